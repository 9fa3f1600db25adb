"""Hours, kind of engagement, start and community size in a pasted text."""

import re

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Budget, Hearing, Hours
from board.language.intake.words import Match

_SMALL = {"שעה": 1, "שעתיים": 2, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "שלוש": 3, "ארבע": 4, "חמש": 5}
_HOURS = re.compile(
    r"(?<![\d.,:])(?P<low>\d{1,3}|שלוש|ארבע|חמש|one|two|three|four|five|an)(?:\s?(?:-|–|עד|to)\s?(?P<high>\d{1,3}))?\s?"
    r"(?:שעות|שעה|ש'|hours?|hrs?|h)\s?(?P<unit>(?:בשבוע|שבועיות|לשבוע|a week|per week|weekly|/week|/wk|wk)|(?:ביום|יומיות|ליום|a day|per day|daily|/day)"
    r"|(?:בחודש|חודשיות|לחודש|a month|per month|monthly|/month))"
)
_TWO_HOURS = re.compile(r"(?P<low>שעתיים|שעה)\s(?P<unit>ביום|בשבוע)")
_PERCENT = re.compile(r"(?<!\d)(\d{2,3})\s?(?:%|אחוז(?:י)?)\s?משרה|(?:משרה|היקף)(?: של)?\s(\d{2,3})\s?%")
_EMPLOYMENT = (
    ("volunteer", re.compile(r"בהתנדבות|התנדבות|(?:ללא|בלי) (?:תשלום|שכר|תמורה|כסף)|מתנדב(?:ת|ים|ות|/ת|\.ת|ים/ות)?(?= (?:ש|ל|ב))|seek(?:s|ing) (?:a )?volunteers?|volunteers? (?:to|needed|wanted)|(?:need|want) (?:a )?volunteers?|פרו בונו|volunteer(?:ing|s)? (?:role|position|basis)|unpaid|pro bono|on a volunteer basis|as a volunteer")),
    ("part_time_employee", re.compile(r"(?:חצי|רבע|שליש|שלושת רבעי) משרה|משרה (?:חלקית|חצי)|חלקיות משרה|משרת (?:סטודנט|אם|הורה)\w*|part[ -]?time|half[ -]?time|בחלקיות")),
    ("full_time_employee", re.compile(r"משרה מלאה|מישרה מלאה|היקף מלא|full[ -]?time|\bfte\b|משרה קבועה")),
)
_RETAINER = re.compile(r"ריטיינר|רטיינר|ריטנר|retainer|תשלום חודשי|monthly fee|על בסיס חודשי|monthly basis|בסיס חודשי|חודשית קבועה")
ONE_OFF = re.compile(
    r"חד[ -]?פעמי(?:ת)?|פרויקטלי|פרוייקטלי|על בסיס פרויקט|one[ -]?(?:off|time)\b|fixed[ -]price|(?:פרויקט|פרוייקט) (?:של |קצר|חד|לחודש|ל-?\d|ממוקד|נקודתי|בן )|לפרויקט (?:קצר|נקודתי)"
    r"|(?:short|single|small) project|project[ -]based|per project|\d+[ -]month project|לפרויקט\b(?! ה)|לפרוייקט\b"
)
_HOURLY = re.compile(r"לפי שעה|לפי שעות|על בסיס שעתי|תעריף שעתי|תשלום שעתי|שכר שעתי|שעתית|hourly|by the hour|בנק שעות|per hour")
_SOON = re.compile(r"(?<![א-ת])(?:מיידי(?:ת)?|באופן מיידי|לאלתר|דחוף|אתמול|asap|immediately|right away|start now|immediate)(?![א-תa-z])")
_MONTHS = (
    "ינואר january jan", "פברואר february feb", "מרץ march mar מרס", "אפריל april apr", "מאי may", "יוני june jun", "יולי july jul",
    "אוגוסט august aug", "ספטמבר september sep sept", "אוקטובר october oct", "נובמבר november nov", "דצמבר december dec",
)
MONTHS = {name: number for number, names in enumerate(_MONTHS, start=1) for name in names.split()}
_START_MONTH = re.compile(
    rf"(?:החל מ-?|מתחיל(?:ה|ים)? ב-?|התחלה ב-?|תחילת עבודה ב-?|להתחיל ב-?|מ-?(?:חודש |תחילת )?|בתחילת |starting (?:in |from )?|start(?:s)? (?:in |from )?|from )(?:חודש |תחילת |mid |early )?(?P<month>{'|'.join(MONTHS)})(?![א-תa-z])"
)
_START_DATE = re.compile(
    r"(?:החל מ-?|מתחיל(?:ה|ים)? ב-?|התחלה ב-?|תחילת עבודה ב-?|להתחיל ב-?|מ-|starting (?:on )?|from )(?:ה-?)?(?P<day>\d{1,2})[./](?P<month>\d{1,2})(?![\d:])"
)
_MEMBERS = re.compile(
    r"(?<![\d.,])(?P<number>\d{1,3}(?:,\d{3})+|\d+(?:\.\d+)?)\s?(?P<thousand>k\b|אלף|אלפים)?\+?\s?(?:חברי|חברים|חברות|איש|אנשים|עוקבים|משתתפים|מנויים|הורים|תושבים|אוהדים"
    r"|members|people|followers|subscribers|users|fans|parents)"
)
WORKING_DAYS, WEEKS_A_MONTH, LONGEST_WEEK = 5, 4, 80


def hours(folded: Folded) -> Hours | None:
    """Return weekly hours; a daily or monthly figure is brought to a week and marked as a guess."""
    match = _HOURS.search(folded.text) or _TWO_HOURS.search(folded.text)
    if match is None:
        return None
    low = _small(match["low"])
    high = int(match.groupdict().get("high") or 0) or None
    span = (folded.span(match.start(), match.end()),)
    if re.match("ב?יום|יומ|ליום|.*da", match["unit"]):
        low, high, reason = low * WORKING_DAYS, high and high * WORKING_DAYS, "from_daily_hours"
    elif re.search("חודש|month", match["unit"]):
        low, high, reason = max(1, low // WEEKS_A_MONTH), high and high // WEEKS_A_MONTH, "from_monthly_hours"
    else:
        reason = ""
    if low > LONGEST_WEEK or low == 0:
        return None
    return Hours(low, high if high and high > low else None, span, CHECK if reason else SURE, reason)


def _small(written: str) -> int:
    """Return a small number in digits or words."""
    return int(written) if written.isdigit() else _SMALL[written]


def engagement(folded: Folded, found: list[Match], budget: Budget | None) -> Hearing | None:
    """Return the kind of engagement: what is said first, else what the price's period means."""
    for slug, pattern in (*_EMPLOYMENT, ("monthly_retainer", _RETAINER), ("one_off", ONE_OFF), ("hourly", _HOURLY)):
        said = pattern.search(folded.text)
        if said:
            return Hearing(slug, "terms", (folded.span(said.start(), said.end()),))
    percent = _PERCENT.search(folded.text)
    if percent:
        full = int(percent[1] or percent[2]) >= 100
        slug = "full_time_employee" if full else "part_time_employee"
        return Hearing(slug, "terms", (folded.span(percent.start(), percent.end()),))
    by_period = {"month": "monthly_retainer", "hour": "hourly", "project": "one_off"}
    if budget and budget.per in by_period:
        return Hearing(by_period[budget.per], "terms", budget.spans, ALMOST_SURE, "from_price_period")
    if found:
        return Hearing(found[0].slug, "terms", (found[0].span(folded),), ALMOST_SURE)
    return None


def starts(folded: Folded) -> Hearing | None:
    """Return when work should start: "asap", "--MM" or "--MM-DD"; the year is the reader's to decide."""
    date = _START_DATE.search(folded.text)
    if date and 1 <= int(date["month"]) <= 12 and 1 <= int(date["day"]) <= 31:
        value = f"--{int(date['month']):02}-{int(date['day']):02}"
        return Hearing(value, "terms", (folded.span(date.start(), date.end()),), ALMOST_SURE)
    month = _START_MONTH.search(folded.text)
    if month:
        return Hearing(f"--{MONTHS[month['month']]:02}", "terms", (folded.span(month.start(), month.end()),), ALMOST_SURE)
    soon = _SOON.search(folded.text)
    return Hearing("asap", "terms", (folded.span(soon.start(), soon.end()),), ALMOST_SURE) if soon else None


def members(folded: Folded) -> Hearing | None:
    """Return how many people the community has."""
    match = _MEMBERS.search(folded.text)
    if match is None:
        return None
    number = round(float(match["number"].replace(",", "")) * (1000 if match["thousand"] else 1))
    return Hearing(str(number), "who", (folded.span(match.start(), match.end()),)) if number >= 2 else None
