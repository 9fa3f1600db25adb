"""Who may not apply, and what the form refuses."""

import pytest
from flask import Flask

from board.accounts import actions as account_actions
from board.applications import actions, queries
from board.applications.actions import Judged
from board.applications.models import Lane
from board.businesses.models import MemberRole
from board.db import transaction
from board.errors import DomainError, Missing
from board.listings import queries as listing_queries
from board.listings.models import Visibility
from board.matching import invitations
from board.profiles import actions as profile_actions
from board.profiles import queries as profile_queries
from tests import people
from tests.applications import builders
from tests.people import browser_of


def test_a_block_stands_in_the_way(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    builders.published(people.yossi())
    listing = builders.request().public_id
    with transaction():
        account_actions.block(people.dana(), people.yossi().id)
    assert yossi.get(f"/listings/{listing}/apply").status_code == 409
    page = yossi.post(f"/listings/{listing}/apply", data=builders.form())
    assert page.status_code == 409
    assert builders.UNDERSTOOD in page.text


def test_a_request_for_invited_people_is_missing_for_the_others(app: Flask) -> None:
    yossi, noa = browser_of(app, people.yossi()), browser_of(app, people.noa())
    profile = builders.published(people.yossi()).public_id
    listing = builders.request(visibility=Visibility.INVITED).public_id
    with transaction():
        invitations.invite(listing_queries.by_public_id(listing), profile_queries.published_by(profile))
    assert yossi.get(f"/listings/{listing}/apply").status_code == 200
    assert noa.get(f"/listings/{listing}/apply").status_code == 404


def test_a_hidden_profile_sends_nothing(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    listing = builders.request().public_id
    assert yossi.post(f"/listings/{listing}/apply", data=builders.form()).status_code == 409
    builders.published(people.yossi())
    with transaction():
        profile = profile_queries.of(people.yossi())
        assert profile is not None
        profile_actions.hide(profile)
    assert yossi.post(f"/listings/{listing}/apply", data=builders.form()).status_code == 409
    assert "draft" in yossi.get(f"/listings/{listing}/apply").text


def test_another_press_without_its_key_is_refused(app: Flask) -> None:
    application = builders.applied()
    yossi, again = people.yossi(), builders.again(application)
    pair = (again.listing, again.profile, builders.proposal(understood="משהו אחר"))
    with pytest.raises(DomainError, match="already_applied"):
        actions.send(*pair, by=yossi, judged=Judged(), submit_key="other")


def test_a_week_and_the_future_have_their_limits(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    builders.published(people.yossi())
    url = f"/listings/{builders.request().public_id}/apply"
    page = yossi.post(url, data=builders.form(hours="200", starts_on="2031-01-01", per="decade", vat="maybe"))
    assert page.status_code == 422
    assert "168" in page.text
    assert page.text.count('class="field__error"') == 2
    assert yossi.post(url, data=builders.form(starts_on="מחר")).status_code == 422


def test_moving_to_the_same_lane_and_reading_what_is_not_yours(app: Flask) -> None:
    application = builders.applied()
    with transaction():
        actions.move(builders.again(application), Lane.NEW)
    assert builders.again(application).state == Lane.NEW
    with pytest.raises(Missing):
        queries.received_by(people.yossi(), application.public_id, MemberRole.VIEWER)
    with pytest.raises(Missing):
        queries.sent_by(people.dana(), application.public_id)
    with pytest.raises(Missing):
        queries.sighted(people.dana(), "nothing222")
