"""Whether a request may open at once, or a moderator looks first."""

from collections.abc import Sequence

from sqlalchemy import delete, func, select

from board.db import db
from board.errors import DomainError
from board.language.safety import judge
from board.language.safety_copies import SHARED_BY_COPIES, fingerprint
from board.listings.models import Listing, ListingPrint, ListingState

LIVING = (ListingState.OPEN, ListingState.PAUSED, ListingState.HELD)
FEWEST_LETTERS = 200  # shorter texts of two businesses are alike by chance, or began from the same example
_review_first = False


def use(*, review_first: bool) -> None:
    """Set whether every request waits for a moderator on this site."""
    global _review_first
    _review_first = review_first


def reasons_to_hold(listing: Listing) -> list[str]:
    """Return codes a moderator reads, none for a request that may open; the row must have its key.

    The same words from the same business twice are refused, from another business they are held as a copy.
    """
    text = f"{listing.title}\n{listing.body}"
    verdict = judge(text)
    reasons = [signal.code for signal in verdict.signals if signal.action in {"hold", "block"}]
    if _review_first:
        reasons.append("review_first")
    like = _like(listing, text)
    if listing.business_id in like:
        raise DomainError("listing_repeated")
    if like and sum(sign.isalpha() for sign in text) >= FEWEST_LETTERS:
        reasons.append("copy")
    return list(dict.fromkeys(reasons))


def _like(listing: Listing, text: str) -> Sequence[int]:
    """Return the businesses that have a living request with nearly the same words, and keep this one's numbers."""
    db.session.execute(delete(ListingPrint).where(ListingPrint.listing_id == listing.id))
    numbers = fingerprint(text)
    same = (
        select(Listing.business_id)
        .join(ListingPrint, ListingPrint.listing_id == Listing.id)
        .where(ListingPrint.number.in_(numbers), Listing.state.in_(LIVING), Listing.id != listing.id)
        .group_by(Listing.id)
        .having(func.count() >= SHARED_BY_COPIES)
    )
    found = db.session.scalars(same).all()
    for place, number in enumerate(numbers):
        db.session.add(ListingPrint(listing_id=listing.id, place=place, number=number))
    return found
