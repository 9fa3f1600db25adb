"""From the paste box to a published request, in the browser's terms."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from board.db import db
from board.drafts.models import Draft
from tests import people
from tests.guards import counted
from tests.listings.builders import BODY, form, listing
from tests.people import HTMX, browser_of


def started(client: FlaskClient, say: str = BODY) -> str:
    answer = client.post("/drafts", data={"say": say})
    assert answer.status_code == 303
    return answer.location


def test_home_shows_the_example_and_the_newest(client: FlaskClient) -> None:
    made = listing()
    page = client.get("/").text
    assert "כתבו כמו שמדברים." in page
    assert made.title in page
    assert 'data-f="where">לקבוצת הפיסבוק' in page
    assert "0000123" not in page


def test_home_makes_a_constant_number_of_statements(client: FlaskClient) -> None:
    listing(body="קהילה ראשונה של שכנים")
    with counted() as few:
        client.get("/")
    for text in ("קהילה שנייה של הורים בגן", "קבוצה שלישית של רצים בפארק", "רביעית: מאפייה שכונתית ולקוחותיה"):
        listing(body=text)
    with counted() as many:
        client.get("/")
    assert len(many) == len(few) <= 5


def test_a_starting_text_fills_the_box_and_is_heard(client: FlaskClient) -> None:
    page = client.get("/", query_string={"say": "קבוצת וואטסאפ להורים"}).text
    assert "קבוצת וואטסאפ להורים</textarea>" in page
    assert "המילים שלכם" in page


def test_heard_writes_nothing_and_hides_the_number(client: FlaskClient) -> None:
    with counted() as statements:
        answer = client.post("/heard", data={"say": BODY}, headers=HTMX)
    assert answer.status_code == 200
    assert 'id="heard"' in answer.text
    assert "0000123" not in answer.text
    assert [each for each in statements if not each.startswith("SELECT")] == []


def test_heard_leads_an_offer_to_the_profile(client: FlaskClient) -> None:
    text = client.post("/heard", data={"say": "אני מנהלת קהילות עם ניסיון של חמש שנים ומחפשת עבודה"}).text
    assert "/me/profile" in text


@pytest.mark.parametrize("say", ["", "   ", "🎉🎉🎉", "12345", "\x00\x00"])
def test_nothing_said_is_a_clear_answer(client: FlaskClient, say: str) -> None:
    answer = client.post("/drafts", data={"say": say})
    assert answer.status_code == 422
    assert "כתבו שורה או שתיים" in answer.text
    assert db.session.scalar(select(func.count()).select_from(Draft)) == 0


def test_too_much_said_is_kept_and_refused(client: FlaskClient) -> None:
    answer = client.post("/drafts", data={"say": "קהילה " * 2000})
    assert answer.status_code == 422
    assert answer.text.count("קהילה קהילה") > 100


def test_the_preview_stands_said_beside_heard(client: FlaskClient) -> None:
    page = client.get(started(client)).text
    assert "זה מה ששמענו. דייקנו?" in page
    assert 'value="facebook_group" checked' in page
    assert "050-•••••••" in page
    assert "פרטי הקשר שלכם יישארו חסויים." in page
    assert "לא שמענו. איפה העבודה?" in page


def test_the_preview_is_nobody_else_s(app: Flask, client: FlaskClient) -> None:
    place = started(client)
    assert browser_of(app, people.noa()).get(place).status_code == 404
    assert app.test_client().get(place).status_code == 404
    assert app.test_client().post(place, data=form()).status_code == 404
    assert app.test_client().post(f"{place}/publication", data=form()).status_code == 404


def test_script_in_a_text_stays_text(client: FlaskClient) -> None:
    page = client.get(started(client, "<script>alert(1)</script> קבוצת פייסבוק")).text
    assert "<script>alert" not in page
    assert "&lt;script&gt;" in page


def test_saving_while_typing_answers_a_line_with_the_next_version(client: FlaskClient) -> None:
    place = started(client)
    answer = client.post(place, data=form(title="כותרת חדשה", version="1"), headers=HTMX)
    assert answer.status_code == 200
    assert 'id="saved"' in answer.text
    assert 'value="2"' in answer.text
    assert "כותרת חדשה" in client.get(place).text


def test_another_tab_s_work_is_not_lost(client: FlaskClient) -> None:
    place = started(client)
    client.post(place, data=form(title="ראשונה", version="1"))
    answer = client.post(place, data=form(title="שנייה", version="1"))
    assert answer.status_code == 409
    assert "ראשונה" in client.get(place).text


def test_one_tap_takes_the_better_words(client: FlaskClient) -> None:
    place = started(client)
    client.post(place, data=form(title="דרוש מנהל קהילה", version="1", action="reword-title"))
    db.session.rollback()
    title = db.session.scalars(select(Draft)).one().values["title"][0]
    assert title != "דרוש מנהל קהילה"


def test_a_wording_may_be_kept(client: FlaskClient) -> None:
    place = started(client)
    client.post(place, data=form(action="keep-wording"))
    assert "להחליף בטקסט" not in client.get(place).text


def test_listening_again_hears_the_edited_text(client: FlaskClient) -> None:
    place = started(client)
    client.post(place, data=form(body="קהילת וואטסאפ להורים בתל אביב", action="listen"))
    page = client.get(place).text
    assert 'value="whatsapp" checked' in page
    assert 'value="tel_aviv" selected' in page or 'selected value="tel_aviv"' in page


def test_not_sure_gets_advice_with_reasons(client: FlaskClient) -> None:
    place = started(client)
    client.post(place, data=form(channels=["undecided"], audiences=["parents"]))
    page = client.get(place).text
    assert "ההמלצה שלנו" in page
    assert "וואטסאפ" in page
