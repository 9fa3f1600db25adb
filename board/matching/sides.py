"""The two sides of a match as plain facts, whatever rows or files they came from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from board.matching.prices import Price

Who = int | str  # an account here, a made-up name in a judgement set
NONE: frozenset[Any] = frozenset()


@dataclass(frozen=True, slots=True)
class Need:
    """What a business asks for; anything it did not say is empty or None."""

    key: Who = 0
    people: frozenset[Who] = NONE  # who acts for the business
    channels: frozenset[str] = NONE
    audiences: frozenset[str] = NONE
    industry: str | None = None
    services: frozenset[str] = NONE
    languages: frozenset[str] = NONE
    region: str | None = None
    city: str | None = None
    work_mode: str | None = None  # onsite, hybrid, remote_ok
    engagement_type: str | None = None
    budget: Price | None = None  # the upper end of a range
    per: str | None = None  # hour, day, month, project
    hours: int | None = None  # a week, at least
    coverage: int = 0  # 28 bits: day (Sunday first) * 4 + part


@dataclass(frozen=True, slots=True)
class Manager:
    """What a community manager offers; anything not said is empty or None."""

    key: Who = 0
    person: Who = 0
    channels: frozenset[str] = NONE
    audiences: frozenset[str] = NONE
    industries: frozenset[str] = NONE
    services: frozenset[str] = NONE
    languages: frozenset[str] = NONE
    region: str | None = None
    city: str | None = None
    work_mode: str | None = None  # local_only, remote_only, remote_or_local
    engagement_types: frozenset[str] = NONE
    rates: Mapping[str, Price] = field(default_factory=dict)  # by hour, month, project
    exempt: bool = False  # a dealer who adds no VAT
    hours: int | None = None  # a week
    coverage: int = 0
    available: bool = True
    mails: bool = True
    excluded_industries: frozenset[str] = NONE
    blocked: frozenset[Who] = NONE  # people between whom and this manager stands a block
    declined: frozenset[Who] = NONE  # needs this manager said no to
