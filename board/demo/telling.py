"""How the data files are written: days counted back from today, hours of a week, shekels, months."""

import hashlib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import yaml

from board import clock

Told = dict[str, Any]  # one entry of a data file, as it was written
Pair = tuple[str, str]  # a request and a manager, by their names in the data files
DAYS = ("sun", "mon", "tue", "wed", "thu", "fri", "sat")
PARTS = ("morning", "noon", "evening", "night")
GROUPED = {"day": PARTS[:2], "all": PARTS}
LINE = re.compile(r"(?P<side>[bm]) (?:(?P<days>\d+)/(?P<hour>\d\d):(?P<minute>\d\d)|(?P<ago>\d+)') (?P<words>.+)", re.S)


def read(prefix: str) -> list[Told]:
    """Return the entries of all data files whose names begin alike, in the order of the names."""
    files = sorted(path for path in Path(__file__).parent.glob("*.yaml") if path.name.startswith(prefix))
    return [entry for file in files for entry in yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)]


def ago(days: float, key: str, *, hours: float = 0, spread: float = 2.5) -> datetime:
    """Return a moment so many days and hours back, a little earlier for some keys than for others."""
    earlier = int(hashlib.sha256(key.encode()).hexdigest()[:4], 16) / 0x10000 * spread
    return clock.now() - timedelta(days=days, hours=hours + earlier)


def day(offset: int | None) -> date | None:
    """Return the date so many days from today."""
    return None if offset is None else clock.today() + timedelta(days=offset)


def month(back: int | None) -> str | None:
    """Return the year and month so many months back."""
    if back is None:
        return None
    years, number = divmod(clock.today().year * 12 + clock.today().month - 1 - back, 12)
    return f"{years}-{number + 1:02d}"


def agorot(shekels: int | None) -> int | None:
    """Return a price of the data files as the product keeps it."""
    return None if shekels is None else shekels * 100


def coverage(text: str | None) -> int:
    """Return the 28 bits of words like "sun-thu day evening; fri morning"."""
    bits = 0
    for span in text.split(";") if text else ():
        days, *words = span.split()
        parts = [part for word in words for part in GROUPED.get(word, (word,))]
        for number in _days(days):
            bits |= sum(1 << (number * len(PARTS) + PARTS.index(part)) for part in parts)
    return bits


def _days(text: str) -> range:
    if text == "all":
        return range(len(DAYS))
    first, _, last = text.partition("-")
    return range(DAYS.index(first), DAYS.index(last or first) + 1)


@dataclass(frozen=True)
class Line:
    """One line of a conversation: who spoke or did something, when, and what."""

    by_business: bool
    at: datetime
    words: str


def lines(conversation: Told) -> Iterator[Line]:
    """Yield the lines of a conversation with their moments."""
    for written in conversation["lines"]:
        found = LINE.fullmatch(written)
        if found is None:
            raise ValueError(f"not a line: {written}")
        yield Line(found["side"] == "b", _moment(found), found["words"])


def _moment(found: re.Match[str]) -> datetime:
    if found["ago"]:
        return clock.now() - timedelta(minutes=int(found["ago"]))
    at_hour = time(int(found["hour"]), int(found["minute"]))
    return datetime.combine(clock.today() - timedelta(days=int(found["days"])), at_hour, clock.JERUSALEM)
