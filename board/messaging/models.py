"""Tables of conversations; messages are only ever added."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import JSON, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.db import Base, PublicRow, Row, state_type
from board.listings.models import Listing
from board.profiles.models import Profile


class Side(StrEnum):
    """Which half of a conversation somebody is."""

    BUSINESS = "business"
    MANAGER = "manager"


class MessageKind(StrEnum):
    """Who speaks: a person, or the product itself."""

    TEXT = "text"
    SYSTEM = "system"
    FILE = "file"


class Conversation(PublicRow, Base):
    """A business and a manager talk about one request."""

    __tablename__ = "conversation"
    __table_args__ = (UniqueConstraint("listing_id", "profile_id"),)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id"))
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id"), index=True)
    last_message_id: Mapped[int | None]
    last_message_at: Mapped[datetime | None]
    listing: Mapped[Listing] = relationship(lazy="raise_on_sql")
    profile: Mapped[Profile] = relationship(lazy="raise_on_sql")
    participants: Mapped[list["Participant"]] = relationship(lazy="raise_on_sql", cascade="all, delete-orphan")


class Participant(Row, Base):
    """An account in a conversation, with how far it has read."""

    __tablename__ = "participant"
    __table_args__ = (UniqueConstraint("conversation_id", "account_id"),)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    side: Mapped[Side] = mapped_column(state_type(Side))
    read_up_to: Mapped[int] = mapped_column(default=0)
    muted_at: Mapped[datetime | None]
    archived_at: Mapped[datetime | None]


class Message(Row, Base):
    """One message; its id is the cursor, its public body has contact details masked."""

    __tablename__ = "message"
    __table_args__ = (UniqueConstraint("conversation_id", "submit_key"),)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    sender_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"))
    kind: Mapped[MessageKind] = mapped_column(state_type(MessageKind), default=MessageKind.TEXT)
    said: Mapped[str] = mapped_column(Text)  # as written; shown only after both shared contact
    body: Mapped[str] = mapped_column(Text)  # masked
    submit_key: Mapped[str | None] = mapped_column(String(32))


Index("ix_message_conversation_cursor", Message.conversation_id, Message.id)


class ContactShare(Row, Base):
    """One side opened its contact details; both must before either is shown."""

    __tablename__ = "contact_share"
    __table_args__ = (UniqueConstraint("conversation_id", "side"),)
    conversation_id: Mapped[int] = mapped_column(ForeignKey("conversation.id", ondelete="CASCADE"))
    side: Mapped[Side] = mapped_column(state_type(Side))
    values: Mapped[dict[str, str]] = mapped_column(JSON, default=dict)  # kind -> value
    shared_at: Mapped[datetime]
    revoked_at: Mapped[datetime | None]
