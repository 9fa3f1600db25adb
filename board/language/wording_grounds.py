"""Grounds that the law bars in a call for people, told from words about the audience; the phrases are data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from board.language.phrases import phrase, table
from board.language.wording_barred import Met, met
from board.language.wording_roles import BOTH_WORDS, roles
from board.language.wording_waived import is_waived

LOOK_BACK = 80
YOUNG, OLD = 15, 65  # people of these ages are served, not sought
_AGES = re.compile(r"(?<!\d)(?<!לידה )(?<!ילידי )(?<!שנתון )(?<!צו )(?<!צווי )\d{1,2}(?!\d)")
_CLAUSE = re.compile(r"(?:[^.;!?\n,()|]|\.(?=[^\W\d_])|(?<=\d)[.,](?=\d)|\?(?= לא (?:אצלנו|תודה|כאן|הפעם|פה)))+")
_WORDS = re.compile(r"(?s:.+)")
_LATIN = re.compile("[a-z]{2}")
_EXCLUDES = re.compile(
    r"בלבד|חובה|רק|עדיפות|מעדיפ|לא |בלי|ללא|עד |מתחת|בני|גיל|only|prefer|\bno\b|under|below|older|must|age|\d"
)
_THEREFORE = re.compile(r"(?<![א-ת])(?:ולכן|לכן|אז|אבל|אך)(?![א-ת])|\b(?:so|but|therefore)\b")
_ALWAYS_STRONG = {f"ground_{name}" for name in ("reserve", "family", "origin", "religion", "disability", "views")}
_ASKS = re.compile(r"(?<![א-ת])(?:מחפש|דרוש|צריכ|צריך|רוצ|מגייס|נדרש)[א-ת/]* ")
_ASKED = re.compile(f"{_ASKS.pattern}(?:(?:לנו|לי|[א-ת]+/[א-ת]+) )?$")
_HIRES = re.compile(r"(?:needs?|wants?|looking for|seek\w*|hir\w+) ")
_TOLD_OFF = re.compile(r"שלא יפנ|לא (?:לפנות|יתאים|מתאי|רלוונטי)")
_TO = re.compile(r"ל(?!א |לא )")
_SEEKS = re.compile(r"(?<![א-ת])(?:מחפש|דרוש|מגייס)[א-ת/]* [^:]{0,40}:|looking for [^:]{0,40}:")
_SERVED = re.compile(r"(?<![א-ת])(?:קבוצ|קהיל|פורום|ערוץ|דף|עמוד|אתר|מועדון|הי?כרויות|סדנ|חוג)[א-ת]* $")
_SHUTS_OUT = re.compile(
    r"some(?:one|body) in |בלבד|רק|עד גיל|מתחת|לא מעל|עדיפות|מעדיפ|only|prefer|under|below|older|must be"
)


@dataclass(frozen=True)
class Ground:
    """Words that name a barred ground; strong = they shut somebody out, not only hint."""

    start: int
    end: int
    code: str
    strong: bool


def grounds(text: str) -> list[Ground]:
    """Find the listed grounds in a folded text that speak of the person sought, left to right."""
    clauses = list(_CLAUSE.finditer(text))
    found = [ground for clause in clauses for ground in _in_clause(text, clause)]
    for condition in met(text):
        free = all(condition.end <= ground.start or ground.end <= condition.start for ground in found)
        if free and _is_meant(text, clauses, condition):
            found.append(Ground(condition.start, condition.end, condition.code, condition.strong))
    return sorted((each for each in found if not _are_evenings(text, each)), key=lambda ground: ground.start)


def _are_evenings(text: str, ground: Ground) -> bool:
    """Tell when the work is ("ערבים בלבד" alone behind it) from people, whom a plural before would name."""
    if not phrase("grounds", "evenings").match(text, ground.start):
        return False
    before = re.split(r"[.!?\n]", text[: ground.start])[-1]
    if phrase("grounds", "hours_before").search(before):
        return True
    words = re.findall("[א-ת]+", before)
    people = any(word in roles() and roles()[word].plural for word in words)
    return bool(words) and before.rstrip().endswith((",", "-", "–", ":", "(")) and not people


def _is_meant(text: str, clauses: list[re.Match[str]], condition: Met) -> bool:
    """Tell a condition on the person sought from words about an audience, and from a condition that is waived."""
    clause = next((each for each in clauses if each.end() > condition.start), None)
    words = _WORDS.match(text, condition.start, condition.end)
    if clause is None or words is None or is_waived(text, clause.span(), words.span()):
        return False
    return condition.to_them or not _is_audience(text, clause, words)


@cache
def codes() -> tuple[str, ...]:
    """Return the code of every ground."""
    return tuple(name for name in table("grounds") if name.startswith("ground_"))


def _in_clause(text: str, clause: re.Match[str]) -> Iterator[Ground]:
    """Read one clause; words that two grounds claim count once."""
    taken: list[tuple[int, int]] = []
    latin = _LATIN.search(clause.group())
    names = [(code, name) for code in codes() for name in _names(code) if latin or name == code]
    for code, name in names:
        for match in phrase("grounds", name).finditer(text, clause.start(), clause.end()):
            free = all(match.end() <= start or end <= match.start() for start, end in taken)
            if (
                free
                and not is_waived(text, clause.span(), match.span())
                and (code == "ground_looks" or not _is_audience(text, clause, match))
            ):
                taken.append(match.span())
                yield Ground(match.start(), match.end(), code, _is_strong(text, match, code))


@cache
def _names(code: str) -> tuple[str, ...]:
    """Return the names of a ground's phrases, those in English apart."""
    english = code.replace("ground_", "english_")
    return (english, code) if english in table("grounds") else (code,)


def _describes_group(earlier: str) -> bool:
    """Tell whether the clause before names a group and seeks nobody: "a runners' group, women only"."""
    clauses = _CLAUSE.findall(earlier)
    named = clauses and earlier.endswith(",") and phrase("grounds", "audience").search(clauses[-1])
    return bool(named) and not phrase("grounds", "work").search(clauses[-1]) and not _is_title(clauses[-1])


def _is_title(clause: str) -> bool:
    """Tell a title ("guides for the camp") from a group ("guides") by its first word."""
    first = re.match("[^א-ת]*([א-ת]+)", clause)
    role = roles().get(first[1]) if first else None
    return role is not None and role.masculine not in BOTH_WORDS and role.plural != "absolute"


def _is_strong(text: str, match: re.Match[str], code: str) -> bool:
    """Tell a condition that shuts somebody out from a hint or an advantage."""
    if re.match(r"\s?[-–:(]?\s?(?:יתרון|advantage|a plus)", text[match.end() :]):
        return False
    return code in _ALWAYS_STRONG or bool(_EXCLUDES.search(match.group()))


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Tell the writer's own family or faith, and ages at which nobody is hired, from what is asked of the sought."""
    ages = [int(age) for age in _AGES.findall(match.group())]
    only = text[: match.start()].endswith(("רק ", "רק ל", "only "))
    if ages and not (only or _SHUTS_OUT.search(match.group())) and (min(ages) >= OLD or max(ages) <= YOUNG):
        return True
    sentence = re.split(r"[.!?\n]", text[max(0, match.start() - LOOK_BACK) : match.start()])[-1]
    of_writer = phrase("grounds", "of_writer").search(sentence) and not phrase("grounds", "sought").search(sentence)
    return bool(of_writer) and bool(phrase("grounds", "own_state").search(match.group()))


def _is_old(before: str, words: str, behind: str) -> bool:
    """Tell how old a business or its owner is ("a factory aged 60"), where nobody sought stands before."""
    if not words.startswith(("בן ", "בת ")) or not re.search("[א-ת] $", before):
        return False
    if re.search(r"(?<![א-ת])(?:לא|עדיין|עוד|להיות|או|מי|עדיפות|רק|מישהו/?י?)(?![א-ת])", before):
        return False
    if _ASKED.search(before):
        return False
    if phrase("grounds", "owner_does").match(behind) and not _ASKS.search(before):
        return True  # "a chef aged 30 opens a restaurant and seeks"
    return not any(word in roles() for word in re.findall("[א-ת]+", before))


def _is_audience(text: str, clause: re.Match[str], match: re.Match[str]) -> bool:
    """Tell words about whom the community serves, or how old the business is, from words about the person sought."""
    before = _THEREFORE.split(text[max(clause.start(), match.start() - LOOK_BACK) : match.start()])[-1]
    if phrase("grounds", "audience_after").match(text, match.end()) or _is_of_others(text, match):
        return True
    of_company = phrase("grounds", "company").search(before) and not phrase("grounds", "wants").match(match.group())
    if match.group().startswith("ממוצא") and phrase("grounds", "of_role").search(before):
        return False
    if _TO.match(match.group()) and not _SHUTS_OUT.search(match.group()) and _SERVED.search(before):
        return True
    preferred = "עדיף" in match.group()  # "... preferred, such is our audience" speaks of the person sought
    if phrase("grounds", "occasion").search(before) or _is_old(before, match.group(), text[match.end() :]):
        return True
    if of_company or (not preferred and "קהל" in re.split(r"קהיל\w*", clause.group())[-1]):
        return True
    if _HIRES.match(match.group()) and text.startswith(" to ", match.end()):
        return False
    if (
        not before.strip()
        and not _TOLD_OFF.search(match.group())
        and _describes_group(text[max(0, clause.start() - LOOK_BACK) : clause.start()])
    ):
        return True
    if phrase("grounds", "job_title").search(before):
        return False
    if phrase("grounds", "bound").search(before):
        return not _SHUTS_OUT.search(match.group()) or not phrase("grounds", "sought").search(before)
    served = list(phrase("grounds", "audience").finditer(before))
    if not served or phrase("grounds", "sought").search(before[: served[0].start()]):
        return False
    return not _SEEKS.search(before, served[-1].end())
