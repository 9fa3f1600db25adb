"""Hours, kind of engagement, start and community size in a pasted text."""

import re
from functools import cache, partial

from board.language.contacts_fold import Folded
from board.language.intake.hearing import ALMOST_SURE, CHECK, SURE, Budget, Hearing, Hours
from board.language.phrases import phrase, table

_terms = partial(phrase, "terms")
SAID_FIRST = ("volunteer", "part_time_employee", "full_time_employee", "monthly_retainer", "one_off", "hourly")
BY_PERIOD = {"month": "monthly_retainer", "hour": "hourly", "project": "one_off"}
WORKING_DAYS, WEEKS_A_MONTH, LONGEST_WEEK, WHOLE = 5, 4, 80, 100
MOST_MEMBERS = 1_000_000_000  # more than that counts something else


def is_one_off(text: str) -> bool:
    """Tell whether a folded text says that the work is done once."""
    return bool(_terms("one_off").search(text))


def hours(folded: Folded) -> Hours | None:
    """Return weekly hours; a daily or monthly figure is brought to a week and marked as a guess."""
    match = _terms("hours").search(folded.text) or _terms("two_hours").search(folded.text)
    if match is None:
        return None
    low, high = _small(match["low"]), _small(match.groupdict().get("high") or "0")
    reason = ""
    if _terms("day").fullmatch(match["unit"]):
        low, high, reason = low * WORKING_DAYS, high * WORKING_DAYS, "from_daily_hours"
    elif _terms("month").fullmatch(match["unit"]):
        low, high, reason = max(1, low // WEEKS_A_MONTH), high // WEEKS_A_MONTH, "from_monthly_hours"
    if not 0 < low <= LONGEST_WEEK:
        return None
    span = folded.span(match.start(), match.end())
    return Hours(low, high if high > low else None, (span,), CHECK if reason else SURE, reason)


def _small(written: str) -> int:
    """Return a small number in digits or words."""
    return int(written) if written.isdigit() else int(table("terms")["small"][written])


def engagement(folded: Folded, budget: Budget | None) -> Hearing | None:
    """Return the kind of engagement: what is said first, else what the price's period means."""
    for slug in SAID_FIRST:
        said = _terms(slug).search(folded.text)
        if said:
            return Hearing(slug, "terms", (folded.span(said.start(), said.end()),))
    share = _terms("percent").search(folded.text)
    if share:
        whole = int(share["first"] or share["second"]) >= WHOLE
        slug = "full_time_employee" if whole else "part_time_employee"
        return Hearing(slug, "terms", (folded.span(share.start(), share.end()),))
    if budget and budget.per in BY_PERIOD:
        return Hearing(BY_PERIOD[budget.per], "terms", budget.spans, ALMOST_SURE, "from_price_period")
    return None


def starts(folded: Folded) -> Hearing | None:
    """Return when work should start: "asap", "--MM" or "--MM-DD"; the year is the reader's to decide."""
    for name in ("start_date", "start_month", "soon"):
        for said in _terms(name).finditer(folded.text):
            value = _start(said)
            if value:
                return Hearing(value, "terms", (folded.span(said.start(), said.end()),), ALMOST_SURE)
    return None


def _start(said: re.Match[str]) -> str:
    """Return the start a match says, or nothing when it is no real date."""
    parts = said.groupdict()
    if "day" in parts:
        day, month = int(parts["day"]), int(parts["month"])
        return f"--{month:02}-{day:02}" if 1 <= month <= 12 and 1 <= day <= 31 else ""
    if "month" in parts:
        number = _months().get(parts["month"])
        return f"--{number:02}" if number else ""
    return "asap"


@cache
def _months() -> dict[str, int]:
    """Return the number of each month's names."""
    return {name: number for number, names in enumerate(table("terms")["months"], start=1) for name in names}


def members(folded: Folded) -> Hearing | None:
    """Return how many people the community has."""
    match = _terms("members").search(folded.text)
    if match is None:
        return None
    number = float(match["number"].replace(",", "")) * (1000 if match["thousand"] else 1)
    if not 1 < number < MOST_MEMBERS:
        return None
    return Hearing(str(round(number)), "who", (folded.span(match.start(), match.end()),))
