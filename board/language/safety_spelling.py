"""Curses written in disguise ("ז.ו.נ.ה", "b1tch", "שרמוטההה") brought to their plain spelling, place by place."""

import re
from collections.abc import Iterator
from functools import cache

from board.language.phrases import table

_LETTER = r"[^\W\d_]"
_ALONE = re.compile(rf"(?<![^\W_]){_LETTER}(?:[ .,*_|/·•~-]{{1,3}}{_LETTER}){{2,24}}(?![^\W_])")
_PIECES = re.compile(rf"(?<![^\W_]){_LETTER}{{1,6}}(?:[.*_|·•~-]{{1,3}}{_LETTER}{{1,6}}){{1,5}}(?![^\W_])")
_DRAWN_OUT = re.compile(rf"(?<![^\W_])(?=({_LETTER}+))(?=\w*?(\w)\2\2)\1(?![^\W_])")
_TWICE = re.compile(r"(\w)\1+")
_RUN = re.compile(r"(\w)\1{2,}")
_SIGNS = re.compile(r"(?<![^\W_])(?=[^\W\d_]*[\d@$!*#])[^\W_@$!*#]*[^\W_@$!*#\s][^\W_\s]?[\w@$!*#]*(?<!!)(?![^\W_])")
_MISPLACED = re.compile(r"(?<![^\W_])[א-ת]*(?:[ךםןףץ](?=[א-ת])[א-ת]*|[כמנפצ])(?![^\W_])")
_READ_AS = str.maketrans({"1": "i", "!": "i", "0": "o", "3": "e", "4": "a", "@": "a", "5": "s", "$": "s", "7": "t"})
_HIDDEN = re.compile(r"[*#]")
_PLAIN = str.maketrans("ךםןףץ", "כמנפצ")
_PARTICLES = "והבלכמש"
_LONGEST = 50
_SHOWN = 2  # a starred word shows so many letters at least: "ז*נה", and no "f**"


def plainly(text: str) -> str:
    """Return a folded text of the same length in which curses in disguise stand as they are meant."""
    for disguise in (_ALONE, _PIECES, _DRAWN_OUT, _SIGNS, _MISPLACED):
        text = disguise.sub(lambda met: _in_place(met[0]), text)
    return text


def _in_place(written: str) -> str:
    """Return the curse that is written, filled with blanks to the same length, or what was written."""
    for kept, meant in _readings(written) if len(written) <= _LONGEST else ():
        if word := _curse(meant):
            return (written[:kept] + word).ljust(len(written))
    return written


def _readings(written: str) -> Iterator[tuple[int, str]]:
    """Yield what a disguised word may mean, each with how many signs before it stay."""
    letters = [place for place, sign in enumerate(written) if sign.isalpha()]
    if any(not sign.isalnum() for sign in written):
        for first in letters[:-2]:
            if first == 0 or not written[first - 1].isalpha():
                yield first, "".join(written[place] for place in letters if place >= first)
    yield 0, _TWICE.sub(r"\1", written)
    yield 0, _RUN.sub(r"\1", written)
    yield 0, _RUN.sub(r"\1\1", written)
    yield 0, written.translate(_READ_AS)
    yield 0, written.translate(_READ_AS | {ord("1"): "l"})
    yield 0, written


def _curse(meant: str) -> str:
    """Return the known word that is meant, with a particle before it or a letter hidden in it, or nothing."""
    word = meant.translate(_PLAIN)
    known = _known()
    if _HIDDEN.search(word):
        return _starred(word)
    if word in known:
        return known[word]
    return meant[0] + known[word[1:]] if word[:1] in _PARTICLES and len(word) > 3 and word[1:] in known else ""


def _starred(word: str) -> str:
    """Return the known word whose letters a starred word shows, or nothing."""
    shown = len(word) - len(_HIDDEN.findall(word))
    if shown < _SHOWN or 2 * shown < len(word):
        return ""
    pattern = re.compile("".join("." if _HIDDEN.match(sign) else re.escape(sign) for sign in word))
    return next((known for plain, known in _known().items() if pattern.fullmatch(plain)), "")


@cache
def _known() -> dict[str, str]:
    """Return the words by their spelling without final letters."""
    words = table("curses")
    return {word.translate(_PLAIN): word for word in f"{words['hebrew']} {words['english']}".split()}
