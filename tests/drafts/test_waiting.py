"""A mail read too late: its second link lives as long as the draft and only asks for a new mail."""

import re
from datetime import timedelta

from flask import Flask, current_app
from flask.testing import FlaskClient
from sqlalchemy import select

from board import clock
from board.db import db
from board.mail.models import OutgoingEmail
from tests.conftest import NOW
from tests.drafts.test_publication import link, published
from tests.drafts.test_views import started
from tests.listings.builders import form


def second_link(client: FlaskClient) -> str:
    """Publish without an account and return the mail's second link."""
    client.post(f"{started(client)}/publication", data=form(title="כותרת פרטית", email="guy@example.com"))
    render, _send = current_app.extensions["deliver"]
    row = db.session.scalars(select(OutgoingEmail)).one()
    text = render(row).get_body(("plain",)).get_content()
    return re.search(r"/drafts/waiting/\S+", text)[0]


def test_a_late_reader_gets_a_new_mail_and_publishes(app: Flask, client: FlaskClient) -> None:
    late = second_link(client)
    clock.freeze(NOW + timedelta(days=6))
    phone = app.test_client()
    shown = phone.get(late)
    assert shown.status_code == 200
    assert "כותרת פרטית" not in shown.text
    assert len(list(db.session.scalars(select(OutgoingEmail)))) == 1
    assert "שלחנו לכם מייל" in phone.post(late).text
    phone.post(f"/signin/link/{link()}")
    assert published() == 1
    assert phone.get(late).status_code == 404


def test_the_link_ends_with_the_draft_and_cannot_be_made_up(app: Flask, client: FlaskClient) -> None:
    late = second_link(client)
    assert client.get(late + "x").status_code == 404
    clock.freeze(NOW + timedelta(days=7, minutes=1))
    assert client.get(late).status_code == 404
    assert client.post(late).status_code == 404
