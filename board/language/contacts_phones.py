"""Phone numbers in a folded text: which chains of digits are a number somebody could dial."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from board.language.contacts_digits import BARRIER, Chunk, chains, said_one_by_one, sizes
from board.language.phrases import phrase

_phones = partial(phrase, "phones")

_SHORT_DATE = re.compile(r"(?:3[01]|[12]\d|0?[1-9])([./])(?:1[0-2]|0?[1-9])(?!\d|\s?\1\s?\d)")
_PLUS = re.compile(r"\+[\s(]{0,2}$")
_OPENING = re.compile(r"(?:\+\s?\(?|\()$")
_MOBILE = re.compile(r"0[57]\d{8}")
_LANDLINE = re.compile(r"0[23489]\d{7}")
_NATIONAL = re.compile(r"[57]\d{8}|[23489]\d{7}")
_TOLL = re.compile(r"1(?:599|700|80[019]|900|901)\d{6}")
LANDLINE_SHAPES = {(9,), (2, 7), (2, 3, 4), (2, 4, 3), (2, 3, 2, 2), (2, 2, 5), (3, 6), (3, 3, 3), (2, 2, 2, 3), (5, 4)}
BARE_SHAPES = {(9,), (2, 7), (2, 3, 4), (2, 4, 3), (2, 3, 2, 2), (3, 3, 3), (5, 4), (3, 6)}
LONGEST_NUMBER = 17
TOLL_SHAPES = {(10,), (1, 9), (1, 3, 6), (4, 6), (1, 3, 3, 3), (1, 3, 2, 2, 2), (4, 3, 3), (4, 2, 2, 2)}


@dataclass(frozen=True)
class Phone:
    """A number's place in the folded text and how to dial it."""

    start: int
    end: int
    dial: str


def phones(text: str) -> Iterator[Phone]:
    """Find every phone number of a folded text, left to right."""
    figures = _phones("protected").sub(lambda found: BARRIER * len(found.group()), text)
    for chain in chains(figures):
        yield from _in_chain(text, chain)
    for star in _phones("star").finditer(text):
        if not _phones("counted_after").match(text, star.end()):
            yield Phone(star.start(), star.end(), "*" + (star["digits"] or star["after"]))


def _in_chain(text: str, chain: list[Chunk]) -> Iterator[Phone]:
    """Read one chain: the first start that gives a number wins, then reading goes on after it."""
    first = 0
    while first < len(chain):
        last, dial = _reading(text, chain[first:])
        if dial:
            start = _with_prefix(text, chain[first].start)
            yield Phone(start, _with_extension(text, chain[first + last].end), dial)
        first += last + 1


def _reading(text: str, chunks: list[Chunk]) -> tuple[int, str]:
    """Return how far reading gets from the first chunk and how to dial what it read, or ""."""
    start = chunks[0].start
    date = None if chunks[0].spoken else _SHORT_DATE.match(text, start)
    if date:
        return sum(chunk.start < date.end() for chunk in chunks) - 1, ""
    plus = bool(_PLUS.search(text, max(0, start - 3), start))
    digits, best = "", (0, "")
    for last, chunk in enumerate(chunks):
        digits += chunk.digits
        if len(digits) > LONGEST_NUMBER:
            break
        dial = _israeli(digits, chunks[: last + 1], text, plus)
        if dial:
            return last, dial
        dial = _foreign(digits, chunks[: last + 1], plus) or _labelled(digits, chunks[: last + 1], text)
        best = (last, dial) if dial else best
    return best


def _israeli(digits: str, chunks: list[Chunk], text: str, plus: bool) -> str:
    """Return the E.164 form of an Israeli number, or nothing."""
    abroad = re.fullmatch(r"(?:00)?972(\d+)", digits)
    if abroad:
        national = abroad[1].removeprefix("0")
        return "+972" + national if _NATIONAL.fullmatch(national) else ""
    if plus:
        return ""
    alone = said_one_by_one(chunks) or any(chunk.spoken for chunk in chunks)
    shape = sizes(chunks)
    if _MOBILE.fullmatch(digits):
        return "+972" + digits[1:]
    if _LANDLINE.fullmatch(digits) and (alone or shape in LANDLINE_SHAPES):
        return "+972" + digits[1:]
    if _TOLL.fullmatch(digits) and (alone or shape in TOLL_SHAPES):
        return "+972" + digits
    alike = len({chunk.gap.strip() for chunk in chunks[1:]}) <= 1
    bare = re.fullmatch(r"5\d{8}", digits) and (alone or (alike and shape in BARE_SHAPES))
    return "+972" + digits if bare and not _is_registry(text, chunks) else ""


def _is_registry(text: str, chunks: list[Chunk]) -> bool:
    """Tell whether the digits are the number of an order, a company or an account."""
    end = chunks[-1].end
    before = text[max(0, chunks[0].start - 30) : chunks[0].start]
    return bool(_phones("registry_before").search(before) or _phones("money_after").match(text, end))


def _foreign(digits: str, chunks: list[Chunk], plus: bool) -> str:
    """Return a number abroad, or a long national one, as far as its shape says so."""
    if plus and 9 <= len(digits) <= 15 and not digits.startswith("0"):
        return "+" + digits
    if re.fullmatch(r"00[1-9]\d{8,13}", digits):
        return "+" + digits[2:]
    if re.fullmatch(r"[2-9]\d\d[2-9]\d{6}", digits) and sizes(chunks) == (3, 3, 4):
        return "+1" + digits
    return digits if re.fullmatch(r"0[1-9]\d{8,9}", digits) and sizes(chunks)[0] >= 3 else ""


def _labelled(digits: str, chunks: list[Chunk], text: str) -> str:
    """Return digits that only a word like "tel." makes a phone number."""
    if not 7 <= len(digits) <= 12 or _is_range(chunks):
        return ""
    return digits if _phones("label_before").search(text[max(0, chunks[0].start - 20) : chunks[0].start]) else ""


def _is_range(chunks: list[Chunk]) -> bool:
    """Tell a range of sums or years ("2000-2500") from a number."""
    return len(chunks) == 2 and len(chunks[0].digits) == len(chunks[1].digits) and chunks[0].digits[0] != "0"


def _with_prefix(text: str, start: int) -> int:
    """Take in the plus sign and the opening bracket that belong to the number."""
    before = _OPENING.search(text, max(0, start - 3), start)
    return before.start() if before else start


def _with_extension(text: str, end: int) -> int:
    """Take in a second last digit written as "/2", or an extension."""
    extension = _phones("extension").match(text, end)
    return extension.end() if extension else end
