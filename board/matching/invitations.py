"""A business asks a manager who fits to apply; accepting opens the form, silence ends after two weeks."""

from datetime import timedelta

from sqlalchemy import select, update

from board import clock
from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.db import db, insert_once
from board.errors import DomainError, Missing
from board.events import InvitationDeclined, InvitationSent, emit
from board.language import contacts
from board.listings.models import Listing, ListingState
from board.matching import queries
from board.matching.models import Invitation, InvitationState
from board.profiles.models import Profile, ProfileState

LIFE = timedelta(days=14)


def invite(listing: Listing, profile: Profile) -> Invitation:
    """Ask a manager to apply, once per listing; twice is the same as once."""
    if listing.state != ListingState.OPEN:
        raise DomainError("listing_not_open")
    people = queries.people_of([listing.business_id]).get(listing.business_id, set())
    if profile.account_id in people:
        raise DomainError("own_listing")
    blocked = any(account_queries.blocked_between(profile.account_id, person) for person in people)
    if blocked or profile.state != ProfileState.PUBLISHED:
        raise Missing
    pair = {"listing_id": listing.id, "profile_id": profile.id}
    sent = insert_once(db.session(), Invitation, **pair, expires_at=clock.now() + LIFE)
    if sent is not None:
        emit(InvitationSent(sent))
    return db.session.scalars(select(Invitation).filter_by(**pair)).one()


def accept(invitation: Invitation) -> None:
    """Say yes; what comes next is the proposal's form."""
    if invitation.state != InvitationState.ACCEPTED:
        _decide(invitation, InvitationState.ACCEPTED)


def decline(invitation: Invitation, reason: str) -> None:
    """Say no, with a reason for the business if one is given."""
    if invitation.state == InvitationState.DECLINED:
        return
    _decide(invitation, InvitationState.DECLINED)
    invitation.reason = contacts.mask(reason).text or None
    emit(InvitationDeclined(invitation.id))


def expire_invitations() -> None:
    """End the invitations that nobody answered."""
    old = (Invitation.state == InvitationState.SENT) & (Invitation.expires_at <= clock.now())
    db.session.execute(update(Invitation).where(old).values(state=InvitationState.EXPIRED))


def for_manager(account: Account, public_id: str) -> tuple[Invitation, Listing]:
    """Return an invitation to this manager; anybody else's is missing."""
    rows = (
        select(Invitation, Listing)
        .join(Listing, Listing.id == Invitation.listing_id)
        .join(Profile, Profile.id == Invitation.profile_id)
        .where(Invitation.public_id == public_id, Profile.account_id == account.id)
    )
    found = db.session.execute(rows).one_or_none()
    if found is None:
        raise Missing
    return found.Invitation, found.Listing


def invited(listing_id: int) -> dict[int, Invitation]:
    """Return a listing's invitations by profile."""
    rows = db.session.scalars(select(Invitation).where(Invitation.listing_id == listing_id))
    return {invitation.profile_id: invitation for invitation in rows}


def _decide(invitation: Invitation, state: InvitationState) -> None:
    """Move an invitation that still waits, exactly once."""
    waiting = (Invitation.id == invitation.id) & (Invitation.state == InvitationState.SENT)
    fresh = waiting & (Invitation.expires_at > clock.now())
    moved = db.session.execute(update(Invitation).where(fresh).values(state=state))
    if not moved.rowcount:  # type: ignore[attr-defined]
        raise DomainError("invitation_over")
    db.session.refresh(invitation)
