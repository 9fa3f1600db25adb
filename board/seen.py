"""The only writes a GET may make: marks that decide nothing, in a short transaction of their own."""

from datetime import timedelta

from flask import request
from sqlalchemy import update

from board import clock
from board.accounts import queries as account_queries
from board.accounts.actions import expiry
from board.accounts.models import Account, Session
from board.applications.models import Application
from board.db import transaction
from board.messaging.models import Participant

SESSION_STEP = timedelta(minutes=5)


def prefetched() -> bool:
    """Tell whether a browser or a scanner fetched the page ahead of a person."""
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return "prefetch" in purpose or "prerender" in purpose


def session_seen(account: Account | None) -> None:
    """Move the session's last-seen moment, at most every five minutes."""
    if account is None or prefetched():
        return
    row, now = account_queries.session_of(account.login_token), clock.now()
    if row is None or now - row.seen_at < SESSION_STEP:
        return
    until = expiry(row, now)
    with transaction() as session:
        session.execute(update(Session).where(Session.id == row.id).values(seen_at=now, expires_at=until))


def conversation_read(participant_id: int, up_to: int) -> None:
    """Remember how far somebody has read a conversation; never moves back."""
    if prefetched():
        return
    with transaction() as session:
        session.execute(
            update(Participant)
            .where(Participant.id == participant_id, Participant.read_up_to < up_to)
            .values(read_up_to=up_to)
        )


def application_opened(application_id: int) -> None:
    """Remember that the owner opened a proposal; from then on it is not editable."""
    if prefetched():
        return
    with transaction() as session:
        session.execute(
            update(Application)
            .where(Application.id == application_id, Application.opened_at.is_(None))
            .values(opened_at=clock.now())
        )
