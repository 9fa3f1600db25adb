"""Reads of requests: rows for lists, one request for its page, and what is mine."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from json import dumps
from typing import NamedTuple

from sqlalchemy import Select, String, bindparam, func, select
from sqlalchemy.orm import contains_eager, selectinload

from board.accounts.models import Account
from board.businesses import queries as business_queries
from board.businesses.models import Business, MemberRole, Membership
from board.businesses.policy import reaches
from board.db import Listed, db
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


class ListingRow(NamedTuple):
    """A request as a list shows it; texts are the public ones."""

    id: int
    public_id: str
    title: str
    text: str
    business_name: str | None
    region: str | None
    city: str | None
    work_mode: WorkMode | None
    language: str
    industry: str | None
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
    chosen: Mapping[str, tuple[str, ...]]  # kind -> values, in the order they were chosen
    applications: int

    @property
    def slug(self) -> str:
        """Return the readable end of its address."""
        return slug_of(self.title)

    @property
    def snippet(self) -> str:
        """Return the beginning of its text."""
        return snippet(self.text)

    @property
    def channels(self) -> tuple[str, ...]:
        """Return where the community lives."""
        return self.chosen.get("channel", ())

    @property
    def audiences(self) -> tuple[str, ...]:
        """Return who the community is made of."""
        return self.chosen.get("audience", ())

    @property
    def services(self) -> tuple[str, ...]:
        """Return the kinds of work."""
        return self.chosen.get("service", ())

    @property
    def languages(self) -> tuple[str, ...]:
        """Return the languages to be spoken."""
        return self.chosen.get("language", ())


# A list page reads twenty of these: plain columns cost a fifth of loaded objects.
_COLUMNS = (
    Listing.id, Listing.public_id, Listing.title, Listing.body_public, Business.name, Listing.region, Listing.city,
    Listing.work_mode, Listing.language, Listing.industry, Listing.engagement_type, Listing.hours_min,
    Listing.hours_max, Listing.budget_min, Listing.budget_max, Listing.currency, Listing.per, Listing.vat,
    Listing.created_at, Listing.confirmed_open_at, Listing.expires_at, Listing.state,
)  # fmt: skip
_IDS = Listed(bindparam("ids", type_=String))
_ROWS = select(*_COLUMNS).join(Business).where(Listing.id.op("IN")(_IDS))
_FACETS = (
    select(ListingFacet.listing_id, ListingFacet.kind, ListingFacet.slug)
    .where(ListingFacet.listing_id.op("IN")(_IDS))
    .order_by(ListingFacet.id)
)


def rows(ids: Sequence[int], applications: Mapping[int, int] | None = None) -> list[ListingRow]:
    """Return list rows in the order of the ids, in two statements; counts of applications come from above."""
    if not ids:
        return []
    facets, counts = _facets(ids), applications or {}
    found = {
        row.id: ListingRow._make((*row, facets.get(row.id, {}), counts.get(row.id, 0)))
        for row in db.session.connection().execute(_ROWS, {"ids": dumps(ids)}).all()
    }
    return [found[key] for key in ids if key in found]


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


def _facets(ids: Sequence[int]) -> dict[int, dict[str, tuple[str, ...]]]:
    grouped: dict[int, dict[str, tuple[str, ...]]] = {}
    for key, kind, slug in db.session.connection().execute(_FACETS, {"ids": dumps(ids)}):
        chosen = grouped.setdefault(key, {})
        chosen[kind] = (*chosen[kind], slug) if kind in chosen else (slug,)
    return grouped
