"""Data as people read it: money, dates, ages, numbers; every datum is isolated from the text around it."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from babel.dates import format_date, format_timedelta
from babel.numbers import format_decimal
from flask import Flask
from markupsafe import Markup, escape

from board import clock
from board.web.assets import asset
from board.web.i18n import gettext, language, locale
from board.web.i18n import lazy as _l
from board.web.labels import vocabulary, word
from board.web.paths import slug

RIGHT_TO_LEFT = "\u200f"
SIGNS = {"ILS": "₪", "USD": "$", "EUR": "€"}
PER = {"hour": _l("per hour"), "day": _l("per day"), "month": _l("per month"), "project": _l("per project")}


def number(value: float | int) -> Markup:
    """Return a number with its thousands separated."""
    return bdi(format_decimal(value, locale=locale()))


def amount(agorot: int, currency: str = "ILS") -> str:
    """Return a sum in whole units unless it has a fraction, as plain text: `4,500 ₪` or `₪4,500`.

    A sum has no letters, so an isolated Hebrew one begins with a right-to-left mark: without it the sign changes sides.
    """
    value = format_decimal(agorot // 100 if agorot % 100 == 0 else agorot / 100, locale=locale())
    sign = SIGNS.get(currency, currency)
    return f"{RIGHT_TO_LEFT}{value} {sign}" if language() == "he" else f"{sign}{value}"


def price(low: int | None, high: int | None = None, currency: str = "ILS") -> str:
    """Return a sum or a range with the word between, as plain text; nothing decided gives an empty text."""
    if low is None and high is None:
        return ""
    if low is not None and high is not None and low != high:
        low_text = format_decimal(low // 100, locale=locale())
        if language() == "he":
            return gettext("%(low)s to %(high)s", low=low_text, high=amount(high, currency))
        return gettext(
            "%(low)s to %(high)s", low=amount(low, currency), high=format_decimal(high // 100, locale=locale())
        )
    return amount(low if low is not None else high or 0, currency)


def per(basis: str | None) -> str:
    """Return `per month` and the like; nothing for a price without a basis."""
    return str(PER[basis]) if basis in PER else ""


def day(value: date | datetime, *, year: bool = False) -> str:
    """Return a date as Israelis say it: `1 בדצמבר`."""
    shown = clock.local(value).date() if isinstance(value, datetime) else value
    with_year = year or shown.year != clock.today().year
    if language() == "he":
        return format_date(shown, "d בMMMM y" if with_year else "d בMMMM", locale=locale())
    return format_date(shown, "MMMM d, y" if with_year else "MMMM d", locale=locale())


def week_days() -> list[tuple[int, str]]:
    """Return the days of the week with their numbers, Sunday first, as Israelis count them."""
    names = locale().days["stand-alone"]["wide"]  # Babel's week starts on Monday
    return [(place, names[(place + 6) % 7]) for place in range(7)]


def day_run(names: Sequence[str]) -> str:
    """Return days in a row in words: three and more as `Sunday to Thursday`."""
    return ", ".join(names) if len(names) < 3 else gettext("%(low)s to %(high)s", low=names[0], high=names[-1])


def days(coverage: int) -> str:
    """Return the days of a week's coverage that have any hours."""
    runs = groupby(week_days(), key=lambda day: bool(coverage >> (4 * day[0]) & 0b1111))
    return ", ".join(day_run([name for _place, name in run]) for meant, run in runs if meant)


def day_parts() -> list[tuple[int, str]]:
    """Return the four parts of a day with their numbers."""
    return list(enumerate((gettext("morning"), gettext("noon"), gettext("evening"), gettext("night"))))


def time_of_day(moment: datetime) -> str:
    """Return the hour on Israeli clocks: `16:20`."""
    return clock.local(moment).strftime("%H:%M")


def ago(moment: datetime) -> str:
    """Return an age in words, never negative: `לפני 3 שעות`."""
    age = max(clock.now() - moment, timedelta(0))
    if age < timedelta(minutes=1):
        return gettext("just now")
    if timedelta(hours=12) < age and clock.today() - clock.local(moment).date() == timedelta(days=1):
        return gettext("yesterday")
    return str(format_timedelta(-age, add_direction=True, locale=locale(), threshold=1.1))


def bdi(text: object) -> Markup:
    """Return the datum isolated from the direction of the text around it."""
    return Markup("<bdi>%s</bdi>") % escape(text)


def when(moment: datetime) -> Markup:
    """Return a <time> element with the age in words and the exact moment for machines."""
    return Markup('<time datetime="%s">%s</time>') % (moment.isoformat(timespec="seconds"), ago(moment))


def init_app(app: Flask) -> None:
    """Give templates these words."""
    app.jinja_env.filters.update(
        number=number,
        amount=amount,
        day=day,
        ago=ago,
        when=when,
        time_of_day=time_of_day,
        bdi=bdi,
        word=word,
        per=per,
        slug=slug,
    )
    app.jinja_env.globals.update(price=price, word=word, vocabulary=vocabulary, asset=asset, now=clock.now)
    app.jinja_env.globals.update(week_days=week_days, day_parts=day_parts, days=days)
