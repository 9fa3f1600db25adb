"""The forms in which a name may stand: plural, construct and feminine, of its last word or of its head.

Words come as they are compared: without final letters.
"""

import re
from collections.abc import Iterator

_HEBREW, _ENGLISH = re.compile("[א-ת]{4,}"), re.compile("[a-z]{4,}")
_BROKEN = {"בית": "בתי"}


def inflected(plain: tuple[str, ...], hebrew: bool) -> Iterator[tuple[str, ...]]:
    """Return the other forms of a name; Hebrew ones only where asked, since a town or a brand has none."""
    *front, last = plain
    if _ENGLISH.fullmatch(last):
        yield (*front, last + "s")
        if last.endswith("y"):
            yield (*front, last[:-1] + "ies")
    if hebrew and _HEBREW.fullmatch(last):
        yield from ((*front, form) for form in _forms(last))
    if hebrew and front and re.fullmatch("[א-ת]{3,}", plain[0]):
        yield from ((form, *plain[1:]) for form in _heads(plain[0]))


def _forms(word: str) -> tuple[str, ...]:
    """Return the plural, construct and feminine forms of a noun."""
    if word.endswith("ה"):
        return (word[:-1] + "ת", word[:-1] + "ות")
    if word.endswith("ימ"):
        return (word[:-2] + "י",)
    if word.endswith("ות"):
        return ()
    return tuple(word + ending for ending in ("ימ", "י", "ות", "ת", "ית"))


def _heads(word: str) -> tuple[str, ...]:
    """Return the plural and feminine forms of the noun that leads a name of several words ("מכוני כושר")."""
    if word in _BROKEN:
        return (_BROKEN[word],)
    if word.endswith("ות"):
        return (word[:-1] + "יות",)
    if word.endswith("ת"):
        return (word[:-1] + "ות",)
    if word.endswith("ה"):
        return (word[:-1] + "ת", word[:-1] + "ות", word[:-1] + "י")
    return tuple(word + ending for ending in ("י", "ת", "ית", "ות"))
