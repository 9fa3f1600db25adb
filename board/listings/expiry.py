"""What happens to requests by time alone: a word three days before, the end after thirty days."""

from datetime import timedelta

from sqlalchemy import select

from board import clock
from board.db import db
from board.drafts import actions as draft_actions
from board.events import ListingExpiring, emit
from board.listings import actions, queries
from board.listings.models import Listing, ListingState

NOTICE = timedelta(days=3)
STEP = timedelta(days=1)


def expire_old() -> None:
    """End every open or paused request whose time is over, and forget old drafts; runs once a day or more often."""
    over = select(Listing.id).where(
        Listing.state.in_((ListingState.OPEN, ListingState.PAUSED)), Listing.expires_at <= clock.now()
    )
    for listing_id in db.session.scalars(over).all():
        listing = queries.by_id(listing_id)
        if listing is not None:
            actions.expire(listing)
    draft_actions.forget_old()


def remind() -> None:
    """Say of each open request that ends in three days that it does; a daily run says it once."""
    soon = clock.now() + NOTICE
    ending = select(Listing.id).where(
        Listing.state == ListingState.OPEN, Listing.expires_at <= soon, Listing.expires_at > soon - STEP
    )
    for listing_id in db.session.scalars(ending).all():
        emit(ListingExpiring(listing_id))
