"""Contact details under ink until both sides share; ending, reporting and muting a conversation."""

from flask import Flask
from sqlalchemy import func, select

from board.db import db
from board.language.contacts import INK
from board.messaging import queries
from board.messaging.models import Participant
from board.messaging.thread import Detail
from tests import people
from tests.applications import builders
from tests.messaging.conftest import Talk, messages
from tests.people import HTMX, browser_of

PHONE = "050-0000321"


def test_a_phone_is_under_ink_for_everybody_until_both_shared(talk: Talk) -> None:
    talk.say(talk.dana, f"הטלפון שלי {PHONE} אם נוח")
    assert INK in messages()[0].body
    for path in (talk.url, "/conversations", f"{talk.url}/messages?after=0"):
        for headers in ({}, HTMX):
            assert "0000321" not in talk.yossi.get(path, headers=headers).text
    assert "הסתרנו פרט קשר" in talk.yossi.get(talk.url).text
    talk.dana.post(f"{talk.url}/share", data={"kinds": ["phone"], "phone": PHONE})
    assert "0000321" not in talk.yossi.get(talk.url).text
    assert "הצד השני שיתף" in talk.yossi.get(talk.url).text
    refresh = talk.dana.get(f"{talk.url}/messages?after={messages()[-1].id}", headers=HTMX)
    assert refresh.status_code == 204
    cursor = messages()[-1].id
    talk.yossi.post(f"{talk.url}/share", data={"kinds": ["email"], "email": "yossi@example.com"})
    assert talk.dana.get(f"{talk.url}/messages?after={cursor}", headers=HTMX).headers["HX-Refresh"] == "true"
    opened = talk.yossi.get(talk.url).text
    assert f"הטלפון שלי {PHONE}" in opened
    assert 'href="tel:+972500000321"' in opened
    assert "yossi@example.com" in talk.dana.get(talk.url).text
    final = talk.dana.post(f"{talk.url}/share", data={"take_back": "1"})
    assert final.status_code == 409
    assert talk.dana.get(f"{talk.url}/share").location == talk.url
    assert "0000321" in talk.yossi.get(talk.url).text


def test_a_proposals_phone_opens_when_both_shared(app: Flask) -> None:
    dana, yossi = browser_of(app, people.dana()), browser_of(app, people.yossi())
    application = builders.applied(understood=builders.UNDERSTOOD + f" {PHONE}")
    url = f"/conversations/{queries.of_pair(application.listing_id, application.profile_id).public_id}"
    key = application.public_id
    assert "0000321" not in dana.get(f"/applications/{key}").text
    dana.post(f"{url}/share", data={"kinds": ["email"], "email": "dana@example.com"})
    yossi.post(f"{url}/share", data={"kinds": ["phone"], "phone": PHONE})
    assert "0000321" in dana.get(f"/applications/{key}").text


def test_sharing_is_prefilled_can_be_taken_back_and_refuses_nonsense(talk: Talk) -> None:
    form = talk.dana.get(f"{talk.url}/share").text
    assert "+972500000123" in form
    assert "dana@example.com" in form
    assert "+972500000123" not in talk.yossi.get(f"{talk.url}/share").text
    for wrong in ({"kinds": []}, {"kinds": ["phone"], "phone": "לא מספר"}, {"kinds": ["email"], "email": "x"}):
        assert talk.dana.post(f"{talk.url}/share", data=wrong | {"csrf_token": ""}).status_code == 422
    for _press in range(2):
        shared = talk.dana.post(f"{talk.url}/share", data={"kinds": ["whatsapp"], "whatsapp": PHONE})
        assert shared.status_code == 303
    assert [each.body for each in messages()] == ["shared_one"]
    for _press in range(2):
        talk.dana.post(f"{talk.url}/share", data={"take_back": "1"})
    assert [each.body for each in messages()] == ["shared_one", "share_revoked"]
    talk.yossi.post(f"{talk.url}/share", data={"kinds": ["email"], "email": "yossi@example.com"})
    assert "yossi@example.com" not in talk.dana.get(talk.url).text
    talk.dana.post(f"{talk.url}/share", data={"kinds": ["phone"], "phone": PHONE})
    assert messages()[-1].body == "shared_both"


def test_ending_a_conversation_ends_it_for_both(talk: Talk) -> None:
    talk.say(talk.dana, "שלום")
    assert talk.yossi.get(f"{talk.url}/block").status_code == 200
    assert talk.yossi.post(f"{talk.url}/block").status_code == 303
    for browser in (talk.dana, talk.yossi):
        page = browser.get(talk.url).text
        assert "<textarea" not in page
        assert "שלום" in page
        assert browser.post(f"{talk.url}/messages", data={"text": "עוד"}).status_code == 409
        assert browser.post(f"{talk.url}/messages", data={"text": "עוד"}, headers=HTMX).status_code == 409
        typed = {"kinds": ["email"], "email": "a@example.com"}
        assert browser.post(f"{talk.url}/share", data=typed).status_code == 409
    assert "סיימתם" in talk.yossi.get(talk.url).text
    assert "סיימתם" not in talk.dana.get(talk.url).text
    assert len(messages()) == 1


def test_a_message_can_be_reported(talk: Talk) -> None:
    assert "אין על מה לדווח" in talk.yossi.get(f"{talk.url}/report").text
    talk.say(talk.dana, "העבירו מקדמה לחשבון")
    talk.say(talk.yossi, "לא")
    theirs, mine = (each.id for each in messages())
    form = talk.yossi.get(f"{talk.url}/report").text
    assert "העבירו מקדמה" in form
    assert talk.yossi.post(f"{talk.url}/report", data={"message": theirs, "text": ""}).status_code == 422
    assert talk.yossi.post(f"{talk.url}/report", data={"message": mine, "text": "כי"}).status_code == 422
    assert talk.yossi.post(f"{talk.url}/report", data={"message": theirs, "text": "הונאה"}).status_code == 303


def test_muting_is_switched_on_and_off(talk: Talk) -> None:
    muted = select(func.count(Participant.id)).where(Participant.muted_at.is_not(None))
    for expected in (1, 0):
        talk.yossi.post(f"{talk.url}/mute")
        db.session.rollback()
        assert db.session.scalar(muted) == expected


def test_a_detail_leads_to_what_uses_it() -> None:
    assert Detail("whatsapp", PHONE).url == "https://wa.me/972500000321"
    assert Detail("email", "dana@example.com").url == "mailto:dana@example.com"
    assert Detail("phone", "+44 20 7946 0000").url.startswith("tel:+44")
