"""Orders at most a few hundred candidates: what was found, where, and how rare it is; no database here."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from board.language.analyzer import word
from board.language.query import Group
from board.search.plan import Sought

WHOLE = 100.0  # a row with every group stands before any partial one
BESIDES = 0.1  # of what the weaker finds of the same group are worth
OPTIONAL = 0.3


@dataclass(frozen=True)
class Candidate:
    """A row that may be shown."""

    id: int
    rank: int
    tokens: str
    pay: int | None
    closing: int | None


def score(candidate: Candidate, required: Sequence[Sought], optional: Sequence[Sought]) -> float:
    """Return how well the candidate answers."""
    total, found = 0.0, 0
    for sought in required:
        worth = _worth(sought, candidate.tokens)
        found += worth > 0
        total += worth * sought.idf
    total += OPTIONAL * sum(_worth(sought, candidate.tokens) * sought.idf for sought in optional)
    return total + (WHOLE if found == len(required) else 0.0)


def says(candidate: Candidate, phrases: Iterable[Group]) -> bool:
    """Tell whether the candidate has the words of every phrase side by side, in any of their forms."""
    words: list[str] = []
    for phrase in phrases:
        if len(phrase.surfaces) == 1:
            continue  # the index has answered already
        words = words or [token[2:] for token in candidate.tokens.split() if token.startswith("b_")]
        if not _side_by_side(words, phrase):
            return False
    return True


def _worth(sought: Sought, tokens: str) -> float:
    found = [worth for needle, worth in sought.needles if needle in tokens]
    return found[0] + BESIDES * sum(found[1:]) if found else 0.0


def _side_by_side(words: Sequence[str], phrase: Group) -> bool:
    size = len(phrase.surfaces)
    return any(
        all(map(_same, words[place : place + size], phrase.surfaces, phrase.stems))
        for place in range(len(words) - size + 1)
    )


def _same(standing: str, surface: str, stems: tuple[str, ...]) -> bool:
    return standing == surface or not set(stems).isdisjoint(word(standing).stems)
