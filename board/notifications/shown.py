"""Notices in words, each with the address of what it is about."""

from dataclasses import dataclass

from flask import url_for

from board.notifications.models import Notification
from board.web.labels import word
from board.web.paths import slug

PLACES = {
    "application": "applications.show",
    "offer": "engagements.show_offer",
    "engagement": "engagements.show",
    "conversation": "messaging.show",
    "invitation": "matching.invitation",
}  # the fact that holds a public id -> the page it opens
LANES = {"withdrawal", "invitation_declined"}
FACETS = {"match": "where", "hired": "field", "offer": "terms", "rejected": "who", "hidden": "who"}


@dataclass(frozen=True)
class Shown:
    """A notice for the page."""

    row: Notification
    text: str
    url: str
    facet: str


def shown(row: Notification) -> Shown:
    """Return a notice in the reader's language."""
    return Shown(row, word(f"notice.{row.kind}", **row.facts), _url(row), FACETS.get(row.kind, "place"))


def _url(row: Notification) -> str:
    facts = row.facts
    for fact, endpoint in PLACES.items():
        if fact in facts:
            return url_for(endpoint, public_id=facts[fact])
    if "listing" not in facts:
        return url_for("profiles.edit")
    if row.kind in LANES:
        return url_for("applications.lanes", public_id=facts["listing"])
    anchor = "questions" if row.kind in {"question", "answer"} else None
    return url_for("listings.show", public_id=facts["listing"], slug=slug(facts["title"]), _anchor=anchor)
