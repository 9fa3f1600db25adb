"""Words of one root: who does a thing and the doing of it, where no stem tells (צולל and צלילה, מדביר and הדברה)."""

from collections.abc import Iterator
from functools import lru_cache

from board.language.normalise import is_hebrew, single_spelling
from board.language.particles import bases
from board.language.stems import stems

# of each verb pattern: the stems of those who do it, then of the doing; 1, 2 and 3 are the letters of the root
_PATTERNS = (
    (("1ו23", "123נ", "1ו23נ"), ("12י3",)),
    (("מ123", "123נ"), ("1י2ו3",)),
    (("מ12י3",), ("ה123",)),
)
_FEMININE = frozenset(("12י3", "ה123"))  # such a doing ends in ה: סכין is no doing
_NO_ROOT = frozenset("וי")
_CALLING = ("אי", "אית", "אימ", "איות")


@lru_cache(maxsize=4096)
def kin(word: str) -> frozenset[str]:
    """Return the stems that the root of a folded word makes of who does it and of the doing, without its own."""
    own = {(reading, stem) for reading in bases(word) for stem in stems(reading)}
    return frozenset(other for reading, stem in own for other in _others(reading, stem)) - {stem for _, stem in own}


def _others(reading: str, stem: str) -> set[str]:
    found: set[str] = set()
    for doers, doings in _PATTERNS:
        for ours, theirs in ((doers, (*doings, *doers)), (doings, doers)):
            fitting = (pattern for pattern in ours if _ends_well(reading, stem, pattern))
            roots = (_root(stem, pattern) for pattern in fitting)
            found |= {_written(root, pattern) for root in roots if root for pattern in theirs}
    return found | set(_called_after(reading, stem))


def _called_after(reading: str, stem: str) -> Iterator[str]:
    """Yield what is called after a thing by an ending alone, and the thing: מלגזן and מלגזה, מנופאי and מנוף."""
    if len(stem) >= 4 and stem[-1] != "ה" and is_hebrew(stem):
        yield stem + "נ"
        if stems(stem + "ה") != (stem + "ה",):  # so ends the stem of מנופאי; מספרה is a word of its own
            yield stem + "ה"
        yield stem[:-2] if stem.endswith("יק") and len(stem) >= 6 else stem + "יק"  # פוליטי and פוליטיקה
    if len(stem) >= 5 and (reading.endswith(_CALLING) or (stem[-1] == "נ" and stem[-2] not in _NO_ROOT)):
        yield stem[:-1]


def _ends_well(reading: str, stem: str, pattern: str) -> bool:
    written = single_spelling(reading)
    if pattern == "מ123":
        return written != stem + "ה"  # מגלשה is no woman who does anything
    if pattern in _FEMININE:
        return written in (stem + "ה", stem + "ת", stem + "ות") or (written == stem and stem[-1] == "ה")
    return True


def _root(stem: str, pattern: str) -> str:
    """Return the three letters that the pattern leaves for the root, or nothing when the stem is not made so."""
    if len(stem) != len(pattern):
        return ""
    pairs = list(zip(pattern, stem, strict=True))
    fits = all(mark in "123" or mark == letter for mark, letter in pairs)
    root = "".join(letter for _, letter in sorted(pair for pair in pairs if pair[0] in "123"))
    return root if fits and _NO_ROOT.isdisjoint(root) else ""


def _written(root: str, pattern: str) -> str:
    return "".join(root[int(mark) - 1] if mark in "123" else mark for mark in pattern)
