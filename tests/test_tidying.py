"""Every night what is over goes, and nothing that is still of use."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select

from board import clock, tidying
from board.accounts import actions
from board.accounts.models import RateCount, Session, SignInCode
from board.db import Base, db, transaction
from board.drafts import actions as drafts
from board.drafts.models import Draft, DraftKind
from board.mail.models import MailState, OutgoingEmail
from board.stats import actions as stats
from board.stats.models import DayCount
from board.web import limits
from tests.conftest import NOW
from tests.people import dana

LEFT = (Session, SignInCode, Draft, RateCount, OutgoingEmail, DayCount)


def count(table: type[Base]) -> int:
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def live_a_day() -> None:
    """Leave one of everything behind."""
    account = dana()
    with transaction() as session:
        actions.open_session(account, agent="test")
        actions.ask_to_sign_in("dana@example.com", language="he", browser_hash="b")
        drafts.start(DraftKind.LISTING, {"title": ["x"]}, account=None, browser_hash="b")
        limits.count(session, "test", "x", 5, limits.HOUR)
        stats.count(session, "test", "x", clock.today())


def test_what_is_over_goes(app: Flask) -> None:
    live_a_day()
    with transaction() as session:
        session.query(OutgoingEmail).update({"state": MailState.SENT})
    clock.freeze(NOW + timedelta(days=91))
    with transaction():
        tidying.run()
    assert [count(table) for table in LEFT] == [0] * len(LEFT)


def test_what_is_of_use_stays(app: Flask) -> None:
    live_a_day()
    clock.freeze(NOW + timedelta(minutes=5))
    with transaction():
        tidying.run()
    assert [count(table) for table in LEFT] == [1] * len(LEFT)
