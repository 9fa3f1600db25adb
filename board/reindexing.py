"""The search index and the matches made anew after the vocabulary changed, in small steps while the site serves."""

from collections.abc import Callable

from sqlalchemy import select

from board.db import db, transaction
from board.jobs import queue
from board.listings import indexing as listing_index
from board.listings import queries as listings
from board.listings.models import Listing, ListingState
from board.profiles import indexing as profile_index
from board.profiles import queries as profiles
from board.profiles.models import Profile, ProfileState
from board.search import index

STEP = 25  # rows a transaction: writers of the site wait a few milliseconds at most
Progress = Callable[[int, int], None]


def run(progress: Progress) -> int:
    """Index every open request and visible profile again and queue their matching; return how many rows there were."""
    open_ids = list(db.session.scalars(select(Listing.id).where(Listing.state == ListingState.OPEN)))
    visible_ids = list(db.session.scalars(select(Profile.id).where(Profile.state == ProfileState.PUBLISHED)))
    whole = len(open_ids) + len(visible_ids)
    _in_steps(open_ids, _index_listing, lambda done: progress(done, whole))
    _in_steps(visible_ids, _index_profile, lambda done: progress(len(open_ids) + done, whole))
    with transaction() as session:
        index.settle(session)
    return whole


def _in_steps(ids: list[int], index_one: Callable[[int], None], progress: Callable[[int], None]) -> None:
    for start in range(0, len(ids), STEP):
        with transaction():
            for row_id in ids[start : start + STEP]:
                index_one(row_id)
        progress(min(start + STEP, len(ids)))


def _index_listing(listing_id: int) -> None:
    listing = listings.by_id(listing_id)
    if listing and listing.state == ListingState.OPEN:  # it may have closed since the list was made
        listing_index.put(listing)
        queue.enqueue("match_listing", dedupe_key=f"match_listing:{listing_id}", listing_id=listing_id)


def _index_profile(profile_id: int) -> None:
    profile = profiles.by_id(profile_id)
    if profile and profile.state == ProfileState.PUBLISHED:
        profile_index.put(profile)
