"""Money in a pasted text: which figure is the budget, for how long, and which figures are something else."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from board.language.contacts_fold import Folded, Span
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Budget
from board.language.intake.terms import ONE_OFF

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)(?!\d)"
_THOUSAND = r"(?:\s?(?:k\b|אלף\b|אלפים\b|אלפי\b|thousand\b))"
_CURRENCY = r"(?:₪|ש[\"']{0,2}ח\b|שקל(?:ים)?(?:\s?חדשים)?|nis\b|ils\b|shekels?\b|\$|usd\b|דולר(?:ים)?|dollars?\b|€|eur\b|euros?\b|יורו|אירו|шекел(?:ей|я|ь))"
_WORD_SUM = (
    r"(?:אלפיים|(?:שלושת|ארבעת|חמשת|ששת|שבעת|שמונת|תשעת|עשרת)\s(?:ה)?אלפים|אלף|מאתיים|(?:שלוש|ארבע|חמש|שש|שבע|שמונה|תשע)\sמאות|מאה)"
)
_AMOUNT = rf"(?:{_NUMBER}{_THOUSAND}?|{_WORD_SUM}(?:\s(?:ו-?)?{_WORD_SUM})?)"
_SPAN = re.compile(
    rf"(?<![\w.,:/#@*])(?P<before>{_CURRENCY})?\s?(?P<low>{_AMOUNT})\s?(?:{_CURRENCY})?"
    rf"(?:\s?(?P<dash>[-–—~]|עד|ל-|to|until|או|or)\s?(?:[$₪€])?\s?(?P<high>{_AMOUNT}))?(?P<plus>\+(?!\s?(?:מע|vat)))?\s?(?P<after>{_CURRENCY})?"
)
_BETWEEN = re.compile(r"(?:בין|between|from)\s*[$₪€]?\s*$")
_MONEY_WORD = re.compile(
    r"(?:תקציב|תקציבנו|התקציב|שכר|תשלום|משלמים|משלם|משלמת|נשלם|אשלם|מחיר|עלות|תעריף|סכום|ריטיינר|לשלם|מקבלת|גובה|מבקשת|מבקש|budget|pay|paying|pays|rate"
    r"|salary|fee|price|cost|retainer|charge|offering|compensation)(?:\s(?:שלנו|שלי|הוא|של|חודשי(?:ת)?|שעתי(?:ת)?|שנתי|כולל|לחודש|לשעה|משוער|is|of|around|about|per month|per hour|"
    r"up to|שיש לנו|יש|כ|בסביבות|סביב|באזור|בערך|עד|החל מ|מ|בין|ה))*[\s:=\-~–]*(?:כ-?|עד|בין|מ-?)?\s*[$₪€]?\s*$"
)
_PERIODS = (
    ("hour", r"(?:/\s?|ל-?|ה|per |an |a |בכל |לכל )?(?:שעה|ש'|hour|hr|h)\b|/h\b|/hr\b|שעתי(?:ת)?\b|hourly|ph\b|p/h\b|в час"),
    ("month", r"(?:/\s?|ל-?|ב-?|ה|per |a |each |מדי |בכל |לכל )?(?:חודש|month|mo|mth)\b|חודשי(?:ת|ים)?\b|monthly|pcm\b|ריטיינר|retainer|в месяц"),
    ("day", r"(?:/\s?|ל-?|per |a |לכל |בכל )(?:יום|day)\b|יומי(?:ת)?\b|daily\b"),
    (
        "project",
        r"(?:/\s?|ל-?|ב-?|על ה|per |for the |for |the |לכל )?(?:כל ה)?(?:פרויקט|פרוייקט|project)\b|חד[ -]?פעמי(?:ת)?\b|one[ -]?(?:off|time)\b|fixed\b"
        r"|גלובלי\b|פיקס\b",
    ),
)
_PIECE = re.compile(
    r"[\s,]*(?:/\s?|ל-?|per |a |an |each |עבור כל |לכל |על כל )(?:פוסט|סרטון|כתבה|אירוע|מפגש|סדנה|סדנא|הרצאה|תמונה|סטורי|רילס|גיליון|ניוזלטר|פגישה|מאמר|כתבה|שידור|לייב|וובינר"
    r"|post|video|event|article|issue|session|workshop|reel|story|webinar|newsletter|episode|piece|meeting|משתתף|ליד|lead)"
)
_NOT_MONEY_AFTER = re.compile(
    r"\s?(?:[-–]\s?)?(?:%|אחוז|חבר|חברות|איש|אנשים|נשים|עוקב|משתתפ|מנוי|הורים|הורה|לקוח|תושב|דייר|אוהד|עובד|שעות|שעה\b|שעתיים|ש'\sב|פעמים|פוסט|סרטונ|ימים|יום\b"
    r"|שנים|שנות|שנה|חודשים|שבוע|דקות|קבוצ|קהיל|סניפ|מועדונ|ילדים|תלמיד|סטודנט|כתבות|סטורי|members?\b|people|followers|users|fans|subscribers|posts?\b|hours?\b"
    r"|hrs?\b|days?\b|weeks?\b|months?\b|years?\b|yrs?\b|groups?\b|times\b|percent|employees|parents|customers|clients|students|players|volunteers|donors|residents|tenants"
    r"|מתנדב|תורמ|גולש|שחקנ|נרשמ|מפגש|אירוע|יח\"ד|דירות|צעירים|בני\b|בנות\b|families|משפחות|בתי\b|סטארט|עסקים|חנויות|מוצר|שאלות|הודעות|messages|comments|readers|נמענים|מיילים|episodes|branches|stores|k\s?members)"
)
_NOT_MONEY_BEFORE = re.compile(
    r"(?:גיל|גילאי|גילאים|בני|בנות|שנת|משנת|מאז|ב-?שעה|בשעה|שעות|בין השעות|רחוב|רח'|מספר|סעיף|תמ\"א|web|גרסה|קומה|aged?|ages|since|in|year|at)\s*[-:]?\s*$"
)
_COUNTED_BEFORE = re.compile(r"(?:של|יש לנו|יש לי|עם|יש|מונה|כבר|of|have|with|has)\s*(?:כ-?|מעל|כמעט|about|over)?\s*$")
_COUNTED_AFTER = re.compile(r"\s?(?:ב|in )(?:קבוצה|קהילה|עמוד|דף|אינסטגרם|רשימה|ערוץ|the (?:group|community|list))")
_VAT_PLUS = re.compile(r"[\s,]*(?:\(|ש\"ח|₪|לחודש|לשעה|לפרויקט|בחודש|[\s,])*(?:(?:\+|בתוספת|ועוד|לפני|לא כולל|plus|\+ ?vat|before|excl\.?|excluding|ex\.?)\s*(?:ה)?(?:מע\"?מ|vat))")
_VAT_IN = re.compile(r"[\s,]*(?:\(|ש\"ח|₪|לחודש|לשעה|לפרויקט|בחודש|[\s,])*(?:כולל|incl\.?|including|inc\.?)\s*(?:ה)?(?:מע\"?מ|vat)")
_TENS = {"שלוש": 3, "ארבע": 4, "חמש": 5, "שש": 6, "שבע": 7, "שמונ": 8, "תשע": 9, "עשר": 10}
LARGEST, LEAST_PRICE = 10_000_000, 20


@dataclass(frozen=True)
class _Figure:
    budget: Budget
    weight: int


def budget(folded: Folded) -> Budget | None:
    """Return the budget or price a text names, or None; the strongest figure wins, then the first."""
    figures = list(_figures(folded))
    return max(figures, key=lambda figure: figure.weight).budget if figures else None


def _figures(folded: Folded) -> Iterator[_Figure]:
    """Read every figure that can be money."""
    for match in _SPAN.finditer(folded.text):
        figure = _figure(folded, match)
        if figure:
            yield figure


def _figure(folded: Folded, match: re.Match[str]) -> _Figure | None:
    """Weigh one figure: currency, a period or a money word make it a budget, a counted noun unmakes it."""
    text = folded.text
    currency = _currency(match.group())
    before = text[max(0, match.start() - 40) : match.start()]
    after = text[match.end() : match.end() + 60]
    if not currency and (_NOT_MONEY_AFTER.match(after) or _NOT_MONEY_BEFORE.search(before)):
        return None
    piece = _PIECE.match(after)
    per, per_end = (None, piece.end()) if piece else _period(after, bool(currency))
    named = bool(_MONEY_WORD.search(before))
    thousands = bool(re.search(_THOUSAND + "|אלפי", match.group()))
    priced = (per or piece or _period_before(before)) and _amounts(match)[0] >= LEAST_PRICE
    if not (currency or named or priced or (thousands and _is_free(before, after))):
        return None
    low, high = _amounts(match)
    if not 0 < low <= LARGEST:
        return None
    per = None if piece else per or _period_before(before) or _project_near(text)
    weight = 4 * bool(currency) + 3 * named + 2 * bool(per) + thousands
    spans = (folded.span(*_trimmed(text, match.start(), match.end() + per_end)),)
    sure = SURE if currency or (named and per) else ALMOST_SURE if named or per else CHECK
    return _Figure(Budget(low, high, currency or "ILS", per, _vat(after), spans, sure), weight)


def _trimmed(text: str, start: int, end: int) -> Span:
    """Leave the spaces at both ends out."""
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip()), end - len(shown) + len(shown.rstrip())


def _currency(written: str) -> str | None:
    """Return the currency that a figure carries."""
    if re.search(r"\$|usd|דולר|dollar", written):
        return "USD"
    if re.search(r"€|eur|יורו|אירו", written):
        return "EUR"
    return "ILS" if re.search(_CURRENCY, written) else None


def _period(after: str, sure: bool) -> tuple[str | None, int]:
    """Return the period right after a figure, and how far it reaches."""
    for period, pattern in _PERIODS:
        found = re.match(rf"[\s,]*(?:\(?\+\s?מע\"?מ\)?|\+\s?vat|נטו|ברוטו)?[\s,(/]*(?:ל[א-ת]+\s)?(?:{pattern})", after)
        if found:
            return period, found.end()
    return None, 0


def _period_before(before: str) -> str | None:
    """Return the period named just before a figure ("תקציב חודשי: 3000")."""
    for period, pattern in _PERIODS:
        if re.search(rf"(?:{pattern})[\s:\-–~]*(?:עד|כ-?|של|בין|around|about|is|up to|of)?[\s:\-–]*[$₪€]?\s*$", before):
            return period
    return None


def _project_near(text: str) -> str | None:
    """Return "project" when the text says that the work is a one-off."""
    return "project" if ONE_OFF.search(text) else None


def _is_free(before: str, after: str) -> bool:
    """Tell whether "5 אלף" counts money, not the people of a community."""
    return not _COUNTED_BEFORE.search(before) and not _COUNTED_AFTER.match(after)


def _amounts(match: re.Match[str]) -> tuple[int, int | None]:
    """Return the figure, or both ends of a real range; "4-5 אלף" and "3-4k" share the thousand."""
    low, high = _value(match["low"]), match["high"]
    if high is None:
        return low, None
    top = _value(high)
    shared = re.search(_THOUSAND, high) and not re.search(_THOUSAND + "|אלפי", match["low"]) and low < 100
    low = low * 1000 if shared else low
    return (low, top) if low < top else (low, None)


def _value(written: str) -> int:
    """Return the amount that digits or words say."""
    digits = re.match(_NUMBER, written)
    if digits:
        amount = float(digits.group().replace(",", ""))
        return round(amount * 1000) if re.search(_THOUSAND, written) else round(amount)
    return sum(_worth(part) for part in re.findall(_WORD_SUM, written))


def _worth(words: str) -> int:
    """Return the value of one Hebrew number phrase."""
    fixed = {"אלפיים": 2000, "אלף": 1000, "מאתיים": 200, "מאה": 100}
    if words in fixed:
        return fixed[words]
    times = next(value for stem, value in _TENS.items() if words.startswith(stem))
    return times * (1000 if "אלפ" in words else 100)


def _vat(after: str) -> str | None:
    """Tell whether the figure is before or including VAT."""
    if _VAT_PLUS.match(after):
        return "excluded"
    return "included" if _VAT_IN.match(after) else None
