"""How conversations begin: by a business that met somebody, or by one question at a time."""

from flask import Flask
from sqlalchemy import func, select

from board import clock
from board.accounts import actions as account_actions
from board.applications.models import Application
from board.db import db, transaction
from board.listings import queries as listing_queries
from board.matching import invitations
from board.messaging.models import Conversation, Message
from board.profiles import queries as profile_queries
from tests import people
from tests.applications import builders
from tests.applications.builders import at_once
from tests.messaging.conftest import Talk, messages
from tests.people import browser_of


def count(table: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_a_business_writes_only_to_somebody_it_met(app: Flask) -> None:
    dana, noa = browser_of(app, people.dana()), browser_of(app, people.noa())
    profile = builders.published(people.yossi()).public_id
    listing = builders.request()
    pair = {"listing": listing.public_id, "profile": profile}
    assert dana.post("/conversations", data=pair).status_code == 409
    assert noa.post("/conversations", data=pair).status_code == 404
    with transaction():
        invitations.invite(listing_queries.by_public_id(pair["listing"]), profile_queries.published_by(profile))
    first = dana.post("/conversations", data=pair)
    second = dana.post("/conversations", data=pair)
    assert first.status_code == 303
    assert first.location == second.location
    assert count(Conversation) == 1


def test_a_block_stops_a_business_from_beginning(app: Flask) -> None:
    dana = browser_of(app, people.dana())
    application = builders.applied()
    pair = {"listing": application.listing.public_id, "profile": application.profile.public_id}
    with transaction():
        account_actions.block(people.yossi(), people.dana().id)
    assert dana.post("/conversations", data=pair).status_code == 409


def test_a_manager_asks_one_question_at_a_time(app: Flask) -> None:
    yossi, dana = browser_of(app, people.yossi()), browser_of(app, people.dana())
    builders.published(people.yossi())
    first, second = builders.request().public_id, builders.request(title="בקשה אחרת לגמרי", body="קהילה אחרת").public_id
    form = yossi.get(f"/conversations/new?listing={first}")
    assert form.status_code == 200
    assert yossi.post("/conversations", data={"listing": first, "text": ""}).status_code == 422
    typed = {"listing": first, "text": "כמה חברים בקבוצה?", "submit_key": "ask"}
    asked, pressed_again = yossi.post("/conversations", data=typed), yossi.post("/conversations", data=typed)
    assert asked.status_code == 303
    assert asked.location == pressed_again.location
    assert count(Message) == 1
    assert yossi.get(f"/conversations/new?listing={first}").location == asked.location.removesuffix("#end")
    waits = yossi.post("/conversations", data=typed | {"listing": second})
    assert waits.status_code == 409
    thread = asked.location.removesuffix("#end")
    assert "כמה חברים" in dana.get(thread).text
    dana.post(f"{thread}/messages", data={"text": "אלפיים", "submit_key": "a"})
    assert yossi.post("/conversations", data=typed | {"listing": second}).status_code == 303
    assert count(Conversation) == 2


def test_asking_needs_a_profile_an_open_request_and_is_not_for_the_owner(app: Flask) -> None:
    listing = builders.request().public_id
    noa, dana = browser_of(app, people.noa()), browser_of(app, people.dana())
    builders.published(people.dana())
    assert noa.get(f"/conversations/new?listing={listing}").status_code == 409
    assert noa.post("/conversations", data={"listing": listing, "text": "שאלה"}).status_code == 409
    assert dana.get(f"/conversations/new?listing={listing}").status_code == 409
    assert noa.get("/conversations/new?listing=nothing222").status_code == 404
    assert noa.get("/conversations/new").status_code == 404


def test_a_question_hides_its_phone(app: Flask) -> None:
    yossi, dana = browser_of(app, people.yossi()), browser_of(app, people.dana())
    builders.published(people.yossi())
    typed = {"listing": builders.request().public_id, "text": "חזרו אליי 050-0000888", "submit_key": "k"}
    thread = yossi.post("/conversations", data=typed).location.removesuffix("#end")
    assert "0000888" not in dana.get(thread).text


def test_sixteen_sends_of_one_press_and_two_shares_at_once(app: Flask, talk: Talk) -> None:
    clock.freeze(None)
    typed = {"text": "רק פעם אחת", "submit_key": "one"}
    at_once(app, [lambda: talk.yossi.post(f"{talk.url}/messages", data=typed)] * 16)
    assert [each.said for each in messages()] == ["רק פעם אחת"]
    shared = {"kinds": ["email"], "email": "somebody@example.com"}
    sides = [lambda by=by: by.post(f"{talk.url}/share", data=shared) for by in (talk.dana, talk.yossi)]
    at_once(app, sides)
    assert [each.body for each in messages()[1:]] == ["shared_one", "shared_both"]


def test_sixteen_presses_send_one_proposal(app: Flask) -> None:
    yossi = browser_of(app, people.yossi())
    builders.published(people.yossi())
    url = f"/listings/{builders.request().public_id}/apply"
    clock.freeze(None)
    typed = builders.form(starts_on=None)
    answers = at_once(app, [lambda: yossi.post(url, data=typed)] * 16)
    assert set(answers) == {303}
    assert count(Application) == count(Conversation) == 1
