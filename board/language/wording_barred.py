"""People and states that the law protects, met by words that shut them out, ask for them or ask about them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from board.language.phrases import phrase, table

BEFORE, BEHIND, REACH, LOOK_BACK = 60, 90, 70, 120  # letters in which the words that make a condition stand
_PAIR = r"(?:[/.](?:ה|ת|ית|אה|ות|ים|ן|י|יה))?(?![א-ת\w])"
_PARTICLES = r"(?<![א-ת\w])(?P<lead>[וש]?[לבמכ]?ה?)"
_AND = r"(?:,? (?:או |and |or )?ו?)"
_ASKED_BACK = re.compile(r"[^?.!\n]{0,28}\?")
_LATIN = re.compile("[a-z]")
_IF = re.compile(r"\b(?:if|in case|since|should) $")
_ONE_IN_BOTH = re.compile(r"^[א-ת]+[/.](?:ה|ת|ית|אה|יה)(?![א-ת])")
_OF_ALL = re.compile(r"(?<![א-ת])(?:כל|לכל|או|אם את/ה|לא משנה|גם)(?: [א-ת/]+)? $")
_CONSTRUCT = re.compile("(?:ית|תי|ת|ועד|יום|גן|חג|ארגון|מועדון) $")
_UP_TO_REFUSAL = r"(?: [א-ת]+){0,3}? ?[?=,:–-]? ?(?:זה |אז |פשוט |כנראה |ממש )?"
_AT_HOME = re.compile(r"(?: קטנים)?(?: בבית| על הראש| ?=)")
_OWN_TIME = re.compile("היעדרו|מחויבו|חיסור|קריא|ימי|עול")


@dataclass(frozen=True)
class Met:
    """A condition that a text makes: whom it names, whether it speaks to those people, whether it shuts out."""

    start: int
    end: int
    code: str
    to_them: bool
    strong: bool


def met(text: str) -> Iterator[Met]:
    """Find the people and the states of a ground about whom a folded text makes a condition."""
    for code in _codes("people"):
        for named in _people(code).finditer(text):
            if condition := _of_people(text, named, code):
                yield condition
    for code in _codes("state"):
        for named in _states(code).finditer(text):
            if condition := _of_state(text, named, code):
                yield condition
    for code in _codes("roundabout"):
        for said in phrase("barred", f"roundabout_{code}").finditer(text):
            yield Met(said.start(), said.end(), f"ground_{code}", True, True)


@cache
def _codes(kind: str) -> tuple[str, ...]:
    return tuple(name.removeprefix(f"{kind}_") for name in table("barred") if name.startswith(f"{kind}_"))


@cache
def _people(code: str) -> re.Pattern[str]:
    """Return what names people of a ground, one group or two that are joined ("דתיים וחילונים")."""
    one = f"(?:{phrase('barred', f'people_{code}').pattern}){_PAIR}"
    more = phrase("barred", "whoever_they_are").pattern
    return re.compile(f"{_PARTICLES}(?P<who>{one}(?:{_AND}{one})?{more})")


@cache
def _states(code: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![א-ת\w])ו?(?:{phrase('barred', f'state_{code}').pattern})(?![א-ת\w])")


def _of_people(text: str, named: re.Match[str], code: str) -> Met | None:
    """Return the condition that the words before or behind a group make."""
    start, end = named.span("who")
    if named["lead"].endswith("ה") and _CONSTRUCT.search(text, max(0, named.start() - 12), named.start()):
        return None  # "the parents' home"
    if last := _told_off(text, end):
        return Met(named.start(), last, f"ground_{code}", True, True)
    first = phrase("barred", "taken_first").match(text, _after_opening(text, end))
    if first and text[end : end + 1] not in {".", "?", "-"}:
        return Met(named.start(), first.end(), f"ground_{code}", False, _only(first.group()))
    if _ONE_IN_BOTH.search(named["who"]) and not _OF_ALL.search(text, max(0, start - BEFORE), start):
        return Met(start, end, f"ground_{code}", not named["lead"], False)
    if (
        _LATIN.match(named["who"])
        and named["who"].count(" ") < 2
        and not phrase("barred", "nobody_behind").match(text, end)
    ):
        return None
    before = text[max(0, named.start() - BEFORE) : start]
    for name in ("before_out", "before_only", "before_rather", "before_must", "before_seek"):
        lead = phrase("barred", name).search(before)
        if lead is None or (name == "before_seek" and (code == "sex" or not _as_workers(text, end))):
            continue
        shut = name in {"before_out", "before_only", "before_must"}
        hired = name == "before_only" and bool(phrase("barred", "hired").search(before, 0, lead.start()))
        return Met(start - len(before) + lead.start(), end, f"ground_{code}", hired, shut)
    return None


def _told_off(text: str, end: int) -> int:
    """Return where words end that send a group away, or 0: behind it, or behind a question ("a reservist? not now")."""
    asked = _ASKED_BACK.match(text, end)
    for at in (end, asked.end() if asked else end):
        if out := phrase("barred", "kept_out").match(text, _after_opening(text, at)):
            return out.end()
    if later := phrase("barred", "said_later").match(text, end):
        return later.end()
    if asked and (answer := _answered().match(text, asked.end())):
        return answer.end()
    told = (asked and phrase("barred", "only_then").match(text, asked.end())) or (
        text[end : end + 1] == "," and phrase("barred", "told_them").match(text, end)
    )
    return told.end() if told else 0


@cache
def _answered() -> re.Pattern[str]:
    """Return a refusal in the answer to a question."""
    return re.compile(rf"[^.!?\n]{{0,50}}?(?<![א-ת\w])(?:{phrase('barred', 'kept_out').pattern})")


def _after_opening(text: str, at: int) -> int:
    opening = phrase("barred", "opens_refusal").match(text, at)
    return opening.end() if opening else at


def _only(words: str) -> bool:
    return "בלבד" in words or "only" in words


def _as_workers(text: str, end: int) -> bool:
    """Tell workers from members ("fathers for a group") by what stands behind a group that is sought."""
    if phrase("barred", "members").match(text, end):
        return False
    return bool(phrase("wording", "to_work").match(text, end) or re.match(r"\s*(?:[,.!]|$)", text[end:]))


def _of_state(text: str, named: re.Match[str], code: str) -> Met | None:
    """Return the condition that a sentence makes about the reader's own state."""
    first, last = _sentence(text, named)
    before, behind = text[max(first, named.start() - REACH) : named.start()], text[named.end() : last]
    at_once = _at_once(text, named)
    if at_once and not phrase("barred", "a_subject").search(before):
        return Met(named.start(), at_once, f"ground_{code}", True, True)
    reader = phrase("barred", "of_reader").search(f"{before}{named.group()} {behind}")
    without = phrase("barred", "without_state").search(before)
    if without and (reader or code == "reserve" or _OWN_TIME.search(without.group())):
        return Met(named.start() - len(before) + without.start(), named.end(), f"ground_{code}", False, True)
    if code in {"religion", "origin", "reserve", "views"} and (demand := _demand(text, named, before)):
        return Met(*demand, f"ground_{code}", demand[0] < named.start(), True)
    if not reader or phrase("barred", "a_subject").search(before):
        return None
    out = phrase("barred", "kept_out").search(behind[:BEHIND])
    shut = out or any(phrase("barred", name).search(before) for name in ("kept_out", "choosing"))
    asks = phrase("barred", "asked").search(before) or phrase("barred", "asked").search(behind[:BEHIND])
    if not (shut or asks):
        return None
    begin = named.start() - len(before) + len(_IF.sub("", before[: reader.start()]))
    end = named.end() + (out.end() if out and _LATIN.match(named.group()) else 0)
    return Met(min(begin, named.start()), end, f"ground_{code}", True, bool(shut))


def _at_once(text: str, named: re.Match[str]) -> int:
    """Return where words right behind a state end that refuse it ("an accent? not here"), or 0."""
    if named.group().strip("ו") in table("barred")["common"] and not _AT_HOME.match(text, named.end()):
        return 0
    out = _refused().match(text, named.end())
    return out.end() if out else 0


@cache
def _refused() -> re.Pattern[str]:
    """Return up to three words with what refuses a state behind them."""
    return re.compile(f"{_UP_TO_REFUSAL}(?:{phrase('barred', 'kept_out').pattern})")


def _demand(text: str, named: re.Match[str], before: str) -> tuple[int, int] | None:
    """Return where a state is demanded, with the demand."""
    subject = phrase("barred", "a_subject").search(before)
    if not subject and (demand := phrase("barred", "demanded").match(text, named.end())):
        return named.start(), demand.end()
    lead = phrase("barred", "demanded_before").search(before)
    return (named.start() - len(before) + lead.start(), named.end()) if lead else None


def _sentence(text: str, named: re.Match[str]) -> tuple[int, int]:
    """Return where the sentence around a state begins and ends; a question goes on into its answer."""
    ends = phrase("barred", "sentence_ends")
    first = max(0, named.start() - LOOK_BACK)
    stops = [stop.end() for stop in ends.finditer(text, first, named.start())]
    after = ends.search(text, named.end())
    return (stops[-1] if stops else first), (after.start() if after else len(text))
