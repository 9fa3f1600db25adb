"""What was heard in a pasted text, as the values of a request form."""

from calendar import monthrange
from datetime import date

from board.language.intake import Heard, Hearing

Values = dict[str, list[str]]
MOST_CHANNELS = 3


def values_of(heard: Heard, today: date) -> Values:
    """Return what the text says, by the names of the form's fields; what it does not say is left out."""
    listed = {
        "title": [heard.title],
        "body": [heard.text],
        "channels": _several(heard.channels)[:MOST_CHANNELS],
        "audiences": _several(heard.audiences),
        "services": _several(heard.services),
        "languages": _several(heard.languages),
        "industry": _single(heard.industry),
        "city": _single(heard.city),
        "region": _single(heard.region),
        "work_mode": _single(heard.work_mode),
        "engagement_type": _single(heard.engagement_type),
        "members": _single(heard.members),
        "contact_name": _single(heard.contact_name),
        "phone": [_national(each) for each in _single(heard.phone or heard.whatsapp)],
        "starts_on": _start(heard.starts, today),
    }
    return {name: found for name, found in (listed | _hours(heard) | _money(heard)).items() if any(found)}


def relisten(values: Values, heard: Heard, today: date) -> Values:
    """Return the values after the text was changed: what is heard now wins over what stood before."""
    return values | values_of(heard, today)


def _several(hearings: tuple[Hearing, ...]) -> list[str]:
    return [each.value for each in hearings]


def _single(hearing: Hearing | None) -> list[str]:
    return [hearing.value] if hearing else []


def _national(number: str) -> str:
    """Return a number as Israelis write it."""
    return "0" + number.removeprefix("+972") if number.startswith("+972") else number


def _hours(heard: Heard) -> Values:
    if heard.hours is None:
        return {}
    high = [str(heard.hours.maximum)] if heard.hours.maximum else []
    return {"hours_min": [str(heard.hours.minimum)], "hours_max": high}


def _money(heard: Heard) -> Values:
    if heard.budget is None:
        return {}
    one = heard.budget.maximum is None
    return {
        "budget_min": [str(heard.budget.minimum)],
        "budget_max": [] if one else [str(heard.budget.maximum)],
        "currency": [heard.budget.currency],
        "per": [heard.budget.per] if heard.budget.per else [],
        "vat": [heard.budget.vat] if heard.budget.vat else [],
    }


def _start(starts: Hearing | None, today: date) -> list[str]:
    """Give "--12" or "--12-01" its year, the next one that has not passed; "asap" is no date."""
    if starts is None or not starts.value.startswith("--"):
        return []
    month, _, day = starts.value.removeprefix("--").partition("-")
    for year in (today.year, today.year + 1):
        last = monthrange(year, int(month))[1]
        chosen = date(year, int(month), min(int(day or 1), last))
        if chosen >= today:
            return [chosen.isoformat()]
    return []
