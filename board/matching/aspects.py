"""A pair seen from one side at a time: what is common, what is lacking, what rules it out."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from board.language.lexicon import district_of, lexicon, neighbours
from board.matching.prices import share_of_budget
from board.matching.sides import Manager, Need

Reason = tuple[str, dict[str, Any]]  # a code and the facts its sentence needs
MOST_OVER_BUDGET = 1.25
ALMOST = 1e-9  # exchange rates and VAT are not exact in floating point
ABROAD, NATIONWIDE, REMOTE = "abroad", "nationwide", "remote"
OTHER = "other"  # an audience that matches nothing and excludes nothing
COVERAGE_ENOUGH = 1 / 2


@dataclass(frozen=True, slots=True)
class Aspect:
    """One side of a pair; `share` is 0 to 1, `soft` counts minuses that one may have."""

    share: float = 1.0
    telling: tuple[Reason, ...] = ()
    lacking: tuple[Reason, ...] = ()
    refusing: tuple[Reason, ...] = ()
    soft: int = 0
    known: bool = True  # both sides said something
    met: bool = True
    doubtful: bool = False  # good enough to show, not to send


UNSAID = Aspect(share=0.7, known=False)


def channels(need: Need, manager: Manager) -> Aspect:
    """Compare channels; a group and a page of one brand count as related."""
    asked, offered = expand(need.channels), expand(manager.channels)
    if not asked or not offered:
        return UNSAID
    exact, common = asked & offered, asked & with_related(offered)
    if not common:
        return Aspect(0, refusing=(("no_common_channel", {"channels": sorted(asked)}),))
    without = sorted(asked - common)
    lacking: tuple[Reason, ...] = (("channels_missing", {"channels": without}),) if without else ()
    if not exact:
        related = ("related_channel", {"channels": sorted(offered & with_related(asked)), "asked": sorted(common)})
        return Aspect(len(common) / len(asked), (related,), (*lacking, ("related_only", {})), soft=1)
    code = "some_channels" if lacking else "all_channels"
    return Aspect(len(common) / len(asked), ((code, {"channels": sorted(common)}),), lacking)


def services(need: Need, manager: Manager) -> Aspect:
    """Compare services."""
    if not need.services or not manager.services:
        return UNSAID
    common, without = need.services & manager.services, need.services - manager.services
    if not common:
        return Aspect(0, refusing=(("no_common_service", {"services": sorted(need.services)}),))
    if not without:
        return Aspect(1, (("all_services", {"services": sorted(common)}),))
    share = len(common) / len(need.services)
    lacking = ("services_missing", {"services": sorted(without)})
    return Aspect(share, (("some_services", {"services": sorted(common)}),), (lacking,))


def industry(need: Need, manager: Manager) -> Aspect:
    """Ask whether the manager knows the field of the business."""
    if need.industry is None:
        return UNSAID
    if need.industry in manager.industries:
        return Aspect(1, (("industry_experience", {"industry": need.industry}),))
    return Aspect(0, lacking=(("industry_new", {"industry": need.industry}),), met=False)


def audience(need: Need, manager: Manager) -> Aspect:
    """Ask whether the manager knows the people of the community."""
    asked = frozenset(slug for slug in need.audiences if slug != OTHER)
    if not asked:
        return UNSAID
    common = asked & manager.audiences
    if not common:
        return Aspect(0, lacking=(("audience_new", {"audiences": sorted(asked)}),), met=False)
    return Aspect(0.6 + 0.4 * len(common) / len(asked), (("audience_experience", {"audiences": sorted(common)}),))


def languages(need: Need, manager: Manager) -> Aspect:
    """Ask for every language the need requires."""
    missing = sorted(need.languages - manager.languages)
    return Aspect(0 if missing else 1, refusing=tuple(("language_missing", {"language": slug}) for slug in missing))


def place(need: Need, manager: Manager) -> Aspect:
    """Compare districts as far as the way of working makes them matter."""
    here, there = _district(need.region, need.city), _district(manager.region, manager.city)
    near = _near(here, there)
    bound = need.work_mode in {"onsite", "hybrid"}
    if bound and there == ABROAD and here != ABROAD:
        return Aspect(0, refusing=(("abroad", {}),))
    if near is False and (need.work_mode == "onsite" or manager.work_mode == "local_only"):
        return Aspect(0, refusing=(("too_far", {"region": here}),))
    if need.work_mode == "onsite" and manager.work_mode == "remote_only":
        return Aspect(0.2, lacking=(("remote_only", {}),), doubtful=True)
    telling = _told_place(here, there)
    if need.work_mode == "hybrid" and near is False:
        return Aspect(0.3, telling, (("far", {"region": here}),), soft=1)
    if near is None:
        return Aspect(0.7, telling, doubtful=need.work_mode == "onsite")
    return Aspect(1 if near else 0.8, telling)


def money(need: Need, manager: Manager) -> Aspect:
    """Compare the manager's rate with the budget of the same period."""
    if need.budget is None or need.per is None:
        return UNSAID
    rate = manager.rates.get(need.per)
    if rate is None:
        return Aspect(0.6, lacking=(("no_rate", {"per": need.per}),), soft=1)
    share = share_of_budget(rate, need.budget, exempt=manager.exempt)
    if share is None:
        return UNSAID
    if share <= 1 + ALMOST:
        return Aspect(1, (("budget_ok", {"per": need.per}),))
    percent = max(1, round(share * 100 - 100))
    if share > MOST_OVER_BUDGET + ALMOST:
        return Aspect(0, refusing=(("over_budget", {"percent": percent}),))
    return Aspect(0.5, lacking=(("above_budget", {"percent": percent}),), soft=1)


def engagement(need: Need, manager: Manager) -> Aspect:
    """Compare the kind of engagement."""
    if need.engagement_type is None or not manager.engagement_types:
        return UNSAID
    if need.engagement_type in manager.engagement_types:
        return Aspect(1, (("engagement_same", {"engagement_type": need.engagement_type}),))
    return Aspect(0.3, lacking=(("other_engagement", {"engagement_type": need.engagement_type}),), soft=1)


def hours(need: Need, manager: Manager) -> Aspect:
    """Compare the weekly hours."""
    if not need.hours or manager.hours is None:
        return UNSAID
    if manager.hours >= need.hours:
        return Aspect(1, (("hours_enough", {"hours": need.hours}),))
    short = ("hours_short", {"hours": manager.hours, "asked": need.hours})
    return Aspect(manager.hours / need.hours, lacking=(short,), soft=1)


def coverage(need: Need, manager: Manager) -> Aspect:
    """Compare the parts of the week that must be covered."""
    if not need.coverage or not manager.coverage:
        return UNSAID
    common, gaps = need.coverage & manager.coverage, need.coverage & ~manager.coverage
    if not gaps:
        return Aspect(1, (("coverage_full", {}),))
    share = common.bit_count() / need.coverage.bit_count()
    parts = [bit for bit in range(28) if gaps >> bit & 1]
    return Aspect(share, lacking=(("coverage_gap", {"parts": parts}),), soft=int(share < COVERAGE_ENOUGH))


@cache
def expand(chosen: frozenset[str]) -> frozenset[str]:
    """Return the channels that can be compared: a brand becomes its channels, "not sure" says nothing."""
    table = lexicon()
    found: set[str] = set()
    for slug in chosen:
        entry = table.find("channel", slug)
        if entry is None or not entry.inert:
            found |= set(table.children("channel", slug)) if entry and entry.generic else {slug}
    return frozenset(found)


@cache
def with_related(chosen: frozenset[str]) -> frozenset[str]:
    """Return the channels together with those of the same brand."""
    table = lexicon()
    entries = [entry for entry in (table.find("channel", slug) for slug in chosen) if entry and entry.parent]
    return chosen.union(*(table.children("channel", entry.parent or "") for entry in entries))


@cache
def _near(here: str | None, there: str | None) -> bool | None:
    """Tell whether two districts are the same or neighbours; None when that cannot be known."""
    if here in {None, REMOTE} or there is None:
        return None
    if NATIONWIDE in {here, there} and ABROAD not in {here, there}:
        return True
    return here == there or there in neighbours(here or "")


def _told_place(here: str | None, there: str | None) -> tuple[Reason, ...]:
    if not _near(here, there):
        return ()
    return (("region_same" if here == there else "region_near", {"region": there}),)


def _district(region: str | None, city: str | None) -> str | None:
    return region or (district_of(city) if city else None)
