"""Tables of proposals and what belongs to them."""

from datetime import date, datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import BigInteger, ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.db import Base, PublicRow, Row, state_type
from board.listings.models import Listing
from board.profiles.models import Profile


class Lane(StrEnum):
    """Where a proposal stands; moving between open lanes is private and mails nobody."""

    WAITING = "waiting"
    NEW = "new"
    SHORTLISTED = "shortlisted"
    TALKING = "talking"
    HIRED = "hired"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


class Application(PublicRow, Base):
    """A manager's proposal for a request: first what they understood, then the terms."""

    __tablename__ = "application"
    __table_args__ = (UniqueConstraint("listing_id", "profile_id"),)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id"))
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id"), index=True)
    understood: Mapped[str] = mapped_column(Text)
    proposal: Mapped[str] = mapped_column(Text, default="")
    price: Mapped[int | None] = mapped_column(BigInteger)  # agorot
    currency: Mapped[str] = mapped_column(String(3), default="ILS")
    per: Mapped[str | None] = mapped_column(String(10))
    vat: Mapped[str | None] = mapped_column(String(10))
    hours: Mapped[int | None]  # a week
    starts_on: Mapped[date | None]
    state: Mapped[Lane] = mapped_column(state_type(Lane), default=Lane.NEW)
    state_since: Mapped[datetime]
    declined_from: Mapped[Lane | None] = mapped_column(state_type(Lane))  # the way back for 24 hours
    opened_at: Mapped[datetime | None]
    told_at: Mapped[datetime | None]
    lane_order: Mapped[int] = mapped_column(default=0)
    score: Mapped[int | None]
    reasons: Mapped[list[Any]] = mapped_column(default=list)  # [code, facts] pairs, as on a match
    decline_text: Mapped[str | None] = mapped_column(Text)
    decided_at: Mapped[datetime | None]
    submit_key: Mapped[str | None] = mapped_column(String(32), unique=True)
    listing: Mapped[Listing] = relationship(lazy="raise_on_sql")
    profile: Mapped[Profile] = relationship(lazy="raise_on_sql")
    answers: Mapped[list["Answer"]] = relationship(lazy="raise_on_sql", cascade="all, delete-orphan")
    case_choices: Mapped[list["CaseChoice"]] = relationship(lazy="raise_on_sql", cascade="all, delete-orphan")


class Answer(Base):
    """An answer to one of the owner's questions, with the question as it was asked."""

    __tablename__ = "answer"
    id: Mapped[int] = mapped_column(primary_key=True)
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"), index=True)
    question: Mapped[str] = mapped_column(String(500))
    text: Mapped[str] = mapped_column(Text)


class CaseChoice(Base):
    """A past community the manager attached to the proposal."""

    __tablename__ = "case_choice"
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"), primary_key=True)
    case_card_id: Mapped[int] = mapped_column(ForeignKey("case_card.id", ondelete="CASCADE"), primary_key=True)


class TeamNote(Row, Base):
    """A private note of the business's people about a proposal, with a thumb."""

    __tablename__ = "team_note"
    application_id: Mapped[int] = mapped_column(ForeignKey("application.id", ondelete="CASCADE"), index=True)
    author_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    text: Mapped[str] = mapped_column(String(500), default="")
    thumb: Mapped[int] = mapped_column(default=0)
