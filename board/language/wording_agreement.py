"""Words that agree with one gender of the person sought, and the pairs that speak to all."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, replace

from board.language.phrases import phrase, table
from board.language.wording_forms import Form, alike, is_pair, led
from board.language.wording_roles import Role, roles
from board.language.wording_units import Address, Unit, sentence_end

NEAR, AGREEING = 5, 14


def rest_of_sentence(text: str, found: list[Unit], start: int) -> list[Unit]:
    """Return the next words of the sentence, as many as may agree."""
    limit = sentence_end(text, start)
    first = bisect_left(found, start, key=lambda unit: unit.start)
    return [unit for unit in found[first : first + AGREEING] if unit.start < limit]


def has_pair(role: Role, found: list[Unit], unit: Unit) -> bool:
    """Tell whether the other gender's form stands within reach ("מנהל או מנהלת")."""
    at = bisect_left(found, unit.start, key=lambda other: other.start)
    near = [other for other in found[max(0, at - NEAR) : at + NEAR + 1] if other is not unit]
    return any(
        form in role.other_forms
        for other in near
        for form in (other.text, other.text.removeprefix("ו"), other.text.lstrip("ולמבה"))
    )


def is_half_of_pair(text: str, word: re.Match[str]) -> bool:
    """Tell whether the other gender's form of a verb stands beside it ("כתוב/כתבי", "התקשר או התקשרי")."""
    before = phrase("wording", "pair_before").search(text, max(0, word.start() - 20), word.start())
    after = phrase("wording", "pair_after").match(text, word.end())
    return any(
        other is not None
        and (
            is_pair(word.group(), other["other"]) or (_is_joined(other.group()) and alike(word.group(), other["other"]))
        )
        for other in (before, after)
    )


def _is_joined(written: str) -> bool:
    """Tell a slash or "or" between two words from a mere space."""
    return "/" in written or "\\" in written or " או " in written


@dataclass(frozen=True)
class _Place:
    """How near to the person a word stands: beside, behind its noun ("מנהל קהילה ..."), or behind another."""

    feminine: bool
    at: str = "beside"
    noun: str = ""
    acted: bool = False

    def after(self, word: str, form: Form | None) -> "_Place":
        """Return where the next word stands; `form` = the word was taken as the person's."""
        if form:
            praise = form.kind == "adjective" or form.masculine in table("callings")["someones"]
            beside = praise or word.startswith("ה") or word.endswith(("יהיה", "תהיה", "הוא", "היא"))
            return replace(
                self, at="beside" if beside else "far", noun="", acted=self.acted or form.kind != "adjective"
            )
        if word in table("wording")["adverbs"]:
            return self
        if word in {"להיות", "ולהיות"} and self.at != "behind":
            return replace(self, at="beside", noun="")
        led_noun = word in table("wording")["no_longer_agreeing"] or (
            word[0] in "לבמכ" and word not in table("roles")["bare_nouns"]
        )
        return replace(self, at="behind" if self.at == "beside" and not led_noun else "far", noun=word)

    def takes(self, lead: str, form: Form) -> bool:
        """Tell whether a form in this place speaks of the person, and not of the noun before it."""
        if form.feminine != self.feminine:
            return False
        if self.at == "beside":
            return True
        same_gender = noun_gender(self.noun) == self.feminine
        if self.at == "behind" and form.kind == "adjective":
            return not same_gender or form.masculine not in table("agreement")["of_things"]
        if "ש" in lead or form.kind == "future":
            return self.at == "behind" or not same_gender or (self.acted and "ו" in lead)
        return "ו" in lead and self.acted and form.kind != "adjective"


def noun_gender(noun: str) -> bool | None:
    """Guess a noun's gender from its ending: True = feminine, None = a plural, which no single form agrees with."""
    return None if noun.endswith(("ים", "ות")) else noun.endswith(("ה", "ת"))


def agreeing(feminine: bool, following: list[Unit]) -> Iterator[Address]:
    """Give the adjectives and verbs that agree with a lone form both their forms."""
    place, last = _Place(feminine), 0
    for unit in following:
        apart, last = 0 < last < unit.start - 1, unit.end
        other = table("wording")["agreeing_words"]["her" if feminine else "his"].get(unit.text)
        lead, form = led(unit.text)
        if not unit.paired and (calling := _as_a(unit.text, feminine)):
            yield Address(unit.start, unit.end, "gender_adjective", calling)
            continue
        if other and not unit.paired:
            yield Address(unit.start, unit.end, "gender_adjective", other)
            place = replace(place, at="beside")
            continue
        listed = apart and form is not None and form.feminine == feminine and is_personal(form) and not lead
        listed = listed and unit.text not in table("wording")["duties"]
        taken = form if form and (unit.paired or listed or place.takes(lead, form)) else None
        if taken and not unit.paired:
            yield Address(unit.start, unit.end, "gender_adjective", lead + taken.both)
        place = replace(place, at="beside") if unit.paired and form else place.after(unit.text, taken)


def is_personal(form: Form) -> bool:
    """Tell a trait that only people have."""
    return form.kind == "adjective" and form.masculine not in table("agreement")["of_things"]


def _as_a(word: str, feminine: bool) -> str:
    """Return both forms of what the person works as ("כעוזרת")."""
    role = roles().get(word[1:]) if word.startswith("כ") and word not in roles() else None
    return "כ" + role.both() if role and not role.plural and role.is_feminine == feminine else ""


def lone_traits(text: str, found: list[Unit]) -> Iterator[Address]:
    """Find a list of traits in one gender that no noun leads ("יכולת ביטוי, חרוץ ויסודי")."""
    for item in phrase("wording", "trait_item").finditer(text):
        first = bisect_left(found, item.start("traits"), key=lambda unit: unit.start)
        listed = [unit for unit in found[first : first + 6] if unit.end <= item.end("traits")]
        calling = roles().get(listed[0].text) if listed else None
        if calling is not None and not calling.trade:
            continue  # "a founder, mother of three, seeks help"
        if all(_is_trait(unit) for unit in listed) and _are_a_persons(text, item, listed):
            for unit in listed:
                lead, form = led(unit.text)
                if form and not unit.paired:
                    yield Address(unit.start, unit.end, "gender_adjective", lead + form.both)


def _is_trait(unit: Unit) -> bool:
    """Tell a trait of a person, or "very", from other words."""
    lead, form = led(unit.text)
    return unit.text in table("wording")["adverbs"] or (
        form is not None and form.kind == "adjective" and "ש" not in lead
    )


def _are_a_persons(text: str, item: re.Match[str], listed: list[Unit]) -> bool:
    """Tell the traits of the person sought from those of a thing, a team or the writer named before."""
    before = re.split(r"[.!?\n]", text[max(0, item.start("traits") - 120) : item.start("traits")])[-1]
    if phrase("wording", "asks_traits").search(before) or phrase("wording", "behind_pair").search(before):
        return True
    traits = [form for unit in listed if (form := led(unit.text)[1])]
    persons = any(form.masculine not in table("agreement")["of_things"] for form in traits)
    return persons and not phrase("wording", "other_subject").search(before)
