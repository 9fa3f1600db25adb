"""The both-gender wording check: who is addressed, what the law bars, and words that speak to everybody."""

from dataclasses import dataclass
from typing import Literal

from board.language.contacts_fold import Folded, fold
from board.language.phrases import phrase
from board.language.wording_english import english
from board.language.wording_grounds import codes, grounds
from board.language.wording_hebrew import addresses
from board.language.wording_quoted import rejected
from board.language.wording_removal import is_trait, to_plural, without_ground
from board.language.wording_signs import resembling
from board.language.wording_speaker import offers, presents
from board.language.wording_spelling import spelled
from board.language.wording_units import Address
from board.language.wording_young import eased

Kind = Literal["title", "text"]
TITLES = ("masculine_only", "feminine_only", "gender_adjective")  # what "for all genders" beside a title mends
CODES = ("masculine_only", "feminine_only", "second_person", "gender_adjective", "gendered_word", "resembles")


@dataclass(frozen=True)
class Finding:
    """Words that leave people out, with a reason code and words to put in their place ("" = none, think again)."""

    start: int
    end: int
    words: str
    code: str
    suggestion: str


def check(text: str, kind: Kind = "text", *, weigh: bool = True) -> list[Finding]:
    """Find words that address one gender of the person sought, or name a barred ground; words about others stay.

    weigh: where no rule finds anything, also show words like those of wordings that leave people out.
    """
    folded = spelled(fold(text))
    if kind == "text" and offers(folded.text):
        return []
    own = kind == "text" and presents(folded.text)
    found = [*addresses(folded.text, own), *english(folded.text)]
    found += [eased(folded.text, ground) for ground in grounds(folded.text)]
    more = [*resembling(folded.text, found)] if weigh else []
    if phrase("wording", "for_all").search(folded.text):
        found = [each for each in found if each.code not in TITLES]
    cited = rejected(folded.text)
    meant = [each for each in (*found, *more) if not any(start < each.end <= end for start, end in cited)]
    return _apart(folded, sorted(meant, key=lambda each: (each.start, -each.end)))


def suggest(text: str, kind: Kind = "text") -> str:
    """Return the whole text with better words, and without a barred ground; the writer decides."""
    better = text
    for finding in reversed(check(text, kind)):
        after = better[finding.end :]
        if finding.suggestion:
            if finding.code == "second_person":
                after = to_plural(after)
            better = better[: finding.start] + finding.suggestion + after
        elif finding.code in codes() or is_trait(finding.words):
            better = without_ground(better, finding.start, finding.end)
    return better[:1].upper() + better[1:] if text[:1].isupper() else better


def all_codes() -> tuple[str, ...]:
    """Return every reason code a finding may carry."""
    return (*CODES, *codes())


def _apart(folded: Folded, found: list[Address]) -> list[Finding]:
    """Bring findings back to the source and drop those inside others."""
    shown: list[Finding] = []
    for each in found:
        start, end = folded.span(each.start, each.end)
        if not shown or shown[-1].end <= start:
            words = folded.source[start:end]
            shown.append(Finding(start, end, words, each.code, _cased(words, each.suggestion)))
    return shown


def _cased(words: str, better: str) -> str:
    """Give the better words the capital of the words they replace."""
    return better[:1].upper() + better[1:] if words[:1].isupper() else better
