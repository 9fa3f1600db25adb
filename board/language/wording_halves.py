"""Texts that name the person in both genders and go on in one: "a (m/f) guide. The guide (m) will lead"."""

import re
from collections.abc import Iterator
from itertools import pairwise

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import agreeing, has_pair, is_personal, rest_of_sentence
from board.language.wording_forms import Form, led
from board.language.wording_nouns import has_noun
from board.language.wording_roles import Role, roles
from board.language.wording_sought import thing_named
from board.language.wording_units import Address, Unit, sentence_end

_STOP = re.compile(r"[.;!?\n]")


def halves(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find what is said in one gender of persons who stand beside it in both."""
    yield from _called_again(text, found)
    yield from _shared_again(text, found)
    yield from _wished(text, found)
    yield from _needed(text, found)
    yield from _of_a_kind(text, found)
    yield from _once(text, found)
    yield from _behind_paired_traits(text, found)
    yield from _does_too(text, found)


def _called_again(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "the guide will lead" and "each moderator will get", where guides are named in both genders."""
    named = named_in_both(found)
    for index, unit in enumerate(found[:-1]):
        each = index > 0 and found[index - 1].text in {"כל", "לכל"}
        word = unit.text if each else unit.text.removeprefix("ה")
        role = roles().get(word)
        if role is None or (word == unit.text and not each) or unit.paired or role.plural:
            continue
        following = rest_of_sentence(text, found, unit.end)
        if role.masculine in named and _is_the_sought(text, found, index, role, following):
            yield Address(unit.start, unit.end, role.code, unit.text.removesuffix(role.form) + role.both())
            yield from agreeing(role.is_feminine, following)
            yield from _goes_on(role.is_feminine, following)


def _shared_again(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "the host will" where the noun is for both and only the verb takes sides."""
    for unit, verb in pairwise(found):
        word = unit.text.removeprefix("ה")
        form = led(verb.text)[1]
        if word == unit.text or word not in table("roles")["shared"] or form is None or form.kind != "future":
            continue
        stem = word.removesuffix("ה")
        many = re.search(f"(?<![א-ת]){stem}(?:ים ו{stem}ות|ות ו{stem}ים)(?![א-ת])", text[: unit.start])
        one = re.search(f"(?<![א-ת])(?:דרוש/ה|מחפשים|מחפשת|מחפש|צריכים) {word}(?![א-ת])", text[: unit.start])
        following = rest_of_sentence(text, found, unit.end)
        theirs = phrase("wording", "speaks_to_others").search(_STOP.split(text[unit.end :])[0])
        if (many or one) and not verb.paired and not theirs and verb in following:
            yield from agreeing(form.feminine, following)
            yield from _goes_on(form.feminine, following)


def named_in_both(found: list[Unit]) -> set[str]:
    """Return the callings that the text names in both genders."""
    pairs: set[str] = set()
    for unit in found:
        role = next((roles()[word] for word in (unit.text, unit.text[1:]) if word in roles()), None)
        if role and (unit.paired or has_pair(role, found, unit)):
            pairs.add(role.masculine)
    return pairs


def _is_the_sought(text: str, found: list[Unit], index: int, role: Role, following: list[Unit]) -> bool:
    """Tell the person sought from one who has the same calling already, by what is said of that person."""
    form = led(following[0].text)[1] if following else None
    if form is None or form.kind == "adjective" or form.feminine != role.is_feminine or following[0].paired:
        return False
    other = {f"ה{word}" for word in role.other_forms}
    near = [unit.text.lstrip("ול") for unit in found[max(0, index - 2) : index + 3]]
    sentence = _STOP.split(text[found[index].end :])[0]
    before = text[max(0, found[index].start - 16) : found[index].start]
    theirs = phrase("wording", "speaks_to_others").search(sentence) or other & set(near)
    if theirs or phrase("wording", "not_described_before").search(before):
        return False
    return not (role.masculine in table("sought")["chiefs"] and does_as_a_chief(following))


def does_as_a_chief(following: list[Unit]) -> bool:
    """Tell what a chief does with the person sought: "will approve", "will have to approve"."""
    done = [unit.text[1:] for unit in following[:1]]
    done += [unit.text.removeprefix("ל").removeprefix("ה") for unit in following[1:2]]
    return any(each in table("wording")["chiefs_do"] for each in done)


def _goes_on(woman: bool, following: list[Unit]) -> Iterator[Address]:
    """Find "and he will pay" further on in the same sentence."""
    for index, unit in enumerate(following[:-1]):
        form = led(following[index + 1].text)[1]
        if unit.text == ("והיא" if woman else "והוא") and form and form.feminine == woman:
            yield Address(unit.start, unit.end, "gendered_word", "והוא/היא")
            yield from agreeing(woman, following[index + 1 :])


def _wished(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "only that she be kind" behind a person in both genders."""
    for match in phrase("sought", "wish_of").finditer(text):
        woman = match["word"].endswith("תהיה")
        traits = [led(unit.text)[1] for unit in rest_of_sentence(text, found, match.start("what"))[:3]]
        if not any(_is_a_trait(form, woman) for form in traits) or thing_named(text, found, match, woman):
            continue
        if any(unit.paired for unit in found if unit.start < match.start("word")):
            yield Address(*match.span("word"), "gender_adjective", "שיהיה/תהיה")
            yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))


def _is_a_trait(form: Form | None, woman: bool) -> bool:
    """Tell a trait that a person is asked for."""
    if form is None or form.kind != "adjective" or form.feminine != woman:
        return False
    return is_personal(form) or form.masculine in table("wording")["must_be"]


def _needed(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "needed: one who loves", with the verb."""
    for match in phrase("sought", "needs_one").finditer(text):
        woman = match["word"] in {"אחת", "מישהי"}
        lead, form = led(match["what"])
        does = form is not None and form.feminine == woman and ("ש" in lead or is_personal(form))
        if not does or (form and form.masculine in table("sought")["things_are"]):
            continue
        need = "נדרש/ת" if match["need"].startswith("נ") else "מבוקש/ת" if match["need"].startswith("מ") else "דרוש/ה"
        code = "feminine_only" if woman else "masculine_only"
        yield Address(match.start("need"), match.end("word"), code, f"{need} מישהו/י")
        yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))


def _of_a_kind(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "a man of the team" among the traits of the person sought."""
    for match in phrase("sought", "person_of_kind").finditer(text):
        if any(unit.text in NAMES for unit in found if unit.end <= match.start("word")):
            continue
        yield Address(*match.span("word"), "gender_adjective", "איש/אשת")
        yield from agreeing(match["word"] == "אשת", rest_of_sentence(text, found, match.end())[:2])


def _once(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "an advantage for one who was a manager (m)"."""
    for match in (each for written in phrases("sought", "once_was") for each in written.finditer(text)):
        woman = match["was"].endswith(("ה", "תה")) and match["was"] != "היה"
        word = match["word"].removeprefix("כ") if match["was"].startswith("עבד") else match["word"]
        role = roles().get(word)
        unit = next(unit for unit in found if unit.end >= match.end("word"))
        if role is None or role.plural or unit.paired or role.is_feminine != woman:
            continue
        following = rest_of_sentence(text, found, match.end("word"))
        lead = match["word"].removesuffix(word)
        yield Address(*match.span("was"), "gender_adjective", table("sought")["was_both"][match["was"]])
        yield Address(*match.span("word"), role.code, lead + role.both(has_noun(text, unit, following)))
        for at, other in enumerate(following):
            also = roles().get(other.text) if at and following[at - 1].text == "או" and not other.paired else None
            if also and not also.plural:
                yield Address(other.start, other.end, also.code, also.both(has_noun(text, other, following[at + 1 :])))
                yield from agreeing(woman, following[at + 1 :])


def _behind_paired_traits(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find a trait of one gender that a trait in both leads ("בעל/ת רכב ונחוש")."""
    for index, unit in enumerate(found):
        if not unit.paired or unit.text.lstrip("ו") not in {"בעל", "בעלת", "זמין", "פנוי", "חרוץ", "נמרץ"}:
            continue
        for trait in found[index + 1 : index + 4]:
            lead, form = led(trait.text)
            if sentence_end(text, unit.end) < trait.start or trait.paired:
                break
            if lead == "ו" and form and is_personal(form):
                yield Address(trait.start, trait.end, "gender_adjective", lead + form.both)


def _does_too(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "a manager (m/f), loves (m) people": what only people do, behind the title and nobody else."""
    for match in phrase("sought", "also_does").finditer(text):
        lead, form = led(match["word"])
        unit = next(unit for unit in found if unit.end >= match.end("word"))
        if form is None or lead or form.masculine not in table("sought")["persons_do"] or unit.paired:
            continue
        start = max((stop.end() for stop in _STOP.finditer(text, 0, match.start())), default=0)
        people = [each for each in found if start <= each.start < match.start() and _is_someone(each)]
        if people and all(each.paired for each in people):
            yield Address(unit.start, unit.end, "gender_adjective", form.both)


def _is_someone(unit: Unit) -> bool:
    return unit.text in NAMES or any(word in roles() for word in (unit.text, unit.text[1:]))
