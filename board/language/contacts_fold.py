"""A text made plain for reading contact details, with every character's way back to the original."""

import unicodedata
from dataclasses import dataclass

DROPPED = {"Cf", "Mn", "Me"}  # zero-width tricks, niqqud, emoji selectors, keycaps
LOOKALIKE_MARKS = {"。": ".", "․": ".", "٫": ".", "׳": "'", "’": "'", "`": "'", "״": '"', "”": '"', "־": "-"}

Span = tuple[int, int]


@dataclass(frozen=True)
class Folded:
    """The plain text and, for each of its characters, its index in the source."""

    text: str
    origins: tuple[int, ...]
    source: str

    def span(self, start: int, end: int) -> Span:
        """Bring a span of the plain text back to the source, with marks that belong to its last character."""
        first = self.origins[start]
        last = self.origins[end] if end < len(self.origins) else len(self.source)
        stop = self.origins[end - 1] + 1
        while stop < last and unicodedata.category(self.source[stop]) in DROPPED:
            stop += 1
        return first, stop


def fold(source: str) -> Folded:
    """Drop invisible characters and bring digits, widths and quotes to one form; length may only shrink."""
    letters: list[str] = []
    origins: list[int] = []
    for index, character in enumerate(source):
        plain = _plain(character)
        if plain:
            letters.append(plain)
            origins.append(index)
    return Folded("".join(letters), tuple(origins), source)


def _plain(character: str) -> str:
    """Return the one plain character for a character, or nothing when it is invisible."""
    if character < "\x7f":
        return character.lower()
    if unicodedata.category(character) in DROPPED:
        return ""
    digit = unicodedata.digit(character, None)
    if digit is not None:
        return str(digit)
    mark = LOOKALIKE_MARKS.get(character)
    if mark:
        return mark
    wide = unicodedata.normalize("NFKC", character)
    lowered = wide.lower()
    return lowered if len(lowered) == 1 else character
