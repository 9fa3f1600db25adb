"""The table of work for later."""

from datetime import datetime
from typing import Any

from sqlalchemy import Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board import clock
from board.db import Base, Row


class Job(Row, Base):
    """A name from wiring.py's job table and the ids it works on; deleted in the transaction that does the work."""

    __tablename__ = "job"
    name: Mapped[str] = mapped_column(String(40))
    ids: Mapped[dict[str, Any]] = mapped_column(default=dict)
    run_at: Mapped[datetime] = mapped_column(default=clock.now)
    lease_until: Mapped[datetime | None]
    tries: Mapped[int] = mapped_column(default=0)
    dedupe_key: Mapped[str | None] = mapped_column(String(120), unique=True)
    error: Mapped[str | None] = mapped_column(Text)


Index("ix_job_due", Job.run_at)
