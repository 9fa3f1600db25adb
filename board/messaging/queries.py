"""Reads of conversations for screens."""

from sqlalchemy import func, select

from board.db import db
from board.messaging.models import Message, Participant


def unread_count(account_id: int) -> int:
    """Return how many conversations hold something this person has not read."""
    unread = (
        select(func.count(func.distinct(Participant.conversation_id)))
        .join(Message, Message.conversation_id == Participant.conversation_id)
        .where(Participant.account_id == account_id, Message.id > Participant.read_up_to)
        .where(Message.sender_id.is_distinct_from(account_id), Participant.archived_at.is_(None))
    )
    return db.session.scalar(unread) or 0
