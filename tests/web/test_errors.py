"""Accidents: the database away is a 503 page that does not ask the database, a bug a 500 page."""

import pytest
from flask import Flask, g, render_template_string
from flask.testing import FlaskClient
from sqlalchemy.exc import OperationalError

from board.errors import DomainError, Missing, TooMany
from board.web.policy import allow, anyone
from tests.people import HTMX, browser_of, noa


def failing(app: Flask, error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the home page fail this way."""

    def view() -> str:
        raise error

    monkeypatch.setitem(app.view_functions, "pages.about", allow(anyone)(view))
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)


CASES: list[tuple[Exception, int]] = [
    (OperationalError("select 1", {}, Exception("gone")), 503),
    (RuntimeError("a bug"), 500),
    (Missing(), 404),
    (DomainError("account_closed"), 409),
    (TooMany("too_many"), 429),
]


@pytest.mark.parametrize(("error", "status"), CASES, ids=lambda case: str(case)[:20])
@pytest.mark.parametrize("prefix", ["", "/en"])
def test_accidents_are_pages(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int, prefix: str
) -> None:
    failing(app, error, monkeypatch)
    answer = client.get(f"{prefix}/about")
    assert answer.status_code == status
    assert "<h1" in answer.text
    if status in {429, 503}:
        assert answer.headers["Retry-After"]


@pytest.mark.parametrize(("error", "status"), CASES, ids=lambda case: str(case)[:20])
def test_accidents_are_toasts_to_htmx(
    app: Flask, client: FlaskClient, monkeypatch: pytest.MonkeyPatch, error: Exception, status: int
) -> None:
    failing(app, error, monkeypatch)
    answer = client.get("/about", headers=HTMX)
    assert answer.status_code == status
    assert answer.headers["HX-Retarget"] == "#toasts"
    assert "<html" not in answer.text


def test_broken_database_is_not_asked_who_reads(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    browser = browser_of(app, noa())
    monkeypatch.setattr("board.messaging.queries.unread_count", _explode)
    monkeypatch.setitem(app.config, "PROPAGATE_EXCEPTIONS", False)
    assert browser.get("/about").status_code == 503


def _explode(_account_id: int) -> int:
    raise OperationalError("select", {}, Exception("gone"))


@pytest.mark.parametrize(("autoescape", "expected"), [("true", "To a &amp; b"), ("false", "To a & b")])
def test_facts_are_escaped_on_pages_and_plain_in_text_mails(app: Flask, autoescape: str, expected: str) -> None:
    source = "{% autoescape " + autoescape + " %}{{ _('To %(name)s', name='a & b') }}{% endautoescape %}"
    with app.test_request_context("/en/"):
        g.accident = True
        assert render_template_string(source) == expected
