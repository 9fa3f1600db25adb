"""Hebrew words of a text, with whether each already speaks of both genders, and what a finding about them says."""

import re
from dataclasses import dataclass, replace

from board.language.wording_forms import alike, is_pair
from board.language.wording_roles import roles

UNIT = re.compile(r"[א-ת]+(?:['\"][א-ת]+)*'?")
_SENTENCE_END = re.compile(r"[.;!?\n]")
_TAIL = re.compile(r"\s?(?:[/\\.]\s?-?|\(/?|-)(?P<tail>[א-ת]+)\)?(?![א-ת])")
GENDER_TAILS = {"ת", "ית", "ה", "ות", "ים", "ן", "י", "יות", "את", "יה", "אית", "נית", "תה", "וה"}


@dataclass(frozen=True)
class Unit:
    """A Hebrew word, with whether it already speaks of both genders."""

    text: str
    start: int
    end: int
    paired: bool


@dataclass(frozen=True)
class Address:
    """Words that address one gender, why, and words that address all (or "")."""

    start: int
    end: int
    code: str
    suggestion: str


def sentence_end(text: str, start: int) -> int:
    """Return where the sentence ends in which a place stands."""
    stop = _SENTENCE_END.search(text, start)
    return stop.start() if stop else len(text)


def units(text: str) -> list[Unit]:
    """Cut a folded text into Hebrew words; "מנהל/ת", "מנהל.ת" and "מנהל/מנהלת" are one paired word."""
    found: list[Unit] = []
    at = 0
    while match := UNIT.search(text, at):
        tail = _TAIL.match(text, match.end())
        paired = bool(tail) and _is_gender_tail(match.group(), tail["tail"], tail.group()) if tail else False
        end = tail.end() if tail and paired else match.end()
        found.append(Unit(match.group(), match.start(), end, paired))
        at = end
    return _coupled(found)


def _coupled(found: list[Unit]) -> list[Unit]:
    """Mark words that stand beside their other gender ("אוהב או אוהבת", "תרצה או ירצה")."""
    for index, unit in enumerate(found[:-1]):
        at = index + 2 if found[index + 1].text == "או" else index + 1
        if at < len(found) and (
            is_pair(unit.text, found[at].text) or (at > index + 1 and alike(unit.text, found[at].text))
        ):
            found[index], found[at] = replace(unit, paired=True), replace(found[at], paired=True)
    return found


def _is_gender_tail(word: str, tail: str, written: str) -> bool:
    """Tell a gender ending from another word behind a slash, and from the next sentence behind a dot."""
    if tail in GENDER_TAILS:
        return not written.startswith((" .", ". ", "- ", " -"))
    role = roles().get(word) or roles().get(word.lstrip("ולמהב"))
    if (role is not None and tail.removeprefix("ה") in role.other_forms) or is_pair(word, tail):
        return True
    return "." not in written and alike(word, tail)
