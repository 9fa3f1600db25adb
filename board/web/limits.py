"""Limits that must hold: counted in the database inside the POST's own transaction."""

from datetime import datetime, timedelta

from flask import request
from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from board import clock
from board.accounts.models import RateCount
from board.errors import TooMany

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)
KEEP = timedelta(days=2)


def count(session: Session, what: str, who: str, most: int, window: timedelta) -> None:
    """Count one more `what` by `who`; raise TooMany beyond `most` in the window."""
    start = _window_start(clock.now(), window)
    insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
    row = insert(RateCount).values(key=f"{what}:{who}"[:120], window_start=start, n=1)
    row = row.on_conflict_do_update(index_elements=["key", "window_start"], set_={"n": RateCount.n + 1})
    if session.scalar(row.returning(RateCount.n)) > most:
        raise TooMany("too_many", what=what)


def address() -> str:
    """Return the asker's network address, as far as the configured proxies can be trusted."""
    return request.remote_addr or "unknown"


def forget_old(session: Session) -> None:
    """Delete windows that no limit looks at any more."""
    session.execute(delete(RateCount).where(RateCount.window_start < clock.now() - KEEP))


def _window_start(moment: datetime, window: timedelta) -> datetime:
    seconds = int(window.total_seconds())
    return datetime.fromtimestamp(int(moment.timestamp()) // seconds * seconds, tz=moment.tzinfo)
