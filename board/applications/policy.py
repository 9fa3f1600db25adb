"""What may happen to a proposal, and what its manager may know of where it stands."""

from datetime import datetime, timedelta
from enum import StrEnum

from board.applications.models import Application, Lane
from board.listings.models import Listing, ListingState

OPEN_LANES = (Lane.NEW, Lane.SHORTLISTED, Lane.TALKING)
BOARD_LANES = (*OPEN_LANES, Lane.HIRED, Lane.DECLINED)
MOVES = {
    Lane.NEW: (Lane.SHORTLISTED, Lane.TALKING),
    Lane.SHORTLISTED: (Lane.TALKING,),
    Lane.TALKING: (Lane.SHORTLISTED,),
}
HIRING = (ListingState.OPEN, ListingState.PAUSED, ListingState.EXPIRED)  # an expired request keeps its word
RETURN = timedelta(hours=24)


class Progress(StrEnum):
    """What a manager knows of their own proposal: lanes are the owner's private matter."""

    SENT = "sent"
    READ = "read"
    SHORTLISTED = "shortlisted"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


ENDS = {Lane.HIRED: Progress.HIRED, Lane.DECLINED: Progress.DECLINED, Lane.WITHDRAWN: Progress.WITHDRAWN}


def progress(application: Application) -> Progress:
    """Return what the manager knows: only what was told or seen, never the lane."""
    if application.state in ENDS:
        return ENDS[application.state]
    if application.told_at:
        return Progress.SHORTLISTED
    return Progress.READ if application.opened_at else Progress.SENT


def alive(application: Application) -> bool:
    """Tell whether a proposal may still lead somewhere."""
    return application.state in OPEN_LANES


def hirable(application: Application, listing: Listing) -> bool:
    """Tell whether the work may be offered: the proposal is alive and nobody was hired."""
    return alive(application) and listing.state in HIRING


def editable(application: Application) -> bool:
    """Tell whether the manager may still change the words: nobody has read them."""
    return application.opened_at is None and alive(application)


def withdrawable(application: Application) -> bool:
    """Tell whether the manager may take the proposal back: until hired."""
    return application.state in (*OPEN_LANES, Lane.WAITING)


def tellable(application: Application) -> bool:
    """Tell whether the owner may tell a shortlisted manager, once."""
    return application.state == Lane.SHORTLISTED and application.told_at is None


def returnable(application: Application, now: datetime) -> bool:
    """Tell whether a declined proposal may still go back to its lane."""
    decided = application.decided_at
    return application.state == Lane.DECLINED and decided is not None and now - decided < RETURN


def reachable(application: Application, now: datetime) -> tuple[Lane, ...]:
    """Return the lanes a card may be moved to, in the order of the board."""
    if application.state == Lane.DECLINED and application.declined_from and returnable(application, now):
        return (application.declined_from,)
    return MOVES.get(application.state, ())
