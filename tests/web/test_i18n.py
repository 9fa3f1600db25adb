"""English lives under /en and keeps the whole state; texts are cleaned on the way in."""

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient

from board.web.paths import own_path
from board.web.texts import clean


def test_english_prefix_is_kept_by_links_but_not_by_static_files(client: FlaskClient) -> None:
    text = client.get("/en/signin").text
    assert 'href="/en/how"' in text
    assert "/en/static" not in text


def test_switch_keeps_the_address_and_its_query(client: FlaskClient) -> None:
    assert 'href="/en/signin?next=/me"' in client.get("/signin?next=/me").text
    assert 'href="/signin?next=/me"' in client.get("/en/signin?next=/me").text


def test_words_that_only_begin_like_the_prefix_are_pages(client: FlaskClient) -> None:
    assert client.get("/england").status_code == 404


def test_url_for_outside_english_stays_outside(app: Flask) -> None:
    with app.test_request_context("/"):
        assert url_for("pages.how") == "/how"


@pytest.mark.parametrize(
    ("typed", "kept"),
    [("a\x00b", "ab"), ("\ud800שלום", "שלום"), ("a\r\nb\rc", "a\nb\nc"), ("  x  ", "x"), (None, ""), ("e\u0301", "é")],
)
def test_texts_are_cleaned(typed: str | None, kept: str) -> None:
    assert clean(typed) == kept


@pytest.mark.parametrize("path", [None, "", "x", "//x", "/\\x", "\\x", "http://x", "/a\nb"])
def test_foreign_paths_lead_home(path: str | None) -> None:
    assert own_path(path, "/home") == "/home"
