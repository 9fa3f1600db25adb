"""What a community manager tells about themselves, as plain values: what a form gives and what an action takes."""

from dataclasses import dataclass
from datetime import date

from board.profiles.models import Availability, Dealer, ManagerWorkMode, Notify

MOST_CHANNELS = 8
MOST_PACKAGES = 3
MOST_CASES = 6


@dataclass(frozen=True)
class PackageFacts:
    """A priced service; the price is in agorot."""

    title: str
    services: tuple[str, ...] = ()
    text: str = ""
    price_min: int | None = None
    per: str | None = None
    vat: str | None = None
    duration: str | None = None


@dataclass(frozen=True)
class CaseFacts:
    """A past community; shown only with the client's consent."""

    title: str
    channel: str | None = None
    audience: str | None = None
    since: str | None = None
    until: str | None = None
    before: str = ""
    did: str = ""
    after: str = ""
    members_before: int | None = None
    members_after: int | None = None
    series: tuple[int, ...] = ()
    client_consented: bool = False


@dataclass(frozen=True)
class ProfileFacts:
    """Everything a profile says; rates are in agorot, coverage is 28 bits, languages carry a level."""

    name: str
    headline: str
    listens: str
    channels: tuple[str, ...]
    audiences: tuple[str, ...] = ()
    industries: tuple[str, ...] = ()
    services: tuple[str, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    region: str | None = None
    city: str | None = None
    work_mode: ManagerWorkMode | None = None
    engagement_types: tuple[str, ...] = ()
    dealer: Dealer | None = None
    rate_hour: int | None = None
    rate_month: int | None = None
    rate_project: int | None = None
    vat: str | None = None
    hours_week: int | None = None
    coverage: int = 0
    availability: Availability = Availability.AVAILABLE
    available_from: date | None = None
    excluded_industries: tuple[str, ...] = ()
    charter: bool = False
    notify: Notify = Notify.AT_ONCE
    packages: tuple[PackageFacts, ...] = ()
    cases: tuple[CaseFacts, ...] = ()
