"""What the search index knows of an open request."""

from board.db import db
from board.listings.models import Listing, Visibility, WorkMode
from board.search import index
from board.search.documents import IndexDocument

KIND = "listing"
WEEKS_A_MONTH = 4.33
DAYS_A_WEEK = 5


def put(listing: Listing) -> None:
    """Let the request be found, with its present words; one for invited people only is not in the index."""
    if listing.visibility == Visibility.INVITED or listing.search_rank is None:
        remove(listing)
        return
    index.put(db.session(), KIND, listing.id, listing.search_rank, document(listing))


def remove(listing: Listing) -> None:
    """Let the request not be found any more; removing twice is the same as once."""
    index.remove(db.session(), KIND, listing.id)


def document(listing: Listing) -> IndexDocument:
    """Return the public words and the facts of a request."""
    facets = {
        "channel": listing.slugs("channel"),
        "audience": listing.slugs("audience"),
        "service": listing.slugs("service"),
        "language": listing.slugs("language"),
        "industry": [listing.industry] if listing.industry else [],
        "region": [listing.region] if listing.region else [],
        "city": [listing.city] if listing.city else [],
        "engagement": [listing.engagement_type] if listing.engagement_type else [],
        "remote": ["1"] if listing.work_mode == WorkMode.REMOTE_OK else [],
    }
    return IndexDocument(
        title=listing.title,
        body=listing.body_public,
        facets=facets,
        pay=monthly(listing),
        closing=int(listing.expires_at.timestamp()),
    )


def monthly(listing: Listing) -> int | None:
    """Return what a month pays at best, in agorot, for ordering by pay; None when it cannot be said."""
    best = listing.budget_max or listing.budget_min
    if best is None or listing.currency != "ILS":
        return None
    if listing.per == "hour":
        hours = listing.hours_max or listing.hours_min
        return round(best * hours * WEEKS_A_MONTH) if hours else None
    if listing.per == "day":
        return round(best * (listing.on_site_days or DAYS_A_WEEK) * WEEKS_A_MONTH)
    return best
