"""Nouns for people in both genders: a lone form's other form, its slash and plural forms, the work as a noun."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from board.language.phrases import table
from board.language.wording_forms import PLAIN_LETTERS, slashed

BOTH_WORDS = {
    "בחור": "מישהו/י",
    "גבר": "מישהו/י",
    "נער": "מישהו/י",
    "ילד": "מישהו/י",
    "בחורון": "מישהו/י",
    "בן": "מישהו/י",
    "אדון": "מישהו/י",
    "מישהו": "מישהו/י",
}
IRREGULAR_PLURALS = {"אישה": "נשים", "אשת": "נשות", "ילדה": "ילדות", "גברת": "גברות", "בת": "בנות"}
ENDINGS = {"t": "ת", "it": "ית", "h": "ה"}


@dataclass(frozen=True)
class Role:
    """One form of a noun for a person; `trade` = a calling that a title alone may seek."""

    form: str
    masculine: str
    feminine: str
    activity: str = ""
    plural: str = ""  # "", "absolute" or "construct"
    trade: bool = True

    @property
    def is_feminine(self) -> bool:
        """Tell whether the form speaks to women."""
        return self.form in {self.feminine, feminine_plural(self.feminine), construct(self.feminine)}

    @property
    def code(self) -> str:
        """Return the reason code of the lone form."""
        return "feminine_only" if self.is_feminine else "masculine_only"

    @property
    def other_forms(self) -> frozenset[str]:
        """Return the forms of the other gender that make this one a pair."""
        if self.is_feminine:
            return frozenset({self.masculine, *masculine_plurals(self.masculine)})
        return frozenset({self.feminine, construct(self.feminine), feminine_plural(self.feminine)})

    @property
    def speaks_to_all(self) -> bool:
        """Tell whether the form is a plural that Hebrew uses for everybody ("מודרטורים", "מנהלי קהילות")."""
        return bool(self.plural) and not self.is_feminine and self.masculine not in BOTH_WORDS

    def both(self, of_something: bool = False) -> str:
        """Return words for both genders; `of_something` = its noun follows (נציג/ת שירות, but נציג/ה)."""
        if self.masculine == "איש":
            return "איש/אשת" if of_something else "אדם"
        if self.plural == "construct":
            return f"{feminine_plural(self.feminine)} ו{masculine_plurals(self.masculine)[1]}"
        if self.plural:
            absolute, before_noun = masculine_plurals(self.masculine)
            if self.masculine in {"גבר", "בן"}:
                return "אנשים"
            if of_something:
                return f"{feminine_plural(self.feminine)} ו{before_noun}"
            return f"{absolute} ו{feminine_plural(self.feminine)}"
        if self.masculine in BOTH_WORDS:
            return BOTH_WORDS[self.masculine]
        return slashed(self.masculine, construct(self.feminine) if of_something else self.feminine)


def construct(feminine: str) -> str:
    """Return the feminine form before its noun: נציגה -> נציגת שירות."""
    return feminine[:-1] + "ת" if feminine.endswith("ה") else feminine


def feminine_plural(form: str) -> str:
    """Return the plural of a feminine noun: מנהלת -> מנהלות, מודרטורית -> מודרטוריות."""
    return IRREGULAR_PLURALS.get(form, form[:-1] + "ות")


def masculine_plurals(form: str) -> tuple[str, str]:
    """Return the plurals of a masculine noun, alone and before its noun: צלם -> צלמים, צלמי."""
    stem = form.translate(PLAIN_LETTERS)
    return (stem + "ם", stem) if stem.endswith("אי") else (stem + "ים", stem + "י")


@cache
def roles() -> dict[str, Role]:
    """Return every form of every role."""
    found: dict[str, Role] = {}
    for masculine, feminine, activity, trade in _listed():
        for form in {masculine, feminine, construct(feminine)} - set(table("roles")["not_alone"]):
            found[form] = Role(form, masculine, feminine, activity, trade=trade)
        absolute, before_noun = masculine_plurals(masculine)
        for form, kind in (
            (absolute, "absolute"),
            (before_noun, "construct"),
            (feminine_plural(feminine), "absolute"),
        ):
            if form not in table("roles")["no_plural"]:
                found.setdefault(form, Role(form, masculine, feminine, activity, kind, trade))
    return found


def _listed() -> Iterator[tuple[str, str, str, bool]]:
    """Give masculine, feminine, activity and whether it is of this trade, of every row and family."""
    for masculine, feminine, *activity in table("roles")["roles"]:
        yield masculine, feminine, activity[0] if activity else "", True
    for kind in ("trade", "people", "job"):
        for name, ending in ENDINGS.items():
            for masculine in table("roles").get(f"{kind}_{name}", ()):
                yield masculine, masculine.translate(PLAIN_LETTERS) + ending, "", kind != "job"


def is_shy(role: Role) -> bool:
    """Tell a form that is a person only right after the words that seek one."""
    shy = table("roles")["shy"]
    return role.form in shy or (bool(role.plural) and role.masculine in shy)
