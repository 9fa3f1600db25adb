"""City, region and work mode in a pasted text."""

from functools import cache, partial

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, SURE, Hearing
from board.language.intake.words import Match, Word, key
from board.language.lexicon import district_of
from board.language.phrases import phrase, table

_trade = partial(phrase, "trade")
LEADING = {"ב", "מ", "וב", "שב", "לב", "ומ"}
AMBIGUOUS_REGIONS = {"מרכז", "שרון"}
DEFINITE_REGIONS = {"המרכז", "השרון", "מהמרכז", "מהשרון", "והמרכז", "והשרון"}


def city(folded: Folded, found: list[Match], words: list[Word]) -> Hearing | None:
    """Return the town a text names; a word that is also something else counts only where a town must stand."""
    towns = [match for match in found if _is_town(match, words, folded.text)]
    if not towns:
        return None
    match = max(towns, key=lambda town: _is_led(town, words[town.first], folded.text))  # of equal ones, the first
    sure = SURE if match.count > 1 or match.particles else ALMOST_SURE
    return Hearing(match.slug, "place", (match.span(folded),), sure)


def _is_led(match: Match, word: Word, text: str) -> bool:
    """Tell a town that is surely a place ("in Haifa", ", Haifa,") from one that may belong to a name ("Pizza Roma")."""
    if match.particles in LEADING or _trade("town_before").search(text, max(0, word.start - 16), word.start):
        return True
    return _stands_alone(text, word, match.end)


def _is_in_name(match: Match, text: str) -> bool:
    """Tell a town in the name of a team or between quotes from a place."""
    if match.particles in LEADING:
        return False
    if _trade("team_before").search(text, max(0, match.start - 24), match.start + len(match.particles)):
        return True
    if _trade("team_after").match(text, match.end):
        return True
    for quoted in _trade("quoted_name").finditer(text):
        if quoted.start() <= match.start and match.end <= quoted.end():
            return not _trade("named_after_town").search(text, max(0, quoted.start() - 30), quoted.start())
    return False


def _is_town(match: Match, words: list[Word], text: str) -> bool:
    """Tell a town from "area", "first", "eagle", a street's name and the letters of an abbreviation."""
    word = words[match.first]
    form = word.text[len(match.particles) :]
    if match.particles.endswith("ה") or _trade("no_town_before").search(text, max(0, match.start - 16), match.start):
        return False
    if _is_in_name(match, text):
        return False
    if match.count > 1:
        return True
    if form in table("trade")["never_town"] or _is_street(form, match, text):
        return False
    if form in table("trade")["letters"]:
        return '"' in text[word.start : word.end]
    if form == "ראשון":
        near = text[max(0, word.start - 8) : word.start] + text[word.end : word.end + 12]
        return match.particles in {"ב", "מ"} and not _trade("day_near").search(near)
    if form in table("trade")["person_too"]:
        return match.particles == "ב" or _stands_alone(text, word)
    if key(form) in _needing_particle():
        led = match.particles in LEADING or _trade("town_before").search(text, max(0, word.start - 12), word.start)
        return bool(led) or _stands_alone(text, word)
    return True


def _is_street(form: str, match: Match, text: str) -> bool:
    """Tell "in the small streets of" and "on Jerusalem boulevard" from the towns of Rehovot and Sderot."""
    return form in table("trade")["street_too"] and bool(_trade("street_after").match(text, match.end))


@cache
def _needing_particle() -> frozenset[str]:
    """Return the towns whose names are words, too."""
    return frozenset(key(word) for word in table("trade")["needs_particle"])


def _stands_alone(text: str, word: Word, end: int | None = None) -> bool:
    """Tell whether commas or line ends stand on both sides of a word, or of a name that begins with it."""
    before, after = text[: word.start].rstrip(" "), text[end or word.end :].lstrip(" ")
    return (not before or before[-1] in ",.:(\n|/-–") and (not after or after[0] in ",.)\n|/-–")


def region(
    folded: Folded, city_heard: Hearing | None, regions: list[Match], special: list[Match], words: list[Word]
) -> Hearing | None:
    """Return the district: of the town, or named, or one of the special places."""
    if city_heard:
        district = district_of(city_heard.value) or ""
        return Hearing(district, "place", city_heard.spans, city_heard.confidence)
    for match in regions:
        if _is_region(match, words):
            return Hearing(match.slug, "place", (match.span(folded),), ALMOST_SURE)
    for slug in ("nationwide", "abroad", "remote"):
        said = next((match for match in special if match.slug == slug), None)
        if said:
            return Hearing(slug, "place", (said.span(folded),))
    return None


def _is_region(match: Match, words: list[Word]) -> bool:
    """Tell "in the centre (of the country)" from a youth centre, and Sharon the region from Sharon."""
    word = words[match.first]
    form = word.text.removeprefix(match.particles).removeprefix("ה")
    if match.count > 1 or form not in AMBIGUOUS_REGIONS:
        return True
    following = words[match.first + 1] if match.first + 1 < len(words) else None
    of_something = following is not None and following.joined and following.text in table("trade")["centre_of"]
    return ("ב" in match.particles or word.text in DEFINITE_REGIONS) and not of_something


def work_mode(folded: Folded, special: list[Match]) -> Hearing | None:
    """Return hybrid, onsite or remote_ok as far as the text says so."""
    for slug in ("hybrid", "onsite"):
        said = _trade(slug).search(folded.text)
        if said:
            return Hearing(slug, "place", (folded.span(said.start(), said.end()),))
    for match in special:
        if match.slug == "remote":
            return Hearing("remote_ok", "place", (match.span(folded),))
    return None
