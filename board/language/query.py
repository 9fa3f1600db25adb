"""What a person's search means: groups that must be found, groups that may, phrases, and what must not be found."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from typing import Literal

from board.language.aliases import Found, Meaning, Name, is_proper
from board.language.analyzer import Token, analyse, names_in
from board.language.lexicon import district_of, lexicon
from board.language.normalise import fold, is_hebrew
from board.language.stems import stems

_PHRASE = re.compile(r"(?<!\S)([-–−]?)[\"״“”„«]([^\"״“”„«»]+)[\"״“”»](?!\S)")
_EXCLUDED = re.compile(r"(?<!\S)[-–−](\S+)")
_LIGHT = {"region": 0.35, "special": 0.35, "language": 0.35, "engagement_type": 0.35, "city": 0.6}
_BOUNDS = frozenset(("region", "special", "city", "language", "engagement_type"))
ROLE = "generic:community_manager"
LONGEST_QUERY = 200
MOST_GROUPS = 8
# bounds = where, in which language, how employed; channel = the tool; matter = what it is all about
Part = Literal["matter", "channel", "bounds"]


@dataclass(frozen=True)
class Group:
    """One thing that is sought: found by any of its stems (of one word), by all its words, or by its concepts."""

    typed: str
    surfaces: tuple[str, ...]
    stems: tuple[tuple[str, ...], ...]  # for each word
    concepts: tuple[str, ...] = ()  # "kind:slug"
    near: tuple[str, ...] = ()  # values that are nearly the same, sought too, after the thing itself
    broader: tuple[str, ...] = ()  # wider values, sought only when nothing names the thing itself
    joined: str = ""  # a name of several words as one word
    literal: bool = False  # quoted: these very words, side by side
    optional: bool = False  # what nearly every request is about
    proper: bool = False  # the name of a place or a language
    by_name: bool = False  # and nothing else: its stem would find other words
    part: Part = "matter"  # what it is to the query
    place: bool = False  # bounds that say where
    around: str = ""  # of a city its district, of a part of a city the city: it stands in when nothing else is found
    weight: float = 1.0  # how much of the query's mass it carries in partial finds


@dataclass(frozen=True)
class Query:
    """A search as understood."""

    text: str
    groups: tuple[Group, ...] = ()
    excluded: tuple[Group, ...] = ()

    @property
    def required(self) -> tuple[Group, ...]:
        """Return the groups that must be found."""
        return tuple(group for group in self.groups if not group.optional)

    @property
    def optional(self) -> tuple[Group, ...]:
        """Return the groups that only lift what has them."""
        return tuple(group for group in self.groups if group.optional)


@lru_cache(maxsize=2048)
def parse(text: str) -> Query:
    """Return what the text seeks; empty groups mean that it seeks nothing in particular."""
    text = text[:LONGEST_QUERY]
    groups: list[Group] = []
    excluded: list[Group] = []
    for found in _PHRASE.finditer(text):
        (excluded if found.group(1) else groups).extend(_literal(found.group(2)))
    rest = _PHRASE.sub(_blank, text)
    for found in _EXCLUDED.finditer(rest):
        excluded.extend(_groups(found.group(1), keep_all=True))
    rest = _EXCLUDED.sub(_blank, rest)
    groups.extend(_groups(rest, keep_all=False))
    if not groups:
        groups = _groups(rest, keep_all=True)
    if all(group.optional for group in groups):
        groups = [replace(group, optional=False) for group in groups]
    return Query(text, tuple(_distinct(groups))[:MOST_GROUPS], tuple(_distinct(excluded))[:MOST_GROUPS])


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _literal(text: str) -> list[Group]:
    tokens = analyse(text)
    if not tokens:
        return []
    surfaces = tuple(token.surface for token in tokens)
    return [Group(text, surfaces, tuple(token.stems for token in tokens), literal=True)]


def _groups(text: str, keep_all: bool) -> list[Group]:
    """Return the groups of a text without quotes; `keep_all` also keeps what is only said around the matter."""
    tokens = analyse(text)
    names = {found.first: found for found in names_in(tokens)}
    names |= _turned_round(tokens, names)
    groups: list[Group] = []
    place = 0
    while place < len(tokens):
        found = names.get(place)
        last = found.last if found else place
        words = tokens[place : last + 1]
        group = _group(text, words, found.name if found else None)
        if keep_all or not _is_stop(words, group):
            groups.append(group)
        place = last + 1
    return groups


def _turned_round(tokens: list[Token], names: dict[int, Found]) -> dict[int, Found]:
    """Return the two-word names whose words were typed the other way round ("פייסבוק קבוצה")."""
    turned: dict[int, Found] = {}
    taken = {place for found in names.values() if found.last > found.first for place in (found.first, found.last)}
    for place in range(len(tokens) - 1):
        if taken.isdisjoint((place, place + 1)):
            whole = [found for found in names_in([tokens[place + 1], tokens[place]]) if found.last > found.first]
            if whole:
                turned[place] = whole[0]._replace(first=place, last=place + 1)
                taken |= {place, place + 1}
    return turned


def _group(text: str, tokens: list[Token], name: Name | None) -> Group:
    meanings = name.meanings if name else ()
    topics = [lexicon().kinds["topic"][meaning.slug] for meaning in meanings if meaning.kind == "topic"]
    area = any(topic.cities for topic in topics)  # it stands before the district it lies in
    exact = [meaning for meaning in meanings if not (meaning.broader or (area and meaning.kind == "region"))]
    concepts = tuple(meaning.concept for meaning in exact)
    kinds = {meaning.kind for meaning in exact}
    wider = tuple(meaning.concept for meaning in meanings if meaning not in exact)
    near = any(topic.reach == "near" for topic in topics)
    far = any(topic.reach == "far" for topic in topics)  # "chess" is not any culture
    proper = bool(exact) and all(map(_is_proper, exact))
    return Group(
        typed=text[tokens[0].start : tokens[-1].end],
        surfaces=tuple(token.surface for token in tokens),
        stems=tuple(token.stems for token in tokens),
        joined=name.joined if name and len(tokens) > 1 and not proper else "",
        concepts=concepts,
        near=wider if near else (),
        broader=(() if near or far else wider) + _parents(concepts),
        optional=concepts == (ROLE,) or _is_role(tokens),
        proper=proper,
        by_name=name is not None and ((proper and not name.ambiguous) or _is_everyday(tokens)),
        part=_part(kinds, proper),
        place=proper and "language" not in kinds,
        around=_around(exact, wider),
        weight=max((_LIGHT.get(kind, 1.0) for kind in kinds), default=1.0),
    )


def _is_proper(meaning: Meaning) -> bool:
    entry = lexicon().find(meaning.kind, meaning.slug)
    return entry is not None and is_proper(entry)


def _part(kinds: set[str], proper: bool) -> Part:
    if proper or (kinds and kinds <= _BOUNDS):
        return "bounds"
    return "channel" if "channel" in kinds else "matter"


def _around(exact: list[Meaning], wider: tuple[str, ...]) -> str:
    districts = {f"region:{district_of(meaning.slug)}" for meaning in exact if meaning.kind == "city"}
    found = districts | {concept for concept in wider if concept.startswith("city:")}
    return found.pop() if len(found) == 1 else ""


def _parents(concepts: tuple[str, ...]) -> tuple[str, ...]:
    """Return what stands above the concepts: a social media manager is about social media."""
    entries = (lexicon().find(*concept.split(":")) for concept in concepts if not concept.startswith("topic:"))
    return tuple(f"{entry.kind}:{entry.parent}" for entry in entries if entry and entry.parent)


def _is_stop(tokens: list[Token], group: Group) -> bool:
    if any(lexicon().kinds["generic"][slug].stopword for slug in _generic(group)):
        return True
    if len(tokens) > 1:
        return False
    surface = tokens[0].surface
    stop, _ = _everyday()
    return surface in stop or (is_hebrew(surface) and len(surface) == 1)


def _is_everyday(tokens: list[Token]) -> bool:
    """Tell whether the letters of a name are also those of a word that says nothing: עו"ד is no עוד."""
    stop, _ = _everyday()
    return len(tokens) == 1 and tokens[0].surface in stop


def _generic(group: Group) -> Iterable[str]:
    return (concept.removeprefix("generic:") for concept in group.concepts if concept.startswith("generic:"))


def _is_role(tokens: list[Token]) -> bool:
    _, roles = _everyday()
    return all(any(stem in roles for stem in token.stems) for token in tokens)


@cache
def _everyday() -> tuple[frozenset[str], frozenset[str]]:
    words = lexicon().words
    return (
        frozenset(fold(word) for word in words["stop"]),
        frozenset(stem for word in words["role"] for stem in stems(fold(word))[:1]),
    )


def _distinct(groups: Iterable[Group]) -> Iterable[Group]:
    seen: dict[tuple[object, ...], Group] = {}
    for group in groups:
        seen.setdefault((group.concepts or group.stems, group.literal), group)
    return seen.values()
