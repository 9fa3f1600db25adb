"""Sentences that describe the person sought: "the moderator will answer", "he must know", "somebody who"."""

import re
from collections.abc import Iterator

from board.language.contacts_names import NAMES
from board.language.phrases import phrase, phrases, table
from board.language.wording_agreement import AGREEING, agreeing, has_pair, is_personal, rest_of_sentence
from board.language.wording_forms import Form, forms, led, slashed
from board.language.wording_halves import does_as_a_chief, named_in_both
from board.language.wording_nouns import has_noun, is_their_own
from board.language.wording_roles import Role, is_shy, roles
from board.language.wording_sought import thing_named
from board.language.wording_units import Address, Unit

_MOTHERS = {"אמא", "אימא", "סבתא"}
_LIST_ENDS = re.compile(r"[.!?]|\n\s*\n|\n[^\n]*:")
_ITEM = re.compile(r"(?:^|[,;•*+\n]|[–-] )\s*(?P<first>[א-ת]+)")
_PARENTS = {*_MOTHERS, "אבא", "סבא"}


def described(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read what "the manager will do" in one gender, as job descriptions put it."""
    paired = named_in_both(found)
    for index, unit in enumerate(found[:-1]):
        role, at = _described_role(text, found, index)
        following = found[at : at + AGREEING]
        if role is None or role.plural or unit.paired or not following or has_pair(role, found, unit):
            continue
        heads = role.masculine in table("sought")["chiefs"] and bool(paired) and role.masculine not in paired
        if heads or not _is_sought(text, unit, role, following):
            continue  # who heads the person sought is another
        of_work = unit.text == role.form
        yield Address(unit.start, unit.end, role.code, unit.text.removesuffix(role.form) + role.both(of_work))
        skipped = [] if of_work or at == index + 3 else found[index + 1 : at]
        yield from agreeing(role.is_feminine, _same_sentence(text, unit, [*skipped, *following]))


def _same_sentence(text: str, unit: Unit, following: list[Unit]) -> list[Unit]:
    return [each for each in following if not re.search(r"[.!?\n;]", text[unit.end : each.start])]


def _described_role(text: str, found: list[Unit], index: int) -> tuple[Role | None, int]:
    """Return the role of "the manager" or "the manager of the community", and where the words about it begin."""
    word = found[index].text
    lead = next(
        (lead for lead in ("שה", "וה", "ה", "מה") if word.startswith(lead) and word[len(lead) :] in roles()), ""
    )
    if lead:
        role = roles()[word[len(lead) :]]
        at = index + 3 if found[index + 1].text == "על" else index + 1
        seek = phrase("wording", "we_seek").match(text, found[index].end)
        if seek:
            return role, index + 1 + sum(unit.end <= seek.end() for unit in found[index + 1 : index + 5])
        chosen = {"הנכון", "הנכונה", "המתאים", "המתאימה", "החדש", "החדשה", "האידיאלי", "האידיאלית", "הנבחר", "הנבחרת"}
        if found[index + 1].text in chosen:
            at = index + 2
        named = _may_be_described(text, role) or _must_be_so(found[at : at + 3])
        return (role if named else None), at
    of_work = phrase("wording", "workplace").fullmatch(found[index + 1].text)
    return (roles().get(word) if of_work else None), index + 2


def _may_be_described(text: str, role: Role) -> bool:
    """Tell a role of this trade, or one the text seeks, from others with an article: "the coach", "the secretary"."""
    if role.masculine in table("roles")["described"]:
        return True
    return len(re.findall(f"(?<![א-ת])(?:{role.masculine}|{role.feminine})(?![א-ת])", text)) > 0


def _must_be_so(following: list[Unit]) -> bool:
    """Tell what only one who is still sought must be ("the guide must be tough")."""
    if len(following) < 3 or following[1].text != "להיות" or following[0].text not in table("wording")["duties"]:
        return False
    form = led(following[2].text)[1]
    return form is not None and is_personal(form)


def _is_sought(text: str, unit: Unit, role: Role, following: list[Unit]) -> bool:
    """Tell the person sought from somebody the business has, by what is said of them."""
    before = text[max(0, unit.start - 16) : unit.start]
    if phrase("wording", "part_of").search(before) or phrase("wording", "we_seek").match(text, unit.end):
        return role.masculine in table("roles")["described"] or bool(phrase("wording", "we_seek").match(text, unit.end))
    if re.search(r"(?<![א-ת])ו?על $", before) and following[0].text[0] == "ל":
        return True
    if phrase("wording", "not_described_before").search(before) or following[0].text in NAMES:
        return False
    first = following[0]
    form = forms().get(first.text)
    if form is None or form.feminine != role.is_feminine or first.paired:
        return False
    sentence = re.split(r"[.!?\n]", text[unit.end : unit.end + 160])[0]
    if phrase("wording", "speaks_to_others").search(sentence):
        return False
    return _does_the_work(unit, role, first, following, form)


def _does_the_work(unit: Unit, role: Role, first: Unit, following: list[Unit], form: Form) -> bool:
    """Tell work that the person sought will do from what a chief does ("the manager will approve")."""
    if first.text in table("wording")["duties"]:
        return (len(following) > 1 and following[1].text[0] == "ל") or first.text[:5] in {"אחראי", "כפוף", "כפופה"}
    if form.kind != "future":
        return False
    chief = role.masculine == "מנהל" and unit.text != role.form
    return not (chief and does_as_a_chief(following))


def pronouns(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "he will answer" where nobody else was named before whom "he" could be."""
    for match in phrase("wording", "pronoun").finditer(text):
        earlier = text[: match.start()]
        named = any(unit.text in NAMES for unit in found if unit.end <= match.start())
        woman = match["word"].endswith("היא")
        someone = phrase("wording", "someone_she" if woman else "someone_he")
        if named or someone.search(earlier) or not phrase("wording", "calls").search(text):
            continue
        following = [unit for unit in found if match.end("word") <= unit.start][:AGREEING]
        yield Address(*match.span("word"), "gendered_word", "הוא/היא")
        yield from agreeing(woman, _same_sentence(text, following[0], following))


def somebody(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "somebody who", "the candidate" and a noun like "girl" in one gender."""
    both_named = phrase("wording", "both_named").search(text)
    for match in phrase("wording", "someone").finditer(text):
        unit = next(unit for unit in found if unit.end >= match.end())
        if not both_named and not unit.paired and phrase("wording", "calls").search(text):
            woman = match.group().endswith(("מישהי", "בת", "אחת", "זאת", "זו"))
            lead = match.group()[0] if match.group().startswith(("למ", "שמ")) else ""
            yield Address(*match.span(), "feminine_only" if woman else "masculine_only", f"{lead}מישהו/י")
            yield from agreeing(woman, rest_of_sentence(text, found, match.end()))
    for match in phrase("sought", "one_with_trait").finditer(text):
        woman = match["word"].endswith(("ית", "ה", "ישהי"))
        lead, form = led(match["trait"])
        wanted = match["word"].startswith("מישה") or phrase("wording", "seek").search(text, 0, match.start())
        fits = form and (form.kind == "adjective" or (lead == "ש" and form.kind == "future"))
        if form and fits and form.feminine == woman and wanted and not both_named:
            yield Address(*match.span("word"), "feminine_only" if woman else "masculine_only", "מישהו/י")
            yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))
    for match in (each for written in phrases("wording", "person_opening") for each in written.finditer(text)):
        role = roles().get(match["word"])
        better = role.both() if role else "הורה" if match["word"].endswith("א") else "מישהו/י"
        yield Address(*match.span("word"), "gendered_word", better)
        woman = role.is_feminine if role else match["word"] not in {"אבא", "סבא"}
        yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))
    for match in phrase("sought", "next_one").finditer(text):
        role = roles().get(match["who"])
        if role and not role.plural and role.form.endswith("ת") == match["next"].endswith("ה"):
            yield Address(match.start("who"), match.end("next"), role.code, f"{role.both()} הבא/ה")
    for match in phrase("wording", "candidate").finditer(text):
        yield from _candidate(text, found, match)
    for match in phrase("wording", "english_role").finditer(text):
        following = rest_of_sentence(text, found, match.end())
        yield from agreeing(True, following)
        yield from agreeing(False, following)
    if not phrase("wording", "who_he").search(text):
        for match in phrase("wording", "who_she").finditer(text):
            yield from agreeing(True, rest_of_sentence(text, found, match.end()))


def duties(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "must be available", "who is serious", said in one gender of nobody who was named."""
    for match in (each for written in phrases("wording", "must") for each in written.finditer(text)):
        word = match["word"]
        woman = word.endswith(("ת", "ה")) and word != "שיהיה"
        following = rest_of_sentence(text, found, match.end("word"))
        agreed = list(agreeing(woman, following))
        if not _is_a_persons(text, found, match, woman, [u for u in following if u.start in {a.start for a in agreed}]):
            continue
        lead, form = led(word)
        if form and word not in {"צריך", "נדרש", "רצוי", "חשוב"}:
            yield Address(*match.span("word"), "gender_adjective", lead + form.both)
        yield from agreed


def _is_a_persons(text: str, found: list[Unit], match: re.Match[str], woman: bool, traits: list[Unit]) -> bool:
    """Tell a duty of the person sought from what a page or a group must be."""
    word, what = match["word"], match["what"]
    if word.startswith("ש"):
        first = led(what)[1]
        if first is None or first.kind != "adjective" or first.feminine != woman:
            return False
    knows = word.startswith("חייב") and what in table("wording")["must_know"]
    if knows or any(not _is_of_things(unit) for unit in traits):
        return True
    able = word.startswith("מסוגל") or phrase("wording", "knows_how").match(text, match.start("word"))
    of_people = any(_bare_masculine(unit) in table("wording")["of_people_first"] for unit in traits)
    return bool(able or of_people) and not thing_named(text, found, match, woman)


def _bare_masculine(unit: Unit) -> str:
    form = led(unit.text)[1]
    return form.masculine if form else ""


def required(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read what a list of requirements says one person does or is ("דרישות: שולטת בקנבה, סטודנטית")."""
    for heading in phrase("wording", "requirements").finditer(text):
        listed = _LIST_ENDS.split(text[heading.end() :])[0]
        starts = {heading.end() + item.start("first") for item in _ITEM.finditer(listed)}
        for index, unit in enumerate(found):
            following = found[index + 1 : index + 2]
            if unit.start not in starts or unit.paired or is_their_own(following[0] if following else None):
                continue
            role, form = roles().get(unit.text), forms().get(unit.text)
            if form and form.kind == "present":
                yield Address(unit.start, unit.end, "gender_adjective", form.both)
            elif role and not role.plural and not is_shy(role) and not has_pair(role, found, unit):
                yield Address(unit.start, unit.end, role.code, role.both(has_noun(text, unit, following)))


def wishes(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "who knows how to talk to a camera", in one gender, where a sentence opens with what nobody named does."""
    for match in phrase("wording", "wished").finditer(text):
        unit = next(unit for unit in found if unit.end >= match.end("word"))
        lead, form = led(unit.text) if unit.text.startswith("ש") else ("ש", forms().get(unit.text))
        if form and not unit.paired and form.kind == "future" and phrase("wording", "calls").search(text):
            yield Address(
                unit.start, unit.end, "gender_adjective", lead + form.both if unit.text.startswith("ש") else form.both
            )
            yield from agreeing(form.feminine, rest_of_sentence(text, found, unit.end))


def _is_of_things(unit: Unit) -> bool:
    """Tell an adjective that speaks of things as well as of people ("clear", "serious")."""
    form = led(unit.text)[1]
    of_things = set(table("agreement")["of_things"]) - set(table("wording")["must_be"])
    return form is not None and form.masculine in of_things


def asked_for(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find "which mother wants", "the man who will", "a team member": persons of one gender without a role."""
    for match in phrase("wording", "who_is").finditer(text):
        unit = next(unit for unit in found if unit.end >= match.end("word"))
        word = match["word"].removeprefix("ה")
        role, (lead, form) = roles().get(word), led(match["does"])
        parent = word in {"אמא", "אימא", "אבא"}
        if (
            ((lead == "ש" and form) or match["does"] == "שרוצה")
            and not unit.paired
            and (parent or (role and not role.plural))
        ):
            woman = role.is_feminine if role else word != "אבא"
            yield Address(*match.span("word"), "gendered_word", role.both() if role else "")
            yield from agreeing(woman, rest_of_sentence(text, found, match.end("word")))
    for match in (each for written in phrases("wording", "set_person") for each in written.finditer(text)):
        yield Address(*match.span("word"), "gendered_word", table("wording")["set_person_both"][match["word"]])
        if match["word"] in _PARENTS:
            yield from agreeing(match["word"] in _MOTHERS, rest_of_sentence(text, found, match.end("word")))


def _candidate(text: str, found: list[Unit], match: re.Match[str]) -> Iterator[Address]:
    """Read "the candidate", "the bidder", "whoever wins" in one gender."""
    unit = next(unit for unit in found if unit.end >= match.end("word"))
    following = rest_of_sentence(text, found, match.end("word"))
    if unit.paired or (unit.text == "הנבחרת" and phrase("wording", "a_team").search(text)):
        return
    lead, masculine, feminine = _candidate_forms(match["word"])
    woman = match["word"].endswith(feminine)
    near = [each for each in found if match.start() - 12 < each.start < match.end() + 6 and each is not unit]
    if any(each.text.removeprefix("ו").removeprefix("ה") in {masculine, feminine} for each in near):
        return
    code = "feminine_only" if woman else "masculine_only"
    yield Address(*match.span("word"), code, lead + slashed(masculine, feminine))
    yield from agreeing(woman, following)


def _candidate_forms(word: str) -> tuple[str, str, str]:
    """Return the particles of a word for the candidate, and both its forms."""
    masculine, feminine = next(pair for pair in table("wording")["candidates"] if word.endswith(tuple(pair)))
    return word.removesuffix(feminine).removesuffix(masculine), masculine, feminine
