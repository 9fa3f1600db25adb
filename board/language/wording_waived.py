"""Conditions that a text names in order to waive them: "no need to be ...", "with or without", "young or old"."""

from board.language.phrases import phrase

Span = tuple[int, int]


def is_waived(text: str, clause: Span, named: Span) -> bool:
    """Tell whether the words around a condition say that nobody need fulfil it."""
    start, end = named
    before = phrase("grounds", "waived_before").finditer(text, *clause)
    if any(waiver.start() < start <= waiver.end() + 1 for waiver in before):
        return True
    after = phrase("grounds", "waived_after").finditer(text, start)
    if any(start < waiver.start() <= end <= waiver.end() for waiver in after):
        return True
    pairs = phrase("grounds", "opposites").finditer(text)
    return any(pair.start() < end and start < pair.end() for pair in pairs)
