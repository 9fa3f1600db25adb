"""Tables of notices, preferences and saved searches."""

from datetime import datetime
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, PublicRow, Row


class Notification(Row, Base):
    """Something to tell one person; one row per kind and subject, renewed rather than multiplied."""

    __tablename__ = "notification"
    __table_args__ = (UniqueConstraint("account_id", "kind", "subject"),)
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(60))  # for example "listing:abc"
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)
    read_at: Mapped[datetime | None]


class Preference(Base):
    """How one person wants to hear of one kind of event."""

    __tablename__ = "preference"
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), primary_key=True)
    kind: Mapped[str] = mapped_column(String(40), primary_key=True)
    how: Mapped[str] = mapped_column(String(10))  # at_once, daily, off


class Alert(PublicRow, Base):
    """A saved search that mails what is new."""

    __tablename__ = "alert"
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    email: Mapped[str | None] = mapped_column(String(254))
    query: Mapped[str] = mapped_column(String(1000))
    how: Mapped[str] = mapped_column(String(10), default="daily")
    confirmed_at: Mapped[datetime | None]
    last_rank: Mapped[int] = mapped_column(BigInteger, default=0)
