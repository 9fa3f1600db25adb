"""Counting, and forgetting what was counted long ago."""

from datetime import date, timedelta

from sqlalchemy import delete
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from board.stats.models import DayCount

KEEP = timedelta(days=60)


def count(session: Session, source: str, subject: str, day: date) -> None:
    """Count a subject once more on a day."""
    insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
    row = insert(DayCount).values(source=source, subject=subject, day=day, n=1)
    session.execute(row.on_conflict_do_update(index_elements=["source", "subject", "day"], set_={"n": DayCount.n + 1}))


def forget_old(session: Session, today: date) -> None:
    """Delete the counts of days more than sixty days ago."""
    session.execute(delete(DayCount).where(DayCount.day < today - KEEP))
