"""Marks what was found in the text as its writer wrote it, niqqud and all."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from board.language.analyzer import analyse
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


def marks(text: str, wanted: Wanted) -> list[tuple[int, int]]:
    """Return (start, end) of every stretch of the text to mark, in order, neighbours of one name joined."""
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
    found = marks(text, wanted)
    if len(text) <= length:
        return text, found
    first = found[0][0] if found else 0
    start = 0 if first < length * 2 // 3 else text.rfind(" ", 0, max(first - length // 3, 0)) + 1
    end = text.rfind(" ", start, start + length + 1)
    end = end if end > start else min(start + length, len(text))
    return text[start:end], [(a - start, b - start) for a, b in found if a >= start and b <= end]
