"""A request as its owner means it: typed facts, before anything is stored."""

from dataclasses import dataclass
from datetime import date

from board.listings.models import AssetsOwner, ChannelState, Visibility, WorkMode


@dataclass(frozen=True)
class Channel:
    """A channel with whether it stands already, and where."""

    slug: str
    state: ChannelState | None = None
    link: str | None = None


@dataclass(frozen=True)
class Contact:
    """How to reach the owner; never part of the public text."""

    name: str | None = None
    phone: str | None = None
    whatsapp: str | None = None
    email: str | None = None


@dataclass(frozen=True)
class Terms:
    """Everything a request says; sums are agorot, what is not decided is None or empty."""

    title: str
    body: str
    language: str = "he"
    channels: tuple[Channel, ...] = ()
    audiences: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    industry: str | None = None
    stage_note: str | None = None
    region: str | None = None
    city: str | None = None
    work_mode: WorkMode | None = None
    on_site_days: int | None = None
    engagement_type: str | None = None
    budget_min: int | None = None
    budget_max: int | None = None
    currency: str = "ILS"
    per: str | None = None
    vat: str | None = None
    hours_min: int | None = None
    hours_max: int | None = None
    coverage: int = 0
    answer_within_h: int | None = None
    starts_on: date | None = None
    trial_days: int = 30
    members: int | None = None
    members_as_of: date | None = None
    goals: tuple[str, ...] = ()
    partners: tuple[str, ...] = ()
    assets_owner_now: AssetsOwner | None = None
    assets_owner_after: AssetsOwner | None = None
    two_admins: bool | None = None
    moderators_exist: bool | None = None
    visibility: Visibility = Visibility.PUBLIC
    questions: tuple[str, ...] = ()
    contact: Contact = Contact()
    business_name: str | None = None
