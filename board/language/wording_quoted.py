"""Words in quotes: what only names something, and what a text quotes in order to reject it."""

import re

from board.language.phrases import phrase

_QUOTED = re.compile(r"(?<![א-ת])\"[^\"\n]{1,60}\"|(?<![א-ת\w])'[^'\n]{1,40}'(?![א-ת])")
_CITED = re.compile(r"(?<![א-ת]{2})[\"“„«][^\"“”„«»\n]{4,80}[\"”“»](?!\w)|(?<!\w)['‘][^'‘’\n]{4,80}'(?!\w)")
_BEFORE, _AFTER = 70, 60


class Said:
    """Which words of a text name something: in quotes, or after "button", "form", "slogan"."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._quotes = [match.span() for match in _QUOTED.finditer(text)]

    def as_a_name(self, start: int) -> bool:
        """Tell whether the word at a place is part of a name."""
        if any(first <= start < last for first, last in self._quotes):
            return True
        return bool(phrase("wording", "named_before").search(self._text[max(0, start - 30) : start]))


def rejected(text: str) -> list[tuple[int, int]]:
    """Return where a text quotes words it does not stand by ("here nobody writes 'young man wanted'")."""
    return [cited.span() for cited in _CITED.finditer(text) if _is_rejected(text, *cited.span())]


def _is_rejected(text: str, start: int, end: int) -> bool:
    """Tell by the words of the same sentence before a quotation, and by those right behind it."""
    before = re.split(r"[.!\n]|\? ", text[max(0, start - _BEFORE) : start])[-1]
    if phrase("wording", "rejected_before").search(before) or text.startswith(("איך לא", "how not"), start + 1):
        return True
    return bool(phrase("wording", "rejected_after").match(text[end : end + _AFTER]))
