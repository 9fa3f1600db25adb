"""Sending, changing and taking back a proposal, through the pages."""

from flask import Flask
from sqlalchemy import func, select

from board.applications import actions, queries
from board.applications.models import Answer, Application, Lane
from board.db import db, transaction
from board.drafts.models import Draft
from board.listings import actions as listing_actions
from board.messaging.models import Conversation
from tests import people
from tests.applications import builders
from tests.people import HTMX, browser_of
from tests.profiles import made


def sent() -> Application:
    return db.session.scalars(select(Application)).one()


def count(table: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_form_quotes_the_request_and_its_budget(app: Flask) -> None:
    listing = builders.request(questions=(builders.QUESTION,))
    builders.published(people.yossi())
    page = browser_of(app, people.yossi()).get(f"/listings/{listing.public_id}/apply")
    assert page.status_code == 200
    assert builders.QUESTION in page.text
    assert "4,500" in page.text
    assert "050-0000123" not in page.text
    assert "ליגת ההורים" in page.text


def test_somebody_without_a_profile_is_led_to_it_and_back(app: Flask) -> None:
    listing = builders.request()
    noa, url = browser_of(app, people.noa()), f"/listings/{listing.public_id}/apply"
    assert f'action="{url}/draft"' in noa.get(url).text
    assert noa.post(f"{url}/draft", data={"to_profile": "1"}).location == "/me/profile"
    published = noa.post("/me/profile", data=made.form(do="publish"))
    assert published.location == url
    assert noa.get(url).status_code == 200
    elsewhere = noa.post("/me/profile", data=made.form(do="publish", headline="אחרת"))
    assert elsewhere.location.startswith("/managers/")


def test_a_visitor_signs_in_first(app: Flask) -> None:
    listing = builders.request()
    assert app.test_client().get(f"/listings/{listing.public_id}/apply").status_code == 303


def test_one_does_not_apply_to_ones_own_request(app: Flask) -> None:
    listing = builders.request()
    builders.published(people.dana())
    assert browser_of(app, people.dana()).get(f"/listings/{listing.public_id}/apply").status_code == 409


def test_a_request_that_was_never_public_is_missing_and_a_closed_one_says_so(app: Flask) -> None:
    listing = builders.request()
    builders.published(people.yossi())
    browser = browser_of(app, people.yossi())
    with transaction():
        listing_actions.close(listing)
    assert browser.get(f"/listings/{listing.public_id}/apply").status_code == 409
    with transaction():
        listing_actions.hide(listing, "spam")
    assert browser.get(f"/listings/{listing.public_id}/apply").status_code == 404


def test_a_proposal_is_sent_once_however_often_the_button_is_pressed(app: Flask) -> None:
    listing = builders.request(questions=(builders.QUESTION,))
    profile = builders.published(people.yossi())
    browser = browser_of(app, people.yossi())
    question = f"answer_{builders.listing_question(listing)}"
    typed = builders.form(**{question: "פונה אליו בפרטי.", "cases": [profile.cases[0].public_id]})
    first = browser.post(f"/listings/{listing.public_id}/apply", data=typed)
    second = browser.post(f"/listings/{listing.public_id}/apply", data=typed)
    assert (first.status_code, second.status_code) == (303, 303)
    assert first.location == second.location
    application = sent()
    assert (application.price, application.per, application.hours) == (480_000, "month", 10)
    assert application.score is not None
    assert count(Answer) == 1
    assert count(Conversation) == 1
    page = browser.get(first.location)
    assert builders.UNDERSTOOD in page.text
    assert "ליגת ההורים" in page.text


def test_bad_fields_answer_422_with_everything_typed_kept(app: Flask) -> None:
    listing = builders.request()
    builders.published(people.yossi())
    browser = browser_of(app, people.yossi())
    typed = builders.form(understood="אני מתאים מאוד.", price="לפי סיכום", hours="-1", starts_on="2020-01-01")
    page = browser.post(f"/listings/{listing.public_id}/apply", data=typed)
    assert page.status_code == 422
    assert "אני מתאים מאוד." in page.text
    assert "לפי סיכום" in page.text
    assert page.text.count('class="field__error"') == 4
    assert 'href="#understood"' in page.text
    assert count(Application) == 0


def test_emoji_scripts_nulls_and_long_texts_get_clear_answers(app: Flask) -> None:
    listing = builders.request()
    builders.published(people.yossi())
    browser = browser_of(app, people.yossi())
    url = f"/listings/{listing.public_id}/apply"
    assert browser.post(url, data=builders.form(understood="🎉" * 200)).status_code == 422
    assert browser.post(url, data=builders.form(understood="א" * 10_000)).status_code == 422
    assert browser.post(url, data=builders.form(price="-1")).status_code == 422
    hostile = builders.UNDERSTOOD + "\x00 <script>alert(1)</script> \u202eabc"
    page = browser.get(browser.post(url, data=builders.form(understood=hostile)).location)
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "\x00" not in sent().understood


def test_a_draft_survives_and_goes_when_the_proposal_is_sent(app: Flask) -> None:
    listing = builders.request()
    builders.published(people.yossi())
    browser = browser_of(app, people.yossi())
    url = f"/listings/{listing.public_id}/apply"
    typed = builders.form(price="לפי סיכום")
    assert browser.post(f"{url}/draft", data=typed, headers=HTMX).status_code == 200
    assert browser.post(f"{url}/draft", data=typed | {"proposal": "אחרת"}).status_code == 303
    assert count(Draft) == 1
    again = browser_of(app, people.yossi()).get(url).text
    assert "לפי סיכום" in again
    assert "אחרת" in again
    assert builders.UNDERSTOOD not in browser_of(app, people.noa()).get(url).text
    browser.post(url, data=builders.form())
    assert count(Draft) == 0


def test_a_twenty_first_proposal_in_a_day_waits_and_nothing_typed_is_lost(app: Flask) -> None:
    from board.web import limits

    listing, yossi = builders.request(), people.yossi()
    builders.published(yossi)
    with transaction() as rows:
        for _press in range(20):
            limits.count(rows, "apply", str(yossi.id), 20, limits.DAY)
    page = browser_of(app, yossi).post(f"/listings/{listing.public_id}/apply", data=builders.form())
    assert page.status_code == 429
    assert builders.UNDERSTOOD in page.text
    assert count(Draft) == 1


def test_a_proposal_changes_until_it_is_opened(app: Flask) -> None:
    yossi, dana = browser_of(app, people.yossi()), browser_of(app, people.dana())
    application = builders.applied()
    url = f"/listings/{application.listing.public_id}/apply"
    assert builders.UNDERSTOOD in yossi.get(url).text
    changed = "חשבתי על זה שוב. " + builders.UNDERSTOOD
    assert yossi.post(url, data=builders.form(understood=changed, submit_key="second")).status_code == 303
    assert dana.get(f"/applications/{application.public_id}", headers={"Sec-Purpose": "prefetch"}).status_code == 200
    assert sent().opened_at is None
    assert changed in dana.get(f"/applications/{application.public_id}").text
    db.session.expire_all()
    assert sent().opened_at is not None
    page = yossi.post(url, data=builders.form(understood="מאוחר מדי. " + changed, submit_key="third"))
    assert page.status_code == 409
    assert "מאוחר מדי" in page.text
    assert yossi.get(url).status_code == 302
    db.session.expire_all()
    assert sent().understood == changed


def test_a_withdrawn_proposal_keeps_its_words_for_its_writer_only(app: Flask) -> None:
    yossi, dana = browser_of(app, people.yossi()), browser_of(app, people.dana())
    application = builders.applied()
    for _press in range(2):
        assert yossi.post(f"/applications/{application.public_id}/withdrawal").status_code == 303
    assert builders.UNDERSTOOD in yossi.get(f"/applications/{application.public_id}").text
    assert dana.get(f"/applications/{application.public_id}").status_code == 404
    assert builders.again(application).state == Lane.WITHDRAWN


def test_a_stranger_finds_nothing(app: Flask) -> None:
    noa, yossi = browser_of(app, people.noa()), browser_of(app, people.yossi())
    application = builders.applied()
    listing = application.listing.public_id
    for path in (f"/applications/{application.public_id}", f"/listings/{listing}/applications"):
        assert noa.get(path).status_code == 404
    for path in ("lane", "shortlisting", "decline", "withdrawal", "notes", "offer"):
        assert noa.post(f"/applications/{application.public_id}/{path}", data={"lane": "talking"}).status_code == 404
    assert noa.post(f"/listings/{listing}/applications/farewell").status_code == 404
    for path in ("lane", "shortlisting", "decline", "notes", "offer"):
        assert yossi.post(f"/applications/{application.public_id}/{path}", data={"lane": "talking"}).status_code == 404


def test_the_owner_reads_no_phone_in_a_proposal(app: Flask) -> None:
    yossi, dana = browser_of(app, people.yossi()), browser_of(app, people.dana())
    application = builders.applied(understood=builders.UNDERSTOOD + " הטלפון שלי 050-0000999.")
    for path in (f"/applications/{application.public_id}", f"/listings/{application.listing.public_id}/applications"):
        assert "0000999" not in dana.get(path).text
    assert "0000999" in yossi.get(f"/applications/{application.public_id}").text


def test_mine_lists_what_i_proposed(app: Flask) -> None:
    application = builders.applied()
    assert [each.id for each in queries.mine(people.yossi())] == [application.id]
    assert queries.mine(people.dana()) == []
    assert queries.counts([application.listing_id]) == {application.listing_id: 1}
    assert queries.unread_counts([application.listing_id]) == {application.listing_id: 1}
    with transaction():
        actions.withdraw(builders.again(application))
    assert queries.counts([application.listing_id]) == {}
