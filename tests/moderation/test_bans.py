"""Bans and the outbox of the staff area."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board import wiring
from board.accounts import actions as account_actions
from board.accounts.models import Account
from board.accounts.signin import mailed_link_and_code
from board.db import db, transaction
from board.errors import DomainError
from board.listings.models import ListingState
from board.mail.models import MailState, OutgoingEmail
from board.moderation import bans, queries
from board.moderation.models import Ban
from board.web.labels import table
from tests import people
from tests.applications import builders
from tests.moderation.test_staff import audit, case, report, staff, state_of
from tests.notifications.post import work
from tests.profiles import made

__all__ = ["staff"]  # the fixture


def test_a_ban_closes_sessions_hides_what_was_shown_and_bars_the_way_back(app: Flask, staff: FlaskClient) -> None:
    listing = builders.request()
    made.published(people.dana())
    dana = people.browser_of(app, people.dana())
    report("listing", listing.id)
    assert staff.post(f"/staff/cases/{case().public_id}/ban", data={"reason": "הונאה"}).status_code == 303
    assert state_of(listing) == ListingState.HIDDEN
    assert dana.get("/notifications").status_code == 303
    account = db.session.scalars(select(Account).where(Account.email_key == "dana@example.com")).one()
    assert not account.active
    assert "dana@example.com" in staff.get("/staff/bans").text
    staff.post("/staff/bans/removal", data={"key": "dana@example.com"})
    db.session.expire_all()
    assert account.active
    assert db.session.scalars(select(Ban)).all() == []


def test_a_banned_domain_turns_new_people_away(app: Flask, staff: FlaskClient) -> None:
    assert staff.post("/staff/bans", data={"address": "@spam.example", "reason": "הצפה"}).status_code == 303
    assert queries.banned("new@spam.example")
    assert not queries.banned("new@example.com")
    with transaction():
        asked = account_actions.ask_to_sign_in("new@spam.example", language="he", browser_hash="b")
    link, _code = mailed_link_and_code(asked)
    with pytest.raises(DomainError, match="account_closed"), transaction():
        account_actions.use_link(link, browser_hash="b")


@pytest.mark.parametrize("address", ["", "nobody", "@", "staff@example.com"])
def test_some_bans_are_refused_beside_the_field(staff: FlaskClient, address: str) -> None:
    answer = staff.post("/staff/bans", data={"address": address})
    assert answer.status_code == 422
    assert "field__error" in answer.text


def test_a_ban_of_somebody_unknown_is_only_kept(app: Flask) -> None:
    with transaction():
        bans.ban("New@Example.org", by=people.staff())
    assert queries.banned("new@example.org")


def test_the_outbox_shows_states_and_sends_again(app: Flask, staff: FlaskClient) -> None:
    builders.applied()
    work()
    row = db.session.scalars(select(OutgoingEmail)).first()
    with transaction():
        row.state, row.error = MailState.DEAD, "550 5.7.1 no"
    page = staff.get("/staff/outbox?state=dead").text
    assert "550 5.7.1 no" in page
    assert row.to not in page, "addresses are shortened"
    assert "550" not in staff.get("/staff/outbox?state=sent").text
    assert staff.get("/staff/outbox?state=lost").status_code == 404
    assert staff.get("/staff?tab=lost").status_code == 404
    assert staff.post(f"/staff/outbox/{row.message_id}").status_code == 303
    assert staff.post("/staff/outbox/unknown").status_code == 404
    db.session.expire_all()
    assert db.session.get(OutgoingEmail, row.id).state == MailState.QUEUED
    assert audit() == ["resend"]


def test_every_mail_has_words_in_the_outbox() -> None:
    assert [name for name in wiring.MAILS if f"mail.{name}" not in table()] == []
