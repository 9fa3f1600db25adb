"""Words in one gender about a person sought whose title speaks to all: "she will be", "one who", "we teach him"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import AGREEING, agreeing, noun_gender
from board.language.wording_forms import led
from board.language.wording_roles import roles
from board.language.wording_units import Address, Unit


def about_the_sought(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find pronouns and descriptions in one gender behind a person sought in both, where nobody else is meant."""
    first = _first_named(text, found)
    if first is None:
        return
    yield from _pronouns(text, found, first)
    yield from _ones_who(text, found, first)
    for match in (each for written in phrases("sought", "of_the_person") for each in written.finditer(text, first)):
        word = match["word"]
        if not _someone_else(text, found, match.start(), feminine=word.endswith("ה")):
            yield Address(*match.span("word"), "gendered_word", table("sought")["both"][word])


def english_titles(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find Hebrew traits of one gender right behind an English title ("community manager רעב")."""
    for match in phrase("sought", "english_title").finditer(text):
        following = _rest(text, found, match.end())
        lead, form = led(following[0].text) if following else ("", None)
        if form and not lead and form.kind == "adjective" and following[0].start - match.end() <= 1:
            yield from agreeing(form.feminine, following)


def _first_named(text: str, found: list[Unit]) -> int | None:
    """Return where the first person sought in words for all is named: a pair, an English title, "a person who"."""
    places = [unit.end for unit in found if unit.paired and _is_person(unit.text)][:1]
    if neutral := phrase("sought", "neutral_title").search(text):
        places.append(neutral.end())
    return min(places, default=None)


def _is_person(word: str) -> bool:
    return any(each in roles() for each in (word, word[1:]))


def _pronouns(text: str, found: list[Unit], first: int) -> Iterator[Address]:
    """Find "she will answer" and "he will be our voice"; what a thing does as well says nothing."""
    for match in phrase("sought", "pronoun").finditer(text, first):
        at = bisect_left(found, match.end("word"), key=lambda unit: unit.start)
        following = found[at : at + AGREEING]
        woman = match["word"] == "היא"
        if not following or following[0].paired or not _does_as_a_person(text, following[0], woman):
            continue
        if not _someone_else(text, found, match.start("word"), woman):
            yield Address(*match.span("word"), "gendered_word", "הוא/היא")
            yield from agreeing(woman, _rest(text, found, match.end("word")))


def _does_as_a_person(text: str, unit: Unit, woman: bool) -> bool:
    """Tell what only a person does from what a group, a page or a job may do ("it will grow")."""
    _, form = led(unit.text)
    if form is None or form.kind != "future" or form.feminine != woman:
        return False
    if form.masculine == "יהיה":
        return bool(phrase("sought", "is_a_person").match(text, unit.end))
    return form.masculine[1:] not in table("sought")["things_do"]


def _someone_else(text: str, found: list[Unit], until: int, feminine: bool) -> bool:
    """Tell whether a person in that gender, whom nobody seeks, was named before."""
    for unit in found:
        if unit.end > until:
            return False
        if unit.paired:
            continue
        role = next((roles()[word] for word in (unit.text, unit.text[1:]) if word in roles()), None)
        known = role is not None and not role.plural and role.is_feminine == feminine and not _in_a_title(text, unit)
        if known or unit.text in NAMES or phrase("sought", "other_person").fullmatch(unit.text):
            return True
    return False


def _in_a_title(text: str, unit: Unit) -> bool:
    """Tell a noun that both genders share and the call seeks ("דרוש/ה מנחה")."""
    neutral = phrase("sought", "neutral_title").search(text)
    return neutral is not None and neutral.start() <= unit.start < neutral.end()


def _ones_who(text: str, found: list[Unit], first: int) -> Iterator[Address]:
    """Find "one who loves", "such that knows" behind the person, not behind a thing it could describe."""
    for match in phrase("sought", "one_who").finditer(text, first):
        at = bisect_left(found, match.start("word"), key=lambda unit: unit.start)
        following = _rest(text, found, match.end("word"))
        word = match["word"]
        woman = word.startswith(("אחת", "מישהי", "כזאת", "כזו"))
        does = next((unit for unit in following if unit.text not in table("wording")["adverbs"]), None)
        lead, form = led(does.text) if does else ("", None)
        fits = form is not None and form.feminine == woman and ("ש" in lead or form.kind == "adjective")
        if not fits and not match["with"] and not _not_who(text, match.end(), does, woman):
            continue
        if word.startswith("כז") and _describes_a_thing(found[at - 1], woman):
            continue
        yield Address(*match.span("word"), "gendered_word", "מישהו/י" if word[0] in "אמ" else "כזה/כזאת")
        yield from agreeing(woman, following)


def _not_who(text: str, end: int, does: Unit | None, woman: bool) -> bool:
    """Tell "who is not afraid": the verb behind "who not" agrees with the one."""
    form = led(does.text)[1] if does else None
    return text.startswith(" שלא ", end) and form is not None and form.feminine == woman


def _describes_a_thing(before: Unit, woman: bool) -> bool:
    """Tell whether "such" may describe the noun right before: one of the same gender that is no person's word."""
    if before.paired or led(before.text)[1] or _is_person(before.text):
        return False
    return noun_gender(before.text) == woman


def _rest(text: str, found: list[Unit], start: int) -> list[Unit]:
    """Return the next words of the sentence."""
    stop = re.compile(r"[.;!?\n]").search(text, start)
    limit = stop.start() if stop else len(text)
    first = bisect_left(found, start, key=lambda unit: unit.start)
    return [unit for unit in found[first : first + AGREEING] if unit.start < limit]
