"""Tables of offers and engagements."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.applications.models import Application
from board.db import Base, PublicRow, state_type


class OfferState(StrEnum):
    """Where an offer stands; it is decided once."""

    SENT = "sent"
    ACCEPTED = "accepted"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"
    EXPIRED = "expired"


class Offer(PublicRow, Base):
    """The business offers the work on terms prefilled from the proposal."""

    __tablename__ = "offer"
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id"), index=True)
    price: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3), default="ILS")
    per: Mapped[str | None] = mapped_column(String(10))
    vat: Mapped[str | None] = mapped_column(String(10))
    hours: Mapped[int | None]
    starts_on: Mapped[date | None]
    text: Mapped[str] = mapped_column(Text, default="")
    terms: Mapped[dict[str, Any]] = mapped_column(default=dict)
    state: Mapped[OfferState] = mapped_column(state_type(OfferState), default=OfferState.SENT)
    state_since: Mapped[datetime]
    expires_at: Mapped[datetime]
    submit_key: Mapped[str | None] = mapped_column(String(32), unique=True)
    application: Mapped[Application] = relationship(lazy="raise_on_sql")


class EngagementState(StrEnum):
    """How far the work is."""

    TRIAL = "trial"
    RUNNING = "running"
    ENDED = "ended"


class Engagement(PublicRow, Base):
    """The work itself, made by the acceptance of one offer."""

    __tablename__ = "engagement"
    offer_id: Mapped[int] = mapped_column(ForeignKey("offer.id"), unique=True)
    trial_ends_on: Mapped[date]
    notice_days: Mapped[int] = mapped_column(default=14)
    state: Mapped[EngagementState] = mapped_column(state_type(EngagementState), default=EngagementState.TRIAL)
    ended_on: Mapped[date | None]
    handed_back: Mapped[bool | None]
    offer: Mapped[Offer] = relationship(lazy="raise_on_sql")
