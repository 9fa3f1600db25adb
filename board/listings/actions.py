"""Publishing a request and everything that happens to it afterwards."""

from sqlalchemy import func, select

from board import clock
from board.accounts.models import Account
from board.businesses import actions as business_actions
from board.businesses import queries as business_queries
from board.businesses.models import Business, MemberRole
from board.businesses.policy import reaches
from board.db import db
from board.errors import DomainError
from board.events import ListingChanged, ListingHeld, ListingLeftBoard, ListingPublished, emit
from board.listings import indexing
from board.listings.checks import reasons_to_hold
from board.listings.models import Listing, ListingState
from board.listings.states import LIFE, move
from board.listings.terms import Terms
from board.listings.writing import shielded, write, write_aside

RANK_LOCK = 7_301_101  # PostgreSQL: one publication at a time takes the next rank


def publish(
    by: Account,
    terms: Terms,
    *,
    business: Business | None = None,
    said: str | None = None,
    submit_key: str | None = None,
) -> Listing:
    """Publish a request, or hold it for a moderator; the same submit_key twice gives the same request."""
    standing = db.session.scalar(select(Listing).where(Listing.submit_key == submit_key)) if submit_key else None
    if standing:
        return standing
    listing = Listing(
        business_id=_business(by, terms, business).id,
        created_by=by.id,
        said=said,
        state=ListingState.HELD,
        state_since=clock.now(),
        confirmed_open_at=clock.now(),
        expires_at=clock.now() + LIFE,
        submit_key=submit_key,
    )
    write(listing, terms)
    db.session.add(listing)
    db.session.flush()
    write_aside(listing, terms)
    reasons = reasons_to_hold(listing)
    if reasons:
        _hold(listing, reasons)
    else:
        approve(listing)
    return listing


def edit(listing: Listing, terms: Terms) -> None:
    """Write new words and facts; shield and safety look again, and a rejected request goes back to the check."""
    _lock(listing)
    write(listing, terms)
    write_aside(listing, terms)
    reasons = reasons_to_hold(listing)
    if listing.state in {ListingState.HELD, ListingState.REJECTED} or (reasons and listing.state == ListingState.OPEN):
        _hold(listing, reasons)
    elif listing.state == ListingState.OPEN:
        db.session.flush()
        indexing.put(listing)
        emit(ListingChanged(listing.id))


def approve(listing: Listing) -> None:
    """Open a held request."""
    _lock(listing)
    move(listing, "approve")
    listing.hold_reason = None
    _open(listing)


def hold(listing: Listing, reasons: list[str]) -> None:
    """Send a request to the moderators' queue again."""
    _lock(listing)
    _hold(listing, reasons)


def reject(listing: Listing, reason: str) -> None:
    """Send a held request back to its owner with a reason to read."""
    _lock(listing)
    move(listing, "reject")
    listing.hold_reason = reason[:200]


def hide(listing: Listing, reason: str) -> None:
    """Take a request off the site; only the staff does this."""
    _lock(listing)
    before = move(listing, "hide")
    listing.hold_reason = reason[:200]
    _leave(listing, before)


def unhide(listing: Listing) -> None:
    """Bring a hidden request back; one whose time ran out meanwhile comes back expired."""
    _lock(listing)
    move(listing, "unhide")
    listing.hold_reason = None
    if listing.expires_at <= clock.now():
        move(listing, "expire")
    else:
        _open(listing)


def pause(listing: Listing) -> None:
    """Take an open request off the board for a while."""
    _off(listing, "pause")


def close(listing: Listing) -> None:
    """End a request without anybody hired."""
    _off(listing, "close")


def fill(listing: Listing) -> None:
    """End a request because somebody was found."""
    _off(listing, "fill")


def expire(listing: Listing) -> None:
    """End a request whose thirty days are over."""
    _off(listing, "expire")


def reopen(listing: Listing) -> None:
    """Open a paused or ended request again, in its old place."""
    _lock(listing)
    move(listing, "reopen")
    if listing.expires_at <= clock.now():
        listing.expires_at = clock.now() + LIFE
    listing.confirmed_open_at = clock.now()
    _open(listing)


def renew(listing: Listing) -> None:
    """Say that a request is still open: thirty more days and the first place; its age stays."""
    _lock(listing)
    before = move(listing, "renew")
    if before == ListingState.OPEN:
        indexing.remove(listing)
    listing.confirmed_open_at, listing.expires_at = clock.now(), clock.now() + LIFE
    listing.search_rank = None
    _open(listing)


def _business(by: Account, terms: Terms, business: Business | None) -> Business:
    name = shielded(terms.business_name) if terms.business_name else None
    if business is None:
        return business_actions.found(by, name=name, industry=terms.industry, city=terms.city)
    if not reaches(business_queries.role_of(by, business.id), MemberRole.EDITOR):
        raise DomainError("business_not_yours")
    if business.name is None:
        business_actions.rename(business, name)
    return business


def _off(listing: Listing, verb: str) -> None:
    _lock(listing)
    _leave(listing, move(listing, verb))


def _leave(listing: Listing, before: ListingState) -> None:
    if before == ListingState.OPEN:
        indexing.remove(listing)
        emit(ListingLeftBoard(listing.id))


def _hold(listing: Listing, reasons: list[str]) -> None:
    before = move(listing, "hold")
    listing.hold_reason = ",".join(reasons)[:200] or None
    db.session.flush()
    _leave(listing, before)
    emit(ListingHeld(listing.id))


def _open(listing: Listing) -> None:
    if listing.search_rank is None:
        listing.search_rank = _next_rank()
    db.session.flush()
    indexing.put(listing)
    emit(ListingPublished(listing.id))


def _next_rank() -> int:
    if db.session.get_bind().dialect.name == "postgresql":
        db.session.execute(select(func.pg_advisory_xact_lock(RANK_LOCK)))
    return (db.session.scalar(select(func.max(Listing.search_rank))) or 0) + 1


def _lock(listing: Listing) -> None:
    """Read the state again under the row's lock: it decides what may happen."""
    if listing.id is not None:
        db.session.flush()
        db.session.refresh(listing, ["state"], with_for_update=True)
