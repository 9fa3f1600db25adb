"""Is a text safe to show: scam, spam, discrimination, harassment and contact leaks, told from innocent look-alikes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from board.language.contacts import find
from board.language.contacts_fold import fold
from board.language.phrases import phrase
from board.language.safety_ideas import Hit, hits, unquoted
from board.language.safety_rules import harms, is_excused
from board.language.safety_signs import DOUBTED, SURE, lean_to_harm
from board.language.safety_spelling import plainly
from board.language.weighing import windows
from board.language.wording_grounds import Ground, grounds

Kind = Literal["listing", "message"]
Action = Literal["allow", "mask", "hold", "block"]
# A rule's code, what to do, and whether "we fight ..." or "no ..." before the words takes them back.
_RULES: tuple[tuple[str, Action, bool], ...] = (
    ("threat", "block", False),
    ("hate", "block", False),
    ("sexual", "block", False),
    ("scam_deposit", "block", True),
    ("scam_identity", "block", True),
    ("scam_tasks", "block", True),
    ("spam_engagement", "block", True),
    ("scam_riches", "block", True),
    ("spam_promo", "block", True),
    ("insult", "hold", False),
)
ACTIONS: dict[str, Action] = {
    **{code: action for code, action, _ in _RULES},
    "scam_mule": "block",
    "illegal": "block",
    "pestering": "hold",
    "suspicious": "hold",
    "resembles_harm": "hold",
    "discrimination": "hold",
    "spam_repeats": "hold",
    "spam_link": "hold",
    "contact_details": "mask",
}
CODES = (*ACTIONS, "")
EXCUSES = {
    "hate": {"against_hate", "word_list"},
    "threat": {"tells_of_others"},
    "insult": {"tells_of_others", "gentle", "word_list", "acclaim"},
    "sexual": {"tells_of_others", "word_list", "takes_down"},
    "scam_identity": {"fights_harm", "books"},
    "scam_deposit": {"fights_harm", "tender", "lent"},
    "scam_tasks": {"fights_harm"},
    "scam_riches": {"fights_harm"},
    "spam_engagement": {"fights_harm", "refuses"},
    "spam_promo": {"fights_harm", "lends_freely"},
}
"""The ideas that excuse what a phrase says: the writer tells of others, or works against it."""
TELLING = {"tells_of_others", "fights_harm", "against_hate", "titled", "bars_nobody", "mends_ad"}
FAIR = {"everyone_welcome", "bars_nobody", "mends_ad"}
"""Whoever says one of these bars nobody."""
GRAVE = {"threat", "sexual", "hate"}
"""Never doubted, however innocent the words around are."""
WEIGHT = {"block": 3, "hold": 2, "mask": 1, "allow": 0}
FEW_WORDS = 20
NEAR = 24
_REPEATED_WORD = re.compile(r"(\b[^\W\d_]{2,}\b)(?:\W+\1\b){5,}")
_REPEATED_SIGN = re.compile(r"([!$💰🔥💵🤑])(?:\s?\1){7,}")


@dataclass(frozen=True)
class Signal:
    """One reason for concern, with its words in the original text for a moderator."""

    code: str
    action: Action
    start: int
    end: int


@dataclass(frozen=True)
class Verdict:
    """What to do with a text, the weightiest reason's code ("" = none), and every signal."""

    action: Action
    reason: str
    signals: tuple[Signal, ...] = ()


def judge(text: str, kind: Kind = "listing", *, weigh: bool = True) -> Verdict:
    """Judge a text before anybody else reads it: allow, mask its contact details, hold for a moderator, or block.

    weigh: let the table of weights speak where no rule does, and doubt the rules where the words are innocent.
    """
    signals = tuple(sorted(_signals(text, kind, weigh), key=lambda signal: -WEIGHT[signal.action]))
    if not signals:
        return Verdict("allow", "")
    return Verdict(signals[0].action, signals[0].code, signals)


def _signals(text: str, kind: Kind, weigh: bool) -> Iterator[Signal]:
    """Collect everything that speaks against showing the text as it is."""
    folded = fold(text)
    said, met = own_words(folded.text)
    ruled = [*_ruled(said, met, kind)]
    found = [*_weighed(said, met, ruled)] if weigh else ruled
    for code, start, end in found:
        yield Signal(code, ACTIONS[code], *folded.span(start, end))
    for short in phrase("links", "short_link").finditer(said):
        yield Signal("spam_link", "hold", *folded.span(*short.span()))
    if _repeats(said):
        yield Signal("spam_repeats", "hold", 0, len(text))
    for contact in find(text):
        yield Signal("contact_details", "mask", contact.start, contact.end)


def _ruled(said: str, met: list[Hit], kind: Kind) -> Iterator[tuple[str, int, int]]:
    """Yield what the rules find: code, start and end."""
    for code, _, may_be_denied in _RULES:
        for match in phrase("safety", code).finditer(said):
            if match.end() > match.start() and not _is_innocent(code, said, match, met, may_be_denied):
                yield code, *match.span()
    for harm in harms(met, kind):
        yield harm.code, harm.start, harm.end
    for ground in grounds(said):
        fair = is_excused(FAIR, met, ground.start, ground.end)
        if ground.strong and not fair and not _is_lawful(ground, said, met):
            yield "discrimination", ground.start, ground.end


def _weighed(said: str, met: list[Hit], ruled: list[tuple[str, int, int]]) -> Iterator[tuple[str, int, int]]:
    """Yield what the rules found where the words around agree, and stretches that lean to harm without a rule."""
    lean = {(start, end): lean_to_harm(said, met, start, end) for start, end in (*windows(said), *windows(said, 1))}
    for code, start, end in ruled:
        if code in GRAVE or any(far > DOUBTED for (first, last), far in lean.items() if first <= start < last):
            yield code, start, end
    for start, end in windows(said):
        if lean[start, end] > SURE and not any(start <= found[1] < end for found in ruled):
            yield "resembles_harm", start, end


def own_words(text: str) -> tuple[str, list[Hit]]:
    """Return a text and its ideas, without idioms, and without what it quotes of others when it tells of others."""
    text = phrase("safety", "said_otherwise").sub(lambda idiom: " " * len(idiom.group()), plainly(text))
    met = hits(text)
    if TELLING.isdisjoint(hit.idea for hit in met):
        return text, met
    own = unquoted(text)
    return (own, hits(own)) if own != text else (text, met)


def _is_lawful(ground: Ground, text: str, met: list[Hit]) -> bool:
    """Tell whether a ground speaks of the writer, of whom the goods are for, or of a way that has to be short."""
    if ground.code == "ground_residence" and is_excused({"comes_by"}, met, ground.start, ground.end):
        return True
    served = (hit for hit in met if hit.idea == "served")
    if any(hit.start - NEAR <= ground.start <= hit.end + NEAR for hit in served):
        return True
    return bool(phrase("safety", "own_age").fullmatch(text, ground.start, ground.end))


def _is_innocent(code: str, text: str, match: re.Match[str], met: list[Hit], may_be_denied: bool) -> bool:
    """Tell whether an idea nearby excuses a set phrase, or a "no" takes it back."""
    if is_excused(EXCUSES.get(code, set()), met, *match.span()):
        return True
    return may_be_denied and _is_denied(text, match)


def _is_denied(text: str, match: re.Match[str]) -> bool:
    """Tell whether the words are said against, not for ("לא קונים עוקבים")."""
    before = text[max(0, match.start() - 40) : match.start()]
    if phrase("safety", "negation").search(before) or phrase("safety", "denied_after").match(text, match.end()):
        return True
    suffers = phrase("safety", "victim_before").search(before) and not re.search(r"\d", match.group())
    return bool(suffers or phrase("safety", "innocent_trust").search(match.group()))


def _repeats(text: str) -> bool:
    """Tell whether one word or sign is repeated as only spam does."""
    words = re.findall(r"[^\W\d_]{3,}", text)
    few = len(words) >= FEW_WORDS and len(set(words)) * 4 <= len(words)
    return few or bool(_REPEATED_WORD.search(text) or _REPEATED_SIGN.search(text))
