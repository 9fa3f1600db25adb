"""What a search is made of: things that are sought, each found by its words or by what they mean."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

# bounds = where, in which language, how employed; channel = the tool; matter = what it is all about
Part = Literal["matter", "channel", "bounds"]
# role = who is looked for, of whom nearly every request speaks; aside = counts only where nothing else is said;
# deed = what one would do there; speaker = what one is oneself
Said = Literal["asked", "role", "aside", "deed", "speaker"]


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
    optional: bool = False  # it only lifts what has it
    proper: bool = False  # the name of a place or a language
    by_name: bool = False  # and nothing else: its stem would find other words
    part: Part = "matter"  # what it is to the query
    place: bool = False  # bounds that say where
    around: str = ""  # of a city its district, of a part of a city the city: it stands in when nothing else is found
    weight: float = 1.0  # how much of the query's mass it carries in partial finds
    said: Said = "asked"  # how it is meant in its sentence

    @property
    def kinds(self) -> frozenset[str]:
        """Return the kinds of value that it names."""
        return frozenset(concept.split(":")[0] for concept in self.concepts)


def are_of_one_kind(one: Group, other: Group) -> bool:
    """Tell whether two groups name one kind of thing, so that "or" between them leaves the choice."""
    same = one.part == other.part and one.place == other.place and not (one.literal or other.literal)
    return same and (one.place or one.part != "bounds" or one.kinds == other.kinds)


def either(one: Group, other: Group, typed: str) -> Group:
    """Return the group that is found where either of the two is."""
    stems = tuple(dict.fromkeys((*_alone(one), *_alone(other))))
    around = {group.around for group in (one, other) if group.around}
    return Group(
        typed=typed,
        surfaces=one.surfaces[:1],
        stems=(stems or one.stems[0],),
        concepts=_merged(one.concepts, other.concepts),
        near=_merged(one.near, other.near),
        broader=_merged(one.broader, other.broader),
        proper=one.proper and other.proper,
        by_name=not stems,
        part=one.part,
        place=one.place,
        around=around.pop() if len(around) == 1 else "",
        weight=max(one.weight, other.weight),
        said=one.said,
    )


def _alone(group: Group) -> tuple[str, ...]:
    """Return the stems that find the group by one word of a text."""
    if group.by_name:
        return ()
    if len(group.stems) == 1:
        return group.stems[0]
    return (group.joined,) if group.joined else ()


def _merged(one: tuple[str, ...], other: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def distinct(groups: Iterable[Group]) -> list[Group]:
    """Return the groups without what says the same again; what is asked for outlasts what is only said."""
    seen: dict[tuple[object, ...], Group] = {}
    for group in groups:
        key = (group.concepts or group.stems, group.literal)
        known = seen.setdefault(key, group)
        if known.optional and not group.optional:
            seen[key] = group
    return list(seen.values())
