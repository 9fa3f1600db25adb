"""The life of a request: which move leads from where to where; anything else is refused."""

from collections.abc import Mapping
from datetime import timedelta

from board import clock
from board.errors import DomainError
from board.listings.models import Listing, ListingState

LIFE = timedelta(days=30)

HELD, OPEN, PAUSED = ListingState.HELD, ListingState.OPEN, ListingState.PAUSED
FILLED, CLOSED, EXPIRED = ListingState.FILLED, ListingState.CLOSED, ListingState.EXPIRED
REJECTED, HIDDEN = ListingState.REJECTED, ListingState.HIDDEN

MOVES: Mapping[str, tuple[frozenset[ListingState], ListingState]] = {
    "pause": (frozenset({OPEN}), PAUSED),
    "fill": (frozenset({OPEN, PAUSED}), FILLED),
    "close": (frozenset({OPEN, PAUSED}), CLOSED),
    "expire": (frozenset({OPEN, PAUSED}), EXPIRED),
    "reopen": (frozenset({PAUSED, FILLED, CLOSED, EXPIRED}), OPEN),
    "renew": (frozenset({OPEN, PAUSED, FILLED, CLOSED, EXPIRED}), OPEN),
    "hold": (frozenset({OPEN, REJECTED, HELD}), HELD),
    "approve": (frozenset({HELD}), OPEN),
    "reject": (frozenset({HELD}), REJECTED),
    "hide": (frozenset(ListingState) - {HIDDEN}, HIDDEN),
    "unhide": (frozenset({HIDDEN}), OPEN),
}


def may(state: ListingState, verb: str) -> bool:
    """Tell whether a move is legal now; pages offer only what is."""
    return state in MOVES[verb][0]


def move(listing: Listing, verb: str) -> ListingState:
    """Make a move and return the state it came from; raise DomainError for an illegal one."""
    allowed, target = MOVES[verb]
    before = listing.state
    if before not in allowed:
        raise DomainError("listing_moved_on")
    if before != target:
        listing.state, listing.state_since = target, clock.now()
    return before
