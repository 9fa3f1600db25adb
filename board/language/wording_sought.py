"""Words in one gender about a person sought whose title speaks to all: "she will be", "one who", "we teach him"."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import AGREEING, agreeing, is_personal, noun_gender, rest_of_sentence
from board.language.wording_forms import Form, led
from board.language.wording_roles import roles
from board.language.wording_units import Address, Unit


def about_the_sought(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find pronouns and descriptions in one gender behind a person sought in both, where nobody else is meant."""
    first = _first_named(text, found)
    if first is None:
        return
    yield from _pronouns(text, found, first)
    yield from _ones_who(text, found, first)
    for match in (each for written in phrases("sought", "of_the_person") for each in written.finditer(text)):
        if 2 < match.start() < first:
            continue  # what opens the text speaks of the one named next
        word = match["word"]
        woman = word.endswith("ה")
        told = phrase("sought", "told").search(match.group())
        if not _someone_else(text, found, match.start(), woman) and (
            told or not thing_named(text, found, match, woman)
        ):
            yield Address(*match.span("word"), "gendered_word", table("sought")["both"][word])


def english_titles(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find Hebrew traits of one gender right behind an English title ("community manager רעב")."""
    for match in phrase("sought", "english_title").finditer(text):
        following = rest_of_sentence(text, found, match.end())
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
        if not following or not any(_does_as_a_person(text, unit, woman) for unit in following[:4] if not unit.paired):
            continue
        if led(following[0].text)[1] is None or following[0].paired or thing_named(text, found, match, woman):
            continue
        if not _someone_else(text, found, match.start("word"), woman):
            yield Address(*match.span("word"), "gendered_word", "הוא/היא")
            yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))


def thing_named(text: str, found: list[Unit], match: re.Match[str], woman: bool) -> bool:
    """Tell whether the words right before name a thing that "he" or "she" could be ("the camera? she ...")."""
    start = match.start("word")
    before = re.split(r"[.!\n]", text[:start].rstrip(" .!?\n,;:–-"))[-1]
    if re.search(r"(?<![א-ת])ה-[a-z]", before):
        return True
    first = bisect_left(found, start - len(before) - 3, key=lambda unit: unit.start)
    near = [unit for unit in found[first:] if unit.end <= start]
    things = [unit for unit in near if unit.text[0] == "ה" and len(unit.text) > 2 and not unit.paired]
    return any(
        not led(unit.text)[1] and unit.text not in table("sought")["no_things"] and noun_gender(unit.text) == woman
        for unit in things
    )


def _does_as_a_person(text: str, unit: Unit, woman: bool) -> bool:
    """Tell what only a person does from what a group, a page or a job may do ("it will grow")."""
    _, form = led(unit.text)
    if form is None or form.kind != "future" or form.feminine != woman:
        return False
    if form.masculine == "יהיה":
        return bool(phrase("sought", "is_a_person").match(text, unit.end))
    if form.masculine == "יקבל" and phrase("sought", "gets").match(text, unit.end):
        return True
    return form.masculine[1:] not in table("sought")["things_do"]


def _someone_else(text: str, found: list[Unit], until: int, feminine: bool) -> bool:
    """Tell whether a person in that gender, whom nobody seeks, was named before."""
    before = [unit for unit in found if unit.end <= until and not unit.paired and not _in_a_title(text, unit)]
    before = [unit for unit in before if unit.text != "מי" or not phrase("sought", "whoever").match(text, unit.end)]
    return any(_is_other(unit, feminine) for unit in before)


def _is_other(unit: Unit, feminine: bool) -> bool:
    role = next((roles()[word] for word in (unit.text, unit.text[1:]) if word in roles()), None)
    known = role is not None and not role.plural and role.is_feminine == feminine
    return known or unit.text in NAMES or bool(phrase("sought", "other_person").fullmatch(unit.text))


def _in_a_title(text: str, unit: Unit) -> bool:
    """Tell a noun that both genders share and the call seeks ("דרוש/ה מנחה")."""
    neutral = phrase("sought", "neutral_title").search(text)
    return neutral is not None and neutral.start() <= unit.start < neutral.end()


def _ones_who(text: str, found: list[Unit], first: int) -> Iterator[Address]:
    """Find "one who loves", "such that knows" behind the person, not behind a thing it could describe."""
    for match in phrase("sought", "one_who").finditer(text, first):
        at = bisect_left(found, match.start("word"), key=lambda unit: unit.start)
        following = rest_of_sentence(text, found, match.end("word"))
        word = match["word"]
        woman = word.startswith(("אחת", "מישהי", "כזאת", "כזו"))
        does = next((unit for unit in following if unit.text not in table("wording")["adverbs"]), None)
        lead, form = led(does.text) if does else ("", None)
        fits = form is not None and form.feminine == woman and ("ש" in lead or is_personal(form))
        if not fits and not match["with"] and not _not_who(text, match.end(), does, woman):
            continue
        if _describes_a_thing(found[:at], woman, form) and (word.startswith("כז") or _is_of_things(form)):
            continue
        yield Address(*match.span("word"), "gendered_word", "מישהו/י" if word[0] in "אמ" else "כזה/כזאת")
        yield from agreeing(woman, following)


def _not_who(text: str, end: int, does: Unit | None, woman: bool) -> bool:
    """Tell "who is not afraid": the verb behind "who not" agrees with the one."""
    form = led(does.text)[1] if does else None
    return text.startswith(" שלא ", end) and form is not None and form.feminine == woman


def _is_of_things(form: Form | None) -> bool:
    """Tell what a project or a post does as well ("one that begins in June")."""
    return form is not None and form.masculine in table("sought")["things_are"]


def _describes_a_thing(before: list[Unit], woman: bool, form: Form | None) -> bool:
    """Tell whether "such" may describe the noun right before: one of the same gender that is no person's word."""
    *_, earlier, last = [Unit("", 0, 0, False), *before]
    if last.paired or led(last.text)[1] or _is_person(last.text):
        return False
    beside = last.start - earlier.end == 1
    named = (
        beside and earlier.paired and _is_person(earlier.text) and not _is_of_things(form)
    )  # "a field agent, one who ..."
    return noun_gender(last.text) == woman and not named
