"""Reads of requests: rows for lists, one request for its page, and what is mine."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Select, func, select
from sqlalchemy.orm import contains_eager, selectinload

from board.accounts.models import Account
from board.businesses import queries as business_queries
from board.businesses.models import Business, MemberRole, Membership
from board.businesses.policy import reaches
from board.db import db
from board.errors import Missing
from board.listings.models import (
    Bookmark,
    Listing,
    ListingContact,
    ListingFacet,
    ListingQuestion,
    ListingState,
    Visibility,
    WorkMode,
    slug_of,
)

SNIPPET = 220
NEVER_PUBLIC = {ListingState.HELD, ListingState.REJECTED, ListingState.HIDDEN}


@dataclass(frozen=True)
class ListingRow:
    """A request as a list shows it; texts are the public ones."""

    id: int
    public_id: str
    slug: str
    title: str
    business_name: str | None
    region: str | None
    city: str | None
    work_mode: WorkMode | None
    snippet: str
    language: str
    channels: tuple[str, ...]
    audiences: tuple[str, ...]
    industry: str | None
    services: tuple[str, ...]
    languages: tuple[str, ...]
    engagement_type: str | None
    hours_min: int | None
    hours_max: int | None
    budget_min: int | None
    budget_max: int | None
    currency: str
    per: str | None
    vat: str | None
    created_at: datetime
    confirmed_open_at: datetime
    expires_at: datetime
    state: ListingState
    applications: int = 0


def rows(ids: Sequence[int], applications: Mapping[int, int] | None = None) -> list[ListingRow]:
    """Return list rows in the order of the ids, in two statements; counts of applications come from above."""
    if not ids:
        return []
    chosen = _with_business().where(Listing.id.in_(ids))
    facets = _facets(ids)
    counts = applications or {}
    listings = {listing.id: listing for listing in db.session.scalars(chosen)}
    return [_row(listings[key], facets.get(key, []), counts.get(key, 0)) for key in ids if key in listings]


def newest(most: int) -> list[ListingRow]:
    """Return the open public requests published last."""
    ranked = _open_ids().order_by(Listing.search_rank.desc()).limit(most)
    return rows(list(db.session.scalars(ranked)))


def open_count() -> int:
    """Return how many requests are open to everybody."""
    return db.session.scalar(select(func.count()).select_from(_open_ids().subquery())) or 0


def audience_counts() -> dict[str, int]:
    """Return how many open requests ask for each audience."""
    counted = (
        select(ListingFacet.slug, func.count().label("requests"))
        .where(ListingFacet.kind == "audience", ListingFacet.listing_id.in_(_open_ids()))
        .group_by(ListingFacet.slug)
    )
    return {row.slug: row.requests for row in db.session.execute(counted)}


def by_id(listing_id: int) -> Listing | None:
    """Return a request by its key, with its business and facets."""
    return db.session.scalar(_with_business().options(selectinload(Listing.facets)).where(Listing.id == listing_id))


def by_public_id(public_id: str) -> Listing:
    """Return the request of an address, in whatever state, with its business and facets; else it is missing."""
    asked = _with_business().options(selectinload(Listing.facets)).where(Listing.public_id == public_id)
    listing = db.session.scalar(asked)
    if listing is None:
        raise Missing
    return listing


def owned_by(account: Account, public_id: str, *, role: MemberRole = MemberRole.EDITOR) -> Listing:
    """Return the request if this person may act for its business; else it is missing."""
    listing = by_public_id(public_id)
    if not reaches(business_queries.role_of(account, listing.business_id), role):
        raise Missing
    return listing


def mine(account: Account) -> list[ListingRow]:
    """Return the requests of the businesses this person acts for, in every state, the newest first."""
    own = (
        select(Listing.id)
        .join(Membership, Membership.business_id == Listing.business_id)
        .where(Membership.account_id == account.id)
    )
    return rows(list(db.session.scalars(own.order_by(Listing.id.desc()))))


def contact_of(listing_id: int) -> ListingContact | None:
    """Return how to reach the owner; only for the owner's own pages and for a mutual share."""
    return db.session.get(ListingContact, listing_id)


def questions_of(listing_id: int) -> list[ListingQuestion]:
    """Return what the owner asks everybody who applies."""
    asked = select(ListingQuestion).where(ListingQuestion.listing_id == listing_id)
    return list(db.session.scalars(asked.order_by(ListingQuestion.position)))


def saved_ids(account: Account | None, browser_hash: str | None, kind: str = "listing") -> frozenset[int]:
    """Return what this person, or this browser, keeps of a kind."""
    kept = select(Bookmark.subject_id).where(Bookmark.kind == kind)
    if account is not None:
        return frozenset(db.session.scalars(kept.where(Bookmark.account_id == account.id)))
    if browser_hash is not None:
        return frozenset(db.session.scalars(kept.where(Bookmark.browser_hash == browser_hash)))
    return frozenset()


def saved(account: Account | None, browser_hash: str | None) -> list[ListingRow]:
    """Return the requests this reader keeps that may still be seen, the last kept first."""
    who = Bookmark.account_id == account.id if account else Bookmark.browser_hash == (browser_hash or "")
    kept = (
        select(Bookmark.subject_id)
        .join(Listing, Listing.id == Bookmark.subject_id)
        .where(Bookmark.kind == "listing", who, Listing.state.not_in(NEVER_PUBLIC))
    )
    return rows(list(db.session.scalars(kept.order_by(Bookmark.id.desc()))))


def snippet(text: str) -> str:
    """Return the beginning of a text, cut between words."""
    flat = " ".join(text.split())
    return flat if len(flat) <= SNIPPET else flat[:SNIPPET].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def _open_ids() -> Select[int]:
    return select(Listing.id).where(Listing.state == ListingState.OPEN, Listing.visibility == Visibility.PUBLIC)


def _with_business() -> Select[Listing]:
    return select(Listing).join(Business).options(contains_eager(Listing.business))


def _facets(ids: Sequence[int]) -> dict[int, list[tuple[str, str]]]:
    columns = (ListingFacet.listing_id, ListingFacet.kind, ListingFacet.slug)
    chosen = select(*columns).where(ListingFacet.listing_id.in_(ids))
    grouped: dict[int, list[tuple[str, str]]] = {}
    for key, kind, slug in db.session.execute(chosen.order_by(ListingFacet.id)):
        grouped.setdefault(key, []).append((kind, slug))
    return grouped


def _row(listing: Listing, facets: Iterable[tuple[str, str]], applications: int) -> ListingRow:
    chosen: dict[str, list[str]] = {}
    for kind, slug in facets:
        chosen.setdefault(kind, []).append(slug)
    return ListingRow(
        id=listing.id,
        public_id=listing.public_id,
        slug=slug_of(listing.title),
        title=listing.title,
        business_name=listing.business.name,
        region=listing.region,
        city=listing.city,
        work_mode=listing.work_mode,
        snippet=snippet(listing.body_public),
        language=listing.language,
        channels=tuple(chosen.get("channel", ())),
        audiences=tuple(chosen.get("audience", ())),
        industry=listing.industry,
        services=tuple(chosen.get("service", ())),
        languages=tuple(chosen.get("language", ())),
        engagement_type=listing.engagement_type,
        hours_min=listing.hours_min,
        hours_max=listing.hours_max,
        budget_min=listing.budget_min,
        budget_max=listing.budget_max,
        currency=listing.currency,
        per=listing.per,
        vat=listing.vat,
        created_at=listing.created_at,
        confirmed_open_at=listing.confirmed_open_at,
        expires_at=listing.expires_at,
        state=listing.state,
        applications=applications,
    )
