"""Stretches of a text whose words are like wordings that leave people out, where no rule found any."""

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from board.language.weighing import leaning, signs, weights_of, windows
from board.language.wording_units import Address

SURE = 1.75  # leaning so far, a stretch is shown to the writer
LEAST = 3  # words; of fewer nothing is guessed
_WRITTEN = re.compile(r"[^\W_]+(?:[/.][^\W_]+)*")  # "מנהל/ת" is one word here


def wording_signs(text: str) -> set[str]:
    """Return the signs of a folded text: its words also as they are written, and how they end."""
    return signs(text).union(*(_forms(word) for word in _WRITTEN.findall(text)))


def resembling(text: str, found: Iterable[Address]) -> Iterator[Address]:
    """Yield the weightiest words of each stretch that leans far and holds nothing found so far."""
    places = [each.start for each in found]
    for start, end in windows(text):
        words = list(_WRITTEN.finditer(text, start, end))
        if len(words) < LEAST or any(start <= place < end for place in places):
            continue
        if leaning(wording_signs(text[start:end]), "wording") > SURE:
            yield Address(*_weightiest(words), "resembles", "")


def _forms(word: str) -> set[str]:
    return {f"as:{word}", f"end:{word[-2:]}"}


def _weightiest(words: list[re.Match[str]]) -> tuple[int, int]:
    """Return where the two neighbours stand that weigh most together."""
    first, second = max(pairwise(words), key=lambda pair: _weight(pair[0][0]) + _weight(pair[1][0]))
    return first.start(), second.end()


def _weight(word: str) -> float:
    """Return what a word weighs by itself."""
    weights = weights_of("wording")
    plain = {sign for sign in signs(word) if not sign.startswith("first:")}
    return sum(weights.get(sign, 0.0) for sign in plain | _forms(word))
