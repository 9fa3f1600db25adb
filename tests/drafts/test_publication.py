"""From the preview to a published request: at once, by mailed code, by mailed link, or not yet."""

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import func, select

from board.accounts import signin
from board.accounts.models import SignInCode
from board.db import db, transaction
from board.drafts import actions
from board.drafts.models import Draft, DraftKind
from board.listings.models import Listing
from tests import people
from tests.drafts.test_views import started
from tests.listings.builders import PHONE, form, listing
from tests.people import HTMX, browser_of


def published() -> int:
    return db.session.scalar(select(func.count()).select_from(Listing))


def code() -> str:
    db.session.rollback()
    row = db.session.scalars(select(SignInCode).order_by(SignInCode.id.desc())).first()
    return signin.mailed_link_and_code(row)[1]


def link() -> str:
    db.session.rollback()
    row = db.session.scalars(select(SignInCode).order_by(SignInCode.id.desc())).first()
    return signin.mailed_link_and_code(row)[0]


def test_publishing_without_an_address_keeps_everything(client: FlaskClient) -> None:
    place = started(client)
    answer = client.post(f"{place}/publication", data=form(title="הכותרת שלי", budget_min="-1"))
    assert answer.status_code == 422
    assert "הכותרת שלי" in answer.text
    assert "המספר לא יכול להיות קטן מאפס." in answer.text
    assert "כתבו כתובת מייל" in answer.text
    assert published() == 0


def test_a_wrong_address_is_said_beside_the_field(client: FlaskClient) -> None:
    answer = client.post(f"{started(client)}/publication", data=form(email="לא-מייל"))
    assert answer.status_code == 422
    assert 'value="לא-מייל"' in answer.text


def test_the_mailed_code_publishes_the_waiting_request_and_signs_in(client: FlaskClient) -> None:
    place = started(client)
    answer = client.post(f"{place}/publication", data=form(email="guy@example.com"))
    assert (answer.status_code, answer.location) == (303, f"{place}?mailed=1")
    assert "שלחנו לכם מייל" in client.get(answer.location).text
    assert published() == 0
    entered = client.post("/signin/code", data={"email": "guy@example.com", "code": code()})
    assert entered.status_code == 303
    shown = client.get(client.get(entered.location).location)
    assert shown.status_code == 200
    assert "הבקשה שלכם" in shown.text
    assert published() == 1


def test_the_mailed_link_publishes_elsewhere_and_the_first_tab_notices(app: Flask, client: FlaskClient) -> None:
    place = started(client)
    client.post(f"{place}/publication", data=form(email="guy@example.com"))
    waiting = client.get(f"{place}?mailed=1", headers=HTMX)
    assert waiting.status_code == 204
    phone = app.test_client()
    token = link()
    assert phone.get(f"/signin/link/{token}").status_code == 200
    assert published() == 0
    phone.post(f"/signin/link/{token}")
    assert published() == 1
    noticed = client.get(f"{place}?mailed=1", headers=HTMX)
    assert "/listings/" in noticed.headers["HX-Redirect"]
    assert PHONE not in client.get(noticed.headers["HX-Redirect"]).text


def test_a_waiting_request_that_cannot_be_published_does_not_undo_the_sign_in(app: Flask, client: FlaskClient) -> None:
    guy = people.person("guy@example.com")
    listing(guy)
    place = started(client)
    client.post(f"{place}/publication", data=form(email="guy@example.com"))
    entered = client.post("/signin/code", data={"email": "guy@example.com", "code": code()})
    assert entered.status_code == 303
    assert published() == 1
    assert client.get(place).status_code == 200


def test_a_double_click_publishes_once(app: Flask) -> None:
    client = browser_of(app, people.dana())
    place = started(client)
    first = client.post(f"{place}/publication", data=form())
    second = client.post(f"{place}/publication", data=form())
    assert first.status_code == second.status_code == 303
    assert first.location == second.location
    assert published() == 1


def test_the_next_request_chooses_among_own_businesses(app: Flask) -> None:
    dana = people.dana()
    business = listing(dana).business
    client = browser_of(app, dana)
    place = started(client, "קבוצת וואטסאפ להורים בגן הילדים")
    assert business.public_id in client.get(place).text
    typed = form(body="קבוצת וואטסאפ להורים בגן הילדים", title="וואטסאפ להורים", business=business.public_id)
    assert client.post(f"{place}/publication", data=typed).status_code == 303
    assert db.session.scalar(select(func.count(Listing.business_id.distinct()))) == 1


def test_a_foreign_business_is_missing(app: Flask) -> None:
    business = listing().business
    client = browser_of(app, people.noa())
    place = started(client, "קבוצת וואטסאפ להורים בגן הילדים")
    typed = form(body="קבוצת וואטסאפ להורים בגן הילדים", business=business.public_id)
    assert client.post(f"{place}/publication", data=typed).status_code == 404


def test_the_same_words_again_are_said_and_kept(app: Flask) -> None:
    dana = people.dana()
    listing(dana)
    client = browser_of(app, dana)
    answer = client.post(f"{started(client)}/publication", data=form())
    assert answer.status_code == 409
    assert "כבר יש לכם בקשה פתוחה" in answer.text


def test_five_unproven_requests_a_day(client: FlaskClient) -> None:
    place = started(client)
    for _ in range(5):
        assert client.post(f"{place}/publication", data=form(email="guy@example.com")).status_code == 303
    answer = client.post(f"{place}/publication", data=form(email="g.u.y+more@example.com", title="נשמר בכל זאת"))
    assert answer.status_code == 429
    assert "נשמר בכל זאת" in client.get(place).text


def test_the_full_form_becomes_a_draft_or_a_request(app: Flask) -> None:
    client = browser_of(app, people.dana())
    assert client.get("/listings/new").status_code == 200
    kept = client.post("/drafts", data=form(action="save"))
    assert "ניהול קבוצת פייסבוק" in client.get(kept.location).text
    made = client.post("/drafts", data=form(action="publish"))
    assert "/listings/" in made.location
    assert published() == 1


def test_the_full_form_with_a_fault_keeps_what_was_typed(app: Flask) -> None:
    client = browser_of(app, people.dana())
    answer = client.post("/drafts", data=form(action="publish", title="", stage_note="ניסינו לבד"))
    assert answer.status_code == 422
    assert "ניסינו לבד" in answer.text


def test_values_of_other_forms_do_not_get_into_a_draft(client: FlaskClient) -> None:
    client.post("/drafts", data=form(action="save", state="open", account_id="1"))
    assert set(db.session.scalars(select(Draft)).one().values) <= set(form())


def test_english_speaks_english(client: FlaskClient) -> None:
    answer = client.post("/en/drafts", data={"say": "Looking for someone to run our Facebook group"})
    assert answer.location.startswith("/en/drafts/")
    assert "This is what we heard" in client.get(answer.location).text


def test_drafts_of_proposals_lead_to_their_form(app: Flask) -> None:
    made = listing()
    yossi = people.yossi()
    with transaction():
        profile = actions.start(DraftKind.PROFILE, {}, account=yossi, browser_hash="x")
        applying = actions.start(DraftKind.APPLICATION, {}, account=yossi, browser_hash="x", subject_id=made.id)
        lost = actions.start(DraftKind.APPLICATION, {}, account=yossi, browser_hash="x")
    client = browser_of(app, yossi)
    assert client.get(f"/drafts/{profile.public_id}").location == "/me/profile"
    assert client.get(f"/drafts/{applying.public_id}").location == f"/listings/{made.public_id}/apply"
    assert client.get(f"/drafts/{lost.public_id}").status_code == 404
