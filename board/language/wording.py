"""The both-gender wording check: who is addressed, what the law bars, and words that speak to everybody."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from board.language.contacts_fold import Folded, fold
from board.language.intake.intent import intent
from board.language.phrases import phrase, table
from board.language.wording_grounds import codes, grounds
from board.language.wording_hebrew import addresses
from board.language.wording_units import Address

Kind = Literal["title", "text"]
CODES = ("masculine_only", "feminine_only", "second_person", "gender_adjective", "gendered_word")


@dataclass(frozen=True)
class Finding:
    """Words that leave people out, with a reason code and words to put in their place ("" = none, think again)."""

    start: int
    end: int
    words: str
    code: str
    suggestion: str


def check(text: str, kind: Kind = "text") -> list[Finding]:
    """Find words that address one gender of the person sought, or name a barred ground; words about others stay."""
    folded = fold(text)
    offers = kind == "text" and intent(folded.text, True) == "offer"
    found = [*addresses(folded.text, offers), *(() if offers else _english(folded.text))]
    if not offers:
        found += [Address(ground.start, ground.end, ground.code, "") for ground in grounds(folded.text)]
    return _apart(folded, sorted(found, key=lambda each: (each.start, -each.end)))


def suggest(text: str, kind: Kind = "text") -> str:
    """Return the whole text with better words, and without a ground that ends a clause; the writer decides."""
    better = text
    for finding in reversed(check(text, kind)):
        before, after = better[: finding.start], better[finding.end :]
        if finding.suggestion:
            better = before + finding.suggestion + after
        elif finding.code in codes() and not phrase("grounds", "work").search(finding.words):
            better = _without_ground(before, after) or better
    return better


def _without_ground(before: str, after: str) -> str:
    """Join what stands around a barred ground when the sentence stands without it, or answer ""."""
    lead = phrase("wording", "hanging_before").search(before)
    end = phrase("wording", "clause_ends").match(after)
    return before[: lead.start()] + after[end.end() :] if lead and lead.start() and end else ""


def all_codes() -> tuple[str, ...]:
    """Return every reason code a finding may carry."""
    return (*CODES, *codes())


def _apart(folded: Folded, found: list[Address]) -> list[Finding]:
    """Bring findings back to the source and drop those inside others."""
    shown: list[Finding] = []
    for each in found:
        start, end = folded.span(each.start, each.end)
        if not shown or shown[-1].end <= start:
            shown.append(Finding(start, end, folded.source[start:end], each.code, each.suggestion))
    return shown


def _english(text: str) -> Iterator[Address]:
    """Find English words for one gender, unless the text names both."""
    if phrase("wording", "english_both").search(text):
        return
    neutral = table("wording")["english_neutral"]
    for written in table("wording")["english"]:
        for match in re.finditer(written, text):
            start, end = match.span("word")
            yield Address(start, end, "gendered_word", neutral.get(match["word"], ""))
