"""Tells in a search that was typed as people talk what is asked for from what is only said by the way."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache
from typing import NamedTuple

from board.language.analyzer import Token
from board.language.groups import Group, Said
from board.language.lexicon import lexicon
from board.language.normalise import fold, is_hebrew
from board.language.particles import bases
from board.language.stems import stems

LONG = 4  # so many words with one said by the way are a sentence; TALK are one without
TALK = 6
MEANS = 0.4  # of what posts and pictures carry beside what they are about
_ROLES = frozenset(("generic:community_manager", "generic:social_media_manager", "generic:social_media"))
_OF_A_GROUP = frozenset(("generic:moderator",))
_GROUPS = frozenset(
    f"channel:{slug}" for slug in ("facebook_group", "whatsapp", "telegram", "discord", "slack", "forum", "reddit")
)


class Everyday(NamedTuple):
    """Folded words that say little in a search."""

    stop: frozenset[str]  # said around the matter
    aside: frozenset[str]  # counts only where nothing else is said
    deeds: frozenset[str]  # what one would do
    settings: frozenset[str]  # whose a thing is, where it stands: "renovating a flat" is about renovating
    roles: frozenset[str]  # stems of what nearly every request is about
    choice: frozenset[str]  # "or"
    speaker: frozenset[str]  # "I am"
    wanting: frozenset[str]  # with which people come from what they are to what they want


@cache
def everyday() -> Everyday:
    """Return the everyday words of a search."""
    listed = lexicon().words
    folded = {name: frozenset(map(fold, listed[name])) for name in ("stop", "aside", "deeds", "settings", "wanting")}
    roles = frozenset(stem for word in listed["role"] for stem in stems(fold(word))[:1])
    return Everyday(**folded, roles=roles, choice=frozenset(("או", "or")), speaker=frozenset(("אני", "im")))


def is_stop(tokens: Sequence[Token], group: Group) -> bool:
    """Tell whether the words are only said around the matter, whatever particles lead them."""
    if any(lexicon().kinds["generic"][slug].stopword for slug in _generic(group)):
        return True
    if len(tokens) > 1:
        return False
    surface = tokens[0].surface
    if surface in everyday().stop or (is_hebrew(surface) and len(surface) == 1):
        return True
    return not group.concepts and bases(surface)[0] in everyday().stop


def is_everyday(tokens: Sequence[Token]) -> bool:
    """Tell whether the letters of a name are also those of a word that says nothing: עו"ד is no עוד."""
    return len(tokens) == 1 and tokens[0].surface in everyday().stop


def is_setting(tokens: Sequence[Token]) -> bool:
    """Tell whether words say whose a thing is or where it stands: the flat, the shop, the brand."""
    return all(not everyday().settings.isdisjoint((token.surface, *bases(token.surface))) for token in tokens)


def said(tokens: Sequence[Token], concepts: tuple[str, ...]) -> Said:
    """Return how words are meant that stand in a search."""
    surfaces = [{token.surface, bases(token.surface)[0]} for token in tokens]
    if (concepts and _ROLES.issuperset(concepts)) or all(
        any(stem in everyday().roles for stem in token.stems) for token in tokens
    ):
        return "role"
    if all(not forms.isdisjoint(everyday().aside) for forms in surfaces):
        return "aside"
    return "deed" if all(not forms.isdisjoint(everyday().deeds) for forms in surfaces) else "asked"


def settled(groups: list[Group], long: bool) -> list[Group]:
    """Return the groups as the whole search means them: who is looked for and what one would do only lift."""
    meant = [_in_place(group, groups, long) for group in groups]
    if not any(group.said == "asked" for group in meant):
        roles = not all(group.said == "role" for group in groups)
        return [replace(group, optional=roles and group.said == "role") for group in groups]
    matter = any(group.said == "asked" and group.part == "matter" and not _is_means(group) for group in meant)
    found = [replace(group, optional=group.said != "asked") for group in meant if group.said != "aside"]
    return [replace(group, weight=MEANS) if long and matter and _is_means(group) else group for group in found]


def _in_place(group: Group, groups: list[Group], long: bool) -> Group:
    if group.said == "asked" and _OF_A_GROUP & set(group.concepts) and _is_for_a_group(group, groups):
        return replace(group, said="role")
    if group.said == "deed" and not long:
        return replace(group, said="asked")
    return group


def _is_for_a_group(group: Group, groups: list[Group]) -> bool:
    """Tell whether the rest of the search names a group, which whoever moderates it is there for."""
    others = [other for other in groups if other is not group]
    return any(other.said == "role" or _GROUPS & set(other.concepts) for other in others)


def _is_means(group: Group) -> bool:
    """Tell whether the group names posts, pictures and the like, by which everything is told."""
    topics = lexicon().kinds["topic"]
    parents = (topics[concept[6:]].parent for concept in group.concepts if concept.startswith("topic:"))
    return "service:content" in group.concepts or "service:content" in parents


def comes_to_want(surface: str) -> bool:
    """Tell whether a word leads from who somebody is to what they want: "a dancer who would like"."""
    return surface[0] in "וש" and surface[1:] in everyday().wanting


def _generic(group: Group) -> Iterable[str]:
    return (concept.removeprefix("generic:") for concept in group.concepts if concept.startswith("generic:"))
