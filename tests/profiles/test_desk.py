import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board.accounts import queries as account_queries
from board.accounts.models import Account
from board.db import db, transaction
from board.drafts.models import Draft
from board.profiles import actions, queries
from board.profiles.models import Availability, Profile, ProfileState
from tests import people
from tests.guards import flat
from tests.people import HTMX
from tests.profiles import made

DESK = "/me/profile"


@pytest.fixture
def yossi(app: Flask) -> Account:
    return people.yossi()


@pytest.fixture
def browser(app: Flask, yossi: Account) -> FlaskClient:
    return people.browser_of(app, yossi)


def publish(browser: FlaskClient, **changes: object):
    return browser.post(DESK, data=made.form(do="publish", **changes))


def the_profile() -> Profile:
    return db.session.scalars(select(Profile)).one()


def test_a_stranger_is_led_to_sign_in(client: FlaskClient) -> None:
    for path in (DESK, DESK + "/preview"):
        answer = client.get(path)
        assert (answer.status_code, "/signin" in answer.location) == (303, True)
    assert client.post(DESK, data=made.form()).status_code == 303


def test_the_form_begins_with_the_name_of_the_account(browser: FlaskClient) -> None:
    page = browser.get(DESK)
    assert page.status_code == 200
    assert 'value="יוסי"' in page.text
    assert page.text.index('name="listens"') < page.text.index('name="headline"')
    assert 'name="consent" type="checkbox" value="y">' in page.text  # not ticked


def test_publishing_shows_the_profile_and_records_no_consent_by_itself(browser: FlaskClient, yossi: Account) -> None:
    answer = publish(browser)
    profile = queries.of(yossi)
    assert answer.status_code == 303
    assert f"/managers/{profile.public_id}-" in answer.location
    assert profile.state is ProfileState.PUBLISHED
    assert (profile.rate_month, profile.packages[0].price_min, profile.packages[0].vat) == (
        460_000,
        420_000,
        "excluded",
    )
    assert not account_queries.consents_to(yossi.id, actions.MATCH)
    publish(browser, consent="y")
    assert account_queries.consents_to(yossi.id, actions.MATCH)
    assert db.session.scalars(select(Draft)).all() == []


def test_a_published_profile_fills_its_own_form(browser: FlaskClient, yossi: Account) -> None:
    made.published(yossi)
    with transaction():
        actions.consent_to_mails(yossi, granted=True, address="")
    page = browser.get(DESK).text
    assert 'value="4600"' in page
    assert 'value="2023-01"' in page
    assert (
        'name="consent" type="checkbox" value="y" checked' in page.replace("checked ", "").replace('id="consent" ', "")
        or "checked" in page[page.index('id="consent"') - 80 : page.index('id="consent"') + 120]
    )
    fields = queries.of(yossi)
    again = browser.post(DESK + "/publication")
    assert again.status_code == 409  # nothing is hidden and nothing is typed
    assert fields.state is ProfileState.PUBLISHED


def test_saving_the_filled_form_changes_nothing(browser: FlaskClient, yossi: Account) -> None:
    from werkzeug.datastructures import MultiDict

    from board.profiles.forms import ProfileForm
    from board.profiles.typed import of_profile

    profile = made.published(yossi, cases=(made.FACTS.cases[0],))
    with browser.application.test_request_context():
        form = ProfileForm(formdata=MultiDict(of_profile(profile, consent=False)), meta={"csrf": False})
        assert form.validate(), form.errors
        facts = form.facts()
    expected = made.facts(cases=(made.FACTS.cases[0],), services=("audit", "management", "moderation", "handover"))
    assert facts.languages == expected.languages
    assert facts.cases[0].members_after == 610
    for name in ("name", "headline", "channels", "services", "region", "city", "work_mode", "rate_month", "coverage"):
        assert getattr(facts, name) == getattr(expected, name), name


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("listens", "", "התחילו מכאן"),
        ("listens", "😀😀😀", "התחילו מכאן"),
        ("listens", "א" * 6001, "זה ארוך מדי"),
        ("listens", "050-0000123", "התחילו מכאן"),
        ("name", "\x00", "כתבו את השם שלכם"),
        ("headline", "ב" * 10_000, "זה ארוך מדי"),
        ("channels", [], "בחרו ערוץ אחד לפחות"),
        ("channels", ["facebook_group", "facebook_page", "instagram", "whatsapp", "telegram", "linkedin", "tiktok",
                      "youtube", "discord"], "אפשר לבחור עד 8"),
        ("rate_month", "-1", "פחות מאפס"),
        ("rate_hour", "הרבה", "כתבו את הסכום בספרות"),
        ("rate_project", "99999999999", "גדול מדי"),
        ("hours_week", "200", "כתבו בין 1 ל־80"),
        ("hours_week", "0.5", "כתבו מספר שלם"),
        ("available_from", "2020-01-01", "היום הזה עבר"),
        ("available_from", "מחר", ""),
        ("work_mode", None, "בחרו איפה אתם עובדים"),
        ("work_mode", "on_the_moon", "בחרו איפה אתם עובדים"),
        ("region", "", "בחרו אזור"),
        ("languages-he", "", "ציינו רמה בשפה אחת לפחות"),
        ("packages-0-title", "", "תנו לשירות שם"),
        ("packages-0-price", "", "כתבו מאיזה מחיר"),
        ("packages-0-price", "-5", "פחות מאפס"),
        ("cases-0-title", "", "תנו לקהילה שם"),
    ],
)  # fmt: skip
def test_a_bad_field_says_so_and_keeps_everything(browser: FlaskClient, field: str, value: object, said: str) -> None:
    answer = publish(browser, **{field: value})
    assert answer.status_code == 422
    assert said in answer.text
    assert 'role="alert"' in answer.text
    assert "קודם קוראת" in answer.text or field == "listens"
    assert db.session.scalars(select(Profile)).all() == []


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"cases-0-since": "2023", "cases-0-until": "2020"}, "הסוף לפני ההתחלה"),
        ({"cases-0-since": "אתמול"}, "כתבו שנה, או שנה וחודש"),
        ({"cases-0-until": "2031"}, "עוד לא הגיע"),
        ({"cases-0-members_before": "המון"}, "כתבו מספר שלם"),
    ],
)
def test_a_past_community_must_be_past(browser: FlaskClient, fields: dict[str, str], said: str) -> None:
    answer = publish(browser, **({"cases-0-title": "ליגת ההורים"} | fields))
    assert (answer.status_code, said in answer.text) == (422, True)


def test_scripts_and_mixed_directions_are_only_text(browser: FlaskClient) -> None:
    evil = "<script>alert(1)</script>\u202eשלום\u202c <img src=x onerror=alert(1)>"
    answer = publish(browser, listens=evil, headline=evil[:100], name="Yossi <b>יוסי</b>")
    page = browser.get(answer.location)
    assert page.status_code == 200
    assert "<script>alert" not in page.text
    assert "<img src=x" not in page.text
    assert "&lt;script&gt;" in page.text


def test_fragment_and_page_hold_the_same_form(browser: FlaskClient) -> None:
    page, fragment = browser.get(DESK), browser.get(DESK, headers=HTMX)
    assert "<html" in page.text
    assert fragment.text.lstrip().startswith("<form")
    assert flat(fragment.text) in flat(page.text)
    assert "HX-Request" in fragment.headers["Vary"]


def test_typing_is_kept_and_nobody_sees_it(browser: FlaskClient, client: FlaskClient, yossi: Account) -> None:
    saved = browser.post(DESK + "/draft", data={"listens": "רק התחלתי", "channels": ["discord"]}, headers=HTMX)
    assert 'id="saved"' in saved.text
    assert "12" not in saved.text or "הטיוטה נשמרה" in saved.text
    page = browser.get(DESK).text
    assert "רק התחלתי" in page
    assert 'value="discord" checked' in page
    assert queries.of(yossi) is None
    browser.post(DESK + "/draft", data={"listens": "ועוד קצת"})
    assert len(db.session.scalars(select(Draft)).all()) == 1
    noa = people.browser_of(browser.application, people.noa())
    assert "ועוד קצת" not in noa.get(DESK).text


def test_parts_are_added_and_dropped_without_script(browser: FlaskClient) -> None:
    two = browser.post(DESK, data=made.form(do="add_packages"))
    assert two.status_code == 200
    assert 'name="packages-1-title"' in two.text
    three = browser.post(DESK, data=made.form(do="add_packages", **{"packages-1-title": "ב", "packages-2-title": "ג"}))
    assert 'name="packages-3-title"' not in three.text
    one = browser.post(DESK, data=made.form(do="drop_packages_0", **{"packages-1-title": "נשאר"}))
    assert "ניהול שוטף</textarea>" not in one.text
    assert 'name="packages-1-title"' not in one.text
    assert 'value="נשאר"' in one.text
    case = browser.post(DESK, data=made.form(do="add_cases"), headers=HTMX)
    assert 'name="cases-0-title"' in case.text
    assert browser.post(DESK, data=made.form(do="drop_packages_x")).status_code == 200


def test_pressing_enter_only_keeps_the_draft(browser: FlaskClient) -> None:
    page = browser.get(DESK).text
    form = page[page.index('id="profile-form"') :]
    assert form.index('value="save"') < form.index('value="publish"')
    assert form.index("<button") == form.index('<button class="vh" name="do" value="save"')
    answer = browser.post(DESK, data=made.form())
    assert (answer.status_code, answer.location) == (303, DESK)
    assert db.session.scalars(select(Profile)).all() == []


def test_preview_shows_it_as_it_will_be_without_publishing(browser: FlaskClient) -> None:
    answer = browser.post(DESK, data=made.form(do="preview", listens="טלפון 050-0000123 ומקשיבה"))
    assert answer.location == DESK + "/preview"
    page = browser.get(answer.location)
    assert page.status_code == 200
    assert "ומקשיבה" in page.text
    assert "0000123" not in page.text
    assert "הוצאנו מהטקסט" in page.text
    assert db.session.scalars(select(Profile)).all() == []
    published = browser.post(DESK + "/publication")
    assert (published.status_code, the_profile().state) == (303, ProfileState.PUBLISHED)


def test_preview_of_a_half_written_form_leads_back_to_it(browser: FlaskClient) -> None:
    browser.post(DESK + "/draft", data={"listens": "רק התחלתי"})
    assert browser.get(DESK + "/preview").status_code == 422
    assert browser.post(DESK + "/publication").status_code == 422


def test_publishing_twice_is_one_profile(browser: FlaskClient) -> None:
    assert [publish(browser).status_code for _ in range(2)] == [303, 303]
    assert the_profile().search_rank == 1


def test_contact_details_are_left_out_with_a_word(browser: FlaskClient) -> None:
    answer = publish(browser, headline="קהילות ספורט, 0500000123")
    page = browser.get(answer.location).text
    assert "0500000123" not in page
    assert "הוצאנו מהטקסט" in page


def test_held_profile_says_so(browser: FlaskClient, client: FlaskClient) -> None:
    answer = publish(browser, listens="אני אהרוג אותך אם לא תענה")
    assert answer.location == DESK
    assert "הצוות שלנו מציץ" in browser.get(DESK).text
    assert client.get(f"/managers/{the_profile().public_id}").status_code == 404


def test_what_was_sent_back_is_still_in_the_form(browser: FlaskClient, yossi: Account) -> None:
    profile = made.published(yossi)
    with transaction():
        actions.hold(profile, ["insult"])
        actions.send_back(profile, "בלי העלבון, בבקשה")
    page = browser.get(DESK).text
    assert "קודם שותק שבועיים" in page
    assert "בלי העלבון, בבקשה" in page
    assert publish(browser).status_code == 303
    assert "בלי העלבון, בבקשה" not in browser.get(DESK).text


def test_hiding_and_showing_again(browser: FlaskClient, client: FlaskClient, yossi: Account) -> None:
    profile = made.published(yossi)
    assert browser.post(DESK + "/hiding").status_code == 303
    assert client.get(f"/managers/{profile.public_id}").status_code == 404
    assert browser.post(DESK + "/publication").status_code == 303
    assert client.get(f"/managers/{profile.public_id}").status_code == 301


def test_nothing_to_hide_or_confirm_without_a_profile(browser: FlaskClient) -> None:
    assert browser.post(DESK + "/hiding").status_code == 409
    assert browser.post(DESK + "/availability", data={"availability": "busy"}).status_code == 409


def test_one_tap_says_anew_whether_one_is_free(browser: FlaskClient, yossi: Account) -> None:
    made.published(yossi)
    answer = browser.post(DESK + "/availability", data={"availability": "busy"}, headers=HTMX)
    assert "בתפוסה מלאה" in answer.text
    assert queries.of(yossi).availability is Availability.BUSY
    assert browser.post(DESK + "/availability", data={"availability": "available"}).status_code == 303
    assert browser.post(DESK + "/availability", data={"availability": "asleep"}).status_code == 404


def test_a_form_of_text_may_not_be_huge(browser: FlaskClient) -> None:
    assert browser.post(DESK + "/draft", data={"listens": "א" * 200_000}).status_code == 413
