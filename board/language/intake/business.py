"""The field of the business that writes: of all fields a text touches, the one its sentence binds to the writer."""

from functools import cache, partial

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, SURE, Hearing
from board.language.intake.words import Match
from board.language.phrases import phrase, table

_trade = partial(phrase, "trade")
LOOK_BACK = 40


def industry(folded: Folded, found: list[Match]) -> Hearing | None:
    """Return the one field of the business: the name that the sentence binds to the business, then the longest."""
    meant = [match for match in found if not _is_elsewhere(folded.text, match)]
    if not meant:
        return None
    best = max(meant, key=lambda match: _weight(folded.text, match, meant))
    return Hearing(best.slug, "field", (best.span(folded),), SURE if best.count > 1 else ALMOST_SURE)


def _is_elsewhere(text: str, match: Match) -> bool:
    """Tell a field the writer left, passes by or pays with from the field the writer works in, and who is sought."""
    if _bare(match.alias) in table("trade")["quoted"] and not {'"', "'"} & set(text[match.start : match.end]):
        return True
    if _trade("other_sense").match(text, match.start + len(match.particles)):
        return True
    window = max(0, match.start - LOOK_BACK)
    if not match.particles and _trade("sought").search(text, window, match.start):
        return True
    return bool(_trade("elsewhere").search(text, window, match.start + len(match.particles)))


@cache
def _bare(alias: str) -> str:
    """Return an abbreviation without its quotes."""
    return alias.replace('"', "").replace("״", "") if '"' in alias or "״" in alias else ""


def _weight(text: str, match: Match, found: list[Match]) -> int:
    """Weigh how surely a word names the field of the business that writes."""
    before = text[max(0, match.start - 12) : match.start]
    bound = bool(_trade("of_business").search(before)) or bool(match.particles)
    subject = bool(_trade("seeks_next").match(text, match.end))
    named = bool(_trade("field_of").search(before))
    doubtful = match.alias in table("trade")["doubtful"]
    heads = match.slug == "nonprofit" and bool(_trade("helps_others").match(text, match.end))  # "a charity for elders"
    opens = not _is_broad(match) and bool(_trade("opens").search(text, 0, match.start))
    leads = 4 * _leads(text, match, found)
    founded = bool(_trade("founded").search(text, max(0, match.start - LOOK_BACK), match.start + len(match.particles)))
    gains = 5 * heads + 2 * founded + 2 * match.count + 2 * bound + 3 * subject + 4 * named + 3 * opens + leads
    return gains - 4 * doubtful - 3 * (match.slug in table("trade")["broad"])


def _leads(text: str, match: Match, found: list[Match]) -> int:
    """Tell the head of a phrase of two fields (1) from what only describes it (-1): Hebrew leads, English ends."""
    english = text[match.start].isascii()
    for other in found:
        if other.slug == match.slug or text[other.start].isascii() != english:
            continue
        first, second = sorted((match, other), key=lambda each: each.start)
        if not _trade("of_phrase").fullmatch(text, first.end, second.start):
            continue
        head, rest = (second, first) if english else (first, second)
        if not _is_broad(head) or _is_broad(rest):
            return 1 if match is head else -1
    return 0


def _is_broad(match: Match) -> bool:
    """Tell a word that fits any field ("shop", "agency", "platform") from one that names it."""
    words = table("trade")
    general = match.slug in words["broad"] and (match.count == 1 or match.alias in words["general"])
    return general or match.alias in words["doubtful"]
