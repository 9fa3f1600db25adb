"""The outbox against a real SMTP server: sent, put off, refused, cut off, leased, never twice."""

import email
import email.policy
from collections.abc import Iterator
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock
from board.db import db, transaction
from board.mail import outbox, smtp
from board.mail.models import MailState, OutgoingEmail, Suppression
from tests import people
from tests.conftest import NOW
from tests.mail.server import DROP, Postman, running
from tests.notifications.test_matches import request, yossi


@pytest.fixture
def postman() -> Postman:
    return Postman()


@pytest.fixture
def url(postman: Postman) -> Iterator[str]:
    with running(postman) as address:
        yield address


def put(number: int = 1) -> OutgoingEmail:
    """A mail that can be rendered: the sign-in of dana's address."""
    from board.accounts import actions

    with transaction():
        actions.ask_to_sign_in(f"dana{number}@example.com", language="he", browser_hash="b")
    return db.session.scalars(select(OutgoingEmail).order_by(OutgoingEmail.id.desc())).first()


def deliver(app: Flask, url: str) -> int:
    render, _send = app.extensions["deliver"]
    return outbox.deliver_due(render, lambda message: smtp.send(url, message))


def row(mail: OutgoingEmail) -> OutgoingEmail:
    db.session.rollback()
    return db.session.get_one(OutgoingEmail, mail.id, populate_existing=True)


def test_a_mail_is_sent_once_and_arrives_whole(app: Flask, postman: Postman, url: str) -> None:
    mail = put()
    assert deliver(app, url) == 1
    assert deliver(app, url) == 0
    assert (row(mail).state, row(mail).sent_at) == (MailState.SENT, NOW)
    (raw,) = postman.accepted
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert message["To"] == "dana1@example.com"
    assert "סביב" in str(message["From"])
    assert "=?utf-8?" in raw.decode("ascii"), "the Hebrew subject travels encoded"
    assert message["Message-ID"] == f"<{mail.message_id}@example.com>"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert message["Date"] is not None


def test_a_4xx_puts_it_off_and_it_is_sent_later_with_the_same_id(app: Flask, postman: Postman, url: str) -> None:
    postman.answers = ["451 4.3.0 try again later"]
    mail = put()
    deliver(app, url)
    put_off = row(mail)
    assert put_off.state == MailState.QUEUED
    assert put_off.error.startswith("451")
    assert timedelta(0) < put_off.next_try_at - NOW <= timedelta(seconds=30)
    assert deliver(app, url) == 0, "not before its time"
    clock.freeze(NOW + timedelta(minutes=1))
    deliver(app, url)
    assert (row(mail).state, row(mail).tries, row(mail).error) == (MailState.SENT, 2, None)
    assert mail.message_id.encode() in postman.accepted[0]


def test_waits_grow_and_end_after_two_days(app: Flask, postman: Postman, url: str) -> None:
    mail = put()
    postman.answers = ["451 no"] * 100
    now, waits = NOW, []
    while row(mail).state == MailState.QUEUED:
        clock.freeze(now)
        with transaction():
            from board.accounts.models import SignInCode

            db.session.scalars(select(SignInCode)).one().expires_at = now + timedelta(hours=1)
        assert deliver(app, url) == 1
        waits.append(row(mail).next_try_at - now)
        now = max(row(mail).next_try_at, now + timedelta(seconds=1))
    assert row(mail).state == MailState.DEAD
    assert max(waits) <= timedelta(hours=4)
    assert now - NOW > timedelta(hours=44)


def test_a_5xx_is_dead_at_once_and_can_be_sent_again(app: Flask, postman: Postman, url: str) -> None:
    postman.answers = ["554 5.7.1 we do not like it"]
    mail = put()
    deliver(app, url)
    assert row(mail).state == MailState.DEAD
    assert "554" in row(mail).error
    assert db.session.scalars(select(Suppression)).all() == []
    with transaction():
        outbox.resend(mail.id)
    deliver(app, url)
    assert row(mail).state == MailState.SENT


def test_an_address_that_does_not_exist_gets_no_more_mail(app: Flask, postman: Postman, url: str) -> None:
    postman.recipient_answer = "550 5.1.1 no such person"
    first, second = put(1), put(1)
    deliver(app, url)
    assert {row(first).state, row(second).state} == {MailState.DEAD, MailState.DROPPED}
    assert outbox.suppressed("DANA1@example.com", "signin")


def test_a_dropped_connection_is_tried_again(app: Flask, postman: Postman, url: str) -> None:
    postman.answers = [DROP]
    mail = put()
    deliver(app, url)
    assert row(mail).state == MailState.QUEUED
    clock.freeze(NOW + timedelta(minutes=1))
    deliver(app, url)
    assert row(mail).state == MailState.SENT
    assert len(postman.accepted) == 1


def test_no_server_at_all_is_no_loss(app: Flask) -> None:
    mail = put()
    deliver(app, "smtp://127.0.0.1:1")
    assert row(mail).state == MailState.QUEUED
    assert row(mail).error == "ConnectionRefusedError"


def test_a_worker_that_died_leaves_its_mail_to_the_next(app: Flask, url: str) -> None:
    mail = put()
    assert outbox.claim(10) == [mail.id]
    assert outbox.claim(10) == [], "nobody else takes it while the lease lives"
    clock.freeze(NOW + outbox.LEASE + timedelta(seconds=1))
    assert deliver(app, url) == 1
    assert (row(mail).state, row(mail).tries) == (MailState.SENT, 2)


def test_the_same_reason_makes_one_mail(app: Flask) -> None:
    with transaction():
        made = [
            outbox.put("signin", to="a@example.com", ids={"code": 1}, language="he", dedupe_key="once")
            for _ in range(2)
        ]
    assert made == [True, False]


def test_one_bad_mail_does_not_stop_the_others(app: Flask, postman: Postman, url: str) -> None:
    with transaction():
        outbox.put("no_such_template", to="a@example.com", ids={}, language="he", dedupe_key="bad")
    good = put()
    deliver(app, url)
    assert row(good).state == MailState.SENT
    states = dict(db.session.execute(select(OutgoingEmail.template, OutgoingEmail.state)).all())
    assert states["no_such_template"] == MailState.QUEUED


def test_a_bulk_mail_carries_the_one_click_headers_over_the_wire(app: Flask, postman: Postman, url: str) -> None:
    from tests.notifications.post import work

    people.staff()
    yossi()
    request()
    work()
    deliver(app, url)
    raw = b"".join(postman.accepted)
    message = email.message_from_bytes(raw, policy=email.policy.default)
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert str(message["List-Unsubscribe"]).startswith("<http://localhost/unsubscribe/")
    assert "בקשה חדשה" in str(message["Subject"])
