"""Transactions: all or nothing, rows read again under the lock, no lost update with eight writers."""

import threading

import pytest
from flask import Flask
from sqlalchemy import select, update

from board.accounts.models import Account, RateCount
from board.db import db, insert_once, transaction
from board.errors import TooMany
from board.web import limits
from tests.people import dana, noa


def _write_and_fail() -> None:
    with transaction() as session:
        session.add(Account(email="a@example.com", email_key="a@example.com"))
        raise RuntimeError


def _write_inside_and_fail() -> None:
    with transaction() as outer:
        with transaction() as inner:
            inner.add(Account(email="a@example.com", email_key="a@example.com"))
        assert outer is inner
        raise RuntimeError


def test_an_error_undoes_everything(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        _write_and_fail()
    assert db.session.scalar(select(Account)) is None


def test_a_transaction_inside_another_joins_it(app: Flask) -> None:
    with pytest.raises(RuntimeError):
        _write_inside_and_fail()
    assert db.session.scalar(select(Account)) is None


def test_rows_loaded_before_are_read_again(app: Flask) -> None:
    person = dana()
    with db.engine.begin() as other:
        other.execute(update(Account).where(Account.id == person.id).values(name="changed"))
    with transaction():
        assert person.name == "changed"


def test_eight_writers_lose_nothing(app: Flask) -> None:
    dana()
    errors: list[BaseException] = []

    def write() -> None:
        try:
            with app.app_context():
                for _ in range(10):
                    with transaction() as session:
                        limits.count(session, "test", "all", 1000, limits.HOUR)
                db.session.remove()
        except BaseException as error:
            errors.append(error)

    threads = [threading.Thread(target=write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    assert sum(db.session.scalars(select(RateCount.n))) == 80


def test_a_limit_refuses_and_counts_nothing_more(app: Flask) -> None:
    for _ in range(2):
        with transaction() as session:
            limits.count(session, "post", "x", 2, limits.DAY)
    with pytest.raises(TooMany), transaction() as session:
        limits.count(session, "post", "x", 2, limits.DAY)
    assert list(db.session.scalars(select(RateCount.n))) == [2]


def test_insert_once_says_whether_it_inserted(app: Flask) -> None:
    person = noa()
    with transaction() as session:
        assert insert_once(session, Account, email=person.email, email_key=person.email_key) is None
        assert insert_once(session, Account, email="x@example.com", email_key="x@example.com") is not None
