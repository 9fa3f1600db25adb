"""The said text cut into stretches: plain, marked in a facet's colour, or under an ink bar."""

from collections.abc import Iterator
from dataclasses import dataclass

from board.language.contacts_fold import Span
from board.language.intake.hearing import Facet, Heard


@dataclass(frozen=True)
class Mark:
    """A stretch of the said text for display."""

    text: str
    facet: Facet | None = None
    redacted: bool = False


def marks(text: str, heard: Heard) -> list[Mark]:
    """Cut the text into stretches that never overlap and together are the whole text; ink wins over colour."""
    shown: list[Mark] = []
    last = 0
    for (start, end), facet in _spans(heard):
        shown += [Mark(text[last:start]), Mark(text[start:end], facet, facet is None)]
        last = end
    shown.append(Mark(text[last:]))
    return [mark for mark in shown if mark.text]


def _spans(heard: Heard) -> list[tuple[Span, Facet | None]]:
    """Return every span with its colour, ink first, left to right without overlaps."""
    taken: list[tuple[Span, Facet | None]] = [(span, None) for span in heard.redacted]
    for span, facet in sorted(_coloured(heard), key=lambda each: each[0][0] - each[0][1]):
        if all(span[1] <= other[0] or other[1] <= span[0] for other, _ in taken):
            taken.append((span, facet))
    return sorted(taken, key=lambda each: each[0])


def _coloured(heard: Heard) -> Iterator[tuple[Span, Facet]]:
    """Return the words of every value that has a colour."""
    single = (
        heard.industry,
        heard.city,
        heard.region,
        heard.work_mode,
        heard.engagement_type,
        heard.members,
        heard.starts,
    )
    several = (*heard.channels, *heard.audiences, *heard.services)
    for hearing in (*several, *single, heard.hours, heard.budget):
        if hearing is not None:
            yield from ((span, hearing.facet) for span in hearing.spans)
