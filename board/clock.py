"""The one source of time: UTC inside, Asia/Jerusalem for people; tests replace `now`."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

JERUSALEM = ZoneInfo("Asia/Jerusalem")
_frozen: datetime | None = None


def now() -> datetime:
    """Return the present moment in UTC."""
    return _frozen or datetime.now(UTC)


def freeze(moment: datetime | None) -> None:
    """Hold the clock at a moment (None lets it run again); only tests call it."""
    global _frozen
    _frozen = moment


@contextmanager
def at(moment: datetime) -> Iterator[None]:
    """Hold the clock at a moment inside, and leave it as it was before."""
    before = _frozen
    freeze(moment)
    try:
        yield
    finally:
        freeze(before)


def local(moment: datetime) -> datetime:
    """Return the moment as Israelis see it on the wall."""
    return moment.astimezone(JERUSALEM)


def today() -> date:
    """Return today's date in Israel."""
    return local(now()).date()


def next_local(hour: int, after: datetime | None = None) -> datetime:
    """Return the next moment, in UTC, when Israeli clocks show this full hour."""
    start = local(after or now())
    day = start.date() if start.time() < time(hour) else start.date() + timedelta(days=1)
    return datetime.combine(day, time(hour), JERUSALEM).astimezone(UTC)
