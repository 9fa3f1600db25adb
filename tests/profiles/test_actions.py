from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock
from board.accounts import queries as account_queries
from board.accounts.models import Consent
from board.db import db, transaction
from board.errors import DomainError, Missing
from board.events import ProfileHeld, ProfileHidden, ProfilePublished, connect
from board.profiles import actions, queries
from board.profiles.facts import CaseFacts, PackageFacts
from board.profiles.models import Availability, Profile, ProfileState
from board.search import index
from board.wiring import REACTIONS
from tests import people
from tests.conftest import NOW
from tests.profiles import made


@pytest.fixture
def heard(app: Flask):
    events: list[object] = []
    connect({kind: [events.append] for kind in (ProfilePublished, ProfileHidden, ProfileHeld)})
    yield events
    connect(REACTIONS)


def found(text: str) -> tuple[int, ...]:
    return index.find(db.session(), "profile", text).ids


def test_published_profile_is_found_and_told(heard: list[object]) -> None:
    profile = made.published(people.yossi())
    assert profile.state is ProfileState.PUBLISHED
    assert heard == [ProfilePublished(profile.id)]
    assert found("הורים") == (profile.id,)
    assert profile.search_rank == 1


def test_packages_add_their_services_in_the_order_of_the_trade(heard: list[object]) -> None:
    profile = made.published(people.yossi())
    assert profile.slugs("service") == ["audit", "management", "moderation", "handover"]


def test_contact_details_leave_every_public_text(heard: list[object]) -> None:
    phone = "טלפון 050-0000123"
    profile = made.published(
        people.yossi(),
        listens=f"מקשיבה. {phone}",
        headline=f"קהילות ספורט {phone}",
        packages=(PackageFacts(f"ניהול {phone}", ("management",), f"הכול {phone}", 100, "month"),),
        cases=(CaseFacts(f"קהילה {phone}", before=phone, did=f"כתבתי {phone}", after=phone, client_consented=True),),
    )
    package, case = profile.packages[0], profile.cases[0]
    shown = [profile.listens_public, profile.headline, package.title, package.text, case.title, case.did, case.before]
    assert not any("0000123" in text for text in shown)
    assert "050-0000123" in profile.listens
    assert found("050-0000123") == ()


def test_editing_keeps_the_place_and_replaces_the_parts(heard: list[object]) -> None:
    yossi = people.yossi()
    first = made.published(yossi)
    again = made.published(yossi, channels=("whatsapp", "discord"), packages=made.FACTS.packages[:1])
    assert (again.id, again.search_rank) == (first.id, 1)
    assert again.slugs("channel") == ["whatsapp", "discord"]
    assert [package.title for package in again.packages] == ["ניהול לאורך העונה"]
    assert len(heard) == 2


def test_what_safety_holds_is_not_shown(heard: list[object]) -> None:
    yossi = people.yossi()
    profile = made.published(yossi, listens="אני אהרוג אותך אם לא תענה")
    assert profile.state is ProfileState.HELD
    assert profile.hold_reason == "threat"
    assert heard == [ProfileHeld(profile.id)]
    assert found("הורים") == ()
    with pytest.raises(Missing):
        queries.published_by(profile.public_id)


def test_a_visible_profile_that_gets_held_leaves_the_search(heard: list[object]) -> None:
    yossi = people.yossi()
    profile = made.published(yossi)
    made.published(yossi, listens="אני אהרוג אותך אם לא תענה")
    assert heard[1:] == [ProfileHidden(profile.id), ProfileHeld(profile.id)]
    assert found("") == ()


def test_a_site_may_look_at_every_new_profile_first(heard: list[object]) -> None:
    yossi = people.yossi()
    with transaction():
        profile = actions.publish(yossi, made.facts(), review_first=True)
    assert (profile.state, profile.hold_reason) == (ProfileState.HELD, "review_first")
    with transaction():
        actions.show(profile)
        actions.publish(yossi, made.facts(), review_first=True)
    assert profile.state is ProfileState.PUBLISHED


def test_hidden_profile_is_missing_until_its_owner_shows_it(heard: list[object]) -> None:
    profile = made.published(people.yossi())
    with transaction():
        actions.hide(profile)
        actions.hide(profile)
    assert heard.count(ProfileHidden(profile.id)) == 1
    assert found("") == ()
    with pytest.raises(Missing):
        queries.published_by(profile.public_id)
    with transaction():
        actions.show_again(profile)
    assert queries.published_by(profile.public_id).id == profile.id


def test_what_the_staff_hid_stays_hidden(heard: list[object]) -> None:
    yossi = people.yossi()
    profile = made.published(yossi)
    with transaction():
        actions.hide(profile, reason="spam_promo")
    for again in (lambda: actions.show_again(profile), lambda: actions.publish(yossi, made.facts())):
        with pytest.raises(DomainError, match="profile_hidden_by_staff"), transaction():
            again()


@pytest.mark.parametrize(("state", "code"), [("draft", "profile_not_written"), ("held", "profile_not_published")])
def test_only_a_hidden_profile_is_shown_again(heard: list[object], state: str, code: str) -> None:
    profile = made.published(people.yossi())
    with transaction():
        profile.state = ProfileState(state)
        with pytest.raises(DomainError, match=code):
            actions.show_again(profile)


def test_saying_that_one_is_free_is_a_fact_for_a_week(heard: list[object]) -> None:
    profile = made.published(people.yossi())
    assert queries.is_fresh(profile)
    clock.freeze(NOW + timedelta(days=8))
    assert not queries.is_fresh(profile)
    with transaction():
        actions.confirm(profile, Availability.AVAILABLE)
    assert queries.row(profile).free_now


def test_confirming_lifts_at_most_once_a_day(heard: list[object]) -> None:
    yossi, noa = made.published(people.yossi()), made.published(people.noa(), name="נועה")
    assert found("") == (noa.id, yossi.id)
    with transaction():
        actions.confirm(yossi, Availability.AVAILABLE)
    assert found("") == (noa.id, yossi.id)
    clock.freeze(NOW + timedelta(days=1))
    with transaction():
        actions.confirm(noa, Availability.BUSY)
        actions.confirm(yossi, Availability.AVAILABLE)
    assert found("") == (yossi.id, noa.id)


def test_a_day_that_came_makes_somebody_free_now(heard: list[object]) -> None:
    later = clock.today() + timedelta(days=2)
    profile = made.published(people.yossi(), available_from=later)
    assert not queries.row(profile).free_now
    clock.freeze(NOW + timedelta(days=3))
    with transaction():
        actions.confirm(profile, Availability.AVAILABLE)
    assert profile.available_from is None


def test_hidden_profile_may_be_confirmed_without_being_told(heard: list[object]) -> None:
    profile = made.published(people.yossi())
    with transaction():
        actions.hide(profile)
        actions.confirm(profile, Availability.PAUSED)
    assert heard[-1] == ProfileHidden(profile.id)


def test_consent_is_a_ledger(app: Flask) -> None:
    yossi = people.yossi()
    for granted in (True, True, False):
        with transaction():
            actions.consent_to_mails(yossi, granted=granted, address="192.0.2.1")
    rows = db.session.scalars(select(Consent).order_by(Consent.id)).all()
    assert [(row.kind, row.granted, row.text_version, row.ip) for row in rows] == [
        ("match", True, actions.CONSENT_TEXT, "192.0.2.1"),
        ("match", False, actions.CONSENT_TEXT, "192.0.2.1"),
    ]
    assert not account_queries.consents_to(yossi.id, "match")


def test_price_is_the_months_else_what_there_is(app: Flask) -> None:
    yossi = people.yossi()
    prices = [
        ({}, (460_000, "month")),
        ({"rate_month": None, "rate_project": 700_000}, (700_000, "project")),
        ({"rate_month": None, "rate_hour": 18_000}, (18_000, "hour")),
        ({"rate_month": None}, (240_000, "project")),
    ]
    for changes, expected in prices:
        price = queries.price_from(made.published(yossi, **changes))
        assert (price.amount, price.per) == expected
    assert queries.price_from(made.published(yossi, rate_month=None, packages=())) is None


def test_only_communities_whose_client_agreed_are_shown_as_growth(app: Flask) -> None:
    profile = made.published(people.yossi())
    growth = queries.best_growth(profile)
    assert (growth.before, growth.after, growth.points) == (140, 610, (140, 610))


def test_a_community_without_numbers_has_no_growth(app: Flask) -> None:
    profile = made.published(people.yossi(), cases=(CaseFacts("בלי מספרים", client_consented=True),))
    assert queries.best_growth(profile) is None


def test_rows_keep_the_order_asked_for(app: Flask) -> None:
    first, second = made.published(people.yossi()), made.published(people.noa())
    assert [row.id for row in queries.rows([second.id, 99, first.id])] == [second.id, first.id]
    assert queries.rows([]) == []


def test_pay_for_ordering_counts_a_month(app: Flask) -> None:
    from board.profiles.indexing import monthly

    assert monthly(Profile(rate_month=100)) == 100
    assert monthly(Profile(rate_hour=100, hours_week=10)) == 4330
    assert monthly(Profile(rate_hour=100)) is None
