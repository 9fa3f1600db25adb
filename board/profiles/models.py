"""Tables of community managers' profiles, packages and past communities."""

from datetime import date, datetime
from enum import StrEnum

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.accounts.models import Account
from board.db import Base, PublicRow, state_type


class ProfileState(StrEnum):
    """Whether people may see a profile."""

    DRAFT = "draft"
    HELD = "held"
    PUBLISHED = "published"
    HIDDEN = "hidden"


class Availability(StrEnum):
    """Whether a manager takes new work; only fresh answers count as facts."""

    AVAILABLE = "available"
    BUSY = "busy"
    PAUSED = "paused"


class ManagerWorkMode(StrEnum):
    """Where a manager works."""

    LOCAL_ONLY = "local_only"
    REMOTE_ONLY = "remote_only"
    REMOTE_OR_LOCAL = "remote_or_local"


class Dealer(StrEnum):
    """How a manager bills; changes what the client pays by the VAT rate."""

    EXEMPT = "exempt"
    AUTHORISED = "authorised"
    COMPANY = "company"
    EMPLOYEE = "employee"


class Notify(StrEnum):
    """How often matches are mailed."""

    AT_ONCE = "at_once"
    DAILY = "daily"
    WEEKLY = "weekly"
    OFF = "off"


class Profile(PublicRow, Base):
    """A community manager, in their own words and in facts."""

    __tablename__ = "profile"
    account_id: Mapped[int] = mapped_column(ForeignKey("account.id"), unique=True)
    name: Mapped[str] = mapped_column(String(120), default="")
    headline: Mapped[str] = mapped_column(String(120), default="")
    listens: Mapped[str] = mapped_column(Text, default="")  # as written; public pages show listens_public
    listens_public: Mapped[str] = mapped_column(Text, default="")
    region: Mapped[str | None] = mapped_column(String(40))
    city: Mapped[str | None] = mapped_column(String(40))
    work_mode: Mapped[ManagerWorkMode | None] = mapped_column(state_type(ManagerWorkMode))
    engagement_types: Mapped[list[str]] = mapped_column(default=list)
    dealer: Mapped[Dealer | None] = mapped_column(state_type(Dealer))
    rate_hour: Mapped[int | None] = mapped_column(BigInteger)  # agorot
    rate_month: Mapped[int | None] = mapped_column(BigInteger)
    rate_project: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3), default="ILS")
    vat: Mapped[str | None] = mapped_column(String(10))  # included, excluded
    hours_week: Mapped[int | None]
    coverage: Mapped[int] = mapped_column(default=0)  # 28 bits as on a listing
    availability: Mapped[Availability] = mapped_column(state_type(Availability), default=Availability.AVAILABLE)
    available_from: Mapped[date | None]
    confirmed_at: Mapped[datetime]
    excluded_industries: Mapped[list[str]] = mapped_column(default=list)
    photo: Mapped[str | None] = mapped_column(String(64))
    charter_at: Mapped[datetime | None]
    notify: Mapped[Notify] = mapped_column(state_type(Notify), default=Notify.AT_ONCE)
    state: Mapped[ProfileState] = mapped_column(state_type(ProfileState), default=ProfileState.DRAFT)
    state_since: Mapped[datetime]
    hold_reason: Mapped[str | None] = mapped_column(String(200))
    search_rank: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    channel_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    audience_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    industry_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    service_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    language_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    account: Mapped[Account] = relationship(lazy="raise_on_sql")
    facets: Mapped[list["ProfileFacet"]] = relationship(
        lazy="raise_on_sql", cascade="all, delete-orphan", order_by="ProfileFacet.id"
    )
    packages: Mapped[list["Package"]] = relationship(
        lazy="raise_on_sql", cascade="all, delete-orphan", order_by="Package.position"
    )
    cases: Mapped[list["CaseCard"]] = relationship(
        lazy="raise_on_sql", cascade="all, delete-orphan", order_by="CaseCard.position"
    )

    def slugs(self, kind: str) -> list[str]:
        """Return the chosen values of one facet kind, in the order they were chosen."""
        return [facet.slug for facet in self.facets if facet.kind == kind]


Index("ix_profile_state_rank", Profile.state, Profile.search_rank)


class ProfileFacet(Base):
    """One chosen value; a language also says how well it is spoken."""

    __tablename__ = "profile_facet"
    __table_args__ = (UniqueConstraint("profile_id", "kind", "slug"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(10))  # channel, audience, industry, service, language
    slug: Mapped[str] = mapped_column(String(40))
    level: Mapped[str | None] = mapped_column(String(10))  # native, fluent, basic


class Package(PublicRow, Base):
    """A priced service, one to three on a profile, in the order of the trade."""

    __tablename__ = "package"
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(String(120))
    services: Mapped[list[str]] = mapped_column(default=list)
    text: Mapped[str] = mapped_column(Text, default="")
    price_min: Mapped[int | None] = mapped_column(BigInteger)
    per: Mapped[str | None] = mapped_column(String(10))
    vat: Mapped[str | None] = mapped_column(String(10))
    duration: Mapped[str | None] = mapped_column(String(120))


class CaseCard(PublicRow, Base):
    """A past community: before, what was done, after, with the client's consent."""

    __tablename__ = "case_card"
    profile_id: Mapped[int] = mapped_column(ForeignKey("profile.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    title: Mapped[str] = mapped_column(String(120))
    channel: Mapped[str | None] = mapped_column(String(40))
    audience: Mapped[str | None] = mapped_column(String(40))
    since: Mapped[str | None] = mapped_column(String(7))  # year or year-month
    until: Mapped[str | None] = mapped_column(String(7))
    before: Mapped[str] = mapped_column(String(500), default="")
    did: Mapped[str] = mapped_column(String(500), default="")
    after: Mapped[str] = mapped_column(String(500), default="")
    members_before: Mapped[int | None]
    members_after: Mapped[int | None]
    series: Mapped[list[int] | None] = mapped_column(JSON)
    client_consented: Mapped[bool] = mapped_column(default=False)
