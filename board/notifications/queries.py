"""Reads of notices for screens."""

from sqlalchemy import func, select

from board.db import db
from board.notifications.models import Notification


def unread_count(account_id: int) -> int:
    """Return how many notices this person has not read."""
    unread = select(func.count(Notification.id)).where(
        Notification.account_id == account_id, Notification.read_at.is_(None)
    )
    return db.session.scalar(unread) or 0
