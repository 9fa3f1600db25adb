"""What readers do on a request's page: ask, keep, report; and what time alone does to it."""

from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board import clock, events
from board.db import db, transaction
from board.listings import actions, expiry, queries
from board.listings.models import Bookmark, ListingState
from tests import people
from tests.conftest import NOW
from tests.listings.builders import PHONE, listing
from tests.listings.test_views import address, in_state
from tests.people import HTMX, browser_of


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
