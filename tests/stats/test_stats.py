from datetime import date, timedelta

import pytest
from flask import Flask
from sqlalchemy import func, select

from board.db import db, transaction
from board.stats import actions, queries
from board.stats.models import DayCount

TODAY = date(2026, 11, 23)


def counts(subject: str, times: int = 1, day: date = TODAY, source: str = "search:listing") -> None:
    with transaction() as session:
        for _time in range(times):
            actions.count(session, source, subject, day)


def frequent(beginning: str, since: date = TODAY, least: int = 1, most: int = 9) -> list[str]:
    return queries.frequent(db.session(), "search:listing", beginning, since, least, most)


def test_a_subject_is_one_row_a_day(app: Flask) -> None:
    counts("צפרות", 3)
    counts("צפרות", day=TODAY - timedelta(days=1))
    rows = db.session.execute(select(DayCount.day, DayCount.n).order_by(DayCount.day)).all()
    assert [tuple(row) for row in rows] == [(TODAY - timedelta(days=1), 1), (TODAY, 3)]


def test_days_are_summed_and_the_most_frequent_comes_first(app: Flask) -> None:
    counts("קהילת הורים", 2)
    counts("קהילת הורים", 2, TODAY - timedelta(days=3))
    counts("קהילת צפרים", 3)
    counts("קהילת הורים", 9, TODAY - timedelta(days=30))
    counts("קהילת גיימרים", 9, source="search:profile")
    assert frequent("קה", TODAY - timedelta(days=29), 3) == ["קהילת הורים", "קהילת צפרים"]
    assert frequent("קה", TODAY, 3) == ["קהילת צפרים"]
    assert frequent("קה", TODAY, 1, 1) == ["קהילת צפרים"]


@pytest.mark.parametrize(
    ("beginning", "found"),
    [("צפ", ["צפרות", "צפרים"]), ("צפרו", ["צפרות"]), ("צפרות", []), ("צץ", []), ("פ", []), ("100%", ["100% קהילה"])],
)
def test_only_what_begins_so_and_goes_on(app: Flask, beginning: str, found: list[str]) -> None:
    counts("צפרות", 2)
    for subject in ("צפרים", "ציפור", "הצפרות", "100% קהילה", "1000"):
        counts(subject)
    assert frequent(beginning) == found


def test_old_days_are_forgotten(app: Flask) -> None:
    counts("א", day=TODAY - timedelta(days=61))
    counts("ב", day=TODAY - timedelta(days=60))
    with transaction() as session:
        actions.forget_old(session, TODAY)
    assert db.session.scalars(select(DayCount.subject)).all() == ["ב"]
    assert db.session.scalar(select(func.count()).select_from(DayCount)) == 1
