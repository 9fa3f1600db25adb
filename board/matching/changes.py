"""The one change that would bring more, counted over the rows of today."""

from sqlalchemy import select

from board.db import db
from board.listings.models import Listing, ListingState, Visibility
from board.matching import queries, whatif
from board.matching.rows import manager_of, need_of
from board.matching.whatif import Change
from board.profiles.models import Profile, ProfileState

SAMPLE = 500  # the newest rows say enough, and the page stays quick
MOST = 3


def for_listing(listing: Listing) -> list[Change]:
    """Return what the business could change, as far as the newest managers say."""
    rows = select(Profile).where(Profile.state == ProfileState.PUBLISHED).order_by(Profile.search_rank.desc())
    managers = [manager_of(profile) for profile in db.session.scalars(rows.limit(SAMPLE))]
    people = queries.people_of([listing.business_id]).get(listing.business_id, set())
    return whatif.for_need(need_of(listing, people), managers)[:MOST]


def for_profile(profile: Profile) -> list[Change]:
    """Return what the manager could change, as far as the newest requests say."""
    chosen = select(Listing).where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)
    listings = list(db.session.scalars(chosen.order_by(Listing.search_rank.desc()).limit(SAMPLE)))
    people = queries.people_of(listing.business_id for listing in listings)
    needs = [need_of(listing, people.get(listing.business_id, ())) for listing in listings]
    return whatif.for_manager(manager_of(profile), needs)[:MOST]
