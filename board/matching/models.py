"""Tables of matches and invitations."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, PublicRow, Row, state_type


class Match(Row, Base):
    """A pair that fits: the score, its three arcs, the reasons for and what is missing."""

    __tablename__ = "match"
    __table_args__ = (UniqueConstraint("listing_id", "profile_id"),)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"))
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id", ondelete="CASCADE"), index=True)
    score: Mapped[int]  # 0 to 100
    who: Mapped[int]  # audience and field
    where: Mapped[int]  # channels
    terms: Mapped[int]  # services, money, time, place
    grade: Mapped[str] = mapped_column(String(10))  # strong, weak
    reasons: Mapped[list[Any]] = mapped_column(default=list)  # [code, facts]
    missing: Mapped[list[Any]] = mapped_column(default=list)  # [code, facts]
    vocabulary_version: Mapped[str] = mapped_column(String(16))
    notified_at: Mapped[datetime | None]
    dismissed_reason: Mapped[str | None] = mapped_column(String(40))


class InvitationState(StrEnum):
    """What became of an invitation to apply."""

    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    EXPIRED = "expired"


class Invitation(PublicRow, Base):
    """A business asks a manager to apply."""

    __tablename__ = "invitation"
    __table_args__ = (UniqueConstraint("listing_id", "profile_id"),)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"))
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id", ondelete="CASCADE"), index=True)
    state: Mapped[InvitationState] = mapped_column(state_type(InvitationState), default=InvitationState.SENT)
    reason: Mapped[str | None] = mapped_column(String(500))
    expires_at: Mapped[datetime]
