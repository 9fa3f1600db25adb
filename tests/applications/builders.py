"""Proposals for tests: a request of dana's, a profile of yossi's, and what they do with each other."""

import threading
from collections.abc import Callable
from typing import Any

from flask import Flask

from board.accounts.models import Account
from board.applications import actions, queries
from board.applications.actions import Judged, Proposal
from board.applications.models import Application
from board.db import db, transaction
from board.listings import queries as listing_queries
from board.listings.models import Listing
from board.profiles import queries as profile_queries
from board.profiles.models import Profile
from tests import people
from tests.listings import builders
from tests.profiles import made

UNDERSTOOD = "ההורים לא נעלמו, הם עברו למקום שבו עונים להם. הייתי מתחיל בשיחה עם חמישה מהם."
QUESTION = "איך מטפלים בהורה שתוקף מאמן בקבוצה?"


def request(**facts: Any) -> Listing:
    """Dana's open request."""
    return builders.listing(people.dana(), **facts)


def proposal(**facts: Any) -> Proposal:
    """What yossi proposes."""
    told: dict[str, Any] = {"understood": UNDERSTOOD, "price": 480_000, "per": "month", "vat": "excluded", "hours": 10}
    return Proposal(**(told | facts))


def applied(listing: Listing | None = None, by: Account | None = None, **facts: Any) -> Application:
    """A proposal that was sent."""
    listing, by = listing or request(), by or people.yossi()
    name = facts.pop("name", "יוסי בן-חמו")
    profile = made.published(by, name=name)
    with transaction():
        sent = actions.send(
            listing, profile, proposal(**facts), by=by, judged=Judged(81), submit_key=f"key-{by.id}-{listing.id}"
        )
    return again(sent)


def again(application: Application) -> Application:
    """The proposal as it stands now."""
    found = queries.by_id(application.id)
    assert found is not None
    return found


def form(**typed: Any) -> dict[str, Any]:
    """What the proposal's form sends."""
    told: dict[str, Any] = {
        "understood": UNDERSTOOD,
        "proposal": "שבועיים של הקשבה ואז תוכנית.",
        "price": "4,800",
        "per": "month",
        "vat": "excluded",
        "hours": "10",
        "starts_on": "2026-12-01",
        "submit_key": "first-press",
    }
    return {name: value for name, value in (told | typed).items() if value is not None}


def listing_question(listing: Listing) -> int:
    """The key of the request's first question."""
    return listing_queries.questions_of(listing.id)[0].id


def published(account: Account, **changes: Any) -> Profile:
    """The account's published profile, with everything on it."""
    made.published(account, **changes)
    profile = profile_queries.of(account)
    assert profile is not None
    return profile


def at_once(app: Flask, presses: list[Callable[[], Any]]) -> list[int]:
    """Press at the same time, each in a thread of its own; return the statuses."""
    db.session.remove()
    gate, statuses = threading.Barrier(len(presses)), list[int]()

    def press(one: Callable[[], Any]) -> None:
        with app.app_context():
            gate.wait()
            statuses.append(one().status_code)
            db.session.remove()

    threads = [threading.Thread(target=press, args=(one,)) for one in presses]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return statuses
