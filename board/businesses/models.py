"""Tables of businesses and their members."""

from enum import StrEnum

from sqlalchemy import ForeignKey, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column

from board.db import Base, PublicRow, Row, state_type


class MemberRole(StrEnum):
    """What a member may do for the business."""

    OWNER = "owner"
    EDITOR = "editor"
    VIEWER = "viewer"


class Business(PublicRow, Base):
    """Who needs the community manager; made with the first listing, named when its people wish."""

    __tablename__ = "business"
    name: Mapped[str | None] = mapped_column(String(120))
    about: Mapped[str | None] = mapped_column(Text)
    site: Mapped[str | None] = mapped_column(String(500))
    industry: Mapped[str | None] = mapped_column(String(40))
    city: Mapped[str | None] = mapped_column(String(40))
    logo: Mapped[str | None] = mapped_column(String(64))


class Membership(Row, Base):
    """An account that acts for a business; the first member is its owner."""

    __tablename__ = "membership"
    __table_args__ = (UniqueConstraint("business_id", "account_id"),)
    business_id: Mapped[int] = mapped_column(ForeignKey("business.id", ondelete="CASCADE"))
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    role: Mapped[MemberRole] = mapped_column(state_type(MemberRole), default=MemberRole.OWNER)
