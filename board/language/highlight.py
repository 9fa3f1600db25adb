"""Marks what was found in the text as its writer wrote it, niqqud and all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from board.language.aliases import keys_of
from board.language.analyzer import analyse, words_of
from board.language.query import Group

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
        return cls(frozenset(stems | set(extra_stems)), frozenset(concepts))

    def may_begin(self, text: str) -> int | None:
        """Return where the first word stands that may be a find, or None: then nothing in the text is marked.

        Most words of a page are not what was sought; this is told from each piece of text once.
        """
        for piece in text.split():
            if piece not in self._pieces:
                self._pieces[piece] = any(
                    not (self.stems.isdisjoint(known.stems) and self._keys.isdisjoint(known.forms))
                    for *_, known in words_of(piece)
                )
            if self._pieces[piece]:
                return text.index(piece)
        return None

    @cached_property
    def _pieces(self) -> dict[str, bool]:
        return {}

    @cached_property
    def _keys(self) -> frozenset[str]:
        return frozenset().union(*map(keys_of, self.concepts))


def marks(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Return (start, end) of every stretch of the text to mark, in order, neighbours of one name joined."""
    return [] if wanted.may_begin(text) is None else _marks(text, wanted)


def _marks(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    before: tuple[str, ...] | None = None
    for token in analyse(text):
        hit = not wanted.stems.isdisjoint(token.stems) or not wanted.concepts.isdisjoint(token.concepts)
        if hit and token.concepts and token.concepts == before and not _WORDS.search(text, found[-1][1], token.start):
            found[-1] = (found[-1][0], token.end)
        elif hit:
            found.append((token.start, token.end))
        before = token.concepts if hit else None
    return found


def snippet(text: str, wanted: Wanted, length: int = 200) -> tuple[str, list[tuple[int, int]]]:
    """Return a stretch of the text around its first mark, cut between words, and the marks inside it."""
    found = _first_marks(text, wanted, length)
    if len(text) <= length:
        return text, found
    first = found[0][0] if found else 0
    start = 0 if first < length * 2 // 3 else text.rfind(" ", 0, max(first - length // 3, 0)) + 1
    end = text.rfind(" ", start, start + length + 1)
    end = end if end > start else min(start + length, len(text))
    return text[start:end], [(a - start, b - start) for a, b in found if a >= start and b <= end]


def _first_marks(text: str, wanted: Wanted, length: int) -> list[tuple[int, int]]:
    """Return all marks up to a snippet's length behind the first; a long text is seldom read to its end."""
    may = wanted.may_begin(text)
    if may is None:
        return []
    enough = text.find(" ", may + 2 * length)  # no name is as long as a snippet, so none is cut where it matters
    found = _marks(text[:enough], wanted) if enough > 0 else []
    return found if found and found[0][0] <= may + length // 2 else _marks(text, wanted)
