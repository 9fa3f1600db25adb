"""What mails about the staff's decisions say."""

from collections.abc import Mapping

from flask import url_for

from board.db import db
from board.listings.models import Listing
from board.mail.render import Composer, Letter
from board.moderation import subjects
from board.moderation.models import Case
from board.moderation.reactions import outcome_of
from board.notifications.letters import ServiceMail, listing_url, reader, safe
from board.profiles.models import Profile
from board.web.i18n import gettext as _


def checked(case: int, to: int, outcome: str) -> Letter | None:
    """Say that something is looked at, open, waiting for a change, or gone; nothing when that is no longer so."""
    row, account = db.session.get(Case, case), reader(to, "checked")
    thing = subjects.thing_of(row) if row else None
    if row is None or account is None or not isinstance(thing, Listing | Profile) or outcome_of(thing) != outcome:
        return None
    title = safe(thing.title if isinstance(thing, Listing) else thing.headline or thing.name)
    subject, lead, button = _words(outcome, title)
    return ServiceMail(
        subject=subject,
        lead=lead,
        heading=title,
        said=row.reason or "",
        url=_url(thing, outcome),
        button=button,
    ).letter(account)


COMPOSERS: Mapping[str, Composer] = {"checked": checked}


def _words(outcome: str, title: str) -> tuple[str, str, str]:
    return {
        "held": (
            _("We are looking at it: %(title)s", title=title),
            _("Before this is shown, one of our people reads it, usually within a few hours:"),
            _("To what you wrote"),
        ),
        "approved": (
            _("Checked and published: %(title)s", title=title),
            _("We read it, and it is on the site:"),
            _("See how it looks"),
        ),
        "rejected": (
            _("Waiting for a change from you: %(title)s", title=title),
            _("One thing needs a change before this is shown. This is what we ask:"),
            _("Change and send again"),
        ),
        "hidden": (
            _("Taken off the site: %(title)s", title=title),
            _("This is no longer shown on the site. The reason:"),
            _("Write to us"),
        ),
    }[outcome]


def _url(thing: Listing | Profile, outcome: str) -> str:
    if outcome == "hidden":
        return url_for("pages.contact", _external=True)
    if isinstance(thing, Profile):
        return url_for("profiles.edit", _external=True)
    if outcome == "rejected":
        return url_for("listings.edit", public_id=thing.public_id, _external=True)
    return listing_url(thing)
