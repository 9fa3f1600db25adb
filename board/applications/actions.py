"""What managers and owners do with proposals; each change is one UPDATE that checks the state it starts from."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from sqlalchemy import delete, update

from board import clock
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.applications import queries
from board.applications.models import Answer, Application, CaseChoice, Lane, TeamNote
from board.applications.policy import MOVES, OPEN_LANES, RETURN
from board.businesses import queries as business_queries
from board.db import db, insert_once
from board.errors import DomainError
from board.events import ApplicantTold, ApplicationDeclined, ApplicationSent, ApplicationWithdrawn, emit
from board.language import contacts
from board.listings.models import Listing, ListingState
from board.profiles.models import Profile, ProfileState


@dataclass(frozen=True)
class Proposal:
    """What a manager proposes; money in agorot, answers as (question, text), cases by key."""

    understood: str
    proposal: str = ""
    price: int | None = None
    per: str | None = None
    vat: str | None = None
    hours: int | None = None
    starts_on: date | None = None
    answers: tuple[tuple[str, str], ...] = ()
    case_ids: tuple[int, ...] = ()

    def columns(self) -> dict[str, Any]:
        """Return what stands in the proposal's own row."""
        names = ("understood", "proposal", "price", "per", "vat", "hours", "starts_on")
        return {name: getattr(self, name) for name in names}


@dataclass(frozen=True)
class Judged:
    """How well the pair fits, copied from its match when the proposal is sent."""

    score: int | None = None
    reasons: tuple[Any, ...] = ()


def check_may_apply(listing: Listing, profile: Profile | None, by: Account) -> None:
    """Refuse what can never be: one's own request, one that is not open, somebody blocked."""
    if business_queries.role_of(by, listing.business_id) is not None:
        raise DomainError("not_on_own_listing")
    if listing.state != ListingState.OPEN:
        raise DomainError("listing_not_open")
    if profile is not None and account_queries.blocked_between(by.id, listing.created_by):
        raise DomainError("apply_not_possible")


def send(
    listing: Listing, profile: Profile, proposal: Proposal, *, by: Account, judged: Judged, submit_key: str
) -> Application:
    """Send a proposal once; the same press again finds it, another one is refused."""
    check_may_apply(listing, profile, by)
    if profile.state != ProfileState.PUBLISHED:
        raise DomainError("profile_not_published")
    made = insert_once(
        db.session(),
        Application,
        listing_id=listing.id,
        profile_id=profile.id,
        state_since=clock.now(),
        score=judged.score,
        reasons=list(judged.reasons),
        submit_key=submit_key or None,
        **proposal.columns(),
    )
    application = queries.of_pair(listing.id, profile.id)
    if application is None or (made is None and (not submit_key or application.submit_key != submit_key)):
        raise DomainError("already_applied")
    if made is not None:
        _add_parts(application, proposal)
        emit(ApplicationSent(made))
    return application


def rewrite(application: Application, proposal: Proposal) -> None:
    """Change a proposal that nobody has read yet."""
    unread = Application.opened_at.is_(None)
    _change(application, OPEN_LANES, "already_read", unread, **proposal.columns())
    db.session.execute(delete(Answer).where(Answer.application_id == application.id))
    db.session.execute(delete(CaseChoice).where(CaseChoice.application_id == application.id))
    _add_parts(application, proposal)


def withdraw(application: Application) -> None:
    """Take a proposal back; its words stay with the manager. Twice is the same as once."""
    if application.state == Lane.WITHDRAWN:
        return
    now = clock.now()
    _change(
        application,
        (*OPEN_LANES, Lane.WAITING),
        "application_decided",
        state=Lane.WITHDRAWN,
        state_since=now,
        decided_at=now,
    )
    emit(ApplicationWithdrawn(application.id))


def move(application: Application, to: Lane) -> None:
    """Move a card between lanes: private, and nobody is told."""
    now = clock.now()
    if application.state == to:
        return
    if application.state == Lane.DECLINED:
        lately = (Application.decided_at > now - RETURN) & (Application.declined_from == to)
        back = {"declined_from": None, "decided_at": None, "decline_text": None}
        _change(application, (Lane.DECLINED,), "move_not_possible", lately, state=to, state_since=now, **back)
        return
    sources = [lane for lane, targets in MOVES.items() if to in targets]
    _change(application, sources, "move_not_possible", state=to, state_since=now)


def tell(application: Application) -> None:
    """Tell a shortlisted manager; only the owner's own press does this, and it counts once."""
    if application.told_at is not None:
        return
    untold = Application.told_at.is_(None)
    _change(application, (Lane.SHORTLISTED,), "not_shortlisted", untold, told_at=clock.now())
    emit(ApplicantTold(application.id))


def decline(application: Application, text: str) -> None:
    """Decline with kind words. They are mailed, so contact details are taken out before they are kept."""
    if application.state == Lane.DECLINED:
        return
    now = clock.now()
    _change(
        application,
        OPEN_LANES,
        "application_decided",
        declined_from=Application.state,
        state=Lane.DECLINED,
        state_since=now,
        decided_at=now,
        decline_text=contacts.mask(text).text,
    )
    emit(ApplicationDeclined(application.id))


def hire(application: Application) -> None:
    """Mark a proposal as the one that was chosen; only an accepted offer does this."""
    now = clock.now()
    _change(application, OPEN_LANES, "application_decided", state=Lane.HIRED, state_since=now, decided_at=now)


def note(application: Application, *, by: Account, text: str, thumb: int) -> None:
    """Add a private note of the team, with a thumb or without."""
    if not text and not thumb:
        raise DomainError("note_empty")
    thumb = max(-1, min(1, thumb))
    repeated = TeamNote.created_at > clock.now() - timedelta(seconds=10)
    same = (TeamNote.application_id == application.id, TeamNote.author_id == by.id, TeamNote.text == text)
    if db.session.query(TeamNote).filter(*same, TeamNote.thumb == thumb, repeated).first():
        return  # a double click
    db.session.add(TeamNote(application_id=application.id, author_id=by.id, text=text, thumb=thumb))


def _add_parts(application: Application, proposal: Proposal) -> None:
    rows: list[Any] = [
        Answer(application_id=application.id, question=question, text=text)
        for question, text in proposal.answers
        if text
    ]
    rows += [CaseChoice(application_id=application.id, case_card_id=key) for key in proposal.case_ids]
    db.session.add_all(rows)
    db.session.flush()
    db.session.expire(application, ["answers", "case_choices"])


def _change(application: Application, start: Collection[Lane], refusal: str, *rules: Any, **values: Any) -> None:
    """Update a proposal that still stands in one of the lanes; two people at once cannot both succeed."""
    changed = db.session.execute(
        update(Application)
        .where(Application.id == application.id, Application.state.in_(start), *rules)
        .values(**values)
        .execution_options(synchronize_session="fetch")
    )
    if not changed.rowcount:  # type: ignore[attr-defined]
        raise DomainError(refusal)
