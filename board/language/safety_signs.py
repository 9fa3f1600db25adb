"""Weighs a text against judged ones: a table of signs, learned from them, knows much that no rule names.

A sign is a word without particles and endings, two words that follow each other, how the text opens, or an idea.
"""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from math import sqrt

from board.language.normalise import fold
from board.language.particles import bases
from board.language.safety_ideas import Hit
from board.language.stems import stems

SURE = 2.5  # leaning so far, a text is held though no rule names anything in it
DOUBTED = -1.5  # leaning less than this, it is not what a rule takes it for
LONGEST = 30  # words judged at once: harm is said in a few, and a long text would drown them
_WORD = re.compile(r"[^\W_]+")
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*")


def signs(text: str, met: Iterable[Hit]) -> set[str]:
    """Return the signs of a folded text and the ideas met in it."""
    words = _WORD.findall(_DIGIT.sub("0", text))
    plain = [stems(bases(fold(word))[0])[0] for word in words]
    pairs = (f"{first}|{second}" for first, second in zip(words, words[1:], strict=False))
    ideas = (f"idea:{hit.idea}{'-' if hit.denied else ''}" for hit in met)
    return {*plain, *pairs, *ideas, *(f"first:{'|'.join(plain[:many])}" for many in (1, 2))}


def leaning(text: str, met: Iterable[Hit]) -> float:
    """Return how far a text leans to harm: above zero more than to innocence."""
    weights, constant = _table()
    known = [weights[sign] for sign in signs(text, met) if sign in weights]
    return sum(known) / sqrt(len(known)) + constant if known else constant


def windows(text: str, longest: int = LONGEST) -> Iterator[tuple[int, int]]:
    """Yield the stretches that are judged at once: whole sentences of so many words together, or a longer one."""
    start = end = words = 0
    for sentence in _SENTENCE.finditer(text):
        count = len(_WORD.findall(sentence[0]))
        if words and words + count > longest:
            yield start, end
            start, words = sentence.start(), 0
        end, words = sentence.end(), words + count
    yield start, end


@cache
def _table() -> tuple[dict[str, float], float]:
    """Return the weight of every sign and the constant; a line of the file holds a weight and all signs of it."""
    lines = resources.files("board.language.phrases").joinpath("harm_weights.txt").read_text(encoding="utf-8")
    weights: dict[str, float] = {}
    for line in lines.splitlines():
        weight, *named = line.split(" ")
        weights |= dict.fromkeys(named, float(weight))
    return weights, weights.pop("constant")
