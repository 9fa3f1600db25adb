"""What a person's search means: groups that must be found, groups that may, phrases, and what must not be found."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from board.language import sentence
from board.language.aliases import Found, Meaning, Name, is_proper
from board.language.analyzer import Token, analyse, names_in
from board.language.groups import Group, Part, are_of_one_kind, distinct, either
from board.language.lexicon import district_of, lexicon
from board.language.particles import bases

_PHRASE = re.compile(r"(?<!\S)([-–−]?)[\"״“”„«]([^\"״“”„«»]+)[\"״“”»](?!\S)")
_EXCLUDED = re.compile(r"(?<!\S)[-–−](\S+)")
_LIGHT = {"region": 0.35, "special": 0.35, "language": 0.35, "engagement_type": 0.35, "city": 0.6}
_BOUNDS = frozenset(("region", "special", "city", "language", "engagement_type"))
SETTING = 0.5  # of what a shop or a flat carries: it is about what is sold or renovated there
SELF = 0.4  # of what somebody carries who goes on to say what they want
LONGEST_QUERY = 200
MOST_GROUPS = 8


@dataclass(frozen=True)
class Query:
    """A search as understood."""

    text: str
    groups: tuple[Group, ...] = ()
    excluded: tuple[Group, ...] = ()
    talk: bool = False  # typed as people talk, so that a word may be there only by the way

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
        excluded.extend(_groups(found.group(1), analyse(found.group(1)), keep_all=True))
    rest = _EXCLUDED.sub(_blank, rest)
    tokens = analyse(rest)
    groups.extend(_groups(rest, tokens, keep_all=False))
    talk = len(tokens) >= sentence.TALK or (len(tokens) >= sentence.LONG and _says_more(tokens, groups))
    if not groups:
        groups = _groups(rest, tokens, keep_all=True)
    groups = sentence.settled(groups, talk)
    return Query(text, tuple(distinct(groups))[:MOST_GROUPS], tuple(distinct(excluded))[:MOST_GROUPS], talk)


def _says_more(tokens: list[Token], groups: list[Group]) -> bool:
    """Tell whether there are words that no group is made of."""
    return len(tokens) > sum(len(group.surfaces) for group in groups)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _literal(text: str) -> list[Group]:
    tokens = analyse(text)
    if not tokens:
        return []
    surfaces = tuple(token.surface for token in tokens)
    return [Group(text, surfaces, tuple(token.stems for token in tokens), literal=True)]


def _groups(text: str, tokens: list[Token], keep_all: bool) -> list[Group]:
    """Return the groups of a text without quotes; `keep_all` also keeps what is only said around the matter."""
    names = {found.first: found for found in names_in(tokens)}
    names |= _turned_round(tokens, names)
    groups: list[Group] = []
    begins: list[int] = []  # where each group begins in the text
    speaks = chosen = False  # "I am" stands before, "or" does
    place = 0
    while place < len(tokens):
        found = names.get(place)
        last = found.last if found else place
        words = tokens[place : last + 1]
        group = _group(text, words, found.name if found else None)
        place = last + 1
        if not keep_all and sentence.is_stop(words, group):
            chosen = chosen or words[0].surface in sentence.everyday().choice
            speaks = _speaks(words[0].surface, speaks)
            if sentence.comes_to_want(words[0].surface):
                groups = [replace(group, weight=group.weight * SELF) for group in groups]
            continue
        if speaks and group.part == "matter":
            group = replace(group, said="speaker")
        if groups and are_of_one_kind(groups[-1], group) and (chosen or _is_choice(text, words, groups[-1])):
            group = either(groups.pop(), group, text[begins[-1] : words[-1].end])
        else:
            begins.append(words[0].start)
        groups.append(group)
        chosen = False
    return groups


def _speaks(surface: str, speaks: bool) -> bool:
    """Tell whether people go on to say what they are: "I am a dancer", until they say what they want."""
    known = sentence.everyday()
    return surface in known.speaker or (speaks and bases(surface)[0] not in known.wanting)


def _is_choice(text: str, words: list[Token], before: Group) -> bool:
    """Tell whether a group leaves the choice with the one before it: "Haifa/Acre", "Haifa and the North"."""
    if text[: words[0].start].rstrip().endswith("/"):
        return True
    surface = words[0].surface
    return before.place and surface[0] == "ו" and bases(surface)[0] != surface


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
    narrow = (meaning.slug for meaning in meanings if meaning.kind == "topic" and not meaning.broader)
    topics = [lexicon().kinds["topic"][slug] for slug in narrow]
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
        said=sentence.said(tokens, concepts),
        proper=proper,
        by_name=name is not None and ((proper and not name.ambiguous) or sentence.is_everyday(tokens)),
        part=_part(kinds, proper),
        place=proper and "language" not in kinds,
        around=_around(exact, wider),
        weight=SETTING if sentence.is_setting(tokens) else max((_LIGHT.get(kind, 1.0) for kind in kinds), default=1.0),
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
