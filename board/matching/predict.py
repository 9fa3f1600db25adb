"""The matching judgement set answered by the scorer the pages use."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from board.matching.aspects import Reason
from board.matching.prices import Price
from board.matching.scoring import NO, fit
from board.matching.sides import Manager, Need

Row = Mapping[str, Any]
PERIODS = {"hour": "hourly", "month": "monthly", "project": "project", "day": "daily"}
OFF = ("off", "none", "never", False)
NAMED = {"language_missing": "language"}  # codes whose answer says which


def predict_matching(rows: Iterable[Row]) -> Iterator[dict[str, Any]]:
    """Yield one answer a pair, listings in the order of the file."""
    listed = list(rows)
    managers = [_manager(row) for row in listed if row.get("type") == "manager"]
    for need in (_need(row) for row in listed if row.get("type") == "listing"):
        for manager in managers:
            yield _answer(need, manager)


def _answer(need: Need, manager: Manager) -> dict[str, Any]:
    found = fit(need, manager)
    told = found.missing if found.grade == NO and found.missing else found.reasons
    reasons = [_named(reason) for reason in told]
    if not manager.mails:
        reasons = ["notifications_off"]
    return {
        "listing": need.key,
        "manager": manager.key,
        "notify": found.notify,
        "score": found.score if manager.mails else 0,
        "reasons": reasons,
    }


def _named(reason: Reason) -> str:
    code, facts = reason
    return f"{code}:{facts[NAMED[code]]}" if code in NAMED else code


def _need(row: Row) -> Need:
    budget = row.get("budget") or {}
    amount = budget.get("amount_max") or budget.get("amount")
    return Need(
        key=row["id"],
        people=_set([row.get("client_id")]),
        channels=_set(row.get("channels")),
        audiences=_set(row.get("audiences")),
        industry=row.get("industry"),
        services=_set(row.get("services")),
        languages=_set(row.get("required_languages")),
        region=row.get("region"),
        city=row.get("city"),
        work_mode=row.get("work_mode"),
        engagement_type=row.get("engagement"),
        budget=_price(budget | {"amount": amount}),
        per=budget.get("period"),
        hours=_hours(row.get("hours_per_week") or row.get("hours")),
        coverage=_coverage(row.get("coverage")),
    )


def _manager(row: Row) -> Manager:
    rates, availability = row.get("rates") or {}, row.get("availability") or {}
    prices = {per: _price(rates.get(name) or {}) for per, name in PERIODS.items()}
    return Manager(
        key=row["id"],
        person=row.get("client_id") or row["id"],
        channels=_set(row.get("channels")),
        audiences=_set(row.get("audiences")),
        industries=_set(row.get("industries")),
        services=_set(row.get("services")),
        languages=_set(row.get("languages")),
        region=row.get("region"),
        city=row.get("city"),
        work_mode=row.get("work_mode"),
        engagement_types=_set(row.get("engagement")),
        rates={per: price for per, price in prices.items() if price},
        exempt=row.get("dealer") == "exempt",
        hours=_hours(availability.get("hours_per_week")),
        coverage=_coverage(row.get("coverage") or availability.get("coverage")),
        available=(availability.get("status") or "available") == "available",
        mails=row.get("notifications") not in OFF,
        excluded_industries=_set(row.get("excluded_industries")),
        blocked=_set(row.get("blocked_by")),
        declined=_set(row.get("declined_listings")),
    )


def _price(row: Row) -> Price | None:
    amount = row.get("amount")
    return Price(round(amount * 100), row.get("currency") or "ILS", row.get("vat")) if amount else None


def _set(values: Any) -> frozenset[Any]:
    listed = [values] if isinstance(values, str) else values or ()
    return frozenset(value for value in listed if value is not None)


def _hours(value: Any) -> int | None:
    found = (value.get("min") or value.get("max")) if isinstance(value, Mapping) else value
    return int(found) if isinstance(found, int | float) else None


def _coverage(value: Any) -> int:
    """Return the bits of [[day, part]] or of bit numbers; a mask stays one."""
    if isinstance(value, int):
        return value
    bits = (slot[0] * 4 + slot[1] if isinstance(slot, list | tuple) else slot for slot in value or ())
    return sum(1 << bit for bit in set(bits) if isinstance(bit, int) and 0 <= bit < 28)
