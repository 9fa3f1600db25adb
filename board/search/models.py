"""What stands beside the two full-text tables: each row's tokens, and how many rows hold a term."""

from sqlalchemy import BigInteger, Index, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base


class IndexedText(Base):
    """One open listing or visible profile as it stands in the index."""

    __tablename__ = "indexed_text"
    __table_args__ = (Index("uq_indexed_text_kind_search_rank", "kind", "search_rank", unique=True),)

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    id: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    search_rank: Mapped[int] = mapped_column(BigInteger)  # newest = highest; the full-text table's row id
    facets: Mapped[str] = mapped_column(Text)  # "kind:slug" of every ticked and implied value, for counting
    tokens: Mapped[str] = mapped_column(Text)  # exactly what was put in: deleting needs it, scoring reads it
    pay: Mapped[int | None] = mapped_column(BigInteger)  # agorot a month before VAT
    closing: Mapped[int | None] = mapped_column(BigInteger)  # seconds since 1970


class TermCount(Base):
    """How many rows of a kind hold a stem, concept or facet; the empty term counts all rows."""

    __tablename__ = "term_count"
    __table_args__ = (Index("ix_term_count_kind_skeleton", "kind", "skeleton"),)

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    term: Mapped[str] = mapped_column(String(120), primary_key=True)
    rows: Mapped[int] = mapped_column()
    skeleton: Mapped[str | None] = mapped_column(String(120))  # the consonants of a stem, for mistyped words
