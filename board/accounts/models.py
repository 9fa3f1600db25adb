"""Tables of people: accounts, sessions, sign-in codes, consents, blocks and limits."""

from datetime import datetime
from enum import StrEnum
from typing import ClassVar

from sqlalchemy import ForeignKey, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.db import Base, PublicRow, Row, state_type


class Role(StrEnum):
    """What the site lets an account do beyond its own things."""

    MEMBER = "member"
    MODERATOR = "moderator"
    ADMIN = "admin"


class Account(PublicRow, Base):
    """A person who signs in by mail; may act for businesses and be a community manager."""

    __tablename__ = "account"
    email: Mapped[str] = mapped_column(String(254))
    email_key: Mapped[str] = mapped_column(String(254), unique=True)
    name: Mapped[str] = mapped_column(String(120), default="")
    language: Mapped[str] = mapped_column(String(2), default="he")
    role: Mapped[Role] = mapped_column(state_type(Role), default=Role.MEMBER)
    verified_at: Mapped[datetime | None]
    banned_at: Mapped[datetime | None]
    deleted_at: Mapped[datetime | None]

    login_token: ClassVar[str] = ""  # set on the instance by the session that loaded it

    @property
    def is_authenticated(self) -> bool:
        """Be a signed-in person for Flask-Login."""
        return True

    @property
    def is_anonymous(self) -> bool:
        """Never be Flask-Login's stranger."""
        return False

    @property
    def is_active(self) -> bool:
        """Be active for Flask-Login as for us."""
        return self.active

    def get_id(self) -> str:
        """Return the session's random token: signing out on the server really ends it."""
        return self.login_token

    @property
    def staff(self) -> bool:
        """Whether the staff area is open to this person."""
        return self.role in {Role.MODERATOR, Role.ADMIN}

    @property
    def active(self) -> bool:
        """Whether this person may sign in."""
        return self.banned_at is None and self.deleted_at is None


class Session(Row, Base):
    """One signed-in browser; only the hash of its token is kept."""

    __tablename__ = "session"
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"), index=True)
    token_hash: Mapped[str] = mapped_column(String(64), unique=True)
    agent: Mapped[str] = mapped_column(String(200), default="")
    seen_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    fresh_until: Mapped[datetime]
    account: Mapped[Account] = relationship(lazy="joined", innerjoin=True)


class SignInCode(Row, Base):
    """A code and a link mailed to an address; either signs in once, within ten minutes."""

    __tablename__ = "sign_in_code"
    email_key: Mapped[str] = mapped_column(String(254), index=True)
    email: Mapped[str] = mapped_column(String(254))
    language: Mapped[str] = mapped_column(String(2), default="he")
    salt: Mapped[str] = mapped_column(String(32))  # code and link are derived from it and the secret key
    code_hash: Mapped[str] = mapped_column(String(64))
    link_hash: Mapped[str] = mapped_column(String(64), unique=True)
    browser_hash: Mapped[str] = mapped_column(String(64))
    draft_id: Mapped[int | None]
    next_path: Mapped[str] = mapped_column(String(500), default="")
    tries: Mapped[int] = mapped_column(default=0)
    expires_at: Mapped[datetime]
    used_at: Mapped[datetime | None]


class Consent(Row, Base):
    """One yes or no to one kind of mail; rows are only ever added."""

    __tablename__ = "consent"
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id"), index=True)
    email: Mapped[str | None] = mapped_column(String(254))
    kind: Mapped[str] = mapped_column(String(40))
    granted: Mapped[bool]
    text_version: Mapped[str] = mapped_column(String(40))
    ip: Mapped[str] = mapped_column(String(45), default="")


class Block(Row, Base):
    """One person does not want to hear from another."""

    __tablename__ = "block"
    __table_args__ = (UniqueConstraint("blocker_id", "blocked_id"),)
    blocker_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    blocked_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)


class RateCount(Base):
    """How often something happened in one window; counted inside the POST's own transaction."""

    __tablename__ = "rate_count"
    key: Mapped[str] = mapped_column(String(120), primary_key=True)
    window_start: Mapped[datetime] = mapped_column(primary_key=True)
    n: Mapped[int] = mapped_column(default=0)


Index("ix_session_expires", Session.expires_at)
