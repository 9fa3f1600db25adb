"""The worker and the postman for tests: run what is due, collect what was sent, read a mail."""

from email.message import EmailMessage

from flask import Flask

from board import wiring
from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.db import db, transaction
from board.jobs import queue
from board.mail import outbox


def work() -> None:
    """Run due jobs until none is left; a job that failed fails the test."""
    while queue.run_due(wiring.JOBS):
        pass
    db.session.rollback()


def deliver(app: Flask) -> list[EmailMessage]:
    """Run due jobs, then send what is due and return it."""
    work()
    render, _send = app.extensions["deliver"]
    sent: list[EmailMessage] = []
    while outbox.deliver_due(render, sent.append):
        pass
    return sent


def consent(account: Account, granted: bool = True) -> None:
    """Tick the box for match mails."""
    with transaction():
        account_actions.record_consent(account, "match", granted=granted, text_version="test", ip="127.0.0.1")


def text(message: EmailMessage) -> str:
    """The plain part."""
    part = message.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def html(message: EmailMessage) -> str:
    """The HTML part."""
    part = message.get_body(("html",))
    assert part is not None
    return str(part.get_content())
