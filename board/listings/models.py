"""Tables of requests, their facets, private contact, questions and bookmarks."""

from datetime import date, datetime
from enum import StrEnum
from functools import lru_cache

from slugify import slugify
from sqlalchemy import BigInteger, ForeignKey, Index, String, Text, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, relationship

from board.businesses.models import Business
from board.db import Base, PublicRow, Row, state_type


class ListingState(StrEnum):
    """Where a request stands; only `open` is in search, feeds and matching."""

    HELD = "held"
    OPEN = "open"
    PAUSED = "paused"
    FILLED = "filled"
    CLOSED = "closed"
    EXPIRED = "expired"
    REJECTED = "rejected"
    HIDDEN = "hidden"


class WorkMode(StrEnum):
    """Where the work of a request happens."""

    ONSITE = "onsite"
    HYBRID = "hybrid"
    REMOTE_OK = "remote_ok"


class Visibility(StrEnum):
    """Who may find a request."""

    PUBLIC = "public"
    INVITED = "invited"


class Goal(StrEnum):
    """What a community should give back to the business."""

    LOYALTY = "loyalty"
    WORD_OF_MOUTH = "word_of_mouth"
    CRISIS_DEFENCE = "crisis_defence"
    QUALITY_REPORTS = "quality_reports"
    IDEAS = "ideas"


class Partner(StrEnum):
    """A trade next to community work that the business looks for as well."""

    WEB = "web"
    DESIGN = "design"
    ADS = "ads"
    PHOTO = "photo"
    LEGAL = "legal"


class AssetsOwner(StrEnum):
    """In whose hands a group and its passwords are."""

    BUSINESS = "business"
    STAFF = "staff"
    MANAGER = "manager"
    FORMER = "former"
    UNKNOWN = "unknown"


class ChannelState(StrEnum):
    """Whether a channel of a request stands already."""

    EXISTS = "exists"
    TO_OPEN = "to_open"


SLUG_LENGTH = 60


@lru_cache(maxsize=1 << 12)
def slug_of(title: str) -> str:
    """Return what stands in an address after the id; Hebrew letters stay."""
    return slugify(title, allow_unicode=True, max_length=SLUG_LENGTH, word_boundary=True)


class Listing(PublicRow, Base):
    """A request for a community manager, in its owner's words and in facts."""

    __tablename__ = "listing"
    business_id: Mapped[int] = mapped_column(ForeignKey("business.id"), index=True)
    created_by: Mapped[int] = mapped_column(ForeignKey("account.id"), index=True)
    title: Mapped[str] = mapped_column(String(120))
    said: Mapped[str | None] = mapped_column(Text)  # private original; only its owner reads it
    body: Mapped[str] = mapped_column(Text, default="")  # as written; public pages show body_public
    body_public: Mapped[str] = mapped_column(Text, default="")  # made by the contact shield
    language: Mapped[str] = mapped_column(String(2), default="he")
    industry: Mapped[str | None] = mapped_column(String(40))
    stage_note: Mapped[str | None] = mapped_column(String(500))
    region: Mapped[str | None] = mapped_column(String(40))
    city: Mapped[str | None] = mapped_column(String(40))
    work_mode: Mapped[WorkMode | None] = mapped_column(state_type(WorkMode))
    on_site_days: Mapped[int | None]
    engagement_type: Mapped[str | None] = mapped_column(String(40))
    budget_min: Mapped[int | None] = mapped_column(BigInteger)  # agorot
    budget_max: Mapped[int | None] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3), default="ILS")
    per: Mapped[str | None] = mapped_column(String(10))  # hour, day, month, project
    vat: Mapped[str | None] = mapped_column(String(10))  # included, excluded
    hours_min: Mapped[int | None]  # a week
    hours_max: Mapped[int | None]
    coverage: Mapped[int] = mapped_column(default=0)  # 28 bits: day (Sunday first) * 4 + part
    answer_within_h: Mapped[int | None]
    starts_on: Mapped[date | None]
    trial_days: Mapped[int] = mapped_column(default=30)
    members: Mapped[int | None]
    members_as_of: Mapped[date | None]
    goals: Mapped[list[str]] = mapped_column(default=list)
    assets_owner_now: Mapped[str | None] = mapped_column(String(40))
    assets_owner_after: Mapped[str | None] = mapped_column(String(40))
    two_admins: Mapped[bool | None]
    moderators_exist: Mapped[bool | None]
    partners: Mapped[list[str]] = mapped_column(default=list)
    visibility: Mapped[Visibility] = mapped_column(state_type(Visibility), default=Visibility.PUBLIC)
    state: Mapped[ListingState] = mapped_column(state_type(ListingState))
    state_since: Mapped[datetime]
    hold_reason: Mapped[str | None] = mapped_column(String(200))
    confirmed_open_at: Mapped[datetime]
    expires_at: Mapped[datetime]
    search_rank: Mapped[int | None] = mapped_column(BigInteger, unique=True)
    channel_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    audience_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    service_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    language_mask: Mapped[int] = mapped_column(BigInteger, default=0)
    submit_key: Mapped[str | None] = mapped_column(String(32), unique=True)
    business: Mapped[Business] = relationship(lazy="raise_on_sql")
    facets: Mapped[list["ListingFacet"]] = relationship(
        lazy="raise_on_sql", cascade="all, delete-orphan", order_by="ListingFacet.id"
    )

    def slugs(self, kind: str) -> list[str]:
        """Return the chosen values of one facet kind, in the order they were chosen."""
        return [facet.slug for facet in self.facets if facet.kind == kind]

    @property
    def slug(self) -> str:
        """Return the readable end of its address; never stored."""
        return slug_of(self.title)


Index("ix_listing_state_rank", Listing.state, Listing.search_rank)
Index("ix_listing_state_expires", Listing.state, Listing.expires_at)


class ListingFacet(Base):
    """One chosen value; a channel also says whether it exists, and may carry its link."""

    __tablename__ = "listing_facet"
    __table_args__ = (UniqueConstraint("listing_id", "kind", "slug"),)
    id: Mapped[int] = mapped_column(primary_key=True)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"))
    kind: Mapped[str] = mapped_column(String(10))  # channel, audience, service, language
    slug: Mapped[str] = mapped_column(String(40))
    state: Mapped[str | None] = mapped_column(String(10))  # exists, to_open
    link: Mapped[str | None] = mapped_column(String(500))


class ListingPrint(Base):
    """One of eight numbers of a request's text; near-copies share two of them, so a copy is found by an index."""

    __tablename__ = "listing_print"
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"), primary_key=True)
    place: Mapped[int] = mapped_column(primary_key=True)
    number: Mapped[int] = mapped_column(BigInteger, index=True)


class ListingContact(Base):
    """How to reach the owner; read only by the owner and by messaging's share."""

    __tablename__ = "listing_contact"
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"), primary_key=True)
    name: Mapped[str | None] = mapped_column(String(120))
    phone: Mapped[str | None] = mapped_column(String(20))
    whatsapp: Mapped[str | None] = mapped_column(String(20))
    email: Mapped[str | None] = mapped_column(String(254))


class ListingQuestion(Base):
    """A question the owner asks everybody who applies."""

    __tablename__ = "listing_question"
    id: Mapped[int] = mapped_column(primary_key=True)
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"), index=True)
    position: Mapped[int] = mapped_column(default=0)
    text: Mapped[str] = mapped_column(String(500))


class QuestionState(StrEnum):
    """Whether a public question is shown."""

    ASKED = "asked"
    ANSWERED = "answered"
    HIDDEN = "hidden"


class PublicQuestion(PublicRow, Base):
    """A question asked in public on a listing, and its answer."""

    __tablename__ = "public_question"
    listing_id: Mapped[int] = mapped_column(ForeignKey("listing.id", ondelete="CASCADE"), index=True)
    asker_id: Mapped[int] = mapped_column(ForeignKey("account.id"))
    text: Mapped[str] = mapped_column(String(500))  # public: masked
    answer: Mapped[str | None] = mapped_column(Text)  # public: masked
    answered_at: Mapped[datetime | None]
    state: Mapped[QuestionState] = mapped_column(state_type(QuestionState), default=QuestionState.ASKED)


class Bookmark(Row, Base):
    """A listing or a profile kept by an account, or by a browser without one."""

    __tablename__ = "bookmark"
    __table_args__ = (
        UniqueConstraint("account_id", "kind", "subject_id"),
        UniqueConstraint("browser_hash", "kind", "subject_id"),
    )
    account_id: Mapped[int | None] = mapped_column(ForeignKey("account.id", ondelete="CASCADE"))
    browser_hash: Mapped[str | None] = mapped_column(String(64))
    kind: Mapped[str] = mapped_column(String(10))  # listing, profile
    subject_id: Mapped[int]
