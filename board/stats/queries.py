"""Sums of what was counted."""

from datetime import date

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from board.db import LAST_SIGN
from board.stats.models import DayCount


def frequent(session: Session, source: str, beginning: str, since: date, least: int, most: int) -> list[str]:
    """Return subjects that begin so and go on, counted at least so often since a day, the most frequent first."""
    times = func.sum(DayCount.n)
    rows = (
        select(DayCount.subject)
        .where(DayCount.source == source, DayCount.day >= since)
        .where(DayCount.subject > beginning, DayCount.subject < beginning + LAST_SIGN)
        .group_by(DayCount.subject)
        .having(times >= least)
        .order_by(times.desc(), DayCount.subject)
        .limit(most)
    )
    return list(session.scalars(rows))
