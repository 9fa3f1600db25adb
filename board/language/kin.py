"""Words of one root: who does a thing and the doing of it, where no ending tells (צולל and צלילה, מדביר and הדברה)."""

from collections.abc import Iterator
from functools import lru_cache

# of each verb pattern: the stems of those who do it, then of what they do; 1, 2 and 3 are the letters of the root
_PATTERNS = (
    (("1ו23", "123נ", "1ו23נ"), ("12י3",)),
    (("מ123", "123נ"), ("1י2ו3",)),
    (("123",), ("1י2ו3",)),
    (("מ12י3",), ("ה123",)),
)
_NO_ROOT = frozenset("וי")


@lru_cache(maxsize=4096)
def kin(stem: str) -> frozenset[str]:
    """Return the stems that the same root makes of who does it and of the doing, without the stem itself."""
    found: set[str] = set()
    for doers, doings in _PATTERNS:
        for ours, theirs in ((doers, (*doings, *doers)), (doings, doers)):
            for root in (root for pattern in ours if (root := _root(stem, pattern))):
                found.update(_written(root, pattern) for pattern in theirs if pattern != "123")
    return frozenset(found - {stem})


def _root(stem: str, pattern: str) -> str:
    """Return the three letters that the pattern leaves for the root, or nothing when the stem is not made so."""
    if len(stem) != len(pattern):
        return ""
    pairs = list(zip(pattern, stem, strict=True))
    fits = all(mark in "123" or mark == letter for mark, letter in pairs)
    root = "".join(letter for _, letter in sorted(pair for pair in pairs if pair[0] in "123"))
    return root if fits and _NO_ROOT.isdisjoint(root) else ""


def _written(root: str, pattern: str) -> str:
    return "".join(_letters(root, pattern))


def _letters(root: str, pattern: str) -> Iterator[str]:
    return (root[int(mark) - 1] if mark in "123" else mark for mark in pattern)
