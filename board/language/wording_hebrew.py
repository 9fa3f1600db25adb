"""Hebrew words that address one gender of the person sought."""

import re
from collections.abc import Iterator
from functools import cache

from board.language.phrases import phrase, table
from board.language.wording_agreement import agreeing, has_pair, lone_traits
from board.language.wording_callings import sought
from board.language.wording_described import asked_for, described, duties, pronouns, required, somebody, wishes
from board.language.wording_forms import Form, led
from board.language.wording_halves import halves
from board.language.wording_nouns import has_noun, is_bare, is_their_own, is_verb
from board.language.wording_quoted import Said
from board.language.wording_roles import Role, is_shy, roles
from board.language.wording_second import second_person
from board.language.wording_sought import about_the_sought, english_titles
from board.language.wording_titles import at_line_start, both_for, clause
from board.language.wording_units import Address, Unit, sentence_end, units
from board.language.wording_unnamed import unnamed

WINDOW = 9


def addresses(text: str, presents: bool) -> Iterator[Address]:
    """Find one-gender address in a folded text; `presents` = the writer may present her or his own work."""
    found = units(text)
    seen: set[int] = set()
    for address in (
        *_after_seeking(text, found),
        *(() if presents else at_line_start(text, found)),
        *_possessed(found),
        *described(text, found),
        *pronouns(text, found),
        *_said(text, (*somebody(text, found), *asked_for(text, found))),
        *(() if presents else (*duties(text, found), *required(text, found), *wishes(text, found))),
        *second_person(text, found),
        *lone_traits(text, found),
        *(() if presents else _said(text, (*about_the_sought(text, found), *english_titles(text, found)))),
        *(() if presents else _after_pairs(text, found)),
        *(() if presents else _said(text, (*halves(text, found), *unnamed(text, found)))),
    ):
        if address.start not in seen:
            seen.add(address.start)
            yield address


def _said(text: str, addresses: tuple[Address, ...]) -> Iterator[Address]:
    """Leave out what only stands in a name ("the group 'somebody to run with'")."""
    said = Said(text)
    return (address for address in addresses if not said.as_a_name(address.start))


def _after_seeking(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read the words after each verb that seeks somebody."""
    for seek in phrase("wording", "seek").finditer(text):
        with_particle = bool(phrase("wording", "seek_with_particle").fullmatch(seek.group()))
        window = clause(text, found, seek.end(), WINDOW)
        yield from _shared(text, found, seek, window)
        yield from _wanted_trait(text, seek, window)
        for index, unit in enumerate(window):
            role = _sought_role(unit, window[:index], with_particle, text)
            if role and not unit.paired and not has_pair(role, found, unit):
                following = window[index + 1 :]
                yield _address(text, seek, unit, role, following, index)
                yield from agreeing(role.is_feminine, following)
                yield from _listed(text, found, unit)


def _shared(text: str, found: list[Unit], seek: re.Match[str], window: list[Unit]) -> Iterator[Address]:
    """Read a noun that both genders share, when the words around it agree with one ("דרושה מורה")."""
    if not window or window[0].text not in _words("shared") or window[0].paired:
        return
    verb = seek.group().lstrip("ו")
    if verb in _NEEDED:
        code = "feminine_only" if verb.endswith(("ה", "ת")) else "masculine_only"
        yield Address(seek.start(), window[0].end, code, f"{_NEEDED[verb]} {window[0].text}")
    yield from (men if (men := list(agreeing(False, window[1:]))) else agreeing(True, window[1:]))
    yield from _listed(text, found, window[0])


def _listed(text: str, found: list[Unit], first: Unit) -> Iterator[Address]:
    """Read the roles that a call lists behind the first ("צלם, עורך, קופירייטר")."""
    limit = sentence_end(text, first.end)
    for index, unit in enumerate(found):
        role = roles().get(unit.text) if first.end <= unit.start < limit and not unit.paired else None
        if role is None or is_shy(role) or role.plural or not text[: unit.start].rstrip().endswith(","):
            continue
        following = found[index + 1 : index + 2]
        next_one = following[0] if following else None
        if not (has_pair(role, found, unit) or is_their_own(next_one) or is_verb(unit, next_one)):
            yield Address(unit.start, unit.end, role.code, role.both(has_noun(text, unit, following)))


def _wanted_trait(text: str, seek: re.Match[str], window: list[Unit]) -> Iterator[Address]:
    """Read a trait that stands for the person ("דרוש מוכשר לעריכת סרטונים")."""
    form = led(window[0].text)[1] if window and not window[0].paired and window[0].text not in roles() else None
    verb = seek.group().lstrip("ו")
    if form is None or form.kind != "adjective" or not _is_someones(form, text, window[0], verb):
        return
    code = "feminine_only" if form.feminine else "masculine_only"
    if verb in _NEEDED:
        yield Address(seek.start(), window[0].end, code, f"{_NEEDED[verb]} {form.both}")
    else:
        yield Address(window[0].start, window[0].end, code, form.both)
    yield from agreeing(form.feminine, window[1:])


def _is_someones(form: Form, text: str, unit: Unit, verb: str) -> bool:
    """Tell a trait of a person from "a new one": no noun stands before it, and work or a wish behind it."""
    if form.masculine not in _words_of_things():
        return verb in _NEEDED
    return form.masculine in _words("someones") and bool(phrase("callings", "work_behind").match(text, unit.end))


@cache
def _words_of_things() -> frozenset[str]:
    return frozenset(table("agreement")["of_things"])


def _sought_role(unit: Unit, before: list[Unit], with_particle: bool, text: str) -> Role | None:
    """Return the role a word names when it is the person sought, not somebody met on the way."""
    role = roles().get(unit.text)
    previous = before[-1].text if before else ""
    if role is None and unit.text[0] in "לב" and with_particle and all(e.text in _words("between") for e in before):
        role = roles().get(unit.text[1:])
    if role is None and previous == "את" and unit.text[0] == "ה":
        return roles().get(unit.text[1:]) if phrase("wording", "the_next").match(text, unit.end) else None
    if role is None and unit.text[0] == "ו" and (_is_role(previous) or previous in _words("shared")):
        role = roles().get(unit.text[1:])
    if role is None:
        role = sought(unit.text, text[unit.end : unit.end + 20], with_particle)
    if role is None or (role.speaks_to_all and role.masculine not in {"גבר", "בן"}):
        return None
    behind = role.form + text[unit.end : unit.end + 20]
    lawyer = not before and phrase("wording", "at_work_here").match(role.form + text[unit.end : unit.end + 40])
    if phrase("wording", "not_a_person").match(behind) and not lawyer:
        return None
    if previous in _words("not_sought_before"):
        return role if previous == "את" and phrase("wording", "the_next").match(text, unit.end) else None
    if not _stands_first(role, before) or _is_women_sought_for_something_else(role, text[unit.end :], before):
        return None
    return role


def _stands_first(role: Role, before: list[Unit]) -> bool:
    """Tell whether nothing else is sought before the role: no "club of", no "who", nobody to work with."""
    previous = before[-1].text if before else ""
    team = previous == "לצוות" and not role.plural  # "for the team, a writer", but "a team of writers"
    if (previous in table("wording")["construct_before"] and not team) or (
        is_shy_form(role) and not _only_between(before)
    ):
        return False
    relative = any(earlier.text.startswith("ש") and earlier.text not in _words("between") for earlier in before[:-1])
    crossed = any(earlier.text in _words("crossing") for earlier in before)
    return not (
        crossed or (previous.startswith("ש") and previous not in _words("between") and len(before) > 1) or relative
    )


def is_shy_form(role: Role) -> bool:
    """Tell a role that must stand right behind the words that seek it."""
    return is_shy(role) or not role.trade or led(role.form)[1] is not None


def _only_between(before: list[Unit]) -> bool:
    """Tell whether only small words, places and other roles stand before the role."""
    return all(
        e.text in _words("between") or _is_role(e.text) or e.text == "או" or (e.text[0] == "ל" and e.text != "להיות")
        for e in before
    )


def _is_role(word: str) -> bool:
    return word in roles() or word[1:] in roles()


def _is_women_sought_for_something_else(role: Role, after: str, before: list[Unit]) -> bool:
    """Tell members sought for a group from workers: "מחפשים בנות לקבוצת ריצה" is no call for work."""
    if role.masculine not in {"גבר", "בן"} or not role.plural:
        return False
    return not phrase("wording", "to_work").match(after)


@cache
def _words(name: str) -> frozenset[str]:
    listed = table("wording").get(name) or table("callings").get(name) or table("roles")[name]
    return frozenset(listed)


def _address(text: str, seek: re.Match[str], unit: Unit, role: Role, following: list[Unit], index: int) -> Address:
    """Build the finding: the verb "דרוש" belongs to the words flagged, other verbs are the writer's."""
    particle = unit.text.removesuffix(role.form)
    start, suggestion = unit.start, particle + both_for(text, unit, role, following)
    if index == 0 and seek.group().lstrip("ו") in _NEEDED:
        start, suggestion = seek.start(), f"{_NEEDED[seek.group().lstrip('ו')]} {suggestion}"
    return Address(start, unit.end, role.code, suggestion)


_NEEDED = {
    "דרוש": "דרוש/ה",
    "דרושה": "דרוש/ה",
    "נדרש": "נדרש/ת",
    "נדרשת": "נדרש/ת",
    "דרושות": "דרושים",
    "מבוקש": "מבוקש/ת",
    "מבוקשת": "מבוקש/ת",
}


def _possessed(found: list[Unit]) -> Iterator[Address]:
    """Find "בעל ניסיון" and the like, which "עם ניסיון" says to all; behind a verb only both forms do."""
    for index, unit in enumerate(found[:-1]):
        near = {each.text.lstrip("ו") for each in found[max(0, index - 2) : index + 3]}
        given = unit.text.startswith("ל") and found[index - 1].text in _words("for_whom") and index > 0
        owner = unit.text[1:] if given else unit.text.lstrip("ו")
        if owner not in {"בעל", "בעלת"} or unit.paired or near >= {"בעל", "בעלת"}:
            continue
        previous = found[index - 1].text if index else ""
        after = found[index + 1].text.removeprefix("ה")
        if after not in {*_words("possession"), *table("sought")["has_too"]} or _has_it(previous):
            continue
        if given:
            yield Address(unit.start, unit.end, "feminine_only" if owner == "בעלת" else "masculine_only", "לבעל/ת")
            continue
        lead = "ו" if unit.text.startswith("ו") else ""
        bound = lead or previous in _words("before_owner")
        code = "feminine_only" if unit.text.endswith("ת") else "masculine_only"
        sought = phrase("wording", "seek").fullmatch(previous)
        better = "מישהו/י עם" if sought else "בעל/ת" if bound and not lead else "עם"
        yield Address(unit.start, unit.end, code, lead + better)


def _has_it(word: str) -> bool:
    """Tell the writer, a body or another thing with an article that has something ("העסק בעל ותק")."""
    if word in {"אני", "אנחנו", "הנני"} or word.lstrip("הו") in table("sought")["bodies"]:
        return True
    return word.startswith("ה") and not (word[1:] in roles() or led(word)[1] or is_bare(word))


def _after_pairs(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find words of one gender beside a role that is said in both ("רכז/ת קהילה חרוץ")."""
    for index, unit in enumerate(found):
        role = roles().get(unit.text) or roles().get(unit.text.lstrip("הלו"))
        if role and unit.paired and not role.plural:
            yield from _first_gender(clause(text, found, found[index].end, 5))


def _first_gender(following: list[Unit]) -> list[Address]:
    """Return the words that agree with a man or with a woman, whichever is said first; what is done stays."""
    men, women = (list(agreeing(gender, following)) for gender in (False, True))
    agreed = men if men and (not women or men[0].start < women[0].start) else women
    wills = {unit.start for unit in following if (form := led(unit.text)[1]) and form.kind == "future"}
    return [address for address in agreed if address.start not in wills]
