"""Offering the work, answering the offer, and the engagement an acceptance makes.

Whoever changes an offer first locks its listing: two acceptances of one request then come one after the other.
"""

from datetime import timedelta
from typing import Any

from sqlalchemy import select, update

from board import clock
from board.accounts.models import Account
from board.applications import actions as application_actions
from board.applications.models import Application
from board.applications.policy import alive, hirable
from board.db import db, insert_once
from board.engagements import queries
from board.engagements.models import Engagement, Offer, OfferState
from board.engagements.policy import LIFE
from board.errors import DomainError
from board.events import ApplicationDeclined, ApplicationWithdrawn, OfferAccepted, OfferRefused, OfferSent, emit
from board.language import contacts
from board.listings import actions as listing_actions
from board.listings.models import Listing, ListingState
from board.messaging import actions as messaging_actions


def check_may_hire(application: Application) -> None:
    """Refuse a decided proposal, and a request that has ended or found somebody."""
    if not alive(application):
        raise DomainError("application_decided")
    if not hirable(application, application.listing):
        raise DomainError("listing_moved_on")


def send(application: Application, terms: dict[str, Any], text: str, *, by: Account, submit_key: str) -> Offer:
    """Offer the work once; the same press again finds the offer, another one waits for the first answer."""
    listing = application.listing
    _lock(listing.id)
    made = insert_once(
        db.session(),
        Offer,
        application_id=application.id,
        text=contacts.mask_message(text).text,  # it is mailed
        state_since=clock.now(),
        expires_at=clock.now() + LIFE,
        submit_key=submit_key,
        **terms,
    )
    if made is None:
        return db.session.scalars(select(Offer).where(Offer.submit_key == submit_key)).one()
    _check_may_send(application, made)
    offer = db.session.get_one(Offer, made)
    _tell(application, "offer_sent", offer, by)
    emit(OfferSent(made))
    return offer


def accept(offer: Offer, *, by: Account) -> Engagement:
    """Accept once: hired, filled, engaged in one go; pressing again finds the engagement that stands."""
    application, listing = offer.application, offer.application.listing
    _lock(listing.id)
    if not _decide(Offer.id == offer.id, OfferState.ACCEPTED, Offer.expires_at > clock.now()):
        standing = queries.of_offer(offer.id)
        if standing is None:
            raise DomainError("offer_decided")
        return standing
    application_actions.hire(application)
    state = db.session.scalar(select(Listing.state).where(Listing.id == listing.id))
    if state != ListingState.EXPIRED:  # an expired request stays so: the offer was sent in time
        listing_actions.fill(listing)
    others = select(Application.id).where(Application.listing_id == listing.id)
    _decide(Offer.application_id.in_(others), OfferState.WITHDRAWN)
    begins = max(offer.starts_on or clock.today(), clock.today())
    engagement = Engagement(offer_id=offer.id, trial_ends_on=begins + timedelta(days=listing.trial_days))
    db.session.add(engagement)
    db.session.flush()
    _tell(application, "offer_accepted", offer, by)
    emit(OfferAccepted(offer.id, engagement.id))
    return engagement


def refuse(offer: Offer, *, by: Account) -> None:
    """Say no to an offer; the proposal stays where it is. Twice is the same as once."""
    _lock(offer.application.listing_id)
    if _decide(Offer.id == offer.id, OfferState.DECLINED):
        _tell(offer.application, "offer_refused", offer, by)
        emit(OfferRefused(offer.id))
    elif _state(offer) != OfferState.DECLINED:
        raise DomainError("offer_decided")


def withdraw(offer: Offer, *, by: Account | None) -> None:
    """Take an offer back before it is answered. Twice is the same as once."""
    _lock(offer.application.listing_id)
    if _decide(Offer.id == offer.id, OfferState.WITHDRAWN):
        _tell(offer.application, "offer_withdrawn", offer, by)
    elif _state(offer) != OfferState.WITHDRAWN:
        raise DomainError("offer_decided")


def withdraw_with_application(event: ApplicationDeclined | ApplicationWithdrawn) -> None:
    """Take back the offer about a proposal that was declined or withdrawn."""
    standing = queries.last_offer(event.application_id)
    if standing and standing.state == OfferState.SENT:
        offer = queries.by_id(standing.id)
        if offer:
            withdraw(offer, by=None)


def expire_offers() -> None:
    """End the offers that nobody answered within a week."""
    old = select(Offer.id).where(Offer.state == OfferState.SENT, Offer.expires_at <= clock.now())
    for key in db.session.scalars(old).all():
        offer = queries.by_id(key)
        if offer and _decide(Offer.id == key, OfferState.EXPIRED):
            _tell(offer.application, "offer_expired", offer, None)


def _check_may_send(application: Application, made: int) -> None:
    """Refuse, and so undo, an offer beside another one, on a decided proposal or on a request that has ended."""
    beside = select(Offer.id).where(
        Offer.application_id == application.id, Offer.state == OfferState.SENT, Offer.id != made
    )
    if db.session.scalar(beside.limit(1)):
        raise DomainError("offer_stands")
    check_may_hire(application)


def _lock(listing_id: int) -> None:
    db.session.execute(select(Listing.id).where(Listing.id == listing_id).with_for_update())


def _decide(which: Any, to: OfferState, *rules: Any) -> bool:
    """Decide offers that still wait, in one UPDATE; tell whether there was one."""
    decided = db.session.execute(
        update(Offer)
        .where(which, Offer.state == OfferState.SENT, *rules)
        .values(state=to, state_since=clock.now())
        .execution_options(synchronize_session="fetch")
    )
    return bool(decided.rowcount)  # type: ignore[attr-defined]


def _state(offer: Offer) -> OfferState | None:
    return db.session.scalar(select(Offer.state).where(Offer.id == offer.id))


def _tell(application: Application, code: str, offer: Offer, by: Account | None) -> None:
    conversation = messaging_actions.begin(application.listing, application.profile)
    messaging_actions.tell(conversation, code, about=offer.public_id, by=by)
