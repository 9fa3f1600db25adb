from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board import clock
from board.db import transaction
from board.profiles import actions
from board.profiles.models import Availability, ManagerWorkMode, Profile
from tests import people
from tests.conftest import NOW
from tests.guards import counted, flat
from tests.people import HTMX
from tests.profiles import made


@pytest.fixture
def two(app: Flask) -> tuple[Profile, Profile]:
    yossi = made.published(people.yossi())
    other = made.published(
        people.noa(),
        name="Gwen Abeles",
        headline="Discord for software products",
        listens="I read every thread before I answer one.",
        channels=("discord",),
        audiences=("developers",),
        industries=("startup_saas",),
        languages=(("en", "native"),),
        region=None,
        city=None,
        work_mode=ManagerWorkMode.REMOTE_ONLY,
        available_from=clock.today() + timedelta(days=60),
        cases=(),
    )
    return yossi, other


def test_the_directory_lists_people_without_their_addresses(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    page = client.get("/managers")
    assert page.status_code == 200
    assert "שני אנשים שהמקצוע שלהם הוא להקשיב" in page.text
    for said in ("יוסי בן-חמו", "Gwen Abeles", "4,600", "זמינות מיידית", "גידול מ"):
        assert said in page.text
    assert "@example.com" not in page.text


@pytest.mark.parametrize(
    ("query", "yossi", "gwen"),
    [
        ("channel=discord", False, True),
        ("audience=parents", True, False),
        ("industry=sports_club", True, False),
        ("region=haifa_district", True, False),
        ("region=haifa_district&remote=1", True, True),
        ("language=en", True, True),
        ("service=audit&service=setup", True, True),
        ("q=הורים", True, False),
        ("q=Gwen", False, True),
        ("free=1", True, False),
        ("pay=1000000", True, True),
    ],
)
def test_filters(client: FlaskClient, two: tuple[Profile, Profile], query: str, yossi: bool, gwen: bool) -> None:
    page = client.get(f"/managers?{query}").text
    assert (two[0].public_id in page, two[1].public_id in page) == (yossi, gwen)


def test_who_did_not_confirm_lately_is_not_called_free(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    clock.freeze(NOW + timedelta(days=8))
    assert two[0].public_id not in client.get("/managers?free=1").text
    assert "הזמינות לא אושרה לאחרונה" in client.get("/managers").text


def test_those_who_said_last_that_they_are_free_come_first(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    page = client.get("/managers").text
    assert page.index("Gwen") < page.index("יוסי בן-חמו")
    clock.freeze(NOW + timedelta(days=2))
    with transaction():
        actions.confirm(two[0], Availability.AVAILABLE)
    page = client.get("/managers").text
    assert page.index("יוסי בן-חמו") < page.index("Gwen")


def test_page_and_fragment(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    page, fragment = client.get("/managers?free=1"), client.get("/managers?free=1", headers=HTMX)
    section = fragment.text[fragment.text.index("<section") : fragment.text.index("</section>")]
    assert flat(section) in flat(page.text)
    assert "hx-swap-oob" not in fragment.text


def test_noa_sees_no_hidden_person(app: Flask, two: tuple[Profile, Profile]) -> None:
    with transaction():
        actions.hide(two[0])
    noa = people.browser_of(app, people.noa())
    for address in ("/managers", "/managers?q=הורים", "/managers?channel=whatsapp"):
        assert "יוסי" not in noa.get(address).text


def test_nobody_found(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    page = client.get("/managers?channel=discord&audience=parents").text
    assert "עוד לא הכרנו" in page
    assert "בלי ״" in page


def test_words_are_marked(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    assert "<mark>Discord</mark>" in client.get("/en/managers?q=discord").text


def test_statements_do_not_grow_with_the_list(app: Flask, client: FlaskClient) -> None:
    counts = []
    for number in range(12):
        made.published(people.person(f"person{number}@example.com", f"מנהלת {number}"))
        if number in (1, 11):
            client.get("/managers?q=הורים")  # counted now, and not once more
            with counted() as statements:
                client.get("/managers?q=הורים&channel=whatsapp&free=1")
            counts.append(len(statements))
    assert counts[0] == counts[1] <= 22


def test_bookmark_from_the_list(client: FlaskClient, two: tuple[Profile, Profile]) -> None:
    client.post(f"/managers/{two[0].public_id}/bookmark")
    assert client.get("/managers").text.count('aria-pressed="true"') == 1
