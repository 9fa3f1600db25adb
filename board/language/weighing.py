"""Weighs a text against judged ones: tables of signs, learned from them, know much that no rule names.

A sign is a word without particles and endings, two words that follow each other, how the text opens;
a check may add its own.
"""

import re
from collections.abc import Iterator, Set
from functools import cache
from importlib import resources
from itertools import pairwise
from math import sqrt

from board.language.analyzer import word
from board.language.normalise import fold

FEW = 8  # signs: of fewer known ones than about these nothing much is made
LONGEST = 20  # words weighed at once: what matters is said in a few, and a long text would drown them
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def signs(text: str) -> set[str]:
    """Return the signs of a folded text; every figure counts as zeros."""
    words = _WORD.findall(_DIGIT.sub("0", text))
    plain = [word(fold(each)).stems[0] for each in words]
    pairs = (f"{first}|{second}" for first, second in pairwise(words))
    return {*plain, *pairs, *(f"first:{'|'.join(plain[:many])}" for many in (1, 2))}


def leaning(found: Set[str], table: str) -> float:
    """Return how far signs lean to what the table was taught to find: above zero, more than away from it."""
    weights = weights_of(table)
    known = [weights[sign] for sign in found if sign in weights]
    return weights["constant"] + sum(known) / sqrt(len(known) + FEW)


def windows(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are weighed at once: whole sentences of so many words together, or a longer one."""
    start = end = words = 0
    for sentence in _SENTENCE.finditer(text):
        count = len(_WORD.findall(sentence[0]))
        if words and words + count > longest:
            yield start, end
            start, words = sentence.start(), 0
        end, words = sentence.end(), words + count
    yield start, end


@cache
def weights_of(table: str) -> dict[str, float]:
    """Return the weight of every sign and the constant; a line of the file holds a weight and all signs of it."""
    lines = resources.files("board.language.phrases").joinpath(f"weights_{table}.txt").read_text(encoding="utf-8")
    weights: dict[str, float] = {}
    for line in lines.splitlines():
        weight, *named = line.split(" ")
        weights |= dict.fromkeys(named, float(weight))
    return weights
