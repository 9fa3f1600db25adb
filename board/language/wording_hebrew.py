"""Hebrew words that address one gender of the person sought."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import cache

from board.language.normalise import fold as fold_word
from board.language.particles import is_known
from board.language.phrases import phrase, table
from board.language.wording_agreement import (
    AGREEING,
    agreeing,
    described,
    has_pair,
    is_half_of_pair,
    questions,
    you_both,
)
from board.language.wording_roles import Role, adjectives, is_shy, roles
from board.language.wording_units import UNIT, Address, Unit, units

_CLAUSE_END = re.compile(r"[.;!?\n|]|,(?! (?:בדחיפות|דחוף|לנו|לי))")
_LINE_START = re.compile(r"(?:^|\n|[.!?•*] ?)\s*(?:[-–•*]\s*)?$")
WINDOW = 7


def addresses(text: str, offers: bool) -> Iterator[Address]:
    """Find one-gender address in a folded text; `offers` = the writer speaks of her or his own work."""
    found = units(text)
    seen: set[int] = set()
    if not offers:
        for address in (
            *_after_seeking(text, found),
            *_at_line_start(text, found),
            *_traits(text, found),
            *described(found),
            *questions(text),
            *_direct(text, found),
        ):
            if address.start not in seen:
                seen.add(address.start)
                yield address


def _after_seeking(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read the words after each verb that seeks somebody."""
    for seek in phrase("wording", "seek").finditer(text):
        with_particle = seek.group() in table("wording")["seek_with_particle"]
        stop = _CLAUSE_END.search(text, seek.end())
        limit = stop.start() if stop else len(text)
        first = bisect_left(found, seek.end(), key=lambda unit: unit.start)
        window = [unit for unit in found[first : first + WINDOW] if unit.start < limit]
        for index, unit in enumerate(window):
            role = _sought_role(unit, window[:index], with_particle, text)
            if role and not unit.paired and not has_pair(role, found, unit):
                yield _address(text, seek, unit, role, index)
                yield from agreeing(window[index + 1 : index + 4])


def _sought_role(unit: Unit, before: list[Unit], with_particle: bool, text: str) -> Role | None:
    """Return the role a word names when it is the person sought, not somebody met on the way."""
    role = roles().get(unit.text)
    if role is None and unit.text[0] in "לב" and with_particle and len(before) == 0:
        role = roles().get(unit.text[1:])
    if role is None and unit.text[0] == "ו" and before and roles().get(before[-1].text):
        role = roles().get(unit.text[1:])
    previous = before[-1].text if before else ""
    if role is None or role.speaks_to_all or (unit.text in adjectives() and previous and not roles().get(previous)):
        return None
    if previous in _words("not_sought_before"):
        return role if previous == "את" and re.match(r"(?: [א-ת]+){0,4} הבאה?(?![א-ת])", text[unit.end :]) else None
    if previous in _words("construct_before") or (previous.startswith("ש") and len(before) > 1):
        return None
    crossed = any(earlier.text in {"מול", "של", "עם", "תחת", "אצל", "בשביל", "עבור"} for earlier in before)
    if crossed or (is_shy(role) and len(before) > 1):
        return None
    return role


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("wording")[name])


def _address(text: str, seek: re.Match[str], unit: Unit, role: Role, index: int) -> Address:
    """Build the finding: the verb "דרוש" belongs to the words flagged, other verbs are the writer's."""
    code = "feminine_only" if role.form in {role.feminine} or role.form.endswith("ות") else "masculine_only"
    particle = unit.text.removesuffix(role.form)
    start, suggestion = unit.start, particle + role.both
    if seek.group() in {"דרוש", "דרושה", "נדרש", "נדרשת"} and index == 0:
        verb = {"דרוש": "דרוש/ה", "דרושה": "דרוש/ה", "נדרש": "נדרש/ת", "נדרשת": "נדרש/ת"}[seek.group()]
        start, suggestion = seek.start(), f"{verb} {suggestion}"
    return Address(start, unit.end, code, suggestion)


def _at_line_start(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read lines that open with a role, as titles do; "the club's manager Guy" is somebody they have."""
    for index, unit in enumerate(found):
        role = roles().get(unit.text)
        first = found[index - 1] if index and found[index - 1].text in table("roles")["title_openings"] else unit
        opens = role and _LINE_START.search(text, max(0, first.start - 6), first.start)
        if (
            role is None
            or role.speaks_to_all
            or not opens
            or unit.paired
            or is_shy(role)
            or has_pair(role, found, unit)
        ):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if (
            has_pair(role, found, unit)
            or _is_their_own(following)
            or _is_verb(unit, following)
            or (unit.start > 0 and role.plural)
        ):
            continue
        code = "feminine_only" if role.form == role.feminine or role.form.endswith("ות") else "masculine_only"
        joined = following is not None and text[unit.end : following.start] == " "
        construct = joined and following is not None and following.text not in adjectives()
        better = role.activity if role.activity and construct and not role.plural else role.both
        yield Address(unit.start, unit.end, code, better)
        if better != role.activity:
            yield from agreeing(found[index + 1 : index + 4])


def _is_verb(unit: Unit, following: Unit | None) -> bool:
    """Tell "writes to her" from "a writer of content": after a verb comes a particle, after a noun its noun."""
    if unit.text not in table("roles")["verbs"]:
        return False
    if following is None or following.text in table("roles")["after_verbs"]:
        return True
    led = following.text[0] in "בלמשכו" and not is_known(fold_word(following.text))
    return led and not following.text.startswith(("לניהול", "לנהל", "לקהיל", "לקבוצ"))


def _is_their_own(following: Unit | None) -> bool:
    """Tell a person the business already has: a definite noun or a possessive follows."""
    return following is not None and (
        (following.text.startswith("ה") and len(following.text) > 3) or following.text in {"שלנו", "שלי", "של"}
    )


def _traits(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "בעל ניסיון" and the like, which "עם ניסיון" says to all."""
    for index, unit in enumerate(found[:-1]):
        after = found[index + 1].text.removeprefix("ה")
        mine = index > 0 and found[index - 1].text in {"אני", "אנחנו", "הנני", "הוא", "היא"}
        if (
            unit.text in {"בעל", "בעלת", "ובעל", "ובעלת"}
            and not unit.paired
            and after in _words("possession")
            and not mine
        ):
            lead = "ו" if unit.text.startswith("ו") else ""
            code = "feminine_only" if unit.text.endswith("ת") else "masculine_only"
            yield Address(unit.start, unit.end, code, f"{lead}עם")


def _direct(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find address in the second person, imperatives, "somebody who" and "the candidate" in one gender."""
    for match in phrase("wording", "second_person").finditer(text):
        yield Address(match.start(), match.end(), "second_person", you_both(match.group()))
        yield from _agreeing_after(text, found, match.end())
    for match in UNIT.finditer(text):
        lead = "ו" if match.group().startswith("ו") else ""
        plural = table("wording")["imperatives"].get(match.group().removeprefix(lead))
        after = text[match.end() : match.end() + 12]
        if plural and phrase("wording", "imperative_after").search(after) and not is_half_of_pair(text, match):
            yield Address(match.start(), match.end(), "second_person", lead + plural)
    yield from _somebody(text, found)
    for match in phrase("wording", "candidate").finditer(text):
        code = "feminine_only" if match["word"].endswith("ת") else "masculine_only"
        yield Address(match.start(), match.end(), code, match["word"].removesuffix("ת") + "/ת")
        yield from _agreeing_after(text, found, match.end())


def _somebody(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "somebody who" and a noun like "girl" in one gender."""
    both_named = "מישהו" in text and "מישהי" in text
    for match in phrase("wording", "someone").finditer(text):
        if not both_named and phrase("wording", "seek").search(text):
            code = "feminine_only" if match.group() in {"מישהי", "בת", "אחת"} else "masculine_only"
            yield Address(match.start(), match.end(), code, "מישהו/י")
            yield from _agreeing_after(text, found, match.end())
    for match in phrase("wording", "person_opening").finditer(text):
        role = roles().get(match["word"])
        yield Address(*match.span("word"), "gendered_word", role.both if role else "")


def _agreeing_after(text: str, found: list[Unit], end: int) -> Iterator[Address]:
    """Give the words of the same clause that agree with the person both their forms."""
    stop = _CLAUSE_END.search(text, end)
    limit = stop.start() if stop else len(text)
    first = bisect_left(found, end, key=lambda unit: unit.start)
    return agreeing([unit for unit in found[first : first + AGREEING] if unit.start < limit])
