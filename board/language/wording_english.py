"""English words that address one gender of the person sought."""

import re
from collections.abc import Iterator

from board.language.phrases import phrase, phrases, table
from board.language.wording_units import Address
from board.language.wording_waived import is_waived

NEAR = 40  # a condition is waived right before it is named


def english(text: str) -> Iterator[Address]:
    """Find English words for one gender, unless the text names both."""
    if phrase("english", "both").search(text):
        return
    meant: set[int] = set()
    for name in ("sought", "calling", "you_are"):
        for match in (each for written in phrases("english", name) for each in written.finditer(text)):
            start, end = match.span("word")
            if is_waived(text, (max(0, start - NEAR), end), (start, end)):
                continue
            meant.add(start)
            yield Address(start, end, "gendered_word", table("english")["neutral"].get(match["word"], ""))
    yield from _pronouns(text, meant)


def _pronouns(text: str, meant: set[int]) -> Iterator[Address]:
    """Find "he" and "her" where they mean the person sought; the nearest person named before decides."""
    if not phrase("english", "pronoun").search(text) or not phrase("english", "calls").search(text):
        return
    for match in phrase("english", "pronoun").finditer(text):
        if _means_the_sought(text, match, meant):
            better, end = _neutral(text, match)
            yield Address(match.start("word"), end, "gendered_word", better)


def _means_the_sought(text: str, match: re.Match[str], meant: set[int]) -> bool:
    """Tell the person sought from an owner, a chef or a coach named before, and from whom the sought shall help."""
    if phrase("english", "other_object").search(text, max(0, match.start() - 20), match.start()):
        return False
    if phrase("english", "owner_wants").search(text, 0, match.start()):
        return False
    people = list(phrase("english", "person").finditer(text, 0, match.start()))
    if people and phrase("english", "and_does").match(text[people[-1].start() : match.start()]):
        people.pop()
    if people:
        return bool(people[-1]["wanted"]) or any(people[-1].start() <= start < people[-1].end() for start in meant)
    if any(start < match.start() for start in meant):
        return True
    wanted = phrase("english", "wanted_to").search(text, max(0, match.start() - 20), match.start())
    if phrase("english", "beside_you").match(text, match.end()):
        return False
    return bool(wanted or phrase("english", "duty").match(text, match.end()))


def _neutral(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return "they", "their" or "them", with the verb behind "he" or "she", and where that ends."""
    word, end = match["word"], match.end("word")
    if word == "her":
        return ("their" if re.match(r" [a-z]", text[end:]) else "them"), end
    better = str(table("english")["neutral"][word])
    verb = phrase("english", "third_person").match(text, end) if better == "they" else None
    if not verb:
        return better, end
    plural = table("english")["plural_verbs"].get(verb["verb"]) or " " + verb["verb"].strip().removesuffix("s")
    return f"they{verb['adverb'] or ''}{plural}", verb.end()
