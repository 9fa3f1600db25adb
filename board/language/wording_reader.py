"""Verbs of the future said to one man ("תכתוב"), told from the same forms about her, a group or a thing."""

import re
from collections.abc import Iterator
from dataclasses import replace

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import agreeing, is_personal, noun_gender, rest_of_sentence
from board.language.wording_forms import he_you_will, led
from board.language.wording_roles import roles
from board.language.wording_units import Address, Unit

_BACK = 60  # letters before a verb in which its clause opens


def told_the_work(text: str, unit: Unit, following: list[Unit]) -> bool:
    """Tell what the reader will do from what she will, by what opens the clause and what the verb is done to."""
    before = text[max(0, unit.start - _BACK) : unit.start]
    if phrase("sought", "asks_reader").match(text, unit.end) and phrase("sought", "clause_opens").search(before):
        return True
    if phrase("sought", "if_reader").search(before) and phrase("sought", "then_you").match(text, unit.end):
        return True
    opens = phrase("sought", "clause_opens").search(before) or phrase("sought", "in_this_job").search(before)
    if not opens or unit.text[1:] not in table("sought")["works"] or not following:
        return False
    return _is_done_to(text, unit, following[0]) and not _she_was_named(text, unit)


def _is_done_to(text: str, unit: Unit, noun: Unit) -> bool:
    """Tell an object or a place from who does it: no name, no woman, no body, nothing definite right behind."""
    if text[unit.end : noun.start] != " " or noun.text in table("sought")["does_itself"]:
        return False
    if unit.text[1:] in table("sought")["by_itself"] and noun_gender(noun.text) and noun.text[0] not in "לבמ":
        return False
    role = roles().get(noun.text)
    if noun.text in NAMES or (role is not None and not role.plural):
        return False
    return noun.text[0] != "ה" or noun.text in {"הודעות", *table("roles")["not_definite"]}


def _she_was_named(text: str, unit: Unit) -> bool:
    """Tell whether a name stands before, so that she may be meant."""
    return any(word in NAMES for word in re.findall("[א-ת]+", text[: unit.start]))


def goes_on(text: str, unit: Unit) -> bool:
    """Tell another verb to the same reader: behind "if", or right behind the first ("אם תצליח תתקדם")."""
    before = re.search(r"(?<![א-ת])([א-ת]+) $", text[: unit.start])
    return before is not None and (before[1] in {"אם", "ואם", "וכש", "ואז", "אז"} or before[1] in he_you_will())


def about_the_reader(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find traits and callings of one gender behind "הנך", "עליך", which are written alike for both."""
    for match in phrase("sought", "you_both").finditer(text):
        following = rest_of_sentence(text, found, match.end())
        men, women = (list(agreeing(gender, following)) for gender in (False, True))
        agreed = _personal(following, men) or _personal(following, women)
        yield from _many(text, agreed) if match.group() == "עלייך" else agreed
        yield from _callings(following)
        for index, unit in enumerate(following):
            if unit.text.removeprefix("ו") in table("roles")["shared"]:
                yield from agreeing(True, following[index + 1 :][:1])
                yield from agreeing(False, following[index + 1 :][:1])


def _personal(following: list[Unit], agreed: list[Address]) -> list[Address]:
    """Keep a list of agreeing words when a trait leads it."""
    first = next((unit for unit in following if agreed and unit.start == agreed[0].start), None)
    if first in following[:2]:
        return agreed
    form = led(first.text)[1] if first else None
    return agreed if form and (is_personal(form) or form.masculine in table("wording")["must_be"]) else []


def _many(text: str, agreed: list[Address]) -> Iterator[Address]:
    """Give traits their plural, as the word before them gets it."""
    for each in agreed:
        lead, form = led(text[each.start : each.end])
        yield replace(each, suggestion=lead + form.plural) if form and form.kind == "adjective" else each


def _callings(following: list[Unit]) -> Iterator[Address]:
    """Give a calling that opens what the reader is both its forms ("הנך סטודנטית")."""
    role = roles().get(following[0].text) if following else None
    if role and not role.plural and not following[0].paired:
        yield Address(following[0].start, following[0].end, role.code, role.both())


def made_into(text: str) -> Iterator[Address]:
    """Find what the reader is to become ("we shall make a manager of you")."""
    for match in (each for written in phrases("sought", "made_of_you") for each in written.finditer(text)):
        role = roles().get(match["word"])
        if role and not role.plural:
            yield Address(*match.span("word"), role.code, role.both(bool(re.match(" [א-ת]", text[match.end() :]))))
