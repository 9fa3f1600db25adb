"""Whether a request may open at once, or a moderator looks first."""

from sqlalchemy import select

from board.db import db
from board.errors import DomainError
from board.listings.likeness import fingerprint
from board.listings.models import Listing, ListingState

LIVING = (ListingState.OPEN, ListingState.PAUSED, ListingState.HELD)
_review_first = False


def use(*, review_first: bool) -> None:
    """Set whether every request waits for a moderator on this site."""
    global _review_first
    _review_first = review_first


def reasons_to_hold(listing: Listing) -> list[str]:
    """Return codes a moderator reads, none for a request that may open; marks the row with its fingerprint.

    The same words from the same business twice are refused, from another business they are held as a copy.
    """
    listing.fingerprint = fingerprint(f"{listing.title}\n{listing.body_public}")
    reasons = ["review_first"] if _review_first else []
    like = _like(listing)
    if listing.business_id in like:
        raise DomainError("listing_repeated")
    return [*reasons, "copy"] if like else reasons


def _like(listing: Listing) -> set[int]:
    if listing.fingerprint is None:
        return set()
    same = select(Listing.business_id).where(Listing.fingerprint == listing.fingerprint, Listing.state.in_(LIVING))
    with db.session.no_autoflush:
        return set(db.session.scalars(same.where(Listing.id != listing.id) if listing.id else same))
