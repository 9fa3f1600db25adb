"""The only writes a GET may make: marks and counts that decide nothing, in a short transaction of their own."""

from datetime import timedelta

from flask import request
from sqlalchemy import update

from board import clock
from board.accounts.actions import expiry
from board.accounts.models import Session
from board.accounts.session import Visit
from board.applications.models import Application
from board.db import transaction
from board.messaging.models import Participant
from board.stats import actions as stats

SESSION_STEP = timedelta(minutes=5)


def prefetched() -> bool:
    """Tell whether a browser or a scanner fetched the page ahead of a person."""
    purpose = request.headers.get("Sec-Purpose", "") + request.headers.get("Purpose", "")
    return "prefetch" in purpose or "prerender" in purpose


def session_seen(visit: Visit | None) -> None:
    """Move a session's last-seen moment, at most every five minutes."""
    now = clock.now()
    if visit is None or prefetched() or now - visit.seen_at < SESSION_STEP:
        return
    until = expiry(visit.began, now, staff=visit.staff)
    with transaction() as session:
        session.execute(update(Session).where(Session.id == visit.session_id).values(seen_at=now, expires_at=until))


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


def searched(source: str, subject: str) -> None:
    """Count that a search was made today; nothing is kept of who made it."""
    if prefetched():
        return
    with transaction() as session:
        stats.count(session, source, subject, clock.today())
