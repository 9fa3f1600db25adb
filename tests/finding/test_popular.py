"""Which searches are counted."""

from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board.db import db
from board.finding import popular
from board.stats.models import DayCount
from tests import people
from tests.conftest import NOW
from tests.listings import builders
from tests.people import HTMX
from tests.profiles import made

FINISHED = HTMX | {"X-Searched": "1"}


@pytest.fixture
def board(app: Flask) -> None:
    builders.listing(people.dana(), title="טיולי צפרות במועדון הכדורסל")


def counts() -> dict[tuple[str, str], int]:
    return {(row.source, row.subject): row.n for row in db.session.scalars(select(DayCount))}


def search(client: FlaskClient, query: str, address: str = "10.0.0.1", path: str = "/listings", **more: Any) -> None:
    answer = client.get(f"{path}?{query}", environ_base={"REMOTE_ADDR": address}, **more)
    assert answer.status_code == 200


def test_a_search_that_found_something_is_counted(client: FlaskClient, board: None) -> None:
    search(client, "q=צַפָּרוּת  בחיפה")
    search(client, "q=צפרות בחיפה&channel=facebook_group", "10.0.0.2", headers=FINISHED)
    assert counts() == {("search:listing", "צפרות בחיפה"): 2}
    assert [row.day for row in db.session.scalars(select(DayCount))] == [NOW.date()]


def test_managers_are_counted_apart(client: FlaskClient) -> None:
    made.published(people.yossi(), headline="צפרות וטבע")
    search(client, "q=צפרות", path="/managers")
    assert counts() == {("search:profile", "צפרות"): 1}


@pytest.mark.parametrize(
    "query",
    [
        "",
        "channel=facebook_group",
        "q=שרברב",  # nothing
        "q=צפרוט",  # corrected
        "q=צפרות שרברב",  # a part is missing
        "q=דרושה",  # about nothing
        "q=צפרות -שרברב",
        "q=צפרות 050-1234567",
        "q=צפרות guy@example.com",
        "q=צפרות&channel=discord",  # nothing with this filter
        "q=צפרות" + "+צפרות" * 12,  # too long
        "q=צפרות&after=0_0",
    ],
)
def test_other_searches_are_not(client: FlaskClient, board: None, query: str) -> None:
    search(client, query)
    assert counts() == {}


def test_words_on_the_way_and_pages_fetched_ahead_are_not_counted(client: FlaskClient, board: None) -> None:
    search(client, "q=צפרות", headers=HTMX)
    search(client, "q=צפרות", headers={"Sec-Purpose": "prefetch"})
    client.head("/listings?q=צפרות")
    assert counts() == {}


def test_an_address_counts_once_a_day_and_not_without_end(client: FlaskClient, board: None) -> None:
    for _time in range(3):
        search(client, "q=צפרות")
    assert counts() == {("search:listing", "צפרות"): 1}
    for number in range(40):
        search(client, f"q=צפרות{' ' * (number % 2)}{' חיפה' * (number % 10)}")
    assert sum(counts().values()) < 31


def test_three_people_make_a_search_popular(client: FlaskClient, board: None) -> None:
    for number in range(3):
        assert "מחפשים הרבה" not in client.get("/suggest?q=צפ").text
        search(client, "q=צפרות בחיפה", f"10.0.0.{number}")
    assert "מחפשים הרבה" in client.get("/suggest?q=צפ").text


@pytest.mark.parametrize(
    ("typed", "counted"),
    [
        ("  WhatsApp   Group ", "whatsapp group"),
        ("קְהִלָּה", "קהלה"),
        ("cafe\u0301", "café"),
        ("תנ״ך ‏צ׳לו", "תנ\"ך צ'לו"),
        ("בית־ספר", "בית־ספר"),
    ],
)
def test_spelling_is_made_one(typed: str, counted: str) -> None:
    assert popular.plain(typed) == counted
