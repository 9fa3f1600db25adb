"""Tables of the outbox."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board import clock
from board.db import Base, Row, state_type


class MailState(StrEnum):
    """Where a mail stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    DEAD = "dead"
    DROPPED = "dropped"


class OutgoingEmail(Row, Base):
    """A mail to be rendered when it is sent, in its reader's language."""

    __tablename__ = "outgoing_email"
    to: Mapped[str] = mapped_column(String(254))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="SET NULL"))
    template: Mapped[str] = mapped_column(String(40))
    ids: Mapped[dict[str, Any]] = mapped_column(default=dict)
    language: Mapped[str] = mapped_column(String(2), default="he")
    dedupe_key: Mapped[str] = mapped_column(String(120), unique=True)
    state: Mapped[MailState] = mapped_column(state_type(MailState), default=MailState.QUEUED)
    tries: Mapped[int] = mapped_column(default=0)
    next_try_at: Mapped[datetime] = mapped_column(default=clock.now)
    lease_until: Mapped[datetime | None]
    message_id: Mapped[str] = mapped_column(String(120))
    sent_at: Mapped[datetime | None]
    error: Mapped[str | None] = mapped_column(Text)


Index("ix_outgoing_email_due", OutgoingEmail.state, OutgoingEmail.next_try_at)


class Suppression(Row, Base):
    """An address that must get no mail (of one kind, or of any)."""

    __tablename__ = "suppression"
    email_key: Mapped[str] = mapped_column(String(254), index=True)
    kind: Mapped[str | None] = mapped_column(String(40))
    why: Mapped[str] = mapped_column(String(40))
