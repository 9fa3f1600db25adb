"""Invitations: once a pair, yes opens the form, no may carry a reason, two weeks of silence end them."""

from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock
from board.accounts import actions as account_actions
from board.db import db, transaction
from board.errors import DomainError, Missing
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.matching import invitations
from board.matching.models import Invitation, InvitationState
from board.notifications.models import Notification
from tests import people
from tests.conftest import NOW
from tests.matching.test_matching import manager, request
from tests.notifications.post import deliver, text


def invited() -> Invitation:
    listing, profile = request(), manager()
    with transaction():
        return invitations.invite(listing, profile)


def test_an_invitation_is_mailed_once(app: Flask) -> None:
    invitation = invited()
    listing, profile = listing_queries.by_id(invitation.listing_id), manager()
    with transaction():
        assert invitations.invite(listing, profile).id == invitation.id
    sent = [message for message in deliver(app) if "הזמנה" in message["Subject"]]
    assert len(sent) == 1
    assert f"/invitations/{invitation.public_id}" in text(sent[0])


def test_yes_counts_once_and_no_comes_too_late_then(app: Flask) -> None:
    invitation = invited()
    with transaction():
        invitations.accept(invitation)
    with transaction():
        invitations.accept(invitation)
    assert invitation.state == InvitationState.ACCEPTED
    with pytest.raises(DomainError), transaction():
        invitations.decline(invitation, "לא")


def test_no_tells_the_business_without_contact_details(app: Flask) -> None:
    invitation = invited()
    for _ in range(2):
        with transaction():
            invitations.decline(invitation, "עסוקה עד פסח, אפשר 050-0000123")
    assert "050" not in (invitation.reason or "")
    kinds = db.session.scalars(select(Notification.kind).where(Notification.account_id == people.dana().id)).all()
    assert kinds == ["invitation_declined"]


def test_silence_ends_it(app: Flask) -> None:
    invitation = invited()
    clock.freeze(NOW + timedelta(days=15))
    with pytest.raises(DomainError), transaction():
        invitations.accept(db.session.get(Invitation, invitation.id))
    with transaction():
        invitations.expire_invitations()
    assert db.session.get(Invitation, invitation.id).state == InvitationState.EXPIRED


def test_some_cannot_be_invited(app: Flask) -> None:
    listing, profile, own = request(), manager(), manager(people.dana())
    with pytest.raises(DomainError), transaction():
        invitations.invite(listing, own)
    with transaction():
        account_actions.block(people.yossi(), people.dana().id)
    with pytest.raises(Missing), transaction():
        invitations.invite(listing, profile)
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    with pytest.raises(DomainError), transaction():
        invitations.invite(listing_queries.by_id(listing.id), profile)
