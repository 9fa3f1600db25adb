"""Verbs and adjectives in both genders: which gender a form speaks to, and words that speak to both."""

from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Literal

from board.language.phrases import table

PLAIN_LETTERS = str.maketrans("ךםןףץ", "כמנפצ")
LEADS = ("וכש", "וש", "כש", "וה", "שה", "ו", "ש", "ה")
SHORTEST = 3  # letters a word keeps at least when its gender goes
ONE_IN_TWO = (("הוא", "היא"), ("אתה", "את"), ("לו", "לה"), ("שלו", "שלה"), ("אליו", "אליה"), ("עליו", "עליה"))


@dataclass(frozen=True)
class Form:
    """A form that agrees with one gender, and the form for both."""

    both: str
    feminine: bool
    kind: Literal["adjective", "present", "future"]
    masculine: str

    @property
    def plural(self) -> str:
        """Return the plural that speaks to all: יצירתיים, אחראים, זמינים."""
        stem = self.masculine.translate(PLAIN_LETTERS)
        return stem + ("ם" if stem.endswith("אי") else "ים")


def slashed(masculine: str, feminine: str) -> str:
    """Return both forms in short: מנהל/ת, חרוץ/ה; in full where they differ in more than the ending."""
    stem = masculine.translate(PLAIN_LETTERS)
    return f"{masculine}/{feminine.removeprefix(stem)}"


@cache
def forms() -> dict[str, Form]:
    """Return every form of a verb or an adjective that agrees with one gender."""
    found: dict[str, Form] = {}
    for masculine, feminine in _adjectives():
        found |= _both(masculine, feminine, slashed(masculine, feminine), "adjective")
    for present, she, future, plural, *_ in _verbs():
        if she != present:
            found |= _both(present, she, slashed(present, she), "present")
        if future != "-":
            found |= _both(future, _she_will(future, plural), f"{future}/{_she_will(future, plural)}", "future")
    return found


def _both(masculine: str, feminine: str, both: str, kind: Literal["adjective", "present", "future"]) -> dict[str, Form]:
    return {masculine: Form(both, False, kind, masculine), feminine: Form(both, True, kind, masculine)}


def _adjectives() -> list[tuple[str, str]]:
    listed = table("agreement")
    regular = [(word, word.translate(PLAIN_LETTERS) + "ת") for word in listed["adjectives_t"]]
    regular += [(word, word.translate(PLAIN_LETTERS) + "ה") for word in listed["adjectives_h"]]
    return regular + [(masculine, feminine) for masculine, feminine in listed["adjectives_other"]]


def _verbs() -> list[list[str]]:
    return [row.split() for row in table("agreement")["verbs"]]


def _she_will(future: str, plural: str) -> str:
    """Return "she will" (or "you will", of a man) from "he will"; one י of two may belong to the person."""
    return "תי" + future[2:] if future.startswith("יי") and not plural.startswith("תיי") else "ת" + future[1:]


@cache
def you_will() -> dict[str, str]:
    """Return what one woman will do ("תכתבי") with the plural that speaks to all."""
    return {plural[:-1] + "י": plural for _, _, _, plural, *_ in _verbs() if plural not in {"-", "תלוו"}}


@cache
def he_you_will() -> dict[str, str]:
    """Return what one man will do, when he is spoken to ("תכתוב"), with the plural."""
    return {_she_will(future, plural): plural for _, _, future, plural, *_ in _verbs() if future != "-"}


@cache
def imperatives() -> dict[str, str]:
    """Return calls to one man or one woman with the plural."""
    found: dict[str, str] = {}
    for *_, one, plural in _verbs():
        if one != "-":
            found |= {one: plural, plural[:-1] + "י": plural}
    return found


def led(word: str) -> tuple[str, Form | None]:
    """Return the form a word holds, with the particles that lead it ("ושיודע")."""
    if word in forms():
        return "", forms()[word]
    for lead in LEADS:
        if word.startswith(lead) and word[len(lead) :] in forms():
            return lead, forms()[word[len(lead) :]]
    return "", None


@lru_cache(maxsize=1 << 14)
def is_pair(one: str, other: str) -> bool:
    """Tell whether two words are one word for two genders ("ינהל", "תנהל"; "ותהיה", "תהיי")."""
    if one == other:
        return False
    return _are_one(one, other) or _are_one(_without_lead(one), _without_lead(other))


def alike(one: str, other: str) -> bool:
    """Tell whether two words that a slash joins differ in their gender only ("תשבץ/תשבצי", "מקסים/מקסימה")."""
    first, second = (_without_lead(word).translate(PLAIN_LETTERS) for word in (one, other))
    if first == second or min(len(first), len(second)) < SHORTEST:
        return False
    stems = {word[:-1] if word[-1] in "יהת" and len(word) > SHORTEST else word for word in (first, second)}
    return len(stems) == 1 or second in {first + "ית", first + "נית"} or first in {second + "ית", second + "נית"}


def _without_lead(word: str) -> str:
    """Take "and", "that" or "when" off a word."""
    lead = next((lead for lead in ("וכש", "וש", "כש", "ו", "ש") if word.startswith(lead)), "")
    return word[len(lead) :] if len(word) - len(lead) >= SHORTEST else word


def _are_one(one: str, other: str) -> bool:
    (_, first), (_, second) = led(one), led(other)
    if first and second:
        return first.both == second.both
    will = [you_will().get(word) or he_you_will().get(word) for word in (one, other)]
    if will[0] and will[0] == will[1]:
        return True
    calls = imperatives().get(one.removeprefix("ו")), imperatives().get(other.removeprefix("ו"))
    if calls[0] and calls[0] == calls[1]:
        return True
    bare = {one.lstrip("וש"), other.lstrip("וש")} if len(one) > 2 and len(other) > 2 else {one, other}
    return any(bare == set(pair) or {one, other} == set(pair) for pair in ONE_IN_TWO)
