"""Digits as people hide them: in words, one by one, split by dots, emoji or "and then"."""

import re
from dataclasses import dataclass

from board.language.contacts_fold import Span
from board.language.phrases import table

_WORDS = table("digits")
UNITS = {word: str(digit) for digit, words in enumerate(_WORDS["units"]) for word in words}
TENS = {word: f"{digit}0" for digit, words in enumerate(_WORDS["tens"], start=1) for word in words}
REPEATS: dict[str, int] = _WORDS["repeats"]
ZEROS, TIMES = frozenset(_WORDS["zeros"]), frozenset(_WORDS["times"])
LOOKALIKES: dict[str, str] = _WORDS["lookalikes"]
JOINERS: frozenset[str] = frozenset(_WORDS["joiners"])
BARRIER = "\u2588"
_PIECE = re.compile(r"(?P<digits>\d+)|(?P<letters>[^\W\d_]+)|(?P<other>[\W_]+)")
LONGEST_GAP = 8


@dataclass(frozen=True)
class Chunk:
    """A run of digits as written, the gap before it, and whether words said it."""

    start: int
    end: int
    digits: str
    gap: str = ""
    spoken: bool = False


def chains(text: str) -> list[list[Chunk]]:
    """Group the digits of a folded text into chains that a reader would read on as one number."""
    found: list[list[Chunk]] = []
    chain: list[Chunk] = []
    gap, repeat = "", 1
    for piece in _PIECE.finditer(text):
        written = piece.group()
        chunk = _chunk(text, piece, gap, repeat, chain)
        if chunk is not None:
            if _continues_ten(chunk, chain, written, gap):
                ten = chain.pop()
                chunk = Chunk(ten.start, chunk.end, ten.digits[:-1] + chunk.digits, ten.gap, True)
            chain.append(chunk)
            gap, repeat = "", 1
        elif written in REPEATS:
            repeat = REPEATS[written]
        elif written in ZEROS and _counts(chain, gap):
            counted = chain.pop()
            chain.append(Chunk(counted.start, piece.end(), "0" * int(counted.digits), counted.gap, True))
            gap = ""
        elif written in TIMES and _counts(chain, gap):
            repeat, gap = int(chain.pop().digits), ""
        elif _holds_together(piece, gap):
            gap += " " if written in JOINERS else written
        else:
            found.append(chain)
            chain, gap, repeat = [], "", 1
    found.append(chain)
    return [links for links in found if links]


def _chunk(text: str, piece: re.Match[str], gap: str, repeat: int, chain: list[Chunk]) -> Chunk | None:
    """Read one piece as digits, or answer None when it is no digit."""
    written = piece.group()
    if piece.lastgroup == "digits":
        return Chunk(piece.start(), piece.end(), written * repeat, gap)
    bare = written.removeprefix("ו") if written not in UNITS else written
    digits = UNITS.get(bare) or TENS.get(bare)
    if digits:
        return Chunk(piece.start(), piece.end(), digits * repeat, gap, True)
    if piece.lastgroup == "letters" and set(written) <= LOOKALIKES.keys() and _touches_digit(text, piece.span(), chain):
        return Chunk(piece.start(), piece.end(), "".join(LOOKALIKES[letter] for letter in written), gap)
    return None


def _counts(chain: list[Chunk], gap: str) -> bool:
    """Tell whether the digit just read says how often the next one comes ("four zeros", "שלוש פעמים אפס")."""
    return bool(chain) and gap == " " and chain[-1].digits in {"2", "3", "4", "5", "6", "7"}


def _touches_digit(text: str, span: Span, chain: list[Chunk]) -> bool:
    """Tell whether a lookalike letter stands among digits, not alone."""
    before = bool(chain) and span[0] - chain[-1].end <= 1
    after = text[span[1] : span[1] + 2].strip(" -.")[:1].isdigit()
    return before or after


def _continues_ten(chunk: Chunk, chain: list[Chunk], written: str, gap: str) -> bool:
    """Tell whether "fifty" and "two" are one number: in Hebrew only with the joining vav."""
    if not (chain and chunk.spoken and len(chunk.digits) == 1 and chunk.digits != "0" and gap == " "):
        return False
    ten = chain[-1]
    return ten.spoken and len(ten.digits) == 2 and ten.digits.endswith("0") and (written[0] == "ו" or written < "z")


def _holds_together(piece: re.Match[str], gap: str) -> bool:
    """Tell whether a piece between digits keeps the number going."""
    written = piece.group()
    if piece.lastgroup == "letters":
        return written in JOINERS
    return BARRIER not in written and len(gap) + len(written) <= LONGEST_GAP and written.count("\n") < 2


def sizes(chunks: list[Chunk]) -> tuple[int, ...]:
    """Return how many digits each chunk has."""
    return tuple(len(chunk.digits) for chunk in chunks)


def said_one_by_one(chunks: list[Chunk]) -> bool:
    """Tell whether every digit stands alone or is spoken."""
    return all(chunk.spoken or len(chunk.digits) == 1 for chunk in chunks)
