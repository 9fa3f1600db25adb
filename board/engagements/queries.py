"""Reads of offers and engagements."""

from dataclasses import dataclass

from sqlalchemy import Select, select
from sqlalchemy.orm import joinedload

from board.accounts.models import Account
from board.applications.models import Application
from board.businesses import queries as business_queries
from board.businesses.models import MemberRole
from board.businesses.policy import reaches
from board.db import db
from board.engagements.models import Engagement, Offer
from board.errors import Missing
from board.listings.models import Listing
from board.profiles.models import Profile

_application = joinedload(Offer.application, innerjoin=True)
WHOLE = (
    _application.joinedload(Application.listing, innerjoin=True).joinedload(Listing.business, innerjoin=True),
    _application.joinedload(Application.profile, innerjoin=True).joinedload(Profile.account, innerjoin=True),
)


@dataclass(frozen=True)
class OfferSight:
    """An offer as somebody may see it: the manager it was made to, or a member of the business."""

    offer: Offer
    role: MemberRole | None

    @property
    def for_me(self) -> bool:
        """Whether the offer was made to the reader."""
        return self.role is None

    @property
    def may_withdraw(self) -> bool:
        """Whether the reader may take the offer back."""
        return reaches(self.role, MemberRole.OWNER)


def sighted(account: Account, public_id: str) -> OfferSight:
    """Return an offer to its two sides; to others it is missing."""
    return _sight(account, db.session.scalar(_offers().where(Offer.public_id == public_id)))


def made_to(account: Account, public_id: str) -> Offer:
    """Return an offer to the manager who may answer it."""
    sight = sighted(account, public_id)
    if not sight.for_me:
        raise Missing
    return sight.offer


def made_by(account: Account, public_id: str) -> Offer:
    """Return an offer to the owner who may take it back."""
    sight = sighted(account, public_id)
    if not sight.may_withdraw:
        raise Missing
    return sight.offer


def by_id(offer_id: int) -> Offer | None:
    """Return an offer by its key, with both sides: for mails and reactions."""
    return db.session.scalar(_offers().where(Offer.id == offer_id))


def last_offer(application_id: int) -> Offer | None:
    """Return the newest offer about a proposal."""
    rows = select(Offer).where(Offer.application_id == application_id).order_by(Offer.id.desc())
    return db.session.scalar(rows.limit(1))


def of_offer(offer_id: int) -> Engagement | None:
    """Return the engagement an offer became."""
    return db.session.scalar(select(Engagement).where(Engagement.offer_id == offer_id))


def engagement_sighted(account: Account, public_id: str) -> tuple[Engagement, OfferSight]:
    """Return an engagement to its two sides; to others it is missing."""
    rows = select(Engagement).where(Engagement.public_id == public_id)
    engagement = db.session.scalar(rows.options(joinedload(Engagement.offer, innerjoin=True).options(*WHOLE)))
    if engagement is None:
        raise Missing
    return engagement, _sight(account, engagement.offer)


def mine(account: Account) -> list[Engagement]:
    """Return the engagements this person works in as a manager, the newest first."""
    rows = (
        select(Engagement)
        .join(Offer, Offer.id == Engagement.offer_id)
        .join(Application, Application.id == Offer.application_id)
        .join(Profile, Profile.id == Application.profile_id)
        .where(Profile.account_id == account.id)
        .options(joinedload(Engagement.offer, innerjoin=True).options(*WHOLE))
    )
    return list(db.session.scalars(rows.order_by(Engagement.id.desc())))


def _offers() -> Select[Offer]:
    return select(Offer).options(*WHOLE)


def _sight(account: Account, offer: Offer | None) -> OfferSight:
    if offer is None:
        raise Missing
    if offer.application.profile.account_id == account.id:
        return OfferSight(offer, None)
    role = business_queries.role_of(account, offer.application.listing.business_id)
    if role is None:
        raise Missing
    return OfferSight(offer, role)
