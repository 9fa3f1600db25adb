"""Reads of community managers' profiles for screens."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from sqlalchemy import func, select
from sqlalchemy.orm import joinedload, selectinload

from board import clock
from board.accounts.models import Account
from board.db import db
from board.drafts.models import Draft, DraftKind
from board.errors import Missing
from board.profiles.models import Availability, CaseCard, ManagerWorkMode, Profile, ProfileState

FRESH = timedelta(days=7)  # an answer about being free counts as a fact for a week
SOON = timedelta(days=31)  # who is free this month
PARTS = (selectinload(Profile.facets), selectinload(Profile.packages), selectinload(Profile.cases))
WHOLE = (joinedload(Profile.account), *PARTS)


@dataclass(frozen=True)
class Growth:
    """How a past community grew: the numbers in between may be missing."""

    before: int
    after: int
    points: tuple[int, ...]


@dataclass(frozen=True)
class Price:
    """The price a manager is introduced with, in agorot."""

    amount: int
    per: str | None
    currency: str


@dataclass(frozen=True)
class ProfileRow:
    """What a list says about a community manager."""

    id: int
    public_id: str
    name: str
    headline: str
    photo: str | None
    channels: tuple[str, ...]
    languages: tuple[str, ...]
    region: str | None
    city: str | None
    work_mode: ManagerWorkMode | None
    price: Price | None
    availability: Availability
    available_from: date | None
    fresh: bool
    growth: Growth | None

    @property
    def free_now(self) -> bool:
        """Whether this person said within a week that new work may start today."""
        open_now = self.available_from is None or self.available_from <= clock.today()
        return self.fresh and self.availability is Availability.AVAILABLE and open_now


def rows(ids: Sequence[int]) -> list[ProfileRow]:
    """Return the visible ones of some profiles in the order of the ids, with a constant number of statements."""
    if not ids:
        return []
    visible = select(Profile).where(Profile.id.in_(ids), Profile.state == ProfileState.PUBLISHED)
    found = db.session.scalars(visible.options(*PARTS))
    by_id = {profile.id: row(profile) for profile in found}
    return [by_id[one] for one in ids if one in by_id]


def row(profile: Profile) -> ProfileRow:
    """Return what a list says about a loaded profile."""
    return ProfileRow(
        id=profile.id,
        public_id=profile.public_id,
        name=profile.name,
        headline=profile.headline,
        photo=profile.photo,
        channels=tuple(profile.slugs("channel")),
        languages=tuple(profile.slugs("language")),
        region=profile.region,
        city=profile.city,
        work_mode=profile.work_mode,
        price=price_from(profile),
        availability=profile.availability,
        available_from=profile.available_from,
        fresh=is_fresh(profile),
        growth=best_growth(profile),
    )


def is_fresh(profile: Profile) -> bool:
    """Tell whether what the manager said about being free is younger than a week."""
    return clock.now() - profile.confirmed_at <= FRESH


def price_from(profile: Profile) -> Price | None:
    """Return the price to introduce somebody with: the month, else the project, the hour, or the cheapest package."""
    rates = (("month", profile.rate_month), ("project", profile.rate_project), ("hour", profile.rate_hour))
    for per, amount in rates:
        if amount:
            return Price(amount, per, profile.currency)
    priced = [(package.price_min, package.per) for package in profile.packages if package.price_min]
    if not priced:
        return None
    amount, per_piece = min(priced, key=lambda pair: pair[0])
    return Price(amount, per_piece, profile.currency)


def best_growth(profile: Profile) -> Growth | None:
    """Return the growth of the largest community whose owner agreed to be shown."""
    shown = [growth for case in profile.cases if case.client_consented and (growth := growth_of(case))]
    return max(shown, key=lambda growth: growth.after, default=None)


def growth_of(case: CaseCard) -> Growth | None:
    """Return the numbers of a past community, if both ends are known."""
    if case.members_before is None or case.members_after is None:
        return None
    points = tuple(case.series or ()) or (case.members_before, case.members_after)
    return Growth(case.members_before, case.members_after, points)


def published_by(public_id: str) -> Profile:
    """Return a visible profile with everything its page shows; a hidden one is missing."""
    found = db.session.scalar(
        select(Profile).where(Profile.public_id == public_id, Profile.state == ProfileState.PUBLISHED).options(*WHOLE)
    )
    if found is None or not found.account.active:
        raise Missing
    return found


def of(account: Account) -> Profile | None:
    """Return this person's own profile, whatever its state, with everything on it."""
    return db.session.scalar(select(Profile).where(Profile.account_id == account.id).options(*WHOLE))


def by_id(profile_id: int) -> Profile | None:
    """Return a profile with everything on it, whatever its state."""
    return db.session.scalar(select(Profile).where(Profile.id == profile_id).options(*WHOLE))


def draft_of(account: Account) -> Draft | None:
    """Return what this person typed into the form and has not published, while it is kept."""
    typed = select(Draft).where(Draft.kind == DraftKind.PROFILE, Draft.account_id == account.id)
    return db.session.scalar(typed.where(Draft.expires_at > clock.now()).order_by(Draft.id.desc()).limit(1))


def published_count() -> int:
    """Return how many community managers are in the directory."""
    return db.session.scalar(select(func.count(Profile.id)).where(Profile.state == ProfileState.PUBLISHED)) or 0
