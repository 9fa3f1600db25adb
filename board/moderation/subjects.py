"""What a case is about: a request, a profile, a public question or a message; each opens and hides its own way."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TypeVar

from sqlalchemy import select

from board.accounts.models import Account
from board.db import db
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import Listing, ListingState, PublicQuestion, QuestionState
from board.messaging.models import Message
from board.moderation.models import Case
from board.profiles import actions as profile_actions
from board.profiles import queries as profile_queries
from board.profiles.models import Profile, ProfileState

LISTING, PROFILE, QUESTION, MESSAGE = "listing", "profile", "question", "message"
KINDS = (LISTING, PROFILE, QUESTION, MESSAGE)
Thing = Listing | Profile | PublicQuestion | Message | None
AnyThing = TypeVar("AnyThing", Listing, Profile, PublicQuestion, Message)


@dataclass(frozen=True)
class Subject:
    """The thing behind a case, its author and its texts as they were written."""

    thing: Thing
    author: Account | None
    title: str
    text: str


def thing_of(case: Case) -> Thing:
    """Return the row a case is about, ready to be changed; None when it is gone."""
    if case.subject_kind == LISTING:
        return listing_queries.by_id(case.subject_id)
    if case.subject_kind == PROFILE:
        return profile_queries.by_id(case.subject_id)
    if case.subject_kind == QUESTION:
        return db.session.get(PublicQuestion, case.subject_id)
    return db.session.get(Message, case.subject_id)


def approve(thing: Thing) -> None:
    """Open what was held."""
    if isinstance(thing, Listing):
        listing_actions.approve(thing)
    elif isinstance(thing, Profile):
        profile_actions.show(thing)


def send_back(thing: Thing, reason: str) -> None:
    """Return what was held to its owner."""
    if isinstance(thing, Listing):
        listing_actions.reject(thing, reason)
    elif isinstance(thing, Profile):
        profile_actions.send_back(thing, reason)


def hide(thing: Thing, reason: str) -> None:
    """Take something off the site; a message stays where it is, only its writer can be stopped."""
    if isinstance(thing, Listing) and thing.state != ListingState.HIDDEN:
        listing_actions.hide(thing, reason)
    elif isinstance(thing, Profile):
        profile_actions.hide(thing, reason=reason[:200])
    elif isinstance(thing, PublicQuestion):
        thing.state = QuestionState.HIDDEN


def bring_back(thing: Thing) -> None:
    """Show again what was hidden."""
    if isinstance(thing, Listing) and thing.state == ListingState.HIDDEN:
        listing_actions.unhide(thing)
    elif isinstance(thing, Profile) and thing.state == ProfileState.HIDDEN:
        profile_actions.show(thing)
    elif isinstance(thing, PublicQuestion) and thing.state == QuestionState.HIDDEN:
        thing.state = QuestionState.ANSWERED if thing.answer else QuestionState.ASKED


def hold_again(thing: Thing, signals: list[str]) -> None:
    """Put back into the queue what was decided too fast."""
    bring_back(thing)
    if isinstance(thing, Listing):
        listing_actions.hold(thing, signals)
    elif isinstance(thing, Profile):
        profile_actions.hold(thing, signals)


def author_of(thing: Thing) -> Account | None:
    """Return who wrote something."""
    key = _author_id(thing)
    return db.session.get(Account, key) if key else None


def of_cases(cases: list[Case]) -> dict[int, Subject]:
    """Return what the cases are about, by case, with a constant number of statements."""
    ids = {kind: {case.subject_id for case in cases if case.subject_kind == kind} for kind in KINDS}
    things: dict[str, Mapping[int, Thing]] = {
        LISTING: _things(Listing, ids[LISTING]),
        PROFILE: _things(Profile, ids[PROFILE]),
        QUESTION: _things(PublicQuestion, ids[QUESTION]),
        MESSAGE: _things(Message, ids[MESSAGE]),
    }
    found = {case.id: things[case.subject_kind].get(case.subject_id) for case in cases}
    authors = _accounts({key for thing in found.values() if (key := _author_id(thing))})
    return {key: _subject(thing, authors.get(_author_id(thing) or 0)) for key, thing in found.items()}


def _things(table: type[AnyThing], ids: set[int]) -> dict[int, AnyThing]:
    return {row.id: row for row in db.session.scalars(select(table).where(table.id.in_(ids)))} if ids else {}


def _accounts(ids: set[int]) -> dict[int, Account]:
    return {row.id: row for row in db.session.scalars(select(Account).where(Account.id.in_(ids)))} if ids else {}


def _author_id(thing: Thing) -> int | None:
    if isinstance(thing, Listing):
        return thing.created_by
    if isinstance(thing, Profile):
        return thing.account_id
    if isinstance(thing, PublicQuestion):
        return thing.asker_id
    return thing.sender_id if thing else None


def _subject(thing: Thing, author: Account | None) -> Subject:
    if isinstance(thing, Listing):
        return Subject(thing, author, thing.title, thing.body)
    if isinstance(thing, Profile):
        return Subject(thing, author, thing.headline, thing.listens)
    if isinstance(thing, PublicQuestion):
        return Subject(thing, author, "", "\n\n".join(text for text in (thing.text, thing.answer) if text))
    return Subject(thing, author, "", thing.body if thing else "")
