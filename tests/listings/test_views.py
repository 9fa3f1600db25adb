"""A request's page, its owner's moves, questions, bookmarks, reports."""

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board.db import db, transaction
from board.listings import queries
from board.listings.models import Listing, ListingState
from tests import people
from tests.conftest import NOW
from tests.guards import counted
from tests.listings.builders import form, listing
from tests.people import browser_of


def address(made: Listing) -> str:
    return f"/listings/{made.public_id}-{made.slug}"


def in_state(made: Listing, state: ListingState, reason: str | None = None) -> Listing:
    with transaction():
        found = queries.by_id(made.id)
        found.state, found.hold_reason = state, reason
    return queries.by_id(made.id)


def test_a_request_is_read_by_anybody_without_its_contact(client: FlaskClient) -> None:
    made = listing()
    page = client.get(address(made))
    assert page.status_code == 200
    assert made.title in page.text
    assert "הגשת הצעה" in page.text
    assert "0000123" not in page.text
    assert "500000123" not in page.text
    assert 'rel="canonical"' in page.text
    assert 'class="redact"' in page.text


@pytest.mark.parametrize("slug", ["", "-wrong", "-"])
def test_a_wrong_slug_leads_to_the_right_one(client: FlaskClient, slug: str) -> None:
    made = listing()
    answer = client.get(f"/listings/{made.public_id}{slug}?from=mail")
    if slug == "-":
        assert answer.status_code == 404
        return
    assert answer.status_code == 301
    assert answer.location.endswith("?from=mail")
    assert client.get(answer.location).status_code == 200


def test_a_title_without_letters_for_an_address_still_has_one(client: FlaskClient) -> None:
    with transaction():
        made = listing()
        queries.by_id(made.id).title = "…!"
    assert client.get(f"/listings/{made.public_id}").status_code == 200


def test_nobody_has_heard_of_an_unknown_one(client: FlaskClient) -> None:
    assert client.get("/listings/abcdefghjk-x").status_code == 404
    assert client.get("/listings/abcd%00fghj-x").status_code == 404


@pytest.mark.parametrize("state", [ListingState.CLOSED, ListingState.EXPIRED, ListingState.FILLED, ListingState.PAUSED])
def test_one_that_ended_says_so_in_place_of_the_button(client: FlaskClient, state: ListingState) -> None:
    page = client.get(address(in_state(listing(), state))).text
    assert "הגשת הצעה" not in page
    assert "לא מקבלת הצעות כרגע" in page


@pytest.mark.parametrize("state", [ListingState.HELD, ListingState.REJECTED, ListingState.HIDDEN])
def test_one_that_waits_is_seen_by_its_people_and_the_staff_only(app: Flask, state: ListingState) -> None:
    made = in_state(listing(), state, "חסר תקציב")
    assert app.test_client().get(address(made)).status_code == 404
    assert browser_of(app, people.noa()).get(address(made)).status_code == 404
    assert browser_of(app, people.staff()).get(address(made)).status_code == 200
    own = browser_of(app, people.dana()).get(address(made))
    assert own.status_code == 200
    assert ("חסר תקציב" in own.text) == (state != ListingState.HELD)


def test_one_for_invited_people_is_missing_for_others(app: Flask) -> None:
    made = listing(visibility="invited")
    assert browser_of(app, people.noa()).get(address(made)).status_code == 404
    assert browser_of(app, people.dana()).get(address(made)).status_code == 200


def test_the_owner_sees_the_strip_and_the_private_contact(app: Flask) -> None:
    made = listing()
    page = browser_of(app, people.dana()).get(address(made)).text
    assert "הבקשה שלכם" in page
    assert "+972500000123" in page
    assert "הגשת הצעה" not in page
    other = browser_of(app, people.noa()).get(address(made)).text
    assert "הבקשה שלכם" not in other
    assert "972500000123" not in other


def test_the_page_makes_a_constant_number_of_statements(app: Flask) -> None:
    made = listing()
    client = browser_of(app, people.noa())
    with counted() as statements:
        client.get(address(made))
    assert len(statements) <= 14


@pytest.mark.parametrize(
    ("noun", "state"),
    [("closure", "closed"), ("filling", "filled"), ("pause", "paused"), ("renewal", "open")],
)
def test_the_owner_moves_it_and_nobody_else(app: Flask, noun: str, state: str) -> None:
    made = listing()
    place = f"/listings/{made.public_id}/{noun}"
    assert browser_of(app, people.noa()).post(place).status_code == 404
    assert app.test_client().post(place).status_code == 303  # to sign-in
    assert queries.by_id(made.id).state == ListingState.OPEN
    answer = browser_of(app, people.dana()).post(place)
    assert (answer.status_code, answer.location.startswith("/listings/")) == (303, True)
    db.session.rollback()
    assert queries.by_id(made.id).state == state


def test_an_illegal_move_is_a_sentence(app: Flask) -> None:
    made = in_state(listing(), ListingState.CLOSED)
    answer = browser_of(app, people.dana()).post(f"/listings/{made.public_id}/pause")
    assert answer.status_code == 409
    assert "הבקשה השתנתה" in answer.text


def test_an_ended_one_opens_again(app: Flask) -> None:
    made = in_state(listing(), ListingState.CLOSED)
    browser_of(app, people.dana()).post(f"/listings/{made.public_id}/reopening")
    db.session.rollback()
    assert queries.by_id(made.id).state == ListingState.OPEN


def test_the_form_of_a_standing_request_holds_what_it_says(app: Flask) -> None:
    made = listing(goals=("loyalty",), two_admins=True, coverage=1, questions=("מה הניסיון?",), on_site_days=2)
    page = browser_of(app, people.dana()).get(f"/listings/{made.public_id}/edit").text
    for piece in ('value="4500"', "מה הניסיון?", 'value="loyalty"', 'value="facebook_group" checked', 'value="haifa"'):
        assert piece in page
    assert browser_of(app, people.noa()).get(f"/listings/{made.public_id}/edit").status_code == 404


def test_new_words_are_saved_behind_the_shield(app: Flask) -> None:
    made = listing()
    client = browser_of(app, people.dana())
    place = f"/listings/{made.public_id}/edit"
    typed = form(title="כותרת חדשה", body="טקסט חדש לקהילה 052-0000456", city="haifa")
    assert browser_of(app, people.noa()).post(place, data=typed).status_code == 404
    assert client.post(place, data=typed).status_code == 303
    db.session.rollback()
    found = queries.by_id(made.id)
    assert (found.title, "0000456" in found.body_public) == ("כותרת חדשה", False)


def test_bad_words_change_nothing_and_are_kept(app: Flask) -> None:
    made = listing()
    place = f"/listings/{made.public_id}/edit"
    answer = browser_of(app, people.dana()).post(place, data=form(title="", budget_min="-5", stage_note="נשאר כאן"))
    assert answer.status_code == 422
    assert "נשאר כאן" in answer.text
    db.session.rollback()
    assert queries.by_id(made.id).title == made.title


def test_a_rejected_one_is_fixed_and_sent_again(app: Flask) -> None:
    made = in_state(listing(), ListingState.REJECTED, "לא ברור")
    client = browser_of(app, people.dana())
    assert "לא ברור" in client.get(f"/listings/{made.public_id}/edit").text
    client.post(f"/listings/{made.public_id}/edit", data=form(title="עכשיו ברור"))
    db.session.rollback()
    assert queries.by_id(made.id).state == ListingState.HELD


@pytest.mark.parametrize("state", [ListingState.OPEN, ListingState.EXPIRED, ListingState.REJECTED])
def test_a_copy_becomes_a_draft_from_any_state(app: Flask, state: ListingState) -> None:
    made = in_state(listing(starts_on=NOW.date()), state)
    client = browser_of(app, people.dana())
    answer = client.post(f"/listings/{made.public_id}/copy")
    page = client.get(answer.location).text
    assert made.title in page
    assert 'value="2026-11-23"' not in page
    assert browser_of(app, people.noa()).post(f"/listings/{made.public_id}/copy").status_code == 404


def test_everything_a_request_says_is_on_its_page(client: FlaskClient) -> None:
    from board.listings.models import AssetsOwner
    from board.listings.terms import Channel

    made = listing(
        channels=(Channel("facebook_group", "exists", "https://facebook.example.com/secret"),), members=1200,
        members_as_of=NOW.date(), stage_note="ניסינו לבד", goals=("ideas",), partners=("web",), moderators_exist=True,
        languages=("he", "ar"), engagement_type="monthly_retainer", coverage=0b11110100, answer_within_h=4,
        assets_owner_now=AssetsOwner.FORMER, assets_owner_after=AssetsOwner.BUSINESS, two_admins=False, vat="excluded",
        hours_min=8, hours_max=10, on_site_days=1, starts_on=NOW.date(), work_mode="hybrid",
    )  # fmt: skip
    page = client.get(address(made)).text
    shown = (
        "1,200, נכון ל־", "ניסינו לבד", "רעיונות להמשך", "בניית אתרים", "עברית, ערבית", "ריטיינר חודשי", "עד 4 שעות",
        "מי שכבר לא כאן", "8 עד 10 שעות בשבוע", "חיפה, חלק מהזמן מרחוק", "כבר יש", "לפני מע״מ",
    )  # fmt: skip
    assert [words for words in shown if words not in page] == []
    assert "secret" not in page
