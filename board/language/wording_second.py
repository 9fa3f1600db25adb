"""Address in the second person of one gender: you, what you will do, calls to act, short questions."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from itertools import pairwise

from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import AGREEING, agreeing, is_half_of_pair
from board.language.wording_forms import he_you_will, imperatives, is_pair, led, you_will
from board.language.wording_quoted import Said
from board.language.wording_reader import about_the_reader, goes_on, made_into, told_the_work
from board.language.wording_roles import is_shy, roles
from board.language.wording_units import UNIT, Address, Unit, sentence_end


def second_person(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find words that speak to one man or one woman; a button's or a group's name is quoted, not said."""
    said = Said(text)
    calls = list(_calls(text))
    said_to_reader = [*_you(text, found), *_futures(text, found, calls), *calls, *_questions(text, found)]
    said_to_reader += [*_invited(text), *about_the_reader(text, found), *made_into(text)]
    for address in (*said_to_reader, *_called(text, found, bool(said_to_reader))):
        if not (said.as_a_name(address.start) or phrase("sought", "named_behind").match(text, address.end)):
            yield address


def _you(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "you" in one gender, with the words that agree with it."""
    for match in (each for written in phrases("wording", "second_person") for each in written.finditer(text)):
        you = match.group("you")
        at = next(index for index, unit in enumerate(found) if unit.end >= match.end("you"))
        if found[at].paired or (you.endswith("את") and not _to_her(found[at + 1 :])):
            continue
        if _will(found[at + 1 : at + 2]):
            continue  # "you will" is read with its verb
        lead = you.removesuffix("אתה") if you.endswith("אתה") else you.removesuffix("את")
        yield Address(*match.span("you"), "second_person", f"{lead}את/ה")
        following = _after(text, found, match.end("you"))
        yield from _what_you_are(following)
        yield from agreeing(not you.endswith("ה"), following)


def _what_you_are(following: list[Unit]) -> Iterator[Address]:
    """Give the callings right behind "you" both their forms ("אתה סטודנט או פנסיונר")."""
    for unit in following:
        role = roles().get(unit.text)
        if role and not role.plural and not unit.paired:
            yield Address(unit.start, unit.end, role.code, role.both())
        elif unit.text not in {"או", "גם"}:
            return


def _to_her(following: list[Unit]) -> bool:
    """Tell "you" from the sign of an object by what follows: "you know", or "the group"."""
    words = [unit.text for unit in following[:2] if unit.text not in table("wording")["with_you"]]
    if not words or words[0] in {"רוצה", "חולה", "מנוסה", "מתה"} or following[0].text in {"אוהבת", "רוצה"}:
        return True
    form, role = led(words[0])[1], roles().get(words[0])
    if role and len(words) > 1 and words[1].startswith("ה") and words[1] not in table("sought")["no_things"]:
        return False  # "את מנהלת הקהילה פגשנו"
    return bool((form and form.feminine) or (role and role.is_feminine) or words[0].startswith("ה"))


def _will(following: list[Unit]) -> bool:
    """Tell whether the next word is what the reader will do."""
    return any(unit.text in you_will() or unit.text in he_you_will() for unit in following)


def _after(text: str, found: list[Unit], start: int) -> list[Unit]:
    """Return the next words of the sentence; a question mark or an exclamation right behind "you" ends none."""
    stop = re.compile(r"[.;?\n]").search(text, start)
    limit = stop.start() if stop else len(text)
    first = bisect_left(found, start, key=lambda unit: unit.start)
    return [unit for unit in found[first : first + AGREEING] if unit.start < limit]


def _futures(text: str, found: list[Unit], calls: list[Address]) -> Iterator[Address]:
    """Find what one person will do: "תכתבי" anywhere, "תוכל" where only the reader can be meant."""
    reader_until = 0  # once the reader is meant, the same sentence goes on about the reader
    called = [(call.end, sentence_end(text, call.end)) for call in calls]
    for index, unit in enumerate(found):
        lead, verb = _verb(unit.text)
        known = verb in you_will() or verb in he_you_will()
        if not known or unit.paired or _beside_other_form(found, index):
            continue
        plural = you_will().get(verb)
        if plural is None and verb in he_you_will():
            same = unit.start < reader_until or any(start < unit.start < end for start, end in called)
            again = same and (lead == "ו" or text[unit.start - 2 : unit.start] == ", " or goes_on(text, unit))
            if again or _reader_meant(text, unit, lead, found[index + 1 :]):
                plural = he_you_will()[verb]
        if plural:
            reader_until = sentence_end(text, unit.end)
            you = found[index - 1] if index and not lead else unit
            start = you.start if you.text in {"את", "אתה"} and text[you.end : unit.start] == " " else unit.start
            yield Address(start, unit.end, "second_person", lead + plural)
            yield from _traits(text, found[index + 1 : index + 4], unit)


def _traits(text: str, following: list[Unit], unit: Unit) -> Iterator[Address]:
    """Give the adjectives right behind "you will be" their plural."""
    if not unit.text.endswith(("תהיה", "תהיי", "תיהיה", "תיהיי")):
        return
    for each in following:
        lead, form = led(each.text)
        if form is None or form.kind != "adjective" or re.search(r"[,.!?\n]", text[unit.end : each.start]):
            return
        if not each.paired:
            yield Address(each.start, each.end, "gender_adjective", lead + form.plural)


def _verb(word: str) -> tuple[str, str]:
    """Take "that" or "and" off a verb in the future."""
    lead = next((lead for lead in ("וש", "כש", "ש", "ו") if word.startswith(lead + "ת")), "")
    return lead, word.removeprefix(lead)


def _beside_other_form(found: list[Unit], index: int) -> bool:
    near = found[max(0, index - 2) : index] + found[index + 1 : index + 3]
    return any(is_pair(found[index].text, other.text) for other in near)


def _reader_meant(text: str, unit: Unit, lead: str, following: list[Unit]) -> bool:
    """Tell "תוכל", said to a man, from what she or a group will do."""
    before = text[max(0, unit.start - 40) : unit.start]
    if unit.text in {"תהיה", "תיהיה"} and phrase("wording", "be_ours").match(text, unit.end):
        return bool(phrase("wording", "reader_before").search(before))
    if unit.text.endswith(("תהיה", "תיהיה")) and following:
        _, form = led(following[0].text)
        of_a_man = form is not None and not form.feminine and form.kind == "adjective"
        wished = phrase("wording", "wish" if lead else "reader_before").search(before)
        return of_a_man and bool(wished)
    if before.endswith(" אל ") or before == "אל " or before.endswith(("\nאל ", " ואל ")):
        return True  # "don't" is said to nobody else
    if before.endswith("אתה "):
        return True
    if lead.endswith("ש") and phrase("wording", "glad").search(before):
        return bool(phrase("wording", "glad_after").match(unit.text + text[unit.end :]))
    if phrase("wording", "told_back").match(text, unit.start) and before.endswith(", "):
        return True
    if phrase("wording", "spoken_to").search(before):
        return bool(phrase("wording", "reader_after").match(text, unit.end))
    if not lead and told_the_work(text, unit, following):
        return True
    to_others = following and following[0].text in {"אתכם", "אתכן", "לכם", "לכן"}
    opens = phrase("wording", "reader_before").search(before) and not lead and not to_others
    return bool(opens and phrase("wording", "reader_after").match(text, unit.end))


def _calls(text: str) -> Iterator[Address]:
    """Find imperatives to one reader; a word that is also a noun or a past must open a clause."""
    last_call = -1
    said_until = 0  # after one call, "and ..." in the same sentence is another
    for match in UNIT.finditer(text):
        lead = "ו" if match.group().startswith("ו") else ""
        verb = match.group().removeprefix(lead)
        plural = imperatives().get(verb)
        slashed = re.compile(r"[/.(]-?[יו](?![א-ת])").match(text, match.end())
        if not plural or plural == verb or slashed or is_half_of_pair(text, match):
            continue
        joined = lead or text[match.start() - 2 : match.start()] == ", " or match.start() == last_call + 1
        if _is_call(text, match) or (joined and match.start() < said_until):
            said_until, last_call = sentence_end(text, match.end()), match.end()
            yield Address(match.start(), match.end(), "second_person", lead + plural)


def _is_call(text: str, match: re.Match[str]) -> bool:
    """Tell a call from a noun, by where it stands and what follows."""
    verb = match.group().removeprefix("ו")
    if verb in table("wording")["sure_calls"]:
        return bool(phrase("wording", "call_before").search(text[max(0, match.start() - 30) : match.start()]))
    surely_said = verb.endswith("י") and verb not in table("wording")["weak_calls"]
    before = text[max(0, match.start() - 30) : match.start()]
    if surely_said or not phrase("wording", "call_before").search(before):
        return surely_said
    return bool(phrase("wording", "call_after").match(text, match.end()))


def _questions(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find short questions to one gender that open a call: "יודעת לכתוב? מקומך איתנו"."""
    if not phrase("wording", "calls_over").search(text):
        return
    for match in phrase("wording", "question_opening").finditer(text):
        lead, form = led(match["word"])
        at = next(index for index, unit in enumerate(found) if unit.end >= match.end("word"))
        role = roles().get(match["word"])
        if role and form is None and not role.plural and not is_shy(role) and not found[at].paired:
            if phrase("sought", "spoken_to_one").search(text, match.end()):
                yield Address(*match.span("word"), role.code, role.both())
            continue
        if form is None or form.kind == "future" or found[at].paired or lead or _beside_other_form(found, at):
            continue
        yield Address(*match.span("word"), "second_person", form.both)
        joined = [each for each in _after(text, found, match.end("word")) if each.text[0] == "ו"]
        yield from agreeing(form.feminine, joined)


def _invited(text: str) -> Iterator[Address]:
    """Find one reader who is invited, or called by a pet name."""
    for match in (each for written in phrases("wording", "invited") for each in written.finditer(text)):
        better = "עליכם" if match["word"] == "עלייך" else "מוזמנים"
        yield Address(*match.span("word"), "second_person", better)
    for match in phrase("wording", "pet_name").finditer(text):
        yield Address(*match.span("word"), "second_person", "")


def _called(text: str, found: list[Unit], reader: bool) -> Iterator[Address]:
    """Find what the reader is asked to be ("תרצה להיות השגריר שלנו?")."""
    for before, unit in pairwise(found):
        role = roles().get(unit.text.removeprefix("ה"))
        if role is None or role.speaks_to_all or unit.paired or before.text not in {"להיות", "תהיה", "תהיי", "תהיו"}:
            continue
        if reader or phrase("wording", "ours").match(text, unit.end):
            yield Address(unit.start, unit.end, role.code, unit.text.removesuffix(role.form) + role.both())
