"""The person sought, spoken of in one gender though no title names anybody: "the one chosen will meet"."""

from collections.abc import Iterator

from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import agreeing, is_personal, rest_of_sentence
from board.language.wording_forms import Form, led
from board.language.wording_roles import roles
from board.language.wording_sought import thing_named
from board.language.wording_units import Address, Unit


def unnamed(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find words of one gender about a person sought whom no noun names."""
    yield from _chosen(text, found)
    yield from _upon(text, found)
    yield from _ours(text, found)
    yield from _shall_do(text, found)
    yield from _friend(text, found)
    yield from _main_thing(text, found)
    yield from _opening_traits(text, found)


def _chosen(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "the one chosen will meet"; a national team that wins is no person."""
    if phrase("wording", "a_team").search(text):
        return
    for match in phrase("sought", "chosen").finditer(text):
        following = rest_of_sentence(text, found, match.end("word"))
        form = led(following[0].text)[1] if following else None
        both = table("sought")["chosen_both"].get(match["word"])
        if both and form and form.kind == "future" and not following[0].paired:
            code = "feminine_only" if form.feminine else "masculine_only"
            if both != match["word"]:
                yield Address(*match.span("word"), code, both)
            yield from agreeing(form.feminine, [unit for unit in following if not unit.text.startswith("דרוש")])


def _upon(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find a duty of nobody named ("עליו להכיר") that opens the text."""
    for match in (each for written in phrases("sought", "upon") for each in written.finditer(text)):
        yield Address(*match.span("word"), "gendered_word", table("sought")["both"][match["word"]])
        yield from agreeing(match["word"].endswith("ה"), rest_of_sentence(text, found, match.end("word")))


def _ours(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "our man in the field will film"."""
    for match in phrase("sought", "our_one").finditer(text):
        form = led(match["does"])[1]
        following = rest_of_sentence(text, found, match.start("does"))
        rest = text[match.end() : match.end() + 80]
        if form and form.kind == "future" and not phrase("wording", "speaks_to_others").search(rest):
            code = "feminine_only" if form.feminine else "masculine_only"
            yield Address(*match.span("word"), code, "הנציג/ה")
            yield from agreeing(form.feminine, following)


def _shall_do(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "somebody (f) to arrange things for us" and "one (m) who knows how to"."""
    for match in (each for written in phrases("sought", "shall_do") for each in written.finditer(text)):
        woman = match["word"] in {"מישהי", "אחת"}
        following = rest_of_sentence(text, found, match.end("word"))
        lead, form = led(match["does"].split()[-1])
        denied = " " in match["does"]
        if form is None or form.feminine != woman or not ("ש" in lead or denied) or not _of_a_person(form):
            continue
        yield Address(*match.span("word"), "feminine_only" if woman else "masculine_only", "מישהו/י")
        yield from agreeing(woman, following)


def _of_a_person(form: Form) -> bool:
    """Tell what only a person does or will do, or is."""
    if form.kind == "future":
        return form.masculine[1:] not in table("sought")["things_do"]
    return form.masculine in table("sought")["persons_do"] or is_personal(form)


def _friend(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "have you a friend (m) who is an editor? The paper waits for him"."""
    for match in phrase("sought", "a_friend").finditer(text):
        role = roles().get(match["who"])
        if role is None or role.plural:
            continue
        yield Address(*match.span("word"), role.code, table("sought")["friend_both"][match["word"]])
        yield Address(*match.span("who"), role.code, role.both())
        for waits in phrase("sought", "waits_for").finditer(text, match.end()):
            yield Address(*waits.span("word"), "gendered_word", table("sought")["both"][waits["word"]])


def _main_thing(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "the main thing is that he knows", which only a person does."""
    for match in phrase("sought", "main_thing").finditer(text):
        lead, form = led(match["word"])
        if form is None or "ש" not in lead or form.kind == "future" or not _of_a_person(form):
            continue
        if not thing_named(text, found, match, form.feminine):
            yield Address(*match.span("word"), "gender_adjective", lead + form.both)
            yield from agreeing(form.feminine, rest_of_sentence(text, found, match.end("word")))


def _opening_traits(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "patient and with a listening ear", where it opens the text."""
    for match in phrase("sought", "opening_traits").finditer(text):
        lead, form = led(match["word"])
        unit = next(unit for unit in found if unit.end >= match.end("word"))
        if form and not lead and is_personal(form) and not unit.paired:
            yield Address(*match.span("word"), "gender_adjective", form.both)
