"""Exact headers on every answer, errors and static files included."""

import pytest
from flask.testing import FlaskClient

from board.web.security import CSP

PATHS = ["/", "/en/", "/signin", "/nothing-here", "/static/js/app.js", "/health", "/uploads/x"]


@pytest.mark.parametrize("path", PATHS)
def test_every_answer_is_hardened(client: FlaskClient, path: str) -> None:
    with client.get(path) as answer:
        headers = answer.headers
    assert headers["Content-Security-Policy"] == CSP
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["X-Frame-Options"] == "DENY"
    assert headers["Referrer-Policy"] == "same-origin"
    assert "Strict-Transport-Security" not in headers


def test_hsts_comes_with_https(client: FlaskClient) -> None:
    assert "Strict-Transport-Security" in client.get("/health", base_url="https://saviv.example").headers


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_posts_started_by_other_sites_are_refused(client: FlaskClient, site: str) -> None:
    form = {"email": "a@example.com"}
    assert client.post("/signin", data=form, headers={"Sec-Fetch-Site": site}).status_code == 403
    assert client.post("/signin", data=form, headers={"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_big_bodies_are_refused_with_a_page(client: FlaskClient) -> None:
    answer = client.post("/signin", data={"email": "a" * 300_000})
    assert answer.status_code == 413
    assert "<h1" in answer.text


def test_unknown_pages_speak_the_readers_language(client: FlaskClient) -> None:
    hebrew, english = client.get("/nothing"), client.get("/en/nothing")
    assert hebrew.status_code == english.status_code == 404
    assert 'lang="he" dir="rtl"' in hebrew.text
    assert 'lang="en" dir="ltr"' in english.text
