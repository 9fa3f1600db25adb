"""The staff area: what is held or reported waits there, decisions are mailed and written down, others get 404."""

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import select

from board.accounts.models import Role
from board.db import db, transaction
from board.events import Reported, emit
from board.language import safety
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings import questions
from board.listings.models import Listing, ListingState, PublicQuestion, QuestionState
from board.messaging import actions as messaging_actions
from board.messaging import queries as messaging_queries
from board.messaging.models import Message
from board.moderation.models import AuditEntry, Case, CaseState
from board.profiles import queries as profile_queries
from board.profiles.models import ProfileState
from tests import people
from tests.applications import builders
from tests.guards import counted
from tests.notifications.post import deliver, text, work
from tests.profiles import made

SCAM = "עבודה קלה מהבית. לפני תחילת העבודה יש לשלם פיקדון של 300 שקל, ואז מתחילים. 050-0000123"
REASON = "כתבו מי העסק ומה העבודה, בלי תשלום מראש."


def held(**facts: str) -> Listing:
    listing = builders.request(**({"body": SCAM, "title": "עבודה קלה מהבית"} | facts))
    assert safety.judge(SCAM).action != "allow"
    assert listing.state == ListingState.HELD
    return listing


def case() -> Case:
    db.session.rollback()
    return db.session.scalars(select(Case).order_by(Case.id.desc())).first()


def state_of(listing: Listing) -> ListingState:
    db.session.rollback()
    db.session.expire_all()
    return listing_queries.by_id(listing.id).state


def audit() -> list[str]:
    return list(db.session.scalars(select(AuditEntry.action).order_by(AuditEntry.id)))


@pytest.fixture
def staff(app: Flask) -> FlaskClient:
    return people.browser_of(app, people.staff())


def decide(client: FlaskClient, one: Case, do: str, reason: str = "", **options: object) -> object:
    return client.post(f"/staff/cases/{one.public_id}", data={"do": do, "reason": reason}, **options)


@pytest.mark.parametrize("path", ["/staff", "/staff?tab=done", "/staff/outbox", "/staff/bans"])
def test_for_others_the_staff_area_does_not_exist(app: Flask, path: str) -> None:
    assert app.test_client().get(path).status_code == 404
    assert people.browser_of(app, people.noa()).get(path).status_code == 404


def test_moderators_do_not_ban(app: Flask) -> None:
    client = people.browser_of(app, people.person("mod@example.com", "תור", Role.MODERATOR))
    assert client.get("/staff").status_code == 200
    assert client.get("/staff/bans").status_code == 404
    assert client.post("/staff/bans", data={"address": "x@example.com"}).status_code == 404


def test_a_held_request_waits_with_its_signals_and_an_ink_bar(app: Flask, staff: FlaskClient) -> None:
    listing = held()
    page = staff.get("/staff").text
    assert listing.title in page
    assert "לשלם פיקדון" in page
    assert "0000123" not in page
    assert "redact" in page
    assert "badge--danger" in page
    assert "פרטי קשר בטקסט, הוסתרו" in page
    (message,) = deliver(app)
    assert (message["To"], "אנחנו בודקים" in message["Subject"]) == ("dana@example.com", True)


def test_approval_opens_and_is_mailed(app: Flask, staff: FlaskClient) -> None:
    listing = held()
    deliver(app)
    answer = decide(staff, case(), "approve", headers=people.HTMX)
    assert "toast" in answer.text
    assert "undo" in answer.text
    assert state_of(listing) == ListingState.OPEN
    assert [m for m in deliver(app) if "נבדק ופורסם" in m["Subject"]]
    assert audit() == ["approve"]
    assert "אושר" in staff.get("/staff?tab=done").text


def test_a_second_decision_is_refused(app: Flask, staff: FlaskClient) -> None:
    held()
    one = case()
    assert decide(staff, one, "approve").status_code == 303
    again = decide(staff, one, "hide", REASON)
    assert again.status_code == 409
    assert "כבר הוחלט" in again.text


def test_sending_back_needs_a_reason_that_is_mailed_and_the_fix_comes_back(app: Flask, staff: FlaskClient) -> None:
    listing = held()
    deliver(app)
    empty = decide(staff, case(), "send_back", headers=people.HTMX)
    assert empty.status_code == 422
    assert "כתבו סיבה" in empty.text
    assert decide(staff, case(), "send_back", "x" * 501).status_code == 422
    assert decide(staff, case(), "send_back", REASON).status_code == 303
    assert state_of(listing) == ListingState.REJECTED
    (message,) = deliver(app)
    assert REASON in text(message)
    assert f"/listings/{listing.public_id}/edit" in text(message)
    with transaction():
        fixed = builders.builders.terms(body="מועדון הכדורסל מחפש ניהול קבוצה. " + SCAM, title="קבוצת המועדון")
        listing_actions.edit(listing_queries.by_id(listing.id), fixed)
    assert state_of(listing) == ListingState.HELD
    assert case().state == CaseState.WAITING
    assert len(db.session.scalars(select(Case)).all()) == 2


def test_undo_brings_the_case_and_its_request_back(app: Flask, staff: FlaskClient) -> None:
    listing = held()
    for do, reason in (("approve", ""), ("send_back", REASON), ("hide", REASON)):
        one = case()
        assert decide(staff, one, do, reason).status_code == 303
        assert staff.post(f"/staff/cases/{one.public_id}/undo").status_code == 303
        assert state_of(listing) == ListingState.HELD, do
        assert case().state == CaseState.WAITING
        assert case().id == one.id
    assert staff.post(f"/staff/cases/{case().public_id}/undo").status_code == 303
    assert audit() == ["approve", "undo", "send_back", "undo", "hide", "undo"]


def test_a_held_profile_goes_the_same_way(app: Flask, staff: FlaskClient) -> None:
    made.published(people.yossi(), listens=SCAM)
    assert "קהילות של מגרש" in staff.get("/staff?tab=profiles").text
    deliver(app)
    one = case()
    decide(staff, one, "send_back", REASON)
    assert profile_queries.of(people.yossi()).state == ProfileState.DRAFT
    assert "/me/profile" in text(deliver(app)[0])
    staff.post(f"/staff/cases/{one.public_id}/undo")
    decide(staff, case(), "approve")
    db.session.expire_all()
    assert profile_queries.of(people.yossi()).state == ProfileState.PUBLISHED
    assert [m for m in deliver(app) if "נבדק ופורסם" in m["Subject"]]
    assert state_of_profile() == ProfileState.PUBLISHED


def state_of_profile() -> ProfileState:
    db.session.rollback()
    db.session.expire_all()
    return profile_queries.of(people.yossi()).state


def report(kind: str, key: int, words: str = "זה לא בסדר, 050-0000555") -> None:
    with transaction():
        emit(Reported(kind, key, people.noa().id, words))


def test_a_reported_request_is_hidden_with_a_reason_and_comes_back(app: Flask, staff: FlaskClient) -> None:
    listing = builders.request()
    report("listing", listing.id)
    page = staff.get("/staff?tab=reports").text
    assert "דיווח של" in page
    assert "נועה" in page
    assert "0000555" not in page
    one = case()
    assert decide(staff, one, "send_back", REASON).status_code == 409
    decide(staff, one, "hide", REASON)
    assert state_of(listing) == ListingState.HIDDEN
    assert [m for m in deliver(app) if "הוסר מהאתר" in m["Subject"]]
    staff.post(f"/staff/cases/{one.public_id}/undo")
    assert state_of(listing) == ListingState.OPEN


def test_a_report_that_comes_to_nothing_changes_nothing_and_mails_nobody(app: Flask, staff: FlaskClient) -> None:
    listing = builders.request()
    report("listing", listing.id)
    report("listing", listing.id, "")
    assert len(db.session.scalars(select(Case)).all()) == 1
    decide(staff, case(), "approve")
    assert state_of(listing) == ListingState.OPEN
    assert deliver(app) == []


def test_a_reported_question_and_profile_are_hidden(app: Flask, staff: FlaskClient) -> None:
    listing = builders.request()
    with transaction():
        question = questions.ask(listing, people.yossi(), "שאלה לא יפה")
    profile = made.published(people.yossi())
    for kind, key in (("question", question.id), ("profile", profile.id)):
        report(kind, key)
        one = case()
        decide(staff, one, "hide", REASON)
        if kind == "question":
            db.session.expire_all()
            assert db.session.get(PublicQuestion, key).state == QuestionState.HIDDEN
        else:
            assert state_of_profile() == ProfileState.HIDDEN
        staff.post(f"/staff/cases/{one.public_id}/undo")
    db.session.expire_all()
    assert db.session.get(PublicQuestion, question.id).state == QuestionState.ASKED
    assert state_of_profile() == ProfileState.PUBLISHED


def test_reading_a_reported_message_is_written_down(app: Flask, staff: FlaskClient) -> None:
    application = builders.applied()
    work()
    conversation = messaging_queries.of_pair(application.listing_id, application.profile_id)
    for words in ("שלום", "מילים קשות 050-0000777", "סליחה"):
        with transaction():
            seat = messaging_queries.seat_of(people.yossi(), conversation.public_id)
            messaging_actions.say(seat, words, by=people.yossi(), submit_key=words)
    bad = db.session.scalars(select(Message).where(Message.said.contains("קשות"))).one()
    report("message", bad.id)
    page = staff.get("/staff?tab=reports").text
    assert "מילים קשות" in page
    assert "סליחה" not in page
    context = staff.post(f"/staff/cases/{case().public_id}/context")
    assert "סליחה" in context.text
    assert "0000777" not in context.text
    assert audit() == ["read_context"]
    decide(staff, case(), "hide", REASON)
    report("listing", application.listing_id)
    assert staff.post(f"/staff/cases/{case().public_id}/context").status_code == 404


def test_the_queue_makes_a_constant_number_of_statements(app: Flask, staff: FlaskClient) -> None:
    held()
    staff.get("/staff")
    with counted() as few:
        staff.get("/staff")
    held(title="עוד עבודה קלה", body="משלמים חמישה שקלים, 5 שקל על כל לייק, בלי ניסיון ובלי מאמץ, מהטלפון.")
    with counted() as more:
        staff.get("/staff")
    assert len(few) == len(more)


def test_the_median_wait_is_said(app: Flask, staff: FlaskClient) -> None:
    from datetime import timedelta

    from board import clock
    from tests.conftest import NOW

    held()
    clock.freeze(NOW + timedelta(minutes=18))
    fresh = people.browser_of(app, people.staff())
    decide(fresh, case(), "approve")
    assert "זמן המתנה חציוני היום: 18 דקות" in fresh.get("/staff").text
