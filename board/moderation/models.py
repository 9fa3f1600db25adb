"""Tables of the staff: cases, bans and the audit trail."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, PublicRow, Row, state_type


class CaseState(StrEnum):
    """Whether a case still waits."""

    WAITING = "waiting"
    APPROVED = "approved"
    REJECTED = "rejected"


class Case(PublicRow, Base):
    """Something the staff must look at: held by the safety check, or reported by somebody."""

    __tablename__ = "moderation_case"
    subject_kind: Mapped[str] = mapped_column(String(20))  # listing, profile, message, question
    subject_id: Mapped[int]
    why: Mapped[str] = mapped_column(String(10))  # held, reported
    signals: Mapped[list[Any]] = mapped_column(default=list)  # codes a moderator reads
    reporter_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    report_text: Mapped[str | None] = mapped_column(String(500))
    state: Mapped[CaseState] = mapped_column(state_type(CaseState), default=CaseState.WAITING)
    handled_by: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    handled_at: Mapped[datetime | None]
    reason: Mapped[str | None] = mapped_column(Text)


Index("ix_case_state", Case.state, Case.created_at)
Index("ix_case_subject", Case.subject_kind, Case.subject_id)


class AuditEntry(Row, Base):
    """What a member of the staff did or looked at; only ever added."""

    __tablename__ = "audit_entry"
    actor_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    action: Mapped[str] = mapped_column(String(40))
    subject: Mapped[str] = mapped_column(String(60))
    facts: Mapped[dict[str, Any]] = mapped_column(default=dict)


class Ban(Row, Base):
    """An address or a whole domain that may not come back."""

    __tablename__ = "ban"
    email_key: Mapped[str] = mapped_column(String(254), unique=True)  # an address, or "@domain"
    until: Mapped[datetime | None]
    reason: Mapped[str] = mapped_column(String(500), default="")
