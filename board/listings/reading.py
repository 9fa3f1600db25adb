"""What was typed into the request form, read into facts: either all of it is good, or each fault has its field."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, TypeVar
from urllib.parse import urlsplit

from board import clock
from board.language import contacts
from board.language.intake import hear
from board.language.lexicon import known
from board.listings.models import AssetsOwner, ChannelState, Goal, Partner, Visibility, WorkMode
from board.listings.terms import Channel, Contact, Terms

Values = Mapping[str, Sequence[str]]
Kind = TypeVar("Kind", bound=StrEnum)
TITLE, BODY, SHORT = 120, 6000, 500
CHANNELS, GOALS, QUESTIONS = 3, 2, 3
MOST_SHEKELS, MOST_MEMBERS, MOST_HOURS, MOST_TRIAL = 10_000_000, 100_000_000, 168, 180
TRIAL = 30
CURRENCIES, BASES, VATS = ("ILS", "USD", "EUR"), ("hour", "day", "month", "project"), ("included", "excluded")
ANSWER_HOURS = ("1", "4", "12", "24", "48")
PARTS_OF_DAY = 4
_DECORATION = re.compile("[\\s,₪$€'\u200e\u200f\u2066-\u2069]|ש\"ח|ש״ח|nis|ils", re.IGNORECASE)


@dataclass
class Reading:
    """The facts when nothing is wrong, and what is wrong: a code by the name of its field."""

    values: Values
    terms: Terms | None = None
    faults: dict[str, str] = field(default_factory=dict)

    def one(self, name: str) -> str:
        """Return the single text typed into a field."""
        return next(iter(self.values.get(name, ())), "")

    def text(self, name: str, most: int = SHORT) -> str | None:
        """Return a text that is not longer than allowed, or None."""
        typed = self.one(name).strip()
        if len(typed) > most:
            self.faults[name] = "too_long"
        return typed or None

    def words(self, name: str, most: int) -> str:
        """Return a text that must still hold a word when its contact details are hidden."""
        typed = self.text(name, most) or ""
        if not any(sign.isalpha() for sign in contacts.mask(typed[:most]).text):
            self.faults[name] = "needs_words"
        return typed

    def whole(self, name: str, most: int) -> int | None:
        """Return a number from nought to `most`, however its thousands were written."""
        typed = _DECORATION.sub("", self.one(name))
        if not typed:
            return None
        if not re.fullmatch(r"[-−–]?\d{1,12}(\.0+)?", typed):
            self.faults[name] = "not_a_number"
            return None
        if not typed[0].isdigit():
            self.faults[name] = "below_zero"
            return None
        number = int(float(typed))
        if number > most:
            self.faults[name] = "too_big"
        return number

    def day(self, name: str, *, future: bool) -> date | None:
        """Return a date that lies on the right side of today."""
        typed = self.one(name)
        if not typed:
            return None
        try:
            chosen = date.fromisoformat(typed)
        except ValueError:
            self.faults[name] = "not_a_date"
            return None
        if (chosen < clock.today()) if future else (chosen > clock.today()):
            self.faults[name] = "date_past" if future else "date_future"
        return chosen

    def chosen(self, name: str, kind: str) -> tuple[str, ...]:
        """Return the vocabulary values that were ticked; values nobody offers are dropped."""
        return tuple(dict.fromkeys(slug for slug in self.values.get(name, ()) if known(kind, slug)))

    def slug(self, name: str, kind: str) -> str | None:
        """Return the one vocabulary value that was picked."""
        return next(iter(self.chosen(name, kind)), None)

    def member(self, name: str, kinds: type[Kind]) -> Kind | None:
        """Return the picked member of a fixed list."""
        return kinds(self.one(name)) if self.one(name) in {kind.value for kind in kinds} else None

    def among(self, name: str, offered: Sequence[str]) -> str | None:
        """Return the picked text if it was offered."""
        return self.one(name) if self.one(name) in offered else None

    def answer(self, name: str) -> bool | None:
        """Return yes, no, or no answer."""
        return {"yes": True, "no": False}.get(self.one(name))


def read(values: Values) -> Reading:
    """Read a typed form; `terms` is set only when there is no fault."""
    reading = Reading(values)
    body = reading.words("body", BODY)
    facts = _what(reading) | _work(reading) | _money(reading) | _ownership(reading)
    terms = Terms(
        title=reading.words("title", TITLE),
        body=body,
        language=_language(body),
        questions=_questions(reading),
        contact=_contact(reading),
        business_name=reading.text("business_name", TITLE),
        visibility=reading.member("visibility", Visibility) or Visibility.PUBLIC,
        **facts,
    )
    if not reading.faults:
        reading.terms = terms
    return reading


def so_far(values: Values) -> dict[str, Any]:
    """Return the facts of a half-filled form, good or not, as matching and advice read them."""
    reading = Reading(values)
    facts = _what(reading) | _work(reading) | _money(reading)
    return facts | {"channels": [channel.slug for channel in facts["channels"]]}


def coverage_bits(ticked: Sequence[str]) -> int:
    """Return 28 bits for cells like `0:3` (Sunday night): day * 4 + part."""
    cells = (cell.split(":") for cell in ticked if re.fullmatch(r"[0-6]:[0-3]", cell))
    return sum(1 << (int(day) * PARTS_OF_DAY + int(part)) for day, part in set(map(tuple, cells)))


def coverage_cells(bits: int) -> list[str]:
    """Return the ticked cells of 28 bits."""
    return [f"{at // PARTS_OF_DAY}:{at % PARTS_OF_DAY}" for at in range(7 * PARTS_OF_DAY) if bits >> at & 1]


def _language(body: str) -> str:
    spoken = hear(body).language
    return spoken if spoken in {"he", "en", "ar", "ru"} else "he"


def _what(reading: Reading) -> dict[str, Any]:
    chosen = reading.chosen("channels", "channel")
    if not chosen:
        reading.faults["channels"] = "channel_missing"
    if len(chosen) > CHANNELS:
        reading.faults["channels"] = "three_channels"
    goals = tuple(goal for goal in reading.values.get("goals", ()) if goal in set(Goal))
    if len(goals) > GOALS:
        reading.faults["goals"] = "two_goals"
    return {
        "channels": tuple(_channel(reading, slug) for slug in chosen),
        "audiences": reading.chosen("audiences", "audience"),
        "services": reading.chosen("services", "service"),
        "languages": reading.chosen("languages", "language"),
        "industry": reading.slug("industry", "industry"),
        "stage_note": reading.text("stage_note"),
        "goals": goals,
        "partners": tuple(kind for kind in reading.values.get("partners", ()) if kind in set(Partner)),
        "members": reading.whole("members", MOST_MEMBERS),
        "members_as_of": reading.day("members_as_of", future=False),
    }


def _channel(reading: Reading, slug: str) -> Channel:
    link = reading.text(f"link-{slug}")
    if link and "://" not in link:
        link = f"https://{link}"
    if link and not _leads_somewhere(link):
        reading.faults["channels"] = "not_a_link"
    return Channel(slug, reading.member(f"state-{slug}", ChannelState), link)


def _leads_somewhere(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:  # brackets that hold no address
        return False
    return parts.scheme in {"http", "https"} and "." in (parts.hostname or "")


def _work(reading: Reading) -> dict[str, Any]:
    return _range(reading, "hours", MOST_HOURS) | {
        "region": reading.slug("region", "region"),
        "city": reading.slug("city", "city"),
        "work_mode": reading.member("work_mode", WorkMode),
        "on_site_days": reading.whole("on_site_days", 7),
        "engagement_type": reading.slug("engagement_type", "engagement_type"),
        "coverage": coverage_bits(reading.values.get("coverage", ())),
        "answer_within_h": int(reading.among("answer_within_h", ANSWER_HOURS) or 0) or None,
        "starts_on": reading.day("starts_on", future=True),
        "trial_days": TRIAL if (trial := reading.whole("trial_days", MOST_TRIAL)) is None else trial,
    }


def _money(reading: Reading) -> dict[str, Any]:
    if reading.one("budget_later"):
        return {}
    sums = _range(reading, "budget", MOST_SHEKELS)
    return {name: value * 100 if value else None for name, value in sums.items()} | {
        "currency": reading.among("currency", CURRENCIES) or "ILS",
        "per": reading.among("per", BASES),
        "vat": reading.among("vat", VATS),
    }


def _range(reading: Reading, name: str, most: int) -> dict[str, Any]:
    low, high = reading.whole(f"{name}_min", most), reading.whole(f"{name}_max", most)
    if low is not None and high is not None and high < low:
        reading.faults[f"{name}_max"] = "below_minimum"
    return {f"{name}_min": low, f"{name}_max": high}


def _ownership(reading: Reading) -> dict[str, Any]:
    return {
        "assets_owner_now": reading.member("assets_owner_now", AssetsOwner),
        "assets_owner_after": reading.member("assets_owner_after", AssetsOwner),
        "two_admins": reading.answer("two_admins"),
        "moderators_exist": reading.answer("moderators_exist"),
    }


def _questions(reading: Reading) -> tuple[str, ...]:
    asked = [reading.text(f"question_{place}") for place in range(1, QUESTIONS + 1)]
    return tuple(text for text in asked if text)


def _contact(reading: Reading) -> Contact:
    heard = hear(reading.one("body"))
    phone = _dialled(reading, "phone") or (heard.phone.value if heard.phone else None)
    return Contact(
        name=reading.text("contact_name", TITLE) or (heard.contact_name.value if heard.contact_name else None),
        phone=phone,
        whatsapp=heard.whatsapp.value if heard.whatsapp else None,
        email=heard.email.value if heard.email else None,
    )


def _dialled(reading: Reading, name: str) -> str | None:
    typed = reading.text(name, 40)
    number = next((each.value for each in contacts.find(typed or "") if each.kind in {"phone", "whatsapp"}), None)
    if typed and number is None:
        reading.faults[name] = "not_a_phone"
    return number
