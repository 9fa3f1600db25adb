"""Tells the harm that ideas make together: each rule names ideas that must meet, and what would make them innocent."""

from collections.abc import Iterator, Set
from dataclasses import dataclass
from functools import cache

from board.language.phrases import table
from board.language.safety_ideas import FILES, Hit

BOUND = 24
TRIED = 4
EXCUSED = 180
GENRES = {"tender", "word_list", "lends_freely"}  # what a whole text is, wherever it says so


@dataclass(frozen=True)
class Rule:
    """One way to do harm: the ideas that meet (each any of several), within how many sentences and letters.

    unless: ideas that excuse the whole text (none, for an inexcusable rule). deniable: words after a "no" do not count.
    denied: the first idea counts only after a "no". opens: it must open a sentence.
    bound_to: it does not count right after any of these ideas.
    also, least: so many of these further ideas must stand in the same sentences.
    """

    code: str
    needs: tuple[frozenset[str], ...]
    within: int
    near: int
    unless: frozenset[str]
    deniable: bool
    kind: str
    denied: bool
    bound_to: frozenset[str]
    opens: bool
    also: frozenset[str]
    least: int


@dataclass(frozen=True)
class Harm:
    """A rule that a text fulfils, with the stretch from its first to its last word."""

    code: str
    start: int
    end: int


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule of the phrase files."""
    return tuple(_rule(row, defaults) for defaults, row in _rows())


def _rows() -> Iterator[tuple[dict[str, object], dict[str, object]]]:
    """Yield each file's defaults with each of its rules."""
    for file in FILES:
        read = table(f"harm_{file}")
        for row in read.get("rules") or ():
            yield read.get("defaults") or {}, row


def _rule(row: dict[str, object], defaults: dict[str, object]) -> Rule:
    """Build a rule from its row and its file's defaults; excuses add up, "a|b" is any of both."""
    said = {**defaults, **row}
    excuses = [*_names(defaults.get("unless")), *_names(row.get("unless"))]
    return Rule(
        code=str(said["code"]),
        needs=tuple(frozenset(need.split("|")) for need in _names(row["needs"])),
        within=int(str(said.get("within", 1))),
        near=int(str(said.get("near", 10_000))),
        unless=frozenset(() if row.get("inexcusable") else excuses),
        deniable=bool(said.get("deniable", False)),
        kind=str(said.get("kind", "")),
        denied=bool(said.get("denied", False)),
        bound_to=frozenset(str(said.get("bound_to", "")).split("|")),
        opens=bool(said.get("opens", False)),
        also=frozenset(_names(row.get("also"))),
        least=int(str(said.get("least", 0))),
    )


def _names(listed: object) -> list[str]:
    return [str(name) for name in listed] if isinstance(listed, list) else []


def harms(found: list[Hit], kind: str) -> Iterator[Harm]:
    """Yield every rule that the ideas of a text fulfil, once."""
    present = {hit.idea for hit in found}
    for rule in rules():
        if rule.kind not in ("", kind) or any(not need & present for need in rule.needs):
            continue
        met = _meeting(rule, found)
        if not met:
            continue
        start, end = min(hit.start for hit in met), max(hit.end for hit in met)
        if not is_excused(rule.unless, found, start, end):
            yield Harm(rule.code, start, end)


def is_excused(excuses: Set[str], found: list[Hit], start: int, end: int) -> bool:
    """Tell whether one of the ideas that would excuse a stretch of the text stands within reach of it."""
    return any(
        hit.idea in excuses and not hit.denied and (hit.idea in GENRES or start - EXCUSED <= hit.start <= end + EXCUSED)
        for hit in found
    )


def _meeting(rule: Rule, found: list[Hit]) -> list[Hit]:
    """Return one hit for each needed idea, near each other and never the same words twice; [] when they do not meet."""
    usable = [hit for hit in found if not (rule.deniable and hit.denied)]
    openings = (hit for hit in usable if hit.idea in rule.needs[0] and _may_open(rule, hit, found))
    return next((met for met in (_joined(rule, [first], usable) for first in openings) if met), [])


def _joined(rule: Rule, met: list[Hit], usable: list[Hit]) -> list[Hit]:
    """Return the hits that met with one for each idea still needed, the nearest tried first; [] when one is missing."""
    if len(met) == len(rule.needs):
        return met if _has_company(rule, met, usable) else []
    need = rule.needs[len(met)]
    fitting = sorted(
        (hit for hit in usable if hit.idea in need and _fits(rule, met, hit)),
        key=lambda hit: abs(hit.start - met[0].start),
    )
    return next((joined for joined in (_joined(rule, [*met, hit], usable) for hit in fitting[:TRIED]) if joined), [])


def _has_company(rule: Rule, met: list[Hit], usable: list[Hit]) -> bool:
    """Tell whether enough of the rule's further ideas stand near those that met."""
    company = {hit.idea for hit in usable if hit.idea in rule.also and _fits(rule, met, hit)}
    return len(company) >= rule.least


def _may_open(rule: Rule, hit: Hit, found: list[Hit]) -> bool:
    """Tell whether a hit counts as the rule's first idea."""
    if (rule.denied and not hit.denied) or (rule.opens and not hit.opens):
        return False
    binding = (other for other in found if other.idea in rule.bound_to and other.sentence == hit.sentence)
    return not any(other.start <= hit.start <= other.end + BOUND for other in binding)


def _fits(rule: Rule, met: list[Hit], hit: Hit) -> bool:
    """Tell whether a hit may join those that met: no word twice, and close enough."""
    first = met[0]
    if any(hit.start < other.end and other.start < hit.end for other in met):
        return False
    return abs(hit.sentence - first.sentence) < rule.within and abs(hit.start - first.start) <= rule.near
