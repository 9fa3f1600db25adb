"""The table of unfinished input."""

from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlalchemy import ForeignKey, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, PublicRow, state_type


class DraftKind(StrEnum):
    """What a draft wants to become."""

    LISTING = "listing"
    PROFILE = "profile"
    APPLICATION = "application"
    MESSAGE = "message"


class Draft(PublicRow, Base):
    """Values as typed, kept for seven days for the browser or the account that typed them."""

    __tablename__ = "draft"
    kind: Mapped[DraftKind] = mapped_column(state_type(DraftKind))
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    browser_hash: Mapped[str] = mapped_column(String(64), index=True)
    email: Mapped[str | None] = mapped_column(String(254))
    values: Mapped[dict[str, Any]] = mapped_column(default=dict)
    said: Mapped[str | None] = mapped_column(Text)
    subject_id: Mapped[int | None]  # the listing an application draft answers
    version: Mapped[int] = mapped_column(default=1)
    submit_key: Mapped[str] = mapped_column(String(32), unique=True)
    published_id: Mapped[int | None]  # what it became: a repeated press finds it
    expires_at: Mapped[datetime]
