"""Stretches of a text whose words are like wordings that leave people out, where no rule found any."""

import re
from collections.abc import Iterable, Iterator

from board.language.weighing import leaning, signs, windows
from board.language.wording_units import Address

SURE = 3.0  # leaning so far, a stretch is shown to the writer
LEAST = 3  # words; of fewer nothing is guessed
_CLAUSE = re.compile(r"\w[^,.:;?!()\n]*\w")
_WRITTEN = re.compile(r"[^\W_]+(?:[/.][^\W_]+)*")  # "מנהל/ת" is one word here


def wording_signs(text: str) -> set[str]:
    """Return the signs of a folded text: its words also as they are written, and how they end."""
    return signs(text).union(*(_forms(word) for word in _WRITTEN.findall(text)))


def resembling(text: str, found: Iterable[Address]) -> Iterator[Address]:
    """Yield the weightiest clause of each stretch that leans far and holds nothing found so far."""
    places = [each.start for each in found]
    for start, end in windows(text):
        few = len(_WRITTEN.findall(text, start, end)) < LEAST
        if few or any(start <= place < end for place in places) or _leaning(text, start, end) <= SURE:
            continue
        clauses = (clause.span() for clause in _CLAUSE.finditer(text, start, end))
        weightiest = max(clauses, key=lambda clause: _leaning(text, *clause), default=(start, end))
        yield Address(*weightiest, "resembles", "")


def _leaning(text: str, start: int, end: int) -> float:
    """Return how far a stretch leans to wordings that leave people out."""
    return leaning(wording_signs(text[start:end]), "wording")


def _forms(word: str) -> set[str]:
    return {f"as:{word}", f"end:{word[-2:]}"}
