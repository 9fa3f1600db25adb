"""The letterbox stands in for a mail server, in development only."""

from pathlib import Path

from flask import Flask
from flask.testing import FlaskClient

from board.app import create_app
from board.config import Settings
from board.mail import outbox
from board.web.security import MAIL_CSP
from tests.people import person


def test_newcomer_signs_in_from_the_letterbox(app: Flask, client: FlaskClient, data: Path) -> None:
    client.post("/signin", data={"email": "box@example.com"})
    render, send = app.extensions["deliver"]
    assert outbox.deliver_due(render, send) == 1
    listed = client.get("/dev/letterbox").text
    name = next(path.stem for path in (data / "letterbox").glob("*.eml") if b"box@example.com" in path.read_bytes())
    assert name in listed
    assert "/signin/link/" in client.get(f"/dev/letterbox/{name}").text
    html = client.get(f"/dev/letterbox/{name}/html")
    assert html.headers["Content-Security-Policy"] == MAIL_CSP
    assert 'dir="rtl"' in html.text


def test_ready_sign_in_needs_its_button(app: Flask, client: FlaskClient) -> None:
    person("dana@example.com")
    assert client.get("/dev/signin/dana").status_code == 200
    assert client.get("/me").status_code == 303
    assert client.post("/dev/signin/dana").status_code == 303
    assert client.get("/me").status_code == 200
    assert client.get("/dev/signin/mallory").status_code == 404
    assert client.post("/dev/signin/mallory").status_code == 404


def test_production_has_no_letterbox_and_no_ready_sign_in(tmp_path: Path) -> None:
    settings = Settings(
        environment="production",
        data=tmp_path,
        database_url=f"sqlite:///{tmp_path / 'p.db'}",
        secret_keys=("k" * 40,),
        public_url="https://saviv.example",
        smtp_url="smtp://localhost",
    )
    client = create_app(settings, WTF_CSRF_ENABLED=False).test_client()
    for path in ("/dev/letterbox", "/dev/signin/dana"):
        assert client.get(path, base_url="https://saviv.example").status_code == 404
    assert client.post("/dev/signin/dana", base_url="https://saviv.example").status_code == 404
