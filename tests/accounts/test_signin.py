"""Signing in: by link anywhere, by code only in the browser that asked, once, for ten minutes."""

import re
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask, current_app
from flask.testing import FlaskClient
from sqlalchemy import select

from board import clock
from board.accounts import queries
from board.accounts.models import Account, Session, SignInCode
from board.db import db, transaction
from board.mail import outbox
from board.mail.models import MailState, OutgoingEmail
from tests.conftest import NOW
from tests.people import browser_of, noa, person


def mailed(client: FlaskClient, address: str = "dana@example.com", **more: str) -> tuple[str, str]:
    """Ask to sign in and read link and code from the rendered mail."""
    answer = client.post("/signin", data={"email": address, **more})
    assert answer.status_code == 200
    row = db.session.scalars(select(OutgoingEmail).order_by(OutgoingEmail.id.desc())).first()
    render, _send = current_app.extensions["deliver"]
    message = render(row)
    text = message.get_body(("plain",)).get_content()
    return re.search(r"/signin/link/\w+", text)[0], re.search(r"\d{4} \d{4}", text)[0]


def account(address: str = "dana@example.com") -> Account | None:
    return db.session.scalar(select(Account).where(Account.email_key == address))


def test_code_signs_in_the_browser_that_asked(client: FlaskClient) -> None:
    _link, code = mailed(client)
    answer = client.post("/signin/code", data={"email": "dana@example.com", "code": code})
    assert answer.status_code == 303
    assert client.get("/me/settings").status_code == 200
    assert account().verified_at == NOW


def test_code_is_useless_in_another_browser(app: Flask, client: FlaskClient) -> None:
    _link, code = mailed(client)
    other = app.test_client()
    other.post("/signin", data={"email": "noa@example.com"})
    assert other.post("/signin/code", data={"email": "dana@example.com", "code": code}).status_code == 422


def test_link_signs_in_anywhere_but_only_by_its_button_and_once(app: Flask, client: FlaskClient) -> None:
    link, _code = mailed(client)
    phone = app.test_client()
    assert "<button" in phone.get(link).text
    assert phone.get("/me/settings").status_code == 303
    assert phone.post(link).status_code == 303
    assert phone.get("/me/settings").status_code == 200
    assert app.test_client().post(link).status_code == 409


def test_five_wrong_codes_end_the_code(client: FlaskClient) -> None:
    _link, code = mailed(client)
    for _ in range(5):
        assert client.post("/signin/code", data={"email": "dana@example.com", "code": "0000 0001"}).status_code == 422
    assert client.post("/signin/code", data={"email": "dana@example.com", "code": code}).status_code == 422


def test_code_and_link_live_ten_minutes(client: FlaskClient) -> None:
    link, code = mailed(client)
    clock.freeze(NOW + timedelta(minutes=10, seconds=1))
    assert client.post("/signin/code", data={"email": "dana@example.com", "code": code}).status_code == 422
    assert client.post(link).status_code == 409


def test_old_signin_mail_is_dropped_not_sent(app: Flask, client: FlaskClient, data: Path) -> None:
    client.post("/signin", data={"email": "late@example.com"})
    clock.freeze(NOW + timedelta(minutes=11))
    render, send = app.extensions["deliver"]
    outbox.deliver_due(render, send)
    row = db.session.scalars(select(OutgoingEmail)).one()
    assert row.state == MailState.DROPPED


def test_known_and_unknown_addresses_get_the_same_answer(app: Flask, client: FlaskClient) -> None:
    person("known@example.com")
    varying = re.compile(r'value="[^"]*"|"X-CSRFToken": "[^"]*"|known|never')
    answers = {
        varying.sub("", app.test_client().post("/signin", data={"email": f"{who}@example.com"}).text)
        for who in ("known", "never")
    }
    assert len(answers) == 1


def test_the_mail_holds_no_secret_in_the_database(client: FlaskClient) -> None:
    link, code = mailed(client)
    row = db.session.scalars(select(SignInCode)).one()
    stored = " ".join(str(value) for value in vars(row).values())
    assert link.rsplit("/", 1)[1] not in stored
    assert code.replace(" ", "") not in stored


def test_eleventh_request_in_an_hour_is_refused_for_all_spellings_of_an_address(client: FlaskClient) -> None:
    for n in range(10):
        assert client.post("/signin", data={"email": f"da.na+{n}@example.com"}).status_code == 200
    answer = client.post("/signin", data={"email": "dana@example.com"})
    assert answer.status_code == 429
    assert answer.headers["Retry-After"]


def test_signing_out_ends_the_session_on_the_server(app: Flask) -> None:
    browser = browser_of(app, noa())
    with browser.session_transaction() as cookie:
        token = cookie["_user_id"]
    assert browser.post("/signout").status_code == 303
    assert queries.session_of(token) is None
    assert browser.get("/me/settings").status_code == 303


def test_banned_account_is_out_at_once(app: Flask) -> None:
    browser = browser_of(app, noa())
    with transaction():
        noa().banned_at = clock.now()
    assert browser.get("/me/settings").status_code == 303


def test_session_lives_thirty_days_from_the_last_visit(app: Flask) -> None:
    browser = browser_of(app, noa())
    clock.freeze(NOW + timedelta(days=29))
    assert browser.get("/me/settings").status_code == 200
    clock.freeze(NOW + timedelta(days=50))
    assert browser.get("/me/settings").status_code == 200
    clock.freeze(NOW + timedelta(days=81))
    assert browser.get("/me/settings").status_code == 303


def test_prefetch_does_not_count_as_a_visit(app: Flask) -> None:
    browser = browser_of(app, noa())
    clock.freeze(NOW + timedelta(days=1))
    browser.get("/me/settings", headers={"Sec-Purpose": "prefetch"})
    assert db.session.scalars(select(Session)).one().seen_at == NOW


@pytest.mark.parametrize("bad", ["", "dana", "dana@", "a@b", "x" * 300 + "@example.com", "😀@example.com\x00"])
def test_bad_address_is_said_beside_the_field_and_kept(client: FlaskClient, bad: str) -> None:
    answer = client.post("/signin", data={"email": bad})
    assert answer.status_code == 422
    assert 'aria-invalid="true"' in answer.text
    assert db.session.scalar(select(OutgoingEmail)) is None


@pytest.mark.parametrize("path", ["//evil.example", "/\\evil.example", "https://evil.example", "/x\r\nSet-Cookie: a=b"])
def test_next_leads_only_to_own_pages(client: FlaskClient, path: str) -> None:
    _link, code = mailed(client, next=path)
    answer = client.post("/signin/code", data={"email": "dana@example.com", "code": code})
    assert answer.headers["Location"] == "/me"


def test_next_leads_back_to_an_own_page(client: FlaskClient) -> None:
    _link, code = mailed(client, next="/listings?q=x")
    answer = client.post("/signin/code", data={"email": "dana@example.com", "code": code})
    assert answer.headers["Location"] == "/listings?q=x"


def test_settings_save_name_and_language(app: Flask) -> None:
    browser = browser_of(app, noa())
    assert browser.post("/me/settings", data={"name": "נועה\x00", "language": "en"}).status_code == 303
    assert (noa_now := account("noa@example.com")).name == "נועה"
    assert noa_now.language == "en"
