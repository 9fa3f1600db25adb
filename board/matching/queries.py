"""Reads of matches for screens, and the candidates a match is looked for among."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, Select, or_, select
from sqlalchemy.orm import InstrumentedAttribute

from board.accounts.models import Account, Block
from board.businesses.models import Membership
from board.db import db
from board.listings.models import Listing, ListingState, Visibility
from board.matching.models import Invitation, InvitationState, Match
from board.matching.rows import manager_of, masks, need_from
from board.matching.scoring import NO, fit
from board.matching.sides import Manager, Need
from board.profiles.models import Availability, Profile, ProfileState

MOST_CANDIDATES = 5000


def match_of(listing_id: int, profile_id: int) -> Match | None:
    """Return the pair if it fits."""
    pair = select(Match).where(Match.listing_id == listing_id, Match.profile_id == profile_id, Match.grade != NO)
    return db.session.scalar(pair)


def scores(profile_id: int) -> dict[int, Match]:
    """Return every listing that fits a profile, by listing id."""
    rows = db.session.scalars(select(Match).where(Match.profile_id == profile_id, Match.grade != NO))
    return {match.listing_id: match for match in rows}


def scores_for_listing(listing_id: int) -> dict[int, Match]:
    """Return every profile that fits a listing, by profile id."""
    rows = db.session.scalars(select(Match).where(Match.listing_id == listing_id, Match.grade != NO))
    return {match.profile_id: match for match in rows}


def for_profile(profile_id: int, limit: int = 20) -> list[tuple[Match, Listing]]:
    """Return the open listings that fit a profile best, without those it dismissed."""
    rows = (
        select(Match, Listing)
        .join(Listing, Listing.id == Match.listing_id)
        .where(Match.profile_id == profile_id, Match.grade != NO, Match.dismissed_reason.is_(None))
        .where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)
        .order_by(Match.score.desc(), Match.id.desc())
    )
    return [(match, listing) for match, listing in db.session.execute(rows.limit(limit))]


def for_listing(listing_id: int, limit: int = 20) -> list[tuple[Match, Profile]]:
    """Return the published profiles that fit a listing best, without those who dismissed it."""
    rows = (
        select(Match, Profile)
        .join(Profile, Profile.id == Match.profile_id)
        .where(Match.listing_id == listing_id, Match.grade != NO, Match.dismissed_reason.is_(None))
        .where(Profile.state == ProfileState.PUBLISHED)
        .order_by(Match.score.desc(), Match.id.desc())
    )
    return [(match, profile) for match, profile in db.session.execute(rows.limit(limit))]


def fitting_count(values: Mapping[str, Any]) -> int:
    """Return how many available managers would fit a draft's values as they stand."""
    return len(fitting_names(values))


def fitting_names(values: Mapping[str, Any]) -> list[str]:
    """Return the names of the available managers who would fit a draft's values, the newest first."""
    need = need_from(values)
    found = db.session.scalars(fitting_profiles(need))
    return [profile.name for profile in found if fit(need, manager_of(profile)).grade != NO]


def fitting_profiles(need: Need) -> Select[Profile]:
    """Return the published, available profiles that are worth scoring for a need."""
    channels, services, languages = masks(need.channels, need.services, need.languages)
    return (
        select(Profile)
        .join(Account, Account.id == Profile.account_id)
        .where(Profile.state == ProfileState.PUBLISHED, Profile.availability == Availability.AVAILABLE)
        .where(Account.banned_at.is_(None), Account.deleted_at.is_(None))
        .where(_overlap(Profile.channel_mask, channels), _overlap(Profile.service_mask, services))
        .where(Profile.language_mask.op("&")(languages) == languages)
        .order_by(Profile.search_rank.desc())
        .limit(MOST_CANDIDATES)
    )


def fitting_listings(manager: Manager) -> Select[Listing]:
    """Return the open listings that are worth scoring for a manager."""
    channels, services, languages = masks(manager.channels, manager.services, manager.languages)
    return (
        select(Listing)
        .where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)
        .where(_overlap(Listing.channel_mask, channels), _overlap(Listing.service_mask, services))
        .where(Listing.language_mask.op("&")(languages) == Listing.language_mask)
        .order_by(Listing.search_rank.desc())
        .limit(MOST_CANDIDATES)
    )


def people_of(business_ids: Iterable[int]) -> dict[int, set[int]]:
    """Return the accounts that act for each business."""
    rows = select(Membership.business_id, Membership.account_id).where(Membership.business_id.in_(set(business_ids)))
    found: dict[int, set[int]] = {}
    for business_id, account_id in db.session.execute(rows):
        found.setdefault(business_id, set()).add(account_id)
    return found


def blocks_of(account_ids: Iterable[int]) -> dict[int, set[int]]:
    """Return, for each account that blocked or was blocked by one of these, those on the other side."""
    ids = set(account_ids)
    rows = select(Block.blocker_id, Block.blocked_id).where(or_(Block.blocker_id.in_(ids), Block.blocked_id.in_(ids)))
    found: dict[int, set[int]] = {}
    for one, other in db.session.execute(rows):
        found.setdefault(one, set()).add(other)
        found.setdefault(other, set()).add(one)
    return found


def declined_by_profile(profile_id: int) -> set[int]:
    """Return the listings a manager said no to: dismissed, or an invitation declined."""
    dismissed = select(Match.listing_id).where(Match.profile_id == profile_id, Match.dismissed_reason.is_not(None))
    return _listed(dismissed) | _listed(_declined(Invitation.listing_id).where(Invitation.profile_id == profile_id))


def declined_listing(listing_id: int) -> set[int]:
    """Return the profiles that said no to a listing."""
    dismissed = select(Match.profile_id).where(Match.listing_id == listing_id, Match.dismissed_reason.is_not(None))
    return _listed(dismissed) | _listed(_declined(Invitation.profile_id).where(Invitation.listing_id == listing_id))


def _declined(column: InstrumentedAttribute[int]) -> Select[int]:
    return select(column).where(Invitation.state == InvitationState.DECLINED)


def _listed(ids: Select[int]) -> set[int]:
    return set(db.session.scalars(ids))


def _overlap(column: InstrumentedAttribute[int], chosen: int) -> ColumnElement[bool]:
    """Share a value, or leave one side unsaid: such a pair may still be weak."""
    if not chosen:
        return column >= 0
    return or_(column.op("&")(chosen) != 0, column == 0)
