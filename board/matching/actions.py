"""Finding the pairs that fit, as jobs; saying "not for me"."""

from collections.abc import Iterable, Mapping

from sqlalchemy import select

from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.db import db
from board.errors import DomainError, Missing
from board.events import (
    ListingChanged,
    ListingLeftBoard,
    ListingPublished,
    MatchesFound,
    ProfileHidden,
    ProfilePublished,
    emit,
)
from board.jobs import queue
from board.language.lexicon import lexicon
from board.listings.models import Listing, ListingState, Visibility
from board.matching import queries
from board.matching.models import Match
from board.matching.rows import manager_of, need_of
from board.matching.scoring import NO, Fit, fit
from board.profiles.models import Profile, ProfileState

DISMISSALS = ("far", "budget", "field", "channel", "time", "other")
Pair = tuple[int, int]  # listing, profile


def match_published_listing(event: ListingPublished | ListingChanged | ListingLeftBoard) -> None:
    """Let the worker look for managers; for a listing that left the board it clears up."""
    queue.enqueue("match_listing", listing_id=event.listing_id, dedupe_key=f"match_listing:{event.listing_id}")


def match_published_profile(event: ProfilePublished | ProfileHidden) -> None:
    """Let the worker look for listings; for a hidden profile it clears up."""
    queue.enqueue("match_profile", profile_id=event.profile_id, dedupe_key=f"match_profile:{event.profile_id}")


def match_listing(listing_id: int) -> None:
    """Find the managers who fit a listing, tell what is new, forget what no longer fits."""
    listing = db.session.get(Listing, listing_id)
    found: dict[Pair, Fit] = {}
    if listing and listing.state == ListingState.OPEN and listing.visibility == Visibility.PUBLIC:
        people = queries.people_of([listing.business_id]).get(listing.business_id, set())
        blocks, declined = queries.blocks_of(people), queries.declined_listing(listing_id)
        need = need_of(listing, people)
        for profile in db.session.scalars(queries.fitting_profiles(need)):
            no = {listing_id} if profile.id in declined else set()
            manager = manager_of(profile, blocked=blocks.get(profile.account_id, ()), declined=no)
            found[listing_id, profile.id] = fit(need, manager)
    standing = db.session.scalars(select(Match).where(Match.listing_id == listing_id))
    _keep({(row.listing_id, row.profile_id): row for row in standing}, found)


def match_profile(profile_id: int) -> None:
    """Find the open listings that fit a manager, tell what is new, forget what no longer fits."""
    profile = db.session.get(Profile, profile_id)
    found: dict[Pair, Fit] = {}
    if profile and profile.state == ProfileState.PUBLISHED:
        blocked = account_queries.blocked_with(profile.account_id)
        manager = manager_of(profile, blocked=blocked, declined=queries.declined_by_profile(profile_id))
        listings = list(db.session.scalars(queries.fitting_listings(manager)))
        people = queries.people_of(listing.business_id for listing in listings)
        for listing in listings:
            found[listing.id, profile_id] = fit(need_of(listing, people.get(listing.business_id, ())), manager)
    standing = db.session.scalars(select(Match).where(Match.profile_id == profile_id))
    _keep({(row.listing_id, row.profile_id): row for row in standing}, found)


def dismiss(account: Account, listing: Listing, reason: str) -> None:
    """Remember that a listing is not for this manager, and why; it will not be offered again."""
    if reason not in DISMISSALS:
        raise DomainError("dismissal_unknown")
    _own_match(account, listing).dismissed_reason = reason


def undismiss(account: Account, listing: Listing) -> None:
    """Take a dismissal back."""
    _own_match(account, listing).dismissed_reason = None


def _own_match(account: Account, listing: Listing) -> Match:
    mine = select(Match).join(Profile, Profile.id == Match.profile_id).where(Profile.account_id == account.id)
    match = db.session.scalar(mine.where(Match.listing_id == listing.id))
    if match is None:
        raise Missing
    return match


def _keep(standing: Mapping[Pair, Match], found: Mapping[Pair, Fit]) -> None:
    """Write what fits, drop what does not; a pair that was told or dismissed is remembered for good."""
    fitting = {pair: result for pair, result in found.items() if result.grade != NO}
    kept = [_write(pair, standing.get(pair), result) for pair, result in fitting.items()]
    for pair in standing.keys() - fitting.keys():
        _forget(standing[pair])
    db.session.flush()
    _tell(match for match in kept if fitting[match.listing_id, match.profile_id].notify)


def _write(pair: Pair, row: Match | None, result: Fit) -> Match:
    """Keep a pair; should another worker make the same row at this moment, the queue tries the whole job again."""
    if row is None:
        row = Match(listing_id=pair[0], profile_id=pair[1])
        db.session.add(row)
    row.score, row.grade = result.score, result.grade
    row.who, row.where, row.terms = result.who, result.where, result.terms
    row.reasons = [list(reason) for reason in result.reasons]
    row.missing = [list(reason) for reason in result.missing]
    row.vocabulary_version = lexicon().version
    return row


def _forget(row: Match) -> None:
    if row.notified_at or row.dismissed_reason:
        row.grade, row.score = NO, 0
    else:
        db.session.delete(row)


def _tell(matches: Iterable[Match]) -> None:
    untold = [match for match in matches if match.notified_at is None and match.dismissed_reason is None]
    if untold:
        best_first = sorted(untold, key=lambda match: (-match.score, match.id))
        emit(MatchesFound(tuple(match.id for match in best_first)))
