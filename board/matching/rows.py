"""Rows and half-filled drafts as the two sides of a match; masks say it all, so no facet row is loaded."""

from collections.abc import Iterable, Mapping
from typing import Any

from board.language.lexicon import mask, unmask
from board.listings.models import Listing
from board.listings.reading import coverage_bits
from board.matching.aspects import expand, with_related
from board.matching.prices import Price
from board.matching.sides import NONE, Manager, Need
from board.profiles.models import Availability, Dealer, Notify, Profile

MOST_DIGITS = 9
Masks = tuple[int, int, int]  # channels with their relatives, services, languages


def need_of(listing: Listing, people: Iterable[int] = ()) -> Need:
    """Return a listing as a need of the business these people act for."""
    return Need(
        key=listing.id,
        people=frozenset(people),
        channels=frozenset(unmask("channel", listing.channel_mask)),
        audiences=frozenset(unmask("audience", listing.audience_mask)),
        industry=listing.industry,
        services=frozenset(unmask("service", listing.service_mask)),
        languages=frozenset(unmask("language", listing.language_mask)),
        region=listing.region,
        city=listing.city,
        work_mode=listing.work_mode.value if listing.work_mode else None,
        engagement_type=listing.engagement_type,
        budget=_price(listing.budget_max or listing.budget_min, listing.currency, listing.vat),
        per=listing.per,
        hours=listing.hours_min or listing.hours_max,
        coverage=listing.coverage,
    )


def need_from(values: Mapping[str, Any]) -> Need:
    """Return what a half-filled form asks for: typed texts (sums in shekels) or stored values (sums in agorot)."""
    budget = _agorot(values, "budget_max") or _agorot(values, "budget_min")
    return Need(
        channels=_chosen(values, "channels"),
        audiences=_chosen(values, "audiences"),
        industry=_one(values, "industry"),
        services=_chosen(values, "services"),
        languages=_chosen(values, "languages"),
        region=_one(values, "region"),
        city=_one(values, "city"),
        work_mode=_one(values, "work_mode"),
        engagement_type=_one(values, "engagement_type"),
        budget=_price(budget, _one(values, "currency") or "ILS", _one(values, "vat")),
        per=_one(values, "per"),
        hours=_whole(values, "hours_min") or _whole(values, "hours_max"),
        coverage=_coverage(values.get("coverage")),
    )


def manager_of(profile: Profile, *, blocked: Iterable[int] = (), declined: Iterable[int] = ()) -> Manager:
    """Return a profile as a manager, with those it cannot meet and the listings it said no to."""
    rates = {"hour": profile.rate_hour, "month": profile.rate_month, "project": profile.rate_project}
    prices = {per: _price(rate, profile.currency, profile.vat) for per, rate in rates.items()}
    return Manager(
        key=profile.id,
        person=profile.account_id,
        channels=frozenset(unmask("channel", profile.channel_mask)),
        audiences=frozenset(unmask("audience", profile.audience_mask)),
        industries=frozenset(unmask("industry", profile.industry_mask)),
        services=frozenset(unmask("service", profile.service_mask)),
        languages=frozenset(unmask("language", profile.language_mask)),
        region=profile.region,
        city=profile.city,
        work_mode=profile.work_mode.value if profile.work_mode else None,
        engagement_types=frozenset(profile.engagement_types),
        rates={per: price for per, price in prices.items() if price},
        exempt=profile.dealer == Dealer.EXEMPT,
        hours=profile.hours_week,
        coverage=profile.coverage,
        available=profile.availability == Availability.AVAILABLE,
        mails=profile.notify != Notify.OFF,
        excluded_industries=frozenset(profile.excluded_industries),
        blocked=frozenset(blocked),
        declined=frozenset(declined),
    )


def masks(channels: frozenset[str], services: frozenset[str], languages: frozenset[str]) -> Masks:
    """Return the masks that narrow candidates in SQL before anything is scored."""
    related = with_related(expand(channels))
    return mask("channel", related), mask("service", services), mask("language", languages)


def _price(amount: int | None, currency: str, vat: str | None) -> Price | None:
    return Price(amount, currency, vat) if amount else None


def _chosen(values: Mapping[str, Any], name: str) -> frozenset[str]:
    found = values.get(name)
    return frozenset(found) if isinstance(found, list | tuple | set | frozenset) else NONE


def _one(values: Mapping[str, Any], name: str) -> Any:
    """Return the single value of a field; forms keep it in a list."""
    found = values.get(name)
    return (next(iter(found), None) if isinstance(found, list | tuple) else found) or None


def _whole(values: Mapping[str, Any], name: str) -> int | None:
    """Return a whole number however its thousands were typed, or None for anything else."""
    found = _one(values, name)
    if isinstance(found, int):
        return found
    digits = "".join(sign for sign in str(found or "") if sign.isdecimal())[:MOST_DIGITS]
    return int(digits) if digits else None


def _agorot(values: Mapping[str, Any], name: str) -> int | None:
    found = _whole(values, name)
    return found * 100 if found and not isinstance(_one(values, name), int) else found


def _coverage(found: Any) -> int:
    if isinstance(found, int):
        return found
    return coverage_bits([cell for cell in found or () if isinstance(cell, str)])
