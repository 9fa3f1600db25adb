"""Lines that open with a role, as titles do, told from business owners, people they have, and verbs."""

import re
from bisect import bisect_left
from collections.abc import Iterator

from board.language.contacts_names import NAMES
from board.language.normalise import fold as fold_word
from board.language.particles import is_known
from board.language.phrases import phrase, table
from board.language.wording_agreement import AGREEING, agreeing, has_pair
from board.language.wording_callings import guessed
from board.language.wording_forms import Form, led
from board.language.wording_nouns import has_noun, is_bare, is_their_own, is_verb
from board.language.wording_roles import BOTH_WORDS, Role, is_shy, roles
from board.language.wording_units import Address, Unit

_HELPERS = {"סגן", "עוזר", "אחראי"}
FIRST_WORDS = 12  # who opens with a calling may first greet
_CLAUSE_END = re.compile(r"[.;!?\n|]|,(?! (?:בדחיפות|דחוף|לנו|לי))|: ?(?=\n)")
_LINE_START = re.compile(
    r"(?:^|[\n.!?•*:])[^\w\"'(,/:]*(?:(?:דחו+ף+|דחופה?|מי?ידי(?:ת)?|בהול|שוב|ג'וב|משרה)[^\w\"'(,/]+)?$"
)
_HEADING = re.compile(r"(?:^|\n|[.!?•*])[^:\n]{0,55}:[^\w]*$")


def at_line_start(text: str, found: list[Unit]) -> Iterator[Address]:
    """Read lines that open with a role, as titles do; "the club's manager Guy" is somebody they have."""
    for index, unit in enumerate(found):
        role = roles().get(unit.text) or _guessed(unit)
        first = found[index - 1] if index and found[index - 1].text in table("roles")["title_openings"] else unit
        if unit.text in table("roles")["shared"] and not unit.paired and _opens(text, unit.start):
            yield from _shared_opening(text, clause(text, found, unit.end, AGREEING))
        if role is None or role.speaks_to_all or unit.paired or not _opens(text, first.start):
            continue
        following = clause(text, found, unit.end, AGREEING)
        if not has_pair(role, found, unit) and _is_title(text, unit, role, following):
            yield from _title(text, unit, role, following)


def _shared_opening(text: str, following: list[Unit]) -> Iterator[Address]:
    """Read what a noun of both genders shall do, in one ("מורה לאנגלית שתנחה קבוצה")."""
    if following and following[0].text[0] == "ו" and not following[0].paired:
        also = roles().get(following[0].text[1:])
        work = re.split(r"[.!?\n]", text[following[0].end :])[0]
        if also and not also.plural and not is_shy(also) and _opens_a_call(text, following[0], also, work):
            yield Address(following[0].start, following[0].end, also.code, "ו" + also.both())
            return
    done = 1 if following and following[0].text.endswith(("ים", "ות")) and not led(following[0].text)[1] else 0
    trait = next((unit for unit in following[done:] if unit.text not in table("wording")["adverbs"]), None)
    lead, form = led(trait.text) if trait else ("", None)
    if trait and form and lead in {"", "ו"} and not trait.paired and _is_praise(form):
        yield from agreeing(form.feminine, following)
        return
    for index, unit in enumerate(following[:4]):
        lead, form = led(unit.text)
        if unit.text == "מי" or phrase("wording", "seek").fullmatch(unit.text):
            return  # a teacher who seeks somebody
        if lead == "ש" and form and form.kind == "future" and not unit.paired:
            yield Address(unit.start, unit.end, "gender_adjective", lead + form.both)
            yield from agreeing(form.feminine, following[index + 1 :])
            return


def _is_praise(form: Form) -> bool:
    """Tell a trait, also one that is a verb ("amusing"), from what somebody does."""
    return form.kind == "adjective" or form.masculine in table("callings")["someones"]


def _guessed(unit: Unit) -> Role | None:
    """Guess a calling that opens the text; "the moderator" opens none."""
    return guessed(unit.text) if unit.start < FIRST_WORDS and unit.text[0] != "ה" else None


def clause(text: str, found: list[Unit], start: int, size: int) -> list[Unit]:
    """Return the words from a place to the end of its clause, at most `size`."""
    stop = _CLAUSE_END.search(text, start)
    limit = stop.start() if stop else len(text)
    first = bisect_left(found, start, key=lambda unit: unit.start)
    return [unit for unit in found[first : first + size] if unit.start < limit]


def _opens(text: str, at: int) -> bool:
    """Tell whether a line, a sentence or a heading's answer begins here."""
    before = text[max(0, at - 60) : at]
    slashed = re.search(r"([א-ת]+) ?/ ?$", before)
    if slashed and slashed[1] in roles():  # "כתב/עורך": two callings to choose from
        before = before[: slashed.start()]
    if phrase("wording", "dash_heading").search(before):
        return True
    return bool(_LINE_START.search(before)) and not (_HEADING.search(before) and not _named_heading(before))


def _is_headed(text: str, at: int) -> bool:
    """Tell whether a heading that names a business or a job stands right before."""
    before = text[max(0, at - 60) : at]
    named = bool(_HEADING.search(before)) and _named_heading(before)
    return named or bool(phrase("wording", "dash_heading").search(before))


def _named_heading(before: str) -> bool:
    return bool(phrase("wording", "job_heading").search(before))


def _is_title(text: str, unit: Unit, role: Role, following: list[Unit]) -> bool:
    """Tell a title from a person the business has, a business owner who speaks, and a verb."""
    next_one = following[0] if following else None
    line = text[unit.end : unit.end + 200].split("\n")[0]
    sentence = re.split(r"[.!?]", line)[0]
    if phrase("wording", "calling_of_two").match(role.form + sentence):
        return _will_do(following[1:4]) or bool(phrase("wording", "wanted_behind").search(sentence))
    if phrase("wording", "not_a_person").match(role.form + sentence):
        return False
    if phrase("wording", "slang_title").match(f"{role.form}{sentence}"):
        return True
    if re.match(r" ?\d", text[unit.end :]) or is_their_own(next_one) or (unit.start > 0 and role.plural):
        return False
    if phrase("wording", "wanted_behind").search(sentence):
        return True
    work = _opens_a_call(text, unit, role, sentence)
    return (
        (work or not is_verb(unit, next_one))
        and not _is_person_they_have(text, unit, role, following, line)
        and (_reads_as_title(text, unit, role, following, sentence))
    )


def _is_person_they_have(text: str, unit: Unit, role: Role, following: list[Unit], line: str) -> bool:
    """Tell somebody the business has, or who speaks, from the person sought."""
    if any(each.text[1:] in table("wording")["chiefs_do"] and led(each.text)[1] for each in following):
        return True
    if phrase("wording", "speaker_seeks").search(line) or phrase("wording", "greeting_name").match(line):
        return True
    if role.masculine in _HELPERS and phrase("wording", "at_work_now").search(line):
        return True
    if _is_definite(following):
        return True
    theirs = len(following) > 1 and following[1].text in {"שלנו", "שלי"}
    return theirs or _is_named(line) or _is_owner(text, unit, role)


def _is_definite(following: list[Unit]) -> bool:
    """Tell "the school's manager", whom a business has, from "manager of the community": a definite noun of nouns."""
    if len(following) < 2 or led(following[0].text)[1] or following[0].text == "על":
        return False
    if phrase("wording", "of_this_trade").match(following[0].text):
        return False
    last = following[1].text
    led_noun = following[0].text[0] in "לבמשו" and not is_known(fold_word(following[0].text))
    return last.startswith("ה") and len(last) > 3 and not is_bare(last) and not led_noun


def _reads_as_title(text: str, unit: Unit, role: Role, following: list[Unit], sentence: str) -> bool:
    """Tell by the words behind a calling that it stands as a title."""
    if role.form in {"איש", "אשת"}:
        return bool(phrase("wording", "person_of").match(sentence) or phrase("wording", "person_for").match(sentence))
    if role.masculine in BOTH_WORDS and role.plural:
        return bool(phrase("wording", "to_work").match(text, unit.end))
    if role.masculine in BOTH_WORDS and _acts(following):
        return False
    if role.masculine in BOTH_WORDS and unit.start >= FIRST_WORDS:
        return bool(phrase("wording", "job_opens").match(sentence) or phrase("wording", "job_follows").match(sentence))
    if is_shy(role):
        trait = led(following[0].text)[1] if following else None
        praised = trait is not None and trait.kind == "adjective" and trait.feminine == role.is_feminine
        if praised and _opens_a_call(text, unit, role, sentence):
            return True
        if _opens_with_work(unit, role, sentence):
            return True
        return bool(phrase("wording", "set_titles").match(f"{role.form}{sentence}"))
    if (
        role.trade
        or _is_headed(text, unit.start)
        or phrase("wording", "job_follows").match(sentence)
        or _will_do(following[:3])
    ):
        return True
    return _opens_a_call(text, unit, role, sentence)


def _opens_a_call(text: str, unit: Unit, role: Role, sentence: str) -> bool:
    """Tell another calling that opens the text as its title from an owner who opens with the own calling."""
    many = bool(role.plural) and not (role.plural == "absolute" and role.is_feminine)
    if unit.start >= FIRST_WORDS or many or not phrase("wording", "job_opens").match(sentence):
        return False
    return not phrase("wording", "owner_speaks").search(text, unit.end)


def _opens_with_work(unit: Unit, role: Role, sentence: str) -> bool:
    """Tell another calling that opens a text with this trade's work behind it ("a joiner to run the page")."""
    if unit.start >= FIRST_WORDS or role.plural or role.form in table("roles")["things_first"]:
        return False
    return bool(phrase("wording", "work_behind").match(sentence))


def _is_named(line: str) -> bool:
    """Tell somebody the business has by the name or the phone behind the title ("contact: Rafi")."""
    named = phrase("wording", "named_behind").match(line)
    return named is not None and (named["name"] is None or named["name"] in NAMES)


def _is_owner(text: str, unit: Unit, role: Role) -> bool:
    """Tell a business owner who opens with the own calling and asks for help from a title of this trade."""
    if unit.start > FIRST_WORDS:
        return False
    if not role.trade:
        return bool(phrase("wording", "own_voice").search(text, unit.end))
    if role.masculine not in table("roles")["owners"]:
        return False
    calling = re.split(r"[.,!?\n–-]", text[unit.end :])[0]
    return not phrase("wording", "of_trade").search(calling) and bool(
        phrase("wording", "owner_asks").search(text, unit.end + len(calling))
    )


def _acts(following: list[Unit]) -> bool:
    """Tell a story ("a girl enters the shop") from a call by the verb right behind."""
    _, form = led(following[0].text) if following else ("", None)
    return form is not None and form.kind == "present" and following[0].text[0] not in "שה"


def _will_do(following: list[Unit]) -> bool:
    """Tell whether the next words say what the person will do ("שתנהל")."""
    return any(
        lead.startswith("ש") and form and form.kind == "future" for lead, form in map(led, (u.text for u in following))
    )


def _title(text: str, unit: Unit, role: Role, following: list[Unit]) -> Iterator[Address]:
    """Give a title for both: the work as a noun where nothing agrees with the person, else both forms."""
    of_something = has_noun(text, unit, following)
    agreed = list(agreeing(role.is_feminine, following))
    personal = phrase("wording", "speaks_of_person").search(" ".join(each.text for each in following))
    if role.activity and of_something and not role.plural and not agreed and not personal:
        yield Address(unit.start, unit.end, role.code, role.activity)
    else:
        yield Address(unit.start, unit.end, role.code, both_for(text, unit, role, following))
    yield from agreed
    yield from _joined(text, role, following)


def _joined(text: str, first: Role, following: list[Unit]) -> Iterator[Address]:
    """Read the roles that a title joins ("צלם ועורך", "גבר או בחור")."""
    for index, unit in enumerate(following):
        before = following[index - 1].text if index else ""
        also = before == "גם"  # "a barman who is also a man of social media"
        bare = unit.text if also or before == "או" else unit.text.removeprefix("ו")
        role = roles().get(bare)
        if role and (bare != unit.text or index) and not unit.paired and role.is_feminine == first.is_feminine:
            joined = also or bare != unit.text or before == "או"
            if joined and not role.plural and (also or not is_shy(role)):
                lead = unit.text.removesuffix(bare)
                better = lead + role.both(has_noun(text, unit, following[index + 1 :]))
                yield Address(unit.start, unit.end, role.code, better)


def both_for(text: str, unit: Unit, role: Role, following: list[Unit]) -> str:
    """Return words for both that go with the noun behind: "social media girl" is a person of social media."""
    slang = role.masculine in BOTH_WORDS and not role.plural and phrase("wording", "person_of").match(text, unit.end)
    return "איש/אשת" if slang else role.both(has_noun(text, unit, following))
