"""A phone number and an address of its own in every text of a world, and the eye that finds them again."""

import html
import re
import unicodedata
from dataclasses import dataclass, field

DIGITS = ("אפס", "אחת", "שתיים", "שלוש", "ארבע", "חמש", "שש", "שבע", "שמונה", "תשע")
INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]|<wbr>|<mark>|</mark>")
FIRST = 200
GAP = r"[\W_]{0,2}"
NUMBER = re.compile(GAP.join("500000") + "".join(rf"{GAP}(\d)" for _ in range(3)))
SPELLED = re.compile("אפס חמש אפס אפס אפס אפס אפס" + "".join(f" ({'|'.join(DIGITS)})" for _ in range(3)))
ADDRESS = re.compile(r"leak(\d{3})")


@dataclass(frozen=True)
class Planted:
    """One contact detail: who wrote it into which field."""

    who: str
    name: str


@dataclass
class Spoiler:
    """Adds a different phone number, in a different spelling, and an address to each text."""

    planted: list[Planted] = field(default_factory=list)

    def __call__(self, who: str, name: str, words: str) -> str:
        """Return the words with a contact detail that is theirs alone."""
        number = FIRST + len(self.planted)
        local = f"0500000{number}"
        spelled = " ".join(DIGITS[int(digit)] for digit in local)
        spellings = (
            f"050-0000{number}", f"050 0000 {number}", f"+972-50-0000{number}", local, f"(050) 00-00-{number}",
            f"050.0000.{number}", f"0 5 0 0 0 0 0 {' '.join(str(number))}", f"972500000{number}", spelled,
        )  # fmt: skip
        self.planted.append(Planted(who, name))
        others = (
            f"leak{number}@example.org",
            f"t.me/leak{number}",
            f"@leak{number}",
            f"leak{number} at example dot org",
        )
        return f"{words}, {spellings[number % len(spellings)]} {others[number % len(others)]}"

    def mail(self, who: str, name: str) -> str:
        """Return an address alone, for a field that takes nothing else."""
        self.planted.append(Planted(who, name))
        return f"leak{FIRST + len(self.planted) - 1}@example.org"

    def seen_in(self, text: str, *, by: str) -> list[Planted]:
        """Return what a reader sees in a page or a mail that somebody else wrote."""
        shown = INVISIBLE.sub("", unicodedata.normalize("NFKC", html.unescape(text)))
        numbers = {int("".join(found.groups())) for found in NUMBER.finditer(shown)}
        numbers |= {int(found[1]) for found in ADDRESS.finditer(shown)}
        for found in SPELLED.finditer(shown):
            numbers.add(int("".join(str(DIGITS.index(word)) for word in found.groups())))
        places = sorted(number - FIRST for number in numbers)
        return [each for at in places if 0 <= at < len(self.planted) and (each := self.planted[at]).who != by]
