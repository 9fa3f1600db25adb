"""What is mine, on one page: requests, drafts, matches, proposals, work and what I keep."""

from dataclasses import dataclass, field

from board.accounts.models import Account
from board.applications import queries as applications
from board.applications.models import Application
from board.applications.policy import Progress, progress
from board.drafts import queries as drafts
from board.drafts.models import Draft, DraftKind
from board.engagements import queries as engagements
from board.engagements.models import Engagement
from board.listings import queries as listings
from board.listings.queries import ListingRow
from board.matching import queries as matching
from board.matching.models import Match
from board.profiles import queries as profiles
from board.profiles.models import Profile
from board.profiles.queries import ProfileRow

BEST = 3


@dataclass(frozen=True)
class Mine:
    """Everything on the page; the numbers are by listing id."""

    requests: list[ListingRow]
    received: dict[int, int]
    unread: dict[int, int]
    drafts: list[Draft]
    profile: Profile | None
    proposals: list[tuple[Application, Progress]]
    work: list[Engagement]
    saved_requests: list[ListingRow]
    saved_managers: list[ProfileRow]
    matches: list[tuple[ListingRow, Match]] = field(default_factory=list)


def of(account: Account, browser_hash: str | None) -> Mine:
    """Gather the page with a constant number of statements."""
    requests = listings.mine(account)
    ids = [row.id for row in requests]
    profile = profiles.of(account)
    kept = listings.saved_ids(account, browser_hash, "profile")
    return Mine(
        requests=requests,
        received=applications.counts(ids),
        unread=applications.unread_counts(ids),
        drafts=drafts.mine(account, DraftKind.LISTING),
        profile=profile,
        proposals=[(each, progress(each)) for each in applications.mine(account)],
        work=engagements.mine(account),
        saved_requests=listings.saved(account, browser_hash),
        saved_managers=profiles.rows(sorted(kept)),
        matches=_matches(profile) if profile else [],
    )


def _matches(profile: Profile) -> list[tuple[ListingRow, Match]]:
    """Return the requests that fit best, with why."""
    found = {match.listing_id: match for match, _listing in matching.for_profile(profile.id, BEST)}
    return [(row, found[row.id]) for row in listings.rows(list(found))]
