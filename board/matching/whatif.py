"""What one changed field would bring: "change this one thing and N more fit"; pure, no database."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from board.matching.prices import Price
from board.matching.scoring import NO, fit
from board.matching.sides import NONE, Manager, Need

RAISE_PERCENT = 15
LOWER_PERCENT = 15


@dataclass(frozen=True, slots=True)
class Change:
    """A changed field, as a code with the facts of its sentence, and how many more pairs would fit."""

    code: str
    facts: Mapping[str, Any]
    more: int


def for_need(need: Need, managers: Sequence[Manager]) -> list[Change]:
    """Return what the business could change, the most helpful first; changes that bring nobody are left out."""
    options: list[tuple[str, dict[str, Any], Need]] = []
    if need.budget:
        raised = _scaled(need.budget, 100 + RAISE_PERCENT)
        facts = {"amount": raised.amount, "currency": raised.currency, "per": need.per}
        options.append(("raise_budget", facts, replace(need, budget=raised)))
    if need.work_mode in {"onsite", "hybrid"}:
        options.append(("allow_remote", {}, replace(need, work_mode="remote_ok")))
    if need.engagement_type:
        options.append(("open_engagement", {}, replace(need, engagement_type=None)))
    if need.coverage:
        options.append(("open_coverage", {}, replace(need, coverage=0)))
    for language in sorted(need.languages):
        fewer = replace(need, languages=need.languages - {language})
        options.append(("drop_language", {"language": language}, fewer))
    return _counted(options, need, lambda side: _fits(side, managers))


def for_manager(manager: Manager, needs: Sequence[Need]) -> list[Change]:
    """Return what the manager could change, the most helpful first."""
    options: list[tuple[str, dict[str, Any], Manager]] = []
    if manager.rates:
        lower = {per: _scaled(price, 100 - LOWER_PERCENT) for per, price in manager.rates.items()}
        options.append(("lower_rates", {"percent": LOWER_PERCENT}, replace(manager, rates=lower)))
    if manager.work_mode in {"local_only", "remote_only"}:
        options.append(("both_ways", {}, replace(manager, work_mode="remote_or_local")))
    if not manager.available:
        options.append(("be_available", {}, replace(manager, available=True)))
    if manager.engagement_types:
        options.append(("any_engagement", {}, replace(manager, engagement_types=NONE)))
    for language in sorted({slug for need in needs for slug in need.languages} - manager.languages):
        more = replace(manager, languages=manager.languages | {language})
        options.append(("add_language", {"language": language}, more))
    return _counted(options, manager, lambda side: sum(fit(need, side).grade != NO for need in needs))


def _counted(options: Iterable[tuple[str, dict[str, Any], Any]], now: Any, count: Callable[[Any], int]) -> list[Change]:
    standing = count(now)
    changes = [Change(code, facts, count(side) - standing) for code, facts, side in options]
    return sorted((change for change in changes if change.more > 0), key=lambda change: -change.more)


def _fits(need: Need, managers: Sequence[Manager]) -> int:
    return sum(fit(need, manager).grade != NO for manager in managers)


def _scaled(price: Price, percent: int) -> Price:
    return replace(price, amount=price.amount * percent // 100)
