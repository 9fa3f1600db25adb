"""Words that agree with one gender of the person sought, and the pairs that speak to all."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import takewhile

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, table
from board.language.wording_roles import Role, adjectives, roles
from board.language.wording_units import Address, Unit

NEAR, AGREEING = 5, 7


def has_pair(role: Role, found: list[Unit], unit: Unit) -> bool:
    """Tell whether the other gender's form stands within reach ("מנהל או מנהלת")."""
    at = bisect_left(found, unit.start, key=lambda other: other.start)
    near = [other for other in found[max(0, at - NEAR) : at + NEAR + 1] if other is not unit]
    return any(
        form in role.other_forms
        for other in near
        for form in (other.text, other.text.lstrip("ו"), other.text.lstrip("ל"))
    )


def is_half_of_pair(text: str, word: re.Match[str]) -> bool:
    """Tell whether the other gender's form of a verb stands beside it ("כתוב/כתבי", "התקשר או התקשרי")."""
    before = phrase("wording", "pair_before").search(text, 0, word.start())
    after = phrase("wording", "pair_after").match(text, word.end())
    return any(other is not None and other["other"][:2] == word.group()[:2] for other in (before, after))


def you_both(words: str) -> str:
    """Return "you" in one gender, with the word that agrees with it, in both."""
    both = re.sub("(?<![א-ת])(ש|ו|וש)?את(?:ה)?(?![א-ת])", lambda you: f"{you[1] or ''}את/ה", words)
    return " ".join(adjectives().get(word, word) for word in both.split(" "))


def agreeing(following: list[Unit]) -> Iterator[Address]:
    """Give the adjectives and verbs that agree with a lone form both their forms."""
    own = takewhile(lambda unit: unit.text not in table("wording")["no_longer_agreeing"], following)
    for unit in own:
        if unit.paired:
            continue
        lead = unit.text[0] if unit.text[0] in "ושה" and unit.text not in adjectives() else ""
        bare = unit.text.removeprefix(lead)
        both = adjectives().get(bare) or _future(bare)
        if both:
            yield Address(unit.start, unit.end, "gender_adjective", lead + both)


def _future(verb: str) -> str:
    """Return both forms of a verb that says what one person will do ("יפעיל/תפעיל"), or nothing."""
    return f"י{verb[1:]}/ת{verb[1:]}" if phrase("wording", "future").fullmatch(verb) else ""


def _other_form(verb: str) -> str:
    """Return the form of a future verb for the other gender."""
    return ("ת" if verb[0] == "י" else "י") + verb[1:]


def described(found: list[Unit]) -> Iterator[Address]:
    """Read what "the manager will do" in one gender, as job descriptions put it."""
    for index, unit in enumerate(found[:-1]):
        role, at = _described_role(found, index)
        following = found[at : at + AGREEING]
        if role is None or role.plural or unit.paired or not following or not _future(following[0].text):
            continue
        both_said = _other_form(following[0].text) in {each.text for each in following[1:3]}
        if both_said or following[0].text in NAMES or has_pair(role, found, unit):
            continue
        code = "feminine_only" if role.form == role.feminine else "masculine_only"
        yield Address(unit.start, unit.end, code, unit.text.removesuffix(role.form) + role.both)
        yield from agreeing(following)


def _described_role(found: list[Unit], index: int) -> tuple[Role | None, int]:
    """Return the role of "the manager" or "the manager of the community", and where the words about it begin."""
    word = found[index].text
    if word[0] == "ה" and word[1:] in roles():
        return roles()[word[1:]], index + 1
    of_work = phrase("wording", "workplace").fullmatch(found[index + 1].text)
    return (roles().get(word) if of_work else None), index + 2


def questions(text: str) -> Iterator[Address]:
    """Find short questions to one gender that open a call: "יודעת לכתוב? מקומך איתנו"."""
    if not phrase("wording", "calls_over").search(text):
        return
    for match in phrase("wording", "question_opening").finditer(text):
        both = adjectives().get(match["word"])
        if both and both != match["word"]:
            yield Address(*match.span("word"), "second_person", both)
