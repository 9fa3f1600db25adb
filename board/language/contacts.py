"""The contact shield: finds phones, mails, handles and links however they are written, and hides them."""

from collections.abc import Iterator
from dataclasses import dataclass

from board.language.contacts_digits import BARRIER
from board.language.contacts_fold import Folded, Span, fold
from board.language.contacts_labels import reach
from board.language.contacts_links import Found, Kind, call_marks, handles, links, mails
from board.language.contacts_phones import phones

SENTENCE_ENDS = ".!?"
INK = BARRIER * 5
"""What stands in a masked message where a detail was; templates draw it as an ink bar."""


@dataclass(frozen=True)
class Contact:
    """One contact detail in a text: its span, how to use it, and the words that only served it."""

    kind: Kind
    start: int
    end: int
    value: str
    reach: Span  # with its labels, its name and the notes that go with it
    name: str | None = None
    name_span: Span | None = None
    also_whatsapp: bool = False


@dataclass(frozen=True)
class Masked:
    """A text without contact details, and the spans of the original that went."""

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True)
class Segment:
    """A stretch of text for display: as it is, or under an ink bar."""

    text: str
    redacted: bool


def find(text: str) -> list[Contact]:
    """Find every contact detail of a text, left to right, never overlapping."""
    folded = fold(text)
    return [_contact(folded, found) for found in _found(folded.text)]


def mask(text: str, contacts: list[Contact] | None = None) -> Masked:
    """Return the public version: details, their dangling labels and names go, and nothing else.

    Contacts that are already found in the text may be given, so that they are not looked for twice.
    """
    kept = list(range(len(text)))
    shown = text
    found = find(text) if contacts is None else contacts
    while found:
        limit = len(shown)
        for contact in reversed(found):
            start, end = _seam(shown, contact.reach[0], min(contact.reach[1], limit))
            limit = start
            del kept[start:end]
            shown = shown[:start] + shown[end:]
        found = find(shown)
    return Masked(shown, _gaps(kept, len(text)))


def mask_message(text: str) -> Masked:
    """Return the message with an ink mark in the place of each detail; labels and names stay."""
    shown, found = text, find(text)
    spans = tuple((contact.start, contact.end) for contact in found)
    while found:
        for contact in reversed(found):
            shown = shown[: contact.start] + INK + shown[contact.end :]
        found = find(shown)
    return Masked(shown, spans)


def segments(text: str) -> list[Segment]:
    """Cut a text into plain and redacted stretches that together are the whole text."""
    return _cut(text, [(contact.start, contact.end) for contact in find(text)])


def ink(body: str) -> list[Segment]:
    """Cut a masked message at its ink marks."""
    parts = body.split(INK)
    shown = [Segment(parts[0], False)]
    for part in parts[1:]:
        shown += [Segment(INK, True), Segment(part, False)]
    return [segment for segment in shown if segment.text]


def _cut(text: str, spans: list[Span]) -> list[Segment]:
    """Cut a text at spans."""
    shown: list[Segment] = []
    last = 0
    for start, end in spans:
        shown += [Segment(text[last:start], False), Segment(text[start:end], True)]
        last = end
    shown.append(Segment(text[last:], False))
    return [segment for segment in shown if segment.text]


def _found(text: str) -> list[Found]:
    """Find details in a folded text: links first, so that a number inside one is not read twice."""
    found: list[Found] = []
    for reader in (links, mails, _numbers, handles):
        for detail in sorted(reader(text), key=lambda each: each.start):
            if all(detail.end <= other.start or other.end <= detail.start for other in found):
                found.append(detail)
        for detail in found:
            text = text[: detail.start] + BARRIER * (detail.end - detail.start) + text[detail.end :]
    return sorted(found, key=lambda each: each.start)


def _numbers(text: str) -> Iterator[Found]:
    """Find phones, each with a "tel:" that leads to it."""
    marks = {end: start for start, end in call_marks(text)}
    for phone in phones(text):
        yield Found("phone", marks.get(phone.start, phone.start), phone.end, phone.dial)


def _contact(folded: Folded, found: Found) -> Contact:
    """Bring a found detail back to the source, with the words around it that only serve it."""
    around = reach(folded.text, found.start, found.end, found.kind)
    start, end = folded.span(found.start, found.end)
    kind: Kind = "whatsapp" if found.kind == "phone" and around.whatsapp and not around.phone else found.kind
    name_span = folded.span(*around.name) if around.name else None
    return Contact(
        kind=kind,
        start=start,
        end=end,
        value=folded.source[start:end] if found.kind in ("link", "handle") else found.value,
        reach=(folded.span(around.start, found.end)[0], folded.span(found.start, around.end)[1]),
        name=folded.source[slice(*name_span)] if name_span else None,
        name_span=name_span,
        also_whatsapp=around.whatsapp,
    )


def _seam(text: str, start: int, end: int) -> Span:
    """Widen a removed span so that no doubled space, lone comma or empty line stays behind."""
    before = text[:start].rstrip(" \t,،;:|/\\-–—•·([{\n")
    rest = text[end:]
    after = rest.lstrip(" \t,،;:|/\\-–—•·)]}\n" + (SENTENCE_ENDS if before.endswith(tuple(SENTENCE_ENDS)) else ""))
    if not after or not before:
        return len(before), len(text) - len(after)
    gap_before, gap_after = text[len(before) : start], rest[: len(rest) - len(after)]
    keep = _kept_gap(gap_before, gap_after, after)
    if keep and keep in gap_before:
        at = len(before) + gap_before.rindex(keep)
        return at + len(keep), len(text) - len(after)
    return len(before), end + gap_after.index(keep) if keep else len(text) - len(after)


def _kept_gap(before: str, after: str, rest: str) -> str:
    """Choose the one mark that still joins the two sides."""
    for mark in ("\n", ", ", "، ", " "):
        if mark in before or mark in after:
            return "" if mark != "\n" and rest[0] in ".!?" else mark
    return ""


def _gaps(kept: list[int], length: int) -> tuple[Span, ...]:
    """Return the spans of a text that a list of kept indexes leaves out."""
    spans: list[Span] = []
    expected = 0
    for index in [*kept, length]:
        if index > expected:
            spans.append((expected, index))
        expected = index + 1
    return tuple(spans)
