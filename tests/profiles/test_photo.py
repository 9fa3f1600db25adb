import io
import random

import pytest
from flask import Flask
from flask.testing import FlaskClient
from PIL import Image
from werkzeug.test import TestResponse

from board import uploads
from board.accounts.models import Account
from board.profiles import queries
from tests import people
from tests.people import HTMX

DESK = "/me/profile"


@pytest.fixture
def yossi(app: Flask) -> Account:
    return people.yossi()


@pytest.fixture
def browser(app: Flask, yossi: Account) -> FlaskClient:
    return people.browser_of(app, yossi)


def picture(size: tuple[int, int] = (40, 30), kind: str = "PNG") -> io.BytesIO:
    held = io.BytesIO()
    Image.new("RGB", size, "teal").save(held, kind)
    held.seek(0)
    return held


def send_photo(browser: FlaskClient, content: bytes, headers: dict[str, str] | None = None) -> TestResponse:
    """A browser's own bytes: the test client would leave its temporary file open."""
    head = b'--cut\r\nContent-Disposition: form-data; name="photo"; filename="x.png"\r\n\r\n'
    kind = "multipart/form-data; boundary=cut"
    body = head + content + b"\r\n--cut--\r\n"
    return browser.post(DESK + "/photo", data=body, content_type=kind, headers=headers)


def test_photo_is_kept_small_and_replaced(browser: FlaskClient, yossi: Account) -> None:
    sent = browser.post(DESK + "/photo", data={"photo": (picture(), "אני.png")})
    assert sent.status_code == 303
    first = queries.of(yossi).photo
    with browser.get(f"/uploads/{first}") as served:
        assert served.mimetype == "image/webp"
    browser.post(DESK + "/photo", data={"photo": (picture(), "b.png")}, headers=HTMX)
    second = queries.of(yossi).photo
    assert second != first
    with browser.application.app_context():
        assert not (uploads.folder() / first).exists()
    browser.post(DESK + "/photo", data={"do": "remove"})
    assert queries.of(yossi).photo is None


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "בחרו קודם תמונה"),
        (b"%PDF-1.4 not a photo", "זה לא קובץ תמונה"),
        (random.Random(1).randbytes(20 * 1024 * 1024), "התמונה גדולה מדי"),
    ],
    ids=["none", "pdf", "20MB"],
)
@pytest.mark.filterwarnings(
    "ignore::pytest.PytestUnraisableExceptionWarning"
)  # the test client leaves its own file open
def test_a_bad_photo_says_so_and_loses_no_text(browser: FlaskClient, content: bytes, said: str) -> None:
    browser.post(DESK + "/draft", data={"listens": "הטקסט שלי"})
    for headers in ({}, HTMX):
        answer = send_photo(browser, content, headers)
        assert (answer.status_code, said in answer.text) == (422, True)
    assert "הטקסט שלי" in browser.get(DESK).text


def test_more_than_any_photo_is_refused_whole(browser: FlaskClient) -> None:
    assert send_photo(browser, b"x" * (33 * 1024 * 1024)).status_code == 413
