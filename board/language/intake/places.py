"""City, region and work mode in a pasted text."""

import re

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, SURE, Hearing
from board.language.intake.words import Match, Word, key
from board.language.lexicon import district_of

_NEEDS_PARTICLE = {key(word) for word in ("נשר", "טירה", "ערד", "יהוד", "רחובות", "אריאל", "לוד", "אילת", "עומר", "אלעד", "מעלות", "זכרון", "זיכרון", "מבשרת")}
_LETTERS = {"תא", "רג", "בב", "בש", "פת", "קש"}
_DAY_NEAR = re.compile(r"יום|שני|שלישי|רביעי|חמישי|שבוע|שעה|ערב|בוקר|עד|הראשון|לציון")
_COMPLEMENTS = {"צעירים", "קהילתי", "מסחרי", "רפואי", "העיר", "יזמות", "ידע", "פיס", "מבקרים", "ספורט", "הכנסים", "קליטה", "הקהילה", "תל", "קניות", "לימודי"}
_ONSITE = re.compile(r"(?:מהמשרד|במשרד(?:י|נו)?|הגעה פיזית|נוכחות פיזית|עבודה מהמשרד|על המקום|באתר הלקוח|on[ -]?site|in[ -]office|in the office|לא מרחוק|לא מהבית)")
_HYBRID = re.compile(r"היברידי(?:ת)?|hybrid|יום(?:יים)? (?:בשבוע )?(?:מהמשרד|במשרד|מהבית)")


def city(folded: Folded, found: list[Match], words: list[Word]) -> Hearing | None:
    """Return the town a text names; a word that is also something else counts only where a town must stand."""
    for match in found:
        if _is_town(match, words, folded.text):
            return Hearing(match.slug, "place", (match.span(folded),), SURE if match.count > 1 or match.particles else ALMOST_SURE)
    return None


def _is_town(match: Match, words: list[Word], text: str) -> bool:
    """Tell a town from "area", "first", "eagle" and the letters of an abbreviation."""
    if match.count > 1:
        return True
    word = words[match.first]
    form = word.text.removeprefix(match.particles)
    leads = match.particles in {"ב", "מ", "וב", "שב", "לב", "ומ"} or (match.particles == "ל" and len(form) > 4)
    if form in _LETTERS:
        return '"' in text[word.start : word.end] or "״" in text[word.start : word.end]
    if form == "אזור":
        return False
    if form == "ראשון":
        near = text[max(0, word.start - 8) : word.start] + text[word.end : word.end + 12]
        return match.particles in {"ב", "מ"} and not _DAY_NEAR.search(near)
    if key(form) in _NEEDS_PARTICLE:
        return leads or _stands_alone(text, word)
    return True


def _stands_alone(text: str, word: Word) -> bool:
    """Tell whether commas or line ends stand on both sides of a word."""
    before, after = text[: word.start].rstrip(" "), text[word.end :].lstrip(" ")
    return (not before or before[-1] in ",.\n|/-–") and (not after or after[0] in ",.\n|/-–")


def region(folded: Folded, city_heard: Hearing | None, regions: list[Match], special: list[Match], words: list[Word]) -> Hearing | None:
    """Return the district: of the town, or named, or one of the special places."""
    if city_heard:
        district = district_of(city_heard.value)
        return Hearing(district, "place", city_heard.spans, city_heard.confidence) if district else None
    for match in regions:
        if _is_region(match, words):
            return Hearing(match.slug, "place", (match.span(folded),), ALMOST_SURE)
    order = [match for slug in ("nationwide", "abroad", "remote") for match in special if match.slug == slug]
    for match in order:
        return Hearing(match.slug, "place", (match.span(folded),))
    return None


def _is_region(match: Match, words: list[Word]) -> bool:
    """Tell "in the centre (of the country)" from a youth centre, and Sharon the region from Sharon."""
    if match.count > 1:
        return True
    word = words[match.first]
    form = word.text.removeprefix(match.particles).removeprefix("ה")
    following = words[match.first + 1] if match.first + 1 < len(words) else None
    if form in {"מרכז", "שרון"}:
        definite = "ב" in match.particles or word.text in {"המרכז", "השרון", "מהמרכז", "מהשרון", "והמרכז", "והשרון"}
        return definite and not (following and following.joined and following.text in _COMPLEMENTS)
    return True


def work_mode(folded: Folded, special: list[Match]) -> Hearing | None:
    """Return hybrid, onsite or remote_ok as far as the text says so."""
    for slug, pattern in (("hybrid", _HYBRID), ("onsite", _ONSITE)):
        said = pattern.search(folded.text)
        if said:
            return Hearing(slug, "place", (folded.span(said.start(), said.end()),))
    for match in special:
        if match.slug == "remote":
            return Hearing("remote_ok", "place", (match.span(folded),))
    return None

