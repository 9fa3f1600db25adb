"""What stands beside the two full-text tables: what scoring reads of each row, and how many rows hold a term."""

from sqlalchemy import BigInteger, Index, Integer, String, Text
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, bytewise


class IndexedRow:
    """A row as it stands in the index; its key is its search rank, the row id of the full-text table.

    `head` and `combined` say exactly which tokens were put in: deleting needs them. Scoring reads the head alone, and
    so it stands before the words; both are packed.
    """

    # the newest row has the highest; as SQLite's own row id, a found row is one step away
    search_rank: Mapped[int] = mapped_column(
        BigInteger().with_variant(Integer(), "sqlite"), primary_key=True, autoincrement=False
    )
    id: Mapped[int] = mapped_column(unique=True)
    pay: Mapped[int | None] = mapped_column(BigInteger)  # agorot a month before VAT
    closing: Mapped[int | None] = mapped_column(BigInteger)  # seconds since 1970
    facets: Mapped[str] = mapped_column(Text)  # "kind:slug" of every ticked and implied value, for counting
    head: Mapped[str] = mapped_column(Text)  # title, stems, concepts and facets
    combined: Mapped[str] = mapped_column(Text)  # facets of several kinds as one token
    words: Mapped[str] = mapped_column(Text)  # the words in their order, for phrases
    offers: Mapped[str] = mapped_column(Text, server_default="")  # w_ tokens; only counted, no search knows them


class IndexedListing(IndexedRow, Base):
    """An open request."""

    __tablename__ = "indexed_listing"


class IndexedProfile(IndexedRow, Base):
    """A visible community manager."""

    __tablename__ = "indexed_profile"


INDEXED: dict[str, type[IndexedListing | IndexedProfile]] = {"listing": IndexedListing, "profile": IndexedProfile}


class TermCount(Base):
    """How many rows of a kind hold a stem, concept, facet or word to offer; the empty term counts all rows."""

    __tablename__ = "term_count"
    __table_args__ = (Index("ix_term_count_kind_skeleton", "kind", "skeleton"),)

    kind: Mapped[str] = mapped_column(String(16), primary_key=True)
    term: Mapped[str] = mapped_column(bytewise(120), primary_key=True)  # looked up by its beginning, too
    rows: Mapped[int] = mapped_column()
    skeleton: Mapped[str | None] = mapped_column(String(120))  # the consonants of a stem, for mistyped words
