"""Finds ideas in a text: families of words, kept as data, each met in any of its forms."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import accumulate
from typing import NamedTuple

from board.language.particles import PARTICLES
from board.language.phrases import table

FILES = (
    "common",
    "money",
    "secrets",
    "goods",
    "crowds",
    "violence",
    "intimacy",
    "contempt",
    "hatred",
    "shut_out",
    "hidden",
    "lure",
    "offices",
    "exposed",
    "barred",
    "doors",
    "curses",
    "spied",
    "advance",
    "accounts",
    "trade",
    "erase",
    "answers",
    "market",
    "adverts",
    "labour",
    "dealings",
)
_MOST_PARTICLES = 3
_NEVER = {"לה", "בה", "כה"}  # the article goes into these particles: "להחזיר" is a verb, and no "חזיר"
_ENDS = "(?![^\\W_])"
_DASHES = {ord(dash): "-" for dash in "–—"}  # a class with these two takes four times as long to build
_GAP = "[\\s,:;\"'()*+-]+"
_SKIP = f"{_GAP}(?:[^\\s.!?]+{_GAP}){{0,4}}?"
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?|;\)|[\u2600-\u27bf\U0001f300-\U0001faff]")
_DENIAL_REACH = 34
_WIDEST_DENIAL = _DENIAL_REACH + 20
_QUOTED = re.compile(
    r"(?:(?<![^\W_])|(?<=(?<![^\W_])[וכבהלמ]))[\"“”„«]([^\"“”„«»\n]{2,120})[\"“”»](?![^\W_])"
    r"|(?<![^\W_])'((?:[^'\n]|'(?=\w)){2,80})'(?![^\W_])"
)
_SLASHED = re.compile(r"(?<=[א-ת])/(?:ית|ות|ים|י|ת|ה|ו|ן|נה)(?![^\W_])")  # "שלח/י": the phrases know both forms
_FINAL = re.compile("[ךםןףץ]~")
_ESCAPED, _INNERMOST = re.compile(r"\\.|\[[^\]]*\]"), re.compile(r"\([^()]*\)")
_CERTAIN = re.compile(r"[^\W\d_]+(?![^\W\d_]*[?*{])")
_PLAIN = dict(zip("ךםןףץ", "כמנפצ", strict=True))
_SENTENCE = re.compile(r"(?:[^.!?\n]|[.](?=[^\s]))+")


@dataclass(frozen=True)
class Hit:
    """One idea met in a text: where, in which sentence, whether a "no" stands before it or it opens the sentence."""

    idea: str
    start: int
    end: int
    sentence: int
    denied: bool
    opens: bool


class _Entry(NamedTuple):
    """A phrase of an idea; patterns are many and slow to build, so what every match holds is looked for first."""

    idea: str
    whole: bool  # it takes no particle
    beginning: str
    required: str  # letters that stand somewhere in every match
    words: str


@cache
def _index() -> Mapping[str, tuple[_Entry, ...]]:
    """Return every phrase by its head."""
    index: dict[str, list[_Entry]] = {}
    for idea, phrases in ideas().items():
        for phrase in (plain for written in phrases for plain in _alternatives(written)):
            whole = phrase.startswith("=")
            words = phrase.removeprefix("=")
            beginning = _beginning(words)
            head = beginning[:3] if len(beginning) > 2 else _head(words)[:2]
            index.setdefault(head, []).append(_Entry(idea, whole, beginning, _required(words), words))
    return {head: tuple(entries) for head, entries in index.items()}


@cache
def ideas() -> dict[str, list[str]]:
    """Return the phrases of every idea."""
    read = (item for file in FILES for item in table(f"harm_{file}")["ideas"].items())
    return {idea: _FINAL.sub(_in_any_place, said).split(" | ") for idea, said in read}


def _in_any_place(final: re.Match[str]) -> str:
    """Let a final letter before an open ending also be its plain form: "ן~" is in "שקרן" and in "שקרנים"."""
    return f"[{final[0][0]}{_PLAIN[final[0][0]]}]~"


def _alternatives(phrase: str) -> Iterator[str]:
    """Split a phrase that opens with a choice, "(send|give) me" or "i(ll| will) go": each begins with letters."""
    mark = "=" if phrase.startswith("=") else ""
    words = phrase.removeprefix("=")
    if words[1:2] == "(":
        mark, words = mark + words[0], words[1:]
    if not words.startswith("(") or words.startswith("(?"):
        yield mark + words
        return
    end = _closing(words)
    rest = words[end + 1 :].removeprefix("?")
    if words[end + 1 : end + 2] == "?":
        yield from _alternatives(mark + rest.removeprefix(" ?"))
    for choice in _choices(words[1:end]):
        yield from _alternatives(mark + choice + rest)


def _closing(words: str) -> int:
    """Return where the bracket that opens a phrase closes."""
    depths = accumulate((sign == "(") - (sign == ")") for sign in words)
    return next(place for place, depth in enumerate(depths) if not depth)


def _choices(words: str) -> Iterator[str]:
    """Split at the bars that stand in no bracket."""
    depth, begin = 0, 0
    for place, sign in enumerate(words):
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and not depth:
            yield words[begin:place]
            begin = place + 1
    yield words[begin:]


@cache
def _pattern(phrase: str) -> re.Pattern[str]:
    """Read a phrase: "~" any ending, " .. " up to four words, a space also over light punctuation."""
    spoken = phrase.replace("#", r"\d[\d.,]*").replace(" ?", f"(?:{_GAP})?").replace(" .. ", _SKIP)
    pattern = re.sub(r"\((?!\?)", "(?:", spoken).replace(" ", _GAP)
    return re.compile(pattern.replace("~", "[^\\W_]*") + _ENDS)


def _head(words: str) -> str:
    """Return what a phrase is looked up by: "#" for any figure, one sign for a picture, else its first three signs."""
    if words[:1].isdigit() or words.startswith(("#", "(?<", "\\d")):
        return "#"
    plain = words.replace("\\", "")
    return plain[:3] if plain[:1].isalpha() else plain[:1]


def _beginning(words: str) -> str:
    """Return the letters that every match begins with, so that a pattern is built only when it may match."""
    plain = re.match(r"[^\W_#]*(?![?*{])", words)
    return plain[0] if plain else ""


def _required(words: str) -> str:
    """Return the longest letters outside brackets that no sign makes optional."""
    plain = _ESCAPED.sub(" ", words)
    while (opened := _INNERMOST.sub(" ", plain)) != plain:
        plain = opened
    return "" if "|" in plain else max(_CERTAIN.findall(plain), key=len, default="")


def hits(text: str) -> list[Hit]:
    """Return every idea of a folded text, in the order of the text."""
    text = _SLASHED.sub(lambda ending: " " * len(ending.group()), text)
    sentences = [sentence.span() for sentence in _SENTENCE.finditer(text)]
    openings = {_first_word(text, start) for start, _ in sentences}
    found = sorted(set(_met(text)), key=lambda met: (met[1], met[2], met[0]))
    denials = [(start, end) for idea, start, end in found if idea == "denial"]
    ends = [end for _, end in sentences]
    return [
        Hit(*met, bisect_right(ends, met[1]), _is_denied(text, met[1], denials), met[1] in openings) for met in found
    ]


def _first_word(text: str, start: int) -> int:
    """Return where the first word at or after a place begins."""
    word = _WORD.search(text, start)
    return word.start() if word else len(text)


def _met(text: str) -> Iterator[tuple[str, int, int]]:
    """Yield idea, start and end for every phrase that begins at a word or after its particles."""
    index = _index()
    text = text.translate(_DASHES)
    for word in _WORD.finditer(text):
        for start in _beginnings(text, word):
            head = _head(text[start : start + 3])
            entries = (*index.get(head, ()), *index.get(head[:2], ())) if len(head) > 2 else index.get(head, ())
            for idea, whole, beginning, required, words in entries:
                if (whole and start != word.start()) or not text.startswith(beginning, start) or required not in text:
                    continue
                if met := _pattern(words).match(text, start):
                    yield idea, start, met.end()


def _beginnings(text: str, word: re.Match[str]) -> Iterator[int]:
    """Yield where a word may begin: as it stands, and after particles."""
    yield word.start()
    for start in range(word.start() + 1, min(word.start() + _MOST_PARTICLES, word.end() - 2) + 1):
        particles = text[word.start() : start]
        if particles in PARTICLES and particles[-2:] not in _NEVER:
            yield start


def _is_denied(text: str, start: int, denials: list[tuple[int, int]]) -> bool:
    """Tell whether a "no" stands shortly before, in the same clause."""
    near = denials[bisect_left(denials, (start - _WIDEST_DENIAL,)) : bisect_left(denials, (start,))]
    return any(
        end <= start and start - end <= _DENIAL_REACH and not re.search(r"[.!?\n;:,–]", text[end:start])
        for _, end in near
    )


def unquoted(text: str) -> str:
    """Return a text of the same length without what it quotes, for one that tells of what others write."""
    return _QUOTED.sub(lambda quoted: " " * len(quoted.group()), text)
