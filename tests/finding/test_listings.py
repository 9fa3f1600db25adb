from datetime import timedelta
from hashlib import sha256
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board import clock
from board.db import transaction
from board.listings import actions
from board.listings.models import Listing, Visibility, WorkMode
from board.listings.terms import Channel
from board.matching.models import Match
from tests import people
from tests.conftest import NOW
from tests.guards import counted, flat
from tests.listings import builders
from tests.people import HTMX
from tests.profiles import made


def a_listing(number: int, **facts: Any) -> Listing:
    words = sha256(str(number).encode()).hexdigest()  # unlike texts: the same one twice is refused
    body = f"ניהול שוטף. {' '.join(words[place : place + 5] for place in range(0, 60, 5))}"
    return builders.listing(people.dana(), title=f"בקשה {number}", body=body, **facts)


@pytest.fixture
def three(app: Flask) -> list[Listing]:
    return [
        builders.listing(people.dana()),
        builders.listing(
            people.dana(), title="הקמת שרת דיסקורד לגיימרים", body="מרחוק לגמרי, קהילה של משחק חדש.", industry="gaming",
            channels=(Channel("discord"),), audiences=("members",), city=None, region=None, services=("setup",),
            work_mode=WorkMode.REMOTE_OK, budget_min=900_000, per="month",
        ),
        builders.listing(
            people.dana(), title="WhatsApp community for residents", body="In the south.", city="beer_sheva",
            channels=(Channel("whatsapp"),), audiences=("residents",), industry="municipality", budget_min=None,
        ),
    ]  # fmt: skip


def titles(page: str) -> list[str]:
    return [part.split("</a>")[0].split(">")[-1] for part in page.split('class="row')[1:] if "<h3>" in part]


def test_the_whole_board_newest_first(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings")
    assert page.status_code == 200
    assert page.text.index("WhatsApp community") < page.text.index("דיסקורד לגיימרים") < page.text.index("הכדורסל")
    assert "3 בקשות פתוחות" in page.text


def test_fragment_is_contained_in_the_page_and_brings_the_counts(client: FlaskClient, three: list[Listing]) -> None:
    page, fragment = client.get("/listings?channel=discord"), client.get("/listings?channel=discord&q=", headers=HTMX)
    section = fragment.text[fragment.text.index("<section") : fragment.text.index("</section>")]
    assert flat(section) in flat(page.text)
    assert 'id="n-channel-whatsapp" hx-swap-oob="true">1<' in fragment.text
    assert "<title>בקשות: דיסקורד" in fragment.text
    assert fragment.headers["HX-Push-Url"] == "/listings?channel=discord"
    assert "HX-Request" in page.headers["Vary"]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("channel=discord", ["דיסקורד"]),
        ("channel=discord&channel=whatsapp", ["דיסקורד", "WhatsApp"]),
        ("audience=fans", ["הכדורסל"]),
        ("industry=gaming", ["דיסקורד"]),
        ("region=south", ["WhatsApp"]),
        ("region=south&remote=1", ["WhatsApp", "דיסקורד"]),
        ("city=haifa", ["הכדורסל"]),
        ("service=setup", ["דיסקורד"]),
        ("pay=5000", ["דיסקורד"]),
        ("pay=4000", ["דיסקורד", "הכדורסל"]),
        ("q=כדורסל", ["הכדורסל"]),
        ("q=ווצאפ", ["WhatsApp"]),
        ("channel=myspace", ["הכדורסל", "דיסקורד", "WhatsApp"]),
    ],
)
def test_filters_narrow(client: FlaskClient, three: list[Listing], query: str, found: list[str]) -> None:
    page = client.get(f"/listings?{query}").text
    results = page[page.index('id="results"') :]
    for name, row in (("הכדורסל", three[0]), ("דיסקורד", three[1]), ("WhatsApp", three[2])):
        assert (f"listing-{row.public_id}" in results) == (name in found), name


def test_orders(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?sort=pay").text
    assert page.index("לגיימרים") < page.index("מועדון הכדורסל") < page.index("WhatsApp community")
    assert '<option value="pay" selected>' in page
    assert client.get("/listings?sort=closing").status_code == 200


def test_pills_are_plain_links_to_the_same_search_without_them(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?q=קהילה&channel=discord&remote=1&pay=3000").text
    pills = page[page.index('aria-label="סינון פעיל"') :]
    pills = pills[: pills.index("</div>")]
    assert pills.count('class="pill"') == 3
    assert 'href="/listings?q=%D7%A7%D7%94%D7%99%D7%9C%D7%94&amp;remote=1&amp;pay=3000"' in pills
    assert 'href="/listings?q=%D7%A7%D7%94%D7%99%D7%9C%D7%94"' in pills


def test_a_form_without_script_comes_to_the_clean_address(client: FlaskClient) -> None:
    answer = client.get("/listings?q=&channel=whatsapp&region=&pay=&sort=match")
    assert (answer.status_code, answer.location) == (302, "/listings?channel=whatsapp")
    assert client.get("/en/listings?q=").location == "/en/listings"


def test_every_control_belongs_to_the_one_form(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings").text
    form = page[page.index('id="search"') : page.index("</form>", page.index('id="search"'))]
    assert 'name="q"' in form
    assert '<button class="btn btn--primary">' in form
    outside = page.replace(form, "")
    for name in (
        "audience",
        "channel",
        "industry",
        "service",
        "engagement",
        "language",
        "remote",
        "region",
        "pay",
        "sort",
    ):
        control = outside[outside.index(f'name="{name}"') - 90 :][:200]
        assert 'form="search"' in control, name


def test_more_rows_follow_without_a_gap_or_a_double(client: FlaskClient, app: Flask) -> None:
    for number in range(45):
        a_listing(number)
    seen: list[str] = []
    address = "/listings?sort=new"
    for expected in (20, 20, 5):
        page = client.get(address).text
        rows = [part[:10] for part in page.split('id="listing-')[1:]]
        assert len(rows) == expected
        seen += rows
        more = page.split('class="more"')
        address = more[1].split('href="')[1].split('"')[0].replace("&amp;", "&") if len(more) > 1 else ""
    assert len(set(seen)) == 45
    assert not address


def test_htmx_gets_only_the_next_rows(client: FlaskClient, app: Flask) -> None:
    for number in range(22):
        a_listing(number)
    page = client.get("/listings").text
    address = page.split('class="more"')[1].split('href="')[1].split('"')[0].replace("&amp;", "&")
    rest = client.get(address, headers=HTMX).text
    assert rest.lstrip().startswith('<li class="row')
    assert rest.count('id="listing-') == 2
    assert 'id="results"' not in rest
    assert client.get("/listings?after=rubbish").status_code == 200


def test_nothing_found_offers_what_is_near(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?q=גיימרים&channel=whatsapp&region=south").text
    assert "עוד לא שמענו על בקשה כזאת" in page
    nearest = page[page.index('id="empty"') :]
    assert 'class="pill"' in nearest
    assert "להודיע לי כשתגיע" in nearest
    alone = client.get("/listings?channel=twitch").text
    assert "ללא" not in alone.split('id="empty"')[1][:50]


def test_an_empty_board_says_so(client: FlaskClient, app: Flask) -> None:
    page = client.get("/listings")
    assert page.status_code == 200
    assert "עוד לא שמענו" in page.text


def test_found_words_are_marked_in_the_text_as_written(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?q=כדורסל").text
    assert "הכדורסל</mark>" in page
    assert 'aria-label="שמירה: <mark>' not in page


def test_what_else_was_searched_can_be_switched_off(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?q=ווצאפ").text
    assert "חיפשנו גם:" in page
    assert "q=%22%D7%95%D7%95%D7%A6%D7%90%D7%A4%22" in page


def test_a_slip_is_corrected_aloud(client: FlaskClient, three: list[Listing]) -> None:
    page = client.get("/listings?q=לגיימריים").text
    assert "לגיימרים" in page


def test_markup_in_a_title_stays_text(client: FlaskClient, app: Flask) -> None:
    builders.listing(people.dana(), title="<b>כדורסל</b> & כיף", body="<script>alert(1)</script> כדורסל כל היום")
    page = client.get("/listings?q=כדורסל").text
    assert "<script>alert" not in page
    assert "&lt;b&gt;<mark>כדורסל</mark>" in page


@pytest.mark.parametrize(
    "query",
    [
        "q=" + "א" * 10_000,
        "q=%00",
        "q=😀😀",
        "q=%22%22",
        "q=-",
        "q=%22)%20OR%20NEAR(",
        "q=%E2%80%AEabc",
        "q=*:*&channel='&region=%22",
        "q=a%26b%7Cc!d:*",
        "after=1e999_99999999999999999999",
        "after=nan_1",
        "pay=-1",
        "sort=%00",
        "channel=" + "&channel=".join(["whatsapp"] * 300),
    ],
)
def test_bad_addresses_get_a_page(client: FlaskClient, three: list[Listing], query: str) -> None:
    for headers in ({}, HTMX):
        assert client.get(f"/listings?{query}", headers=headers).status_code in {200, 302}


def test_noa_finds_nothing_that_is_not_open_and_public(app: Flask, three: list[Listing]) -> None:
    noa = people.browser_of(app, people.noa())
    hidden = builders.listing(people.dana(), title="בקשה למוזמנים בלבד", body="סודי", visibility=Visibility.INVITED)
    with transaction():
        actions.pause(three[0])
        actions.hide(three[1], "spam")
    page = noa.get("/listings").text
    assert three[2].public_id in page
    for row in (three[0], three[1], hidden):
        assert row.public_id not in page
    assert builders.PHONE not in page
    assert builders.PHONE[4:] not in noa.get("/listings?q=0123").text


def test_a_reader_with_a_profile_sees_why_and_in_which_order(app: Flask, three: list[Listing]) -> None:
    yossi = people.yossi()
    profile = made.published(yossi)
    facts = {"who": 90, "where": 80, "terms": 70, "grade": "strong", "vocabulary_version": "1"}
    with transaction() as session:
        reasons = [["all_channels", {"channels": ["facebook_group"]}]]
        session.add(
            Match(listing_id=three[0].id, profile_id=profile.id, score=91, reasons=reasons, missing=[], **facts)
        )
    page = people.browser_of(app, yossi).get("/listings").text
    assert "הכי מתאימות לי" in page
    assert page.index("הכדורסל") < page.index("WhatsApp community")
    assert '<b aria-hidden="true">91</b>' in page
    assert "ערוצים משותפים" in page or "קבוצת פייסבוק" in page
    assert "91</b>" not in people.browser_of(app, people.noa()).get("/listings").text


def test_bookmarks_from_the_list_without_an_account(client: FlaskClient, three: list[Listing]) -> None:
    assert 'aria-pressed="true"' not in client.get("/listings").text
    client.post(f"/listings/{three[0].public_id}/bookmark")
    assert client.get("/listings").text.count('aria-pressed="true"') == 1


def test_a_list_makes_a_constant_number_of_statements(app: Flask) -> None:
    yossi = people.yossi()
    made.published(yossi)
    counts = []
    for number in range(19):
        a_listing(number)
        if number in (1, 18):
            browser = people.browser_of(app, yossi)
            browser.get("/listings")
            with counted() as statements:
                browser.get("/listings?q=ניהול&channel=facebook_group&remote=1")
            counts.append(len(statements))
    assert counts[0] == counts[1] <= 26


def test_expired_requests_are_not_found(client: FlaskClient, three: list[Listing]) -> None:
    clock.freeze(NOW + timedelta(days=40))
    with transaction():
        actions.expire(three[0])
    assert three[0].public_id not in client.get("/listings").text
