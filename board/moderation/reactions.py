"""What lands in the queue, and who is told when something is held or decided."""

from board.accounts.models import Account
from board.db import db
from board.events import CaseDecided, ListingHeld, ProfileHeld, Reported
from board.listings.models import Listing
from board.moderation import subjects
from board.moderation.actions import HELD, REPORTED, open_case
from board.moderation.models import Case, CaseState
from board.notifications.actions import mail, notice
from board.profiles.models import Profile

OUTCOMES = {"held": "held", "open": "approved", "published": "approved", "rejected": "rejected", "draft": "rejected"}


def listing_held(event: ListingHeld) -> None:
    """Put a held request in the queue and say so to its owner."""
    listing = db.session.get_one(Listing, event.listing_id)
    _held(subjects.LISTING, listing.id, listing.hold_reason)


def profile_held(event: ProfileHeld) -> None:
    """Put a held profile in the queue and say so to its owner."""
    profile = db.session.get_one(Profile, event.profile_id)
    _held(subjects.PROFILE, profile.id, profile.hold_reason)


def reported(event: Reported) -> None:
    """Put what somebody reported in the queue."""
    open_case(event.subject_kind, event.subject_id, REPORTED, signals=[], reporter=event.reporter_id, text=event.text)


def case_decided(event: CaseDecided) -> None:
    """Tell the author what was decided, unless a report came to nothing."""
    case = db.session.get_one(Case, event.case_id)
    hidden = case.state == CaseState.REJECTED
    if case.why == REPORTED and not hidden:
        return
    thing = subjects.thing_of(case)
    author = subjects.author_of(thing)
    if author and isinstance(thing, Listing | Profile):
        _tell(author, case, thing, outcome_of(thing))


def outcome_of(thing: Listing | Profile) -> str:
    """Return what became of something, as the kind of its notice."""
    return OUTCOMES.get(thing.state.value, "hidden")


def _held(kind: str, subject_id: int, reason: str | None) -> None:
    case = open_case(kind, subject_id, HELD, signals=[code for code in (reason or "").split(",") if code])
    thing = subjects.thing_of(case)
    author = subjects.author_of(thing)
    if author and isinstance(thing, Listing | Profile):
        _tell(author, case, thing, "held")


def _tell(author: Account, case: Case, thing: Listing | Profile, outcome: str) -> None:
    title = thing.title if isinstance(thing, Listing) else thing.headline or thing.name
    place = {"listing": thing.public_id} if isinstance(thing, Listing) else {}
    notice(author, outcome, f"{case.subject_kind}:{thing.public_id}", title=title, **place)
    moment = (case.handled_at or thing.state_since).isoformat()
    mail(author, "checked", f"checked:{case.id}:{outcome}:{moment}", case=case.id, to=author.id, outcome=outcome)
