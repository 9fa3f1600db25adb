"""Two people with a conversation, and what stands in it."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board.db import db
from board.messaging import queries
from board.messaging.models import Message
from tests import people
from tests.applications import builders
from tests.people import browser_of


class Talk:
    """Dana and yossi with a conversation that a proposal began."""

    def __init__(self, app: Flask) -> None:
        self.dana, self.yossi, self.noa = (browser_of(app, each()) for each in (people.dana, people.yossi, people.noa))
        application = builders.applied()
        conversation = queries.of_pair(application.listing_id, application.profile_id)
        assert conversation is not None
        self.application, self.url = application.public_id, f"/conversations/{conversation.public_id}"
        self.listing, self.profile = application.listing.public_id, application.profile.public_id
        self.id, self.key = conversation.id, conversation.public_id

    def say(self, by: FlaskClient, text: str, key: str | None = None) -> None:
        answer = by.post(f"{self.url}/messages", data={"text": text, "submit_key": key or text[:20]})
        assert answer.status_code == 303
        assert answer.location == f"{self.url}#end"


@pytest.fixture
def talk(app: Flask) -> Talk:
    return Talk(app)


def messages() -> list[Message]:
    db.session.rollback()
    return list(db.session.scalars(select(Message).order_by(Message.id)))
