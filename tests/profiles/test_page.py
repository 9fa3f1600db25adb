import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board.db import db, transaction
from board.events import Reported, connect
from board.listings.models import Bookmark
from board.matching.models import Invitation
from board.profiles import actions
from board.profiles.models import Profile
from board.web.paths import slug
from board.wiring import REACTIONS
from tests import people
from tests.guards import counted, flat
from tests.listings import builders
from tests.people import HTMX
from tests.profiles import made


@pytest.fixture
def profile(app: Flask) -> Profile:
    return made.published(people.yossi())


def path(profile: Profile, rest: str = "") -> str:
    return f"/managers/{profile.public_id}{rest}"


def at(profile: Profile) -> str:
    return f"/managers/{profile.public_id}-{slug(profile.name)}"


def test_bare_and_wrong_addresses_lead_to_the_right_one(client: FlaskClient, profile: Profile) -> None:
    for wrong in ("", "-someone-else"):
        answer = client.get(path(profile, wrong))
        assert answer.status_code == 301
        assert client.get(answer.location).status_code == 200


def test_a_name_without_letters_has_the_bare_address(app: Flask, client: FlaskClient) -> None:
    profile = made.published(people.yossi(), name="😀😀")
    assert client.get(path(profile)).status_code == 200


def test_the_page_says_everything_but_the_address(client: FlaskClient, profile: Profile) -> None:
    page = client.get(at(profile)).text
    for said in (
        "יוסי בן-חמו",
        "קודם שותק שבועיים",
        "ניהול לאורך העונה",
        "ליגת ההורים",
        "זמינות מיידית",
        "4,600",
        "אנגלית (בסיסית)",
    ):
        assert said in page
    assert "מועדון סודי" not in page  # its client did not agree
    assert "yossi@example.com" not in page
    assert 'rel="canonical"' in page
    assert 'property="og:title" content="יוסי בן-חמו"' in page
    assert "https://wa.me/?text=" in page


def test_fragment_is_part_of_the_page(client: FlaskClient, profile: Profile) -> None:
    address = client.get(path(profile)).location
    page, fragment = client.get(address), client.get(address, headers=HTMX)
    assert "<html" not in fragment.text
    assert "קודם שותק שבועיים" in fragment.text
    assert flat(fragment.text) in flat(page.text)


def test_english_readers_get_english_words(client: FlaskClient, profile: Profile) -> None:
    page = client.get("/en" + at(profile)).text
    assert "Free now" in page
    assert 'lang="en" dir="ltr"' in page


@pytest.mark.parametrize("state", ["draft", "held", "hidden"])
def test_noa_sees_nothing_of_a_profile_that_is_not_published(app: Flask, profile: Profile, state: str) -> None:
    noa = people.browser_of(app, people.noa())
    with transaction() as session:
        session.get_one(Profile, profile.id).state = state
    for rest in ("", "/bookmark", "/report", "/invitation"):
        ask = noa.post if rest else noa.get
        assert ask(path(profile, rest)).status_code == 404


def test_a_banned_persons_profile_is_missing(client: FlaskClient, profile: Profile) -> None:
    from board import clock
    from board.accounts.models import Account

    with transaction() as session:
        session.get_one(Account, profile.account_id).banned_at = clock.now()
    assert client.get(path(profile)).status_code == 404


def test_unknown_is_missing(client: FlaskClient) -> None:
    assert client.get("/managers/abcdefghjk").status_code == 404


def test_bookmark_needs_no_account(client: FlaskClient, profile: Profile) -> None:
    pressed = client.post(path(profile, "/bookmark"), headers=HTMX)
    assert 'aria-pressed="true"' in pressed.text
    assert 'aria-pressed="true"' in client.get(at(profile)).text
    assert client.post(path(profile, "/bookmark")).status_code == 303
    assert db.session.scalars(select(Bookmark)).all() == []


def test_report_reaches_the_staff(app: Flask, profile: Profile) -> None:
    heard: list[object] = []
    connect({Reported: [heard.append]})
    noa = people.noa()
    people.browser_of(app, noa).post(path(profile, "/report"), data={"text": "לא נעים"})
    connect(REACTIONS)
    assert heard == [Reported("profile", profile.id, noa.id, "לא נעים")]


def test_a_business_invites_to_one_of_its_open_requests(app: Flask, profile: Profile) -> None:
    dana = people.dana()
    listing, other = builders.listing(dana), builders.listing(dana, title="בקשה אחרת", body="ניהול קהילת דיסקורד")
    browser = people.browser_of(app, dana)
    page = browser.get(at(profile)).text
    assert listing.public_id in page
    assert other.public_id in page
    for _ in range(2):
        assert browser.post(path(profile, "/invitation"), data={"listing": listing.public_id}).status_code == 303
    assert len(db.session.scalars(select(Invitation)).all()) == 1


def test_nobody_invites_to_a_request_of_others(app: Flask, profile: Profile) -> None:
    listing = builders.listing(people.dana())
    noa = people.browser_of(app, people.noa())
    assert noa.post(path(profile, "/invitation"), data={"listing": listing.public_id}).status_code == 404
    assert noa.post(path(profile, "/invitation")).status_code == 404
    assert listing.public_id not in noa.get(at(profile)).text


def test_ones_own_page_offers_to_edit_it(app: Flask, profile: Profile) -> None:
    page = people.browser_of(app, people.yossi()).get(at(profile)).text
    assert "עריכת הפרופיל שלי" in page
    assert "דיווח על הפרופיל" not in page


def test_the_page_makes_few_statements(client: FlaskClient, profile: Profile) -> None:
    address = client.get(path(profile)).location
    with counted() as statements:
        client.get(address)
    assert len(statements) <= 6


def test_stale_availability_is_not_sold_as_a_fact(client: FlaskClient, profile: Profile) -> None:
    from datetime import timedelta

    from board import clock
    from tests.conftest import NOW

    clock.freeze(NOW + timedelta(days=8))
    page = client.get(at(profile)).text
    assert "הזמינות לא אושרה לאחרונה" in page
    assert "זמינות מיידית" not in page
    clock.freeze(NOW)
    with transaction():
        actions.hide(db.session.get_one(Profile, profile.id))
