"""Nouns for people in both genders: a lone form's other form, its slash and plural forms, the work as a noun."""

from dataclasses import dataclass
from functools import cache

from board.language.phrases import table


@dataclass(frozen=True)
class Role:
    """One form of a noun for a person."""

    form: str
    masculine: str
    feminine: str
    activity: str = ""
    plural: str = ""  # "", "absolute" or "construct"

    @property
    def other_forms(self) -> frozenset[str]:
        """Return the forms of the other gender that make this one a pair."""
        own_is_feminine = self.form in {self.feminine, feminine_plural(self.feminine)}
        if own_is_feminine:
            return frozenset({self.masculine, self.masculine + "ים", self.masculine + "י"})
        return frozenset({self.feminine, feminine_plural(self.feminine)})

    @property
    def speaks_to_all(self) -> bool:
        """Tell whether the form is a plural that Hebrew uses for everybody ("מודרטורים", "מנהלי קהילות")."""
        return bool(self.plural) and not self.form.endswith("ות") and self.masculine not in BOTH_WORDS

    @property
    def both(self) -> str:
        """Return words for both genders: a slash form, or both plurals with the feminine first."""
        if self.plural == "construct":
            return f"{feminine_plural(self.feminine)} ו{self.masculine}י"
        if self.plural:
            return f"{self.masculine}ים ו{feminine_plural(self.feminine)}"
        if self.masculine in BOTH_WORDS:
            return BOTH_WORDS[self.masculine]
        return slashed(self.masculine, self.feminine)


PLAIN_LETTERS = str.maketrans("ךםןףץ", "כמנפצ")
BOTH_WORDS = {"בחור": "אדם", "גבר": "אדם", "נער": "אדם", "איש": "איש/אשת", "מישהו": "מישהו/י"}


def slashed(masculine: str, feminine: str) -> str:
    """Return both forms in short: מנהל/ת, חרוץ/ה; in full where they differ in more than the ending."""
    stem = masculine.translate(PLAIN_LETTERS)
    return f"{masculine}/{feminine.removeprefix(stem)}"


def feminine_plural(form: str) -> str:
    """Return the plural of a feminine noun: מנהלת -> מנהלות, מודרטורית -> מודרטוריות."""
    return form[:-1] + "ות"


@cache
def roles() -> dict[str, Role]:
    """Return every form of every role."""
    found: dict[str, Role] = {}
    for masculine, feminine, *activity in table("roles")["roles"]:
        work = activity[0] if activity else ""
        for form in {masculine, feminine} - set(table("roles")["shared"]):
            found[form] = Role(form, masculine, feminine, work)
        for form, kind in (
            (masculine + "ים", "absolute"),
            (masculine + "י", "construct"),
            (feminine_plural(feminine), "absolute"),
        ):
            found.setdefault(form, Role(form, masculine, feminine, work, kind))
    return found


@cache
def adjectives() -> dict[str, str]:
    """Return the slash form of each adjective's two forms."""
    found: dict[str, str] = {}
    for masculine, feminine in table("roles")["adjectives"]:
        slash = slashed(masculine, feminine)
        found |= {masculine: slash, feminine: slash}
    return found


def is_shy(role: Role) -> bool:
    """Tell a form that is a person only right after the words that seek one."""
    shy = table("roles")["shy"]
    return role.form in shy or (bool(role.plural) and role.masculine in shy)
