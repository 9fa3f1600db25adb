"""Channels, audiences, industry and services in a pasted text."""

import re

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Hearing, Intent
from board.language.intake.words import Match, Word

_GROUP_NEAR = re.compile(r"קבוצ|קהיל|\bgroup|communit")
_PAGE_NEAR = re.compile(r"(?:עמוד|דף|\bpage)")
_ROLE_NOUN = re.compile(r"מנהל(?:ת|ים|ות|י)?$|יועצת?$|יועץ$|managers?$|community (?:manager|lead)$|head of community$|consultant$")
_HELP = re.compile(
    r"(?:(?:לעזור|שיעזור|שתעזור|יעזור|תעזור|יעזרו)(?: לי| לנו)? (?:עם|ב|ל))|(?:עזרה|סיוע|תמיכה|help|someone|somebody|anyone|hand|support)\s(?:עם|ב|ל|with|for|to|on)|(?:מישהו|מישהי|מישהו/י|מי|אדם|בנאדם|בן אדם|איש|אשת|someone|somebody|person|בחור|בחורה|מתנדב|מתנדבת|מתנדב/ת|סטודנטית?|פרילנסרי?ת?|תותחית?|volunteer|freelancer|guy|girl)\s(?:\S+ )?(?:ש|ל|עם|ב|to|for|who|with)"
    r"|(?:שיטפל|שתטפל|לטפל|שיקח|שייקח|שתיקח|שידאג|שתדאג|take over|take care|look after|handle)"
)
_OF_BUSINESS = re.compile(r"(?:של|ל|עבור|אנחנו|אני|יש לי|יש לנו|בעל|בעלת|בעלים של|for|our|my|of|at|the|a)\s?(?:ה)?$")
_SEEKS_NEXT = re.compile(r"(?: [^\s.,!?]+){0,3} (?:מחפש|צריכ|צריך|רוצה|רוצים|זקוק|מגייס|מבקש|is looking|needs|seeks|is hiring)")
_FIELD_OF = re.compile(r"(?:בתחום|מתחום|לתחום|בענף|in the|in)\s?ה?$")
_HERE = re.compile(r"(?: [^\s.,!?]+){1,5} (?:כאן|פה)(?![א-ת])")
_I_AM = re.compile(r"(?<![א-ת])(?:אני|כ|i'm a|i am a)\s?$")
_DOUBTFUL = {"קיבוץ", "מושב", "סטודיו", "studio", "משחק", "משחקים", "game", "games", "team", "קורס", "course", "אוהדים", "שכנים", "בניין"}
_BROAD = {"media", "agency", "hitech", "retail", "startup_saas", "ecommerce"}
_CHANNELS_LIMIT = 8


def channels(folded: Folded, found: list[Match], words: list[Word]) -> tuple[Hearing, ...]:
    """Return the channels in the order of the text; a brand family becomes group or page when the text says so."""
    heard: dict[str, Hearing] = {}
    for match in found:
        slug, sure = match.slug, SURE
        if slug == "facebook":
            slug, sure = _kind_of_facebook(folded.text, match)
        elif match.alias in {"סלק", "פייס"}:
            sure = ALMOST_SURE
        old = heard.get(slug)
        spans = (*old.spans, match.span(folded)) if old else (match.span(folded),)
        heard[slug] = Hearing(slug, "where", spans, sure)
    if heard.keys() & {"facebook_group", "facebook_page"}:
        heard.pop("facebook", None)
    return tuple(heard.values())[:_CHANNELS_LIMIT]


def _kind_of_facebook(text: str, match: Match) -> tuple[str, int]:
    """Decide between group, page and the family from the words just before and after."""
    before = re.split(r"[,.;\n]", text[max(0, match.start - 30) : match.start])[-1]
    after = re.split(r"[,.;\n]", text[match.end : match.end + 20])[0]
    if _PAGE_NEAR.search(before[-14:]):
        return "facebook_page", ALMOST_SURE
    if _GROUP_NEAR.search(before) or _GROUP_NEAR.match(after.lstrip()):
        return "facebook_group", ALMOST_SURE
    return "facebook", ALMOST_SURE


def audiences(folded: Folded, found: list[Match]) -> tuple[Hearing, ...]:
    """Return whom the community serves, in the order of the text."""
    heard: dict[str, Hearing] = {}
    for match in found:
        old = heard.get(match.slug)
        spans = (*old.spans, match.span(folded)) if old else (match.span(folded),)
        heard[match.slug] = Hearing(match.slug, "who", spans, SURE if match.count > 1 else ALMOST_SURE)
    return tuple(heard.values())


def industry(folded: Folded, found: list[Match]) -> Hearing | None:
    """Return the one field of the business: the longest name first, then the one bound to "of" or "for"."""
    best, weight = None, -9
    for match in found:
        before = folded.text[max(0, match.start - 12) : match.start]
        bound = bool(_OF_BUSINESS.search(before)) or bool(match.particles)
        subject = bool(_SEEKS_NEXT.match(folded.text, match.end))
        named = bool(_FIELD_OF.search(folded.text[max(0, match.start - 10) : match.start]))
        score = 2 * match.count + 2 * bound + 3 * subject + 4 * named - 4 * (match.alias in _DOUBTFUL) + 3 * (match.slug not in _BROAD)
        if score > weight:
            best, weight = match, score
    if best is None:
        return None
    return Hearing(best.slug, "field", (best.span(folded),), SURE if best.count > 1 else ALMOST_SURE)


def services(folded: Folded, found: list[Match], words: list[Word], intent: Intent, has_channel: bool) -> tuple[Hearing, ...]:
    """Return the stages of help that are asked for or offered."""
    heard: dict[str, Hearing] = {}
    for match in found:
        if _is_writer(folded.text, match, intent) or folded.text.endswith("על ", 0, match.start):
            continue
        old = heard.get(match.slug)
        spans = (*old.spans, match.span(folded)) if old else (match.span(folded),)
        heard[match.slug] = Hearing(match.slug, "terms", spans, SURE if match.slug != "management" else ALMOST_SURE)
    if not heard and intent == "need" and has_channel:
        helped = _HELP.search(folded.text)
        if helped:
            heard["management"] = Hearing("management", "terms", (), CHECK, "help_means_running")
    return tuple(heard.values())


def _is_writer(text: str, match: Match, intent: Intent) -> bool:
    """Tell the one who writes ("community manager with experience", "the club's manager here") from the work."""
    if match.slug not in {"management", "training"} or not _ROLE_NOUN.match(match.alias):
        return False
    here = _HERE.match(text, match.end) or _I_AM.search(text[max(0, match.start - 8) : match.start])
    return intent == "offer" or bool(here)
