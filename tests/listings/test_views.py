"""A request's page, its owner's moves, questions, bookmarks, reports."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board import clock, events
from board.db import db, transaction
from board.listings import actions, queries
from board.listings.models import Bookmark, Listing, ListingState
from tests import people
from tests.conftest import NOW
from tests.guards import counted
from tests.listings.builders import PHONE, form, listing
from tests.people import HTMX, browser_of


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


def test_a_question_is_asked_answered_and_masked(app: Flask) -> None:
    made = listing()
    noa, dana = browser_of(app, people.noa()), browser_of(app, people.dana())
    place = f"/listings/{made.public_id}/questions"
    asked = noa.post(place, data={"text": f"יש כבר מנהלי דיון? אני ב־{PHONE}"}, headers=HTMX)
    assert asked.status_code == 200
    assert "0000123" not in asked.text
    assert "ממתינה לתשובה" in asked.text
    assert "יש כבר מנהלי דיון" not in app.test_client().get(address(made)).text
    again = noa.post(place, data={"text": "ועוד שאלה"})
    assert again.status_code == 409
    assert "ועוד שאלה" in again.text
    question = asked.text.split('id="question-')[1][:10]
    answer = {"text": "שניים, הורים ותיקים"}
    assert noa.post(f"{place}/{question}/answer", data=answer).status_code == 404
    assert dana.post(f"{place}/{question}/answer", data={"text": ""}).status_code == 422
    assert dana.post(f"{place}/{question}/answer", data=answer).status_code == 303
    assert dana.post(f"{place}/{question}/answer", data=answer).status_code == 409
    public = app.test_client().get(address(made)).text
    assert "שניים, הורים ותיקים" in public
    assert "0000123" not in public


def test_the_part_with_questions_is_the_page_s(app: Flask) -> None:
    made = listing()
    client = browser_of(app, people.noa())
    part, page = client.get(address(made), headers=HTMX).text, client.get(address(made)).text
    assert part.strip().startswith("<section")
    assert "לשאול שאלה גלויה" in part
    assert "לשאול שאלה גלויה" in page


@pytest.mark.parametrize("text", ["", "   ", "א" * 501])
def test_a_bad_question_is_kept_with_a_sentence(app: Flask, text: str) -> None:
    made = listing()
    answer = browser_of(app, people.noa()).post(f"/listings/{made.public_id}/questions", data={"text": text})
    assert answer.status_code == 422
    assert text.strip() in answer.text


def test_nobody_asks_themselves_or_on_an_ended_one(app: Flask) -> None:
    made = listing()
    place = f"/listings/{made.public_id}/questions"
    assert browser_of(app, people.dana()).post(place, data={"text": "שאלה?"}).status_code == 409
    in_state(made, ListingState.CLOSED)
    assert browser_of(app, people.noa()).post(place, data={"text": "שאלה?"}).status_code == 409


def test_a_bookmark_works_without_an_account_and_follows_to_it(app: Flask, client: FlaskClient) -> None:
    made = listing()
    place = f"/listings/{made.public_id}/bookmark"
    pressed = client.post(place, headers=HTMX)
    assert 'aria-pressed="true"' in pressed.text
    assert 'aria-pressed="true"' in client.get(address(made)).text
    assert client.post(place).status_code == 303
    client.post(place)
    db.session.rollback()
    mark = db.session.query(Bookmark).one()
    noa = people.noa()
    with transaction():
        events.emit(events.SignedIn(noa.id, mark.browser_hash, None))
    assert [row.id for row in queries.saved(noa, None)] == [made.id]
    assert queries.saved_ids(noa, None) == {made.id}


def test_what_both_kept_stays_once(app: Flask) -> None:
    made = listing()
    noa = people.noa()
    with transaction() as session:
        session.add(Bookmark(account_id=noa.id, kind="listing", subject_id=made.id))
        session.add(Bookmark(browser_hash="b", kind="listing", subject_id=made.id))
    with transaction():
        events.emit(events.SignedIn(noa.id, "b", None))
    assert [row.id for row in queries.saved(noa, None)] == [made.id]
    assert queries.saved_ids(None, "b") == frozenset()
    assert queries.saved_ids(None, None) == frozenset()


def test_a_report_reaches_the_staff(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    made = listing()
    told: list[object] = []
    monkeypatch.setattr(events, "_reactions", {events.Reported: (told.append,)})
    place = f"/listings/{made.public_id}/report"
    client = app.test_client()
    assert client.post(place, data={"text": ""}).status_code == 422
    assert client.post(place, data={"text": "נראה כמו הונאה"}).status_code == 303
    assert told == [events.Reported("listing", made.id, None, "נראה כמו הונאה")]


def test_one_that_is_hidden_is_missing_for_every_press(app: Flask) -> None:
    made = in_state(listing(), ListingState.HIDDEN)
    client = browser_of(app, people.noa())
    for noun in ("bookmark", "report", "questions"):
        assert client.post(f"/listings/{made.public_id}/{noun}", data={"text": "שלום"}).status_code == 404


def test_time_ends_a_request_and_says_so_before(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    from board.listings import expiry

    made = listing()
    told: list[object] = []
    kinds = (events.ListingExpiring, events.ListingLeftBoard)
    monkeypatch.setattr(events, "_reactions", dict.fromkeys(kinds, (told.append,)))
    clock.freeze(NOW + timedelta(days=27, hours=1))
    with transaction():
        expiry.remind()
    assert told == [events.ListingExpiring(made.id)]
    with transaction():
        expiry.expire_old()
    assert queries.by_id(made.id).state == ListingState.OPEN
    clock.freeze(NOW + timedelta(days=30, hours=1))
    with transaction():
        expiry.expire_old()
    assert queries.by_id(made.id).state == ListingState.EXPIRED
    with transaction():
        actions.reopen(queries.by_id(made.id))
    assert queries.by_id(made.id).expires_at == NOW + timedelta(days=60, hours=1)


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
        "מישהו שכבר לא כאן", "8 עד 10 שעות בשבוע", "חיפה, חלק מהזמן מרחוק", "כבר קיים", "לפני מע״מ",
    )  # fmt: skip
    assert [words for words in shown if words not in page] == []
    assert "secret" not in page
