"""How well a need and a manager fit, with the reasons for it and what is missing; pure, no database."""

from collections.abc import Iterator
from dataclasses import dataclass

from board.matching import aspects
from board.matching.aspects import ALMOST, Aspect, Reason
from board.matching.sides import Manager, Need

STRONG, WEAK, NO = "strong", "weak", "no"
HALF, THIRD = 1 / 2, 1 / 3
SOFT_ALLOWED = 1
RELATED_WORTH = 0.8  # of a channel of the same brand
BANDS = {STRONG: (70, 100), WEAK: (35, 69), NO: (0, 34)}  # a better grade always scores higher


@dataclass(frozen=True, slots=True)
class Fit:
    """A judged pair: 0 to 100, its three arcs, its grade, whether to tell the manager, and why."""

    score: int
    who: int
    where: int
    terms: int
    grade: str
    notify: bool
    reasons: tuple[Reason, ...] = ()
    missing: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Judged:
    """The aspects of a pair side by side."""

    channels: Aspect
    services: Aspect
    industry: Aspect
    audience: Aspect
    languages: Aspect
    place: Aspect
    money: Aspect
    engagement: Aspect
    hours: Aspect
    coverage: Aspect

    def __iter__(self) -> Iterator[Aspect]:
        """Go through the aspects in the order reasons are told: who, where, field, terms, place."""
        yield from (self.audience, self.channels, self.industry, self.services, self.languages)
        yield from (self.money, self.hours, self.coverage, self.engagement, self.place)

    def gather(self, kind: str) -> tuple[Reason, ...]:
        """Return all reasons of one kind: for, lacking or refusing."""
        return tuple(reason for aspect in self for reason in getattr(aspect, kind))


def fit(need: Need, manager: Manager) -> Fit:
    """Judge a pair; what bars or refuses it stands in `missing` with the grade `no`."""
    judged = judge(need, manager)
    against = (*bars(need, manager), *judged.gather("refusing"))
    grade = NO if against else _grade(judged)
    who = (judged.audience.share + judged.industry.share) / 2
    where = judged.channels.share * (RELATED_WORTH if judged.channels.soft else 1)
    practical = (judged.money, judged.place, judged.hours, judged.coverage, judged.engagement, judged.languages)
    terms = judged.services.share * 0.5 + sum(aspect.share for aspect in practical) / len(practical) * 0.5
    return Fit(
        score=_score(grade, who * 0.3 + where * 0.3 + terms * 0.4, perfect=not judged.gather("lacking")),
        who=round(who * 100),
        where=round(where * 100),
        terms=round(terms * 100),
        grade=grade,
        notify=grade == STRONG and manager.mails,
        reasons=judged.gather("telling"),
        missing=against or judged.gather("lacking"),
    )


def judge(need: Need, manager: Manager) -> Judged:
    """Look at a pair from every side."""
    return Judged(
        channels=aspects.channels(need, manager),
        services=aspects.services(need, manager),
        industry=aspects.industry(need, manager),
        audience=aspects.audience(need, manager),
        languages=aspects.languages(need, manager),
        place=aspects.place(need, manager),
        money=aspects.money(need, manager),
        engagement=aspects.engagement(need, manager),
        hours=aspects.hours(need, manager),
        coverage=aspects.coverage(need, manager),
    )


def bars(need: Need, manager: Manager) -> tuple[Reason, ...]:
    """Return what forbids the pair whatever it would be worth: these people must never be told."""
    rules = {
        "own_need": manager.person in need.people,
        "blocked": bool(need.people & manager.blocked),
        "declined": need.key in manager.declined,
        "unavailable": not manager.available,
        "excluded_industry": need.industry in manager.excluded_industries,
    }
    return tuple((code, {}) for code, applies in rules.items() if applies)


def _grade(judged: Judged) -> str:
    """Grade a pair that nothing refuses, by the shares that are common and the soft minuses."""
    channels, services = judged.channels, judged.services
    soft = sum(aspect.soft for aspect in judged)
    people_known = judged.industry.known or judged.audience.known
    complete = channels.known and services.known and people_known and not judged.place.doubtful
    if (
        complete
        and channels.share >= HALF
        and services.share >= HALF
        and judged.industry.met
        and judged.audience.met
        and soft <= SOFT_ALLOWED
    ):
        return STRONG
    enough = channels.share >= HALF and services.share + ALMOST >= THIRD
    return WEAK if enough and (judged.industry.met or judged.audience.met) else NO


def _score(grade: str, worth: float, *, perfect: bool) -> int:
    low, high = BANDS[grade]
    return low + round((high - low - (not perfect)) * worth)  # where something is missing, nobody reads "100"
