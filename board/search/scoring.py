"""Orders at most a few hundred candidates: what was found, where, and how rare it is; no database here."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import NamedTuple

from board.language.analyzer import word
from board.language.groups import Group
from board.search.packed import unpack
from board.search.plan import Needles, Sought

WHOLE = 10_000.0  # a row with every group stands before any partial one
BESIDES = 0.1  # of what the weaker finds of the same meaning are worth
AGREED = 0.5  # of what the meaning is worth where the word itself stands too
OPTIONAL = 0.3
MOST_FORMS = 1 << 14


class Candidate(NamedTuple):
    """A row that may be shown."""

    id: int
    rank: int
    pay: int | None
    closing: int | None
    facets: str
    head: str = ""  # empty where rows are only counted
    words: str = ""  # empty where no phrase is sought


def score(candidate: Candidate, required: Sequence[Sought], optional: Sequence[Sought]) -> float:
    """Return how well the candidate answers."""
    total, found, head = 0.0, 0, candidate.head
    for sought in required:
        worth = _worth(sought, head)
        if worth:
            found += 1
            total += worth * sought.idf
    for sought in optional:
        total += OPTIONAL * _worth(sought, head) * sought.idf
    return total + (WHOLE if found == len(required) else 0.0)


def says(candidate: Candidate, phrases: Iterable[Group]) -> bool:
    """Tell whether the candidate has the words of every phrase side by side, in any of their forms."""
    words: list[str] = []
    for phrase in phrases:
        if len(phrase.surfaces) == 1:
            continue  # the index has answered already
        words = words or candidate.words.split()
        if not _side_by_side(words, phrase):
            return False
    return True


def _worth(sought: Sought, head: str) -> float:
    """Return the worth of the words as typed, when all stand here, and of what they mean."""
    said = _said(sought.words, head)
    best = rest = 0.0
    for needle, worth in sought.needles:  # the best first
        if needle in head:
            if best:
                rest += worth
            else:
                best = worth
    meant = best + BESIDES * rest
    return said + AGREED * meant if said else meant


def _said(words: Sequence[Needles], head: str) -> float:
    """Return the worth of the weakest word, 0 when one is not there; loops, since this runs for every row and word."""
    weakest = 0.0
    for needles in words:
        for needle, worth in needles:
            if needle in head:
                weakest = min(weakest, worth) if weakest else worth
                break
        else:
            return 0.0
    return weakest


def _side_by_side(words: Sequence[str], phrase: Group) -> bool:
    first, *rest = (_forms(surface, stems) for surface, stems in zip(phrase.surfaces, phrase.stems, strict=True))
    last = len(words) - len(rest)
    places = [place for place, standing in enumerate(words) if first[standing] and place < last]
    return any(all(same[words[place + at]] for at, same in enumerate(rest, 1)) for place in places)


class _Forms(dict[str, bool]):
    """Whether a standing word, as packed in the index, is a form of another; a dict, since every word is asked."""

    def __init__(self, surface: str, stems: tuple[str, ...]) -> None:
        self.surface, self.stems = surface, frozenset(stems)

    def __missing__(self, token: str) -> bool:
        standing = unpack(token)
        same = standing == self.surface or not self.stems.isdisjoint(word(standing).stems)
        if len(self) < MOST_FORMS:
            self[token] = same
        return same


_forms = lru_cache(maxsize=256)(_Forms)
