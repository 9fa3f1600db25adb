"""Hebrew words that address one gender of the person sought."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from board.language.phrases import phrase, table
from board.language.wording_roles import Role, adjectives, is_shy, roles

_UNIT = re.compile(r"[א-ת]+(?:['\"][א-ת]+)*'?")
_TAIL = re.compile(r"\s?(?:[/\\.]\s?-?|\(/?|-)(?P<tail>[א-ת]+)\)?(?![א-ת])")
_CLAUSE_END = re.compile(r"[.;!?\n|]|,(?! (?:בדחיפות|דחוף|לנו|לי))")
_LINE_START = re.compile(r"(?:^|\n|[.!?•*] ?)\s*(?:[-–•*]\s*)?$")
GENDER_TAILS = {"ת", "ית", "ה", "ות", "ים", "ן", "י", "יות", "את", "יה", "אית"}
WINDOW, NEAR = 7, 5


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


def units(text: str) -> list[Unit]:
    """Cut a folded text into Hebrew words; "מנהל/ת", "מנהל.ת" and "מנהל/מנהלת" are one paired word."""
    found: list[Unit] = []
    at = 0
    while match := _UNIT.search(text, at):
        tail = _TAIL.match(text, match.end())
        paired = bool(tail) and _is_gender_tail(match.group(), tail["tail"], tail.group()) if tail else False
        end = tail.end() if tail and paired else match.end()
        found.append(Unit(match.group(), match.start(), end, paired))
        at = end
    return found


def _is_gender_tail(word: str, tail: str, written: str) -> bool:
    """Tell a gender ending from another word behind a slash, and from the next sentence behind a dot."""
    if tail in GENDER_TAILS:
        return not written.startswith((" .", ". ", "- ", " -"))
    role = _role(word)
    return role is not None and tail in role.other_forms


def _role(word: str) -> Role | None:
    """Return the role in a word, with or without the particle that seeking verbs ask for."""
    return roles().get(word)


def addresses(text: str, offers: bool) -> Iterator[Address]:
    """Find one-gender address in a folded text; `offers` = the writer speaks of her or his own work."""
    found = units(text)
    seen: set[int] = set()
    if not offers:
        for address in (
            *_after_seeking(text, found),
            *_at_line_start(text, found),
            *_traits(text, found),
            *_direct(text),
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
            if role and not unit.paired and not _has_pair(role, found, unit, text):
                yield _address(text, seek, unit, role, index)
                yield from _adjectives(window[index + 1 : index + 4])


def _sought_role(unit: Unit, before: list[Unit], with_particle: bool, text: str) -> Role | None:
    """Return the role a word names when it is the person sought, not somebody met on the way."""
    role = _role(unit.text)
    if role is None and unit.text[0] in "לב" and with_particle and len(before) == 0:
        role = _role(unit.text[1:])
    if role is None and unit.text[0] == "ו" and before and _role(before[-1].text):
        role = _role(unit.text[1:])
    if role is None:
        return None
    previous = before[-1].text if before else ""
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


def _has_pair(role: Role, found: list[Unit], unit: Unit, text: str) -> bool:
    """Tell whether the other gender's form stands within reach ("מנהל או מנהלת")."""
    at = bisect_left(found, unit.start, key=lambda other: other.start)
    near = [other for other in found[max(0, at - NEAR) : at + NEAR + 1] if other is not unit]
    return any(
        form in role.other_forms
        for other in near
        for form in (other.text, other.text.lstrip("ו"), other.text.lstrip("ל"))
    )


def _address(text: str, seek: re.Match[str], unit: Unit, role: Role, index: int) -> Address:
    """Build the finding: the verb "דרוש" belongs to the words flagged, other verbs are the writer's."""
    code = "feminine_only" if role.form in {role.feminine} or role.form.endswith("ות") else "masculine_only"
    particle = unit.text.removesuffix(role.form)
    start, suggestion = unit.start, particle + role.both
    if seek.group() in {"דרוש", "דרושה", "נדרש", "נדרשת"} and index == 0:
        verb = {"דרוש": "דרוש/ה", "דרושה": "דרוש/ה", "נדרש": "נדרש/ת", "נדרשת": "נדרש/ת"}[seek.group()]
        start, suggestion = seek.start(), f"{verb} {suggestion}"
    return Address(start, unit.end, code, suggestion)


def _adjectives(following: list[Unit]) -> Iterator[Address]:
    """Give the adjectives that agree with a lone form their slash form."""
    for unit in following:
        bare = unit.text.removeprefix("ו") if unit.text not in adjectives() else unit.text
        if bare in adjectives() and not unit.paired:
            lead = unit.text.removesuffix(bare)
            yield Address(unit.start, unit.end, "gender_adjective", lead + adjectives()[bare])


def _at_line_start(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read lines that open with a role, as titles do; "the club's manager Guy" is somebody they have."""
    for index, unit in enumerate(found):
        role = _role(unit.text)
        opens = role and _LINE_START.search(text, max(0, unit.start - 6), unit.start)
        if role is None or not opens or unit.paired or is_shy(role) or _has_pair(role, found, unit, text):
            continue
        following = found[index + 1] if index + 1 < len(found) else None
        if _is_their_own(following) or _is_verb(unit, following) or (unit.start > 0 and role.plural):
            continue
        code = "feminine_only" if role.form == role.feminine or role.form.endswith("ות") else "masculine_only"
        joined = following is not None and text[unit.end : following.start] == " "
        construct = joined and following is not None and following.text not in adjectives()
        better = role.activity if role.activity and construct and not role.plural else role.both
        yield Address(unit.start, unit.end, code, better)
        if better != role.activity:
            yield from _adjectives(found[index + 1 : index + 4])


def _is_verb(unit: Unit, following: Unit | None) -> bool:
    """Tell "writes to her" from "a writer of content": after a verb comes a particle, after a noun its noun."""
    if unit.text not in table("roles")["verbs"]:
        return False
    if following is None or following.text in table("roles")["after_verbs"]:
        return True
    return following.text[0] in "בלמשכו" and not following.text.startswith(("לניהול", "לנהל", "לקהיל", "לקבוצ"))


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


def _direct(text: str) -> Iterator[Address]:
    """Find address in the second person, imperatives, "somebody who" and "the candidate" in one gender."""
    for match in phrase("wording", "second_person").finditer(text):
        yield Address(match.start(), match.end(), "second_person", "")
    for match in _UNIT.finditer(text):
        plural = table("wording")["imperatives"].get(match.group())
        after = text[match.end() : match.end() + 12]
        if plural and phrase("wording", "imperative_after").search(after):
            yield Address(match.start(), match.end(), "second_person", plural)
    both_named = "מישהו" in text and "מישהי" in text
    for match in phrase("wording", "someone").finditer(text):
        if not both_named and phrase("wording", "seek").search(text):
            code = "feminine_only" if match.group() in {"מישהי", "בת"} else "masculine_only"
            yield Address(match.start(), match.end(), code, "מישהו/י")
    for match in phrase("wording", "person_opening").finditer(text):
        role = roles().get(match["word"])
        yield Address(*match.span("word"), "gendered_word", role.both if role else "")
    for match in phrase("wording", "candidate").finditer(text):
        code = "feminine_only" if match["word"].endswith("ת") else "masculine_only"
        yield Address(match.start(), match.end(), code, match["word"].removesuffix("ת") + "/ת")
