"""Marks what was found in the text as its writer wrote it, niqqud and all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property, lru_cache

from board.language.aliases import find_names, keys_of
from board.language.analyzer import read, words_of
from board.language.groups import Group
from board.language.lexicon import lexicon

Stretch = tuple[int, int]  # start and end in the text
_WORDS = re.compile(r"[^\s\-־]")  # what parts two finds


@dataclass(frozen=True)
class Wanted:
    """What to mark: folded words and stems, and concepts as "kind:slug"."""

    stems: frozenset[str] = field(default_factory=frozenset)
    concepts: frozenset[str] = field(default_factory=frozenset)

    @classmethod
    def of(cls, groups: Iterable[Group], extra_stems: Iterable[str] = ()) -> "Wanted":
        """Return what the groups of a query look for, and the stems that replaced a mistyped word."""
        listed = list(groups)
        stems = {
            stem
            for group in listed
            for word in group.stems
            for stem in word
            if len(group.stems) == 1 and not group.by_name
        }
        stems |= {stem for group in listed if group.literal or not group.concepts for w in group.stems for stem in w}
        concepts = {concept for group in listed for concept in (*group.concepts, *group.near)}
        narrower = (narrow for concept in concepts for narrow in lexicon().below.get(concept, ()))
        return cls(frozenset(stems | set(extra_stems)), frozenset(concepts | set(narrower)))

    def may_begin(self, text: str) -> int | None:
        """Return where the first word stands that may be a find, or None: then nothing in the text is marked."""
        looked_for = self._signs
        pieces = [piece for piece in set(text.split()) if not looked_for.isdisjoint(_signs_of(piece))]
        return min(map(text.index, pieces), default=None)

    @cached_property
    def _signs(self) -> frozenset[str]:
        return self.stems.union(*map(keys_of, self.concepts))


@lru_cache(maxsize=1 << 16)
def _signs_of(piece: str) -> frozenset[str]:
    """Return all that words between two blanks may be found by: most words of a board come again and again."""
    return frozenset().union(*(sign for *_, known in words_of(piece) for sign in (known.stems, known.forms)))


@lru_cache(maxsize=1 << 12)
def marks(text: str, wanted: Wanted) -> tuple[Stretch, ...]:
    """Return (start, end) of every stretch of the text to mark, in order, neighbours of one name joined."""
    return () if wanted.may_begin(text) is None else tuple(_marks(text, wanted))


@lru_cache(maxsize=1 << 12)
def snippet(text: str, wanted: Wanted, length: int = 200) -> tuple[str, tuple[Stretch, ...]]:
    """Return a stretch of the text around its first mark, cut between words, and the marks inside it."""
    found = _first_marks(text, wanted, length)
    if len(text) <= length:
        return text, tuple(found)
    first = found[0][0] if found else 0
    start = 0 if first < length * 2 // 3 else text.rfind(" ", 0, max(first - length // 3, 0)) + 1
    end = text.rfind(" ", start, start + length + 1)
    end = end if end > start else min(start + length, len(text))
    return text[start:end], tuple((a - start, b - start) for a, b in found if a >= start and b <= end)


def _first_marks(text: str, wanted: Wanted, length: int) -> list[Stretch]:
    """Return all marks up to a snippet's length behind the first; of a long text only what is near them is read."""
    may = wanted.may_begin(text)
    if may is None:
        return []
    start = text.rfind(" ", 0, max(may - length, 0)) + 1  # far enough before for any name that reaches over the find
    end = text.find(" ", may + 2 * length)
    near = _marks(text[start : end if end > 0 else None], wanted)
    if near and near[0][0] + start <= may + length // 2:
        return [(a + start, b + start) for a, b in near]
    return _marks(text, wanted)


def _marks(text: str, wanted: Wanted) -> list[Stretch]:
    found: list[Stretch] = []
    before: tuple[str, ...] = ()
    standing = read(text)
    names = find_names([known for *_, known in standing])
    named = {place: name.concepts for first, last, name in names for place in range(first, last + 1)}
    for place, (start, end, _surface, known) in enumerate(standing):
        concepts = named.get(place, ())
        hit = not (wanted.stems.isdisjoint(known.stems) and wanted.concepts.isdisjoint(concepts))
        if hit and concepts and concepts == before and not _WORDS.search(text, found[-1][1], start):
            found[-1] = (found[-1][0], end)
        elif hit:
            found.append((start, end))
        before = concepts if hit else ()
    return found
