"""How often something happened on a day."""

from datetime import date

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, bytewise


class DayCount(Base):
    """How often a subject was met on a day (in Israel), by where: of a search, its text; nothing says by whom."""

    __tablename__ = "day_count"

    source: Mapped[str] = mapped_column(String(20), primary_key=True)
    subject: Mapped[str] = mapped_column(bytewise(120), primary_key=True)  # looked up by its beginning, too
    day: Mapped[date] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column()
