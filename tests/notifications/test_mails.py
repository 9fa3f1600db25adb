"""Every service mail, from the event that causes it to the parsed message; each re-checks that it is still true."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest
from flask import Flask
from sqlalchemy import select

from board.accounts.models import Account
from board.applications import actions as application_actions
from board.applications.models import Application, Lane
from board.db import db, transaction
from board.engagements import actions as engagement_actions
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings import questions
from board.listings.models import Listing
from board.mail.models import MailState, OutgoingEmail
from board.messaging import actions as messaging_actions
from board.messaging import queries as messaging_queries
from board.notifications import actions
from board.notifications.kinds import Group, How
from board.notifications.models import Notification
from tests import people
from tests.applications import builders
from tests.engagements.test_offers import again, offered
from tests.notifications.post import deliver, html, text, work

PHONE = "050-0000123"


def one(app: Flask, to: str, words: str) -> EmailMessage:
    """The one mail to this address with these words in its subject."""
    found = [message for message in deliver(app) if message["To"] == to and words in str(message["Subject"])]
    assert len(found) == 1
    return sound(found[0])


def sound(message: EmailMessage) -> EmailMessage:
    """What holds for every mail: two parts, direction, honest headers, nobody's contact details."""
    plain, rich = text(message), html(message)
    for part in (plain, rich):
        assert "0500000" not in part.replace("-", "")
        assert "972" not in part
        assert not [name for name in ("dana@", "yossi@", "noa@") if name in part]
        assert "%(" not in part
        assert "None" not in part
    assert 'dir="rtl"' in rich
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Message-ID"].endswith("@example.com>")
    assert "\n" not in str(message["Subject"])
    assert message["List-Unsubscribe"] is None, "a service mail is no bulk mail"
    return message


def notices(account: Account) -> list[str]:
    db.session.rollback()
    rows = select(Notification.kind).where(Notification.account_id == account.id, Notification.read_at.is_(None))
    return list(db.session.scalars(rows.order_by(Notification.id)))


def test_the_owner_hears_of_a_proposal(app: Flask) -> None:
    application = builders.applied(understood=f"הבנתי. דברו איתי {PHONE}")
    message = one(app, "dana@example.com", "הצעה חדשה מאת")
    assert f"/applications/{application.public_id}" in text(message)
    assert "4,800" in text(message)
    assert notices(people.dana()) == ["application"]


def test_a_withdrawn_proposal_is_told_on_the_site_and_its_mail_dropped(app: Flask) -> None:
    application = builders.applied()
    with transaction():
        application_actions.withdraw(builders.again(application))
    assert deliver(app) == []
    assert notices(people.dana()) == ["application", "withdrawal"]


def test_lanes_mail_nobody_and_telling_does(app: Flask) -> None:
    application = builders.applied()
    deliver(app)
    with transaction():
        application_actions.move(builders.again(application), Lane.SHORTLISTED)
    assert deliver(app) == []
    with transaction():
        application_actions.tell(builders.again(application))
    assert application.public_id in text(one(app, "yossi@example.com", "ברשימה הקצרה"))


def test_a_decline_brings_its_kind_words_without_a_phone(app: Flask) -> None:
    application = builders.applied()
    deliver(app)
    with transaction():
        application_actions.decline(builders.again(application), f'תודה על "ההקשבה". אפשר גם {PHONE}')
    message = one(app, "yossi@example.com", "תשובה להצעה שלכם")
    assert 'תודה על "ההקשבה"' in text(message)
    assert notices(people.yossi()) == ["declined"]


def test_a_decline_taken_back_is_not_mailed(app: Flask) -> None:
    application = builders.applied()
    deliver(app)
    with transaction():
        application_actions.decline(builders.again(application), "לא הפעם")
    with transaction():
        application_actions.move(builders.again(application), Lane.NEW)
    assert deliver(app) == []


def test_an_offer_and_its_acceptance(app: Flask) -> None:
    application = builders.applied()
    deliver(app)
    offer = offered(application)
    message = one(app, "yossi@example.com", "הצעת עבודה בשבילכם")
    assert f"/offers/{offer.public_id}" in text(message)
    assert "5,000" in text(message)
    with transaction():
        engagement = engagement_actions.accept(again(offer), by=people.yossi())
    sent = [message for message in deliver(app) if "יש הסכמה" in message["Subject"]]
    assert sorted(message["To"] for message in sent) == ["dana@example.com", "yossi@example.com"]
    assert all(engagement.public_id in text(sound(message)) for message in sent)
    assert "hired" in notices(people.dana())


def test_a_refused_offer(app: Flask) -> None:
    offer = offered(builders.applied())
    deliver(app)
    with transaction():
        engagement_actions.refuse(again(offer), by=people.yossi())
    assert "/applications" in text(one(app, "dana@example.com", "לא התקבלה"))


def test_an_offer_withdrawn_meanwhile_is_not_mailed(app: Flask) -> None:
    application = builders.applied()
    deliver(app)
    offer = offered(application)
    with transaction():
        engagement_actions.withdraw(again(offer), by=people.dana())
    assert [message for message in deliver(app) if message["To"] == "yossi@example.com"] == []


def _asked(listing: Listing) -> int:
    with transaction():
        return questions.ask(listing, people.yossi(), f"כמה מנהלים יש היום? {PHONE}").id


def test_a_public_question_and_its_answer(app: Flask) -> None:
    listing = builders.request()
    _asked(listing)
    message = one(app, "dana@example.com", "שאלה על הבקשה")
    assert "כמה מנהלים יש היום" in text(message)
    assert listing.public_id in text(message)
    row = questions.shown(listing.id, reader=people.dana(), owner=True)[0]
    with transaction():
        questions.answer(listing, row.public_id, f"שלושה. {PHONE}")
    assert "שלושה" in text(one(app, "yossi@example.com", "יש תשובה"))


def _talk(words: str = "שלום, מתי נוח לדבר?") -> str:
    application = builders.applied()
    work()
    conversation = messaging_queries.of_pair(application.listing_id, application.profile_id)
    assert conversation is not None
    with transaction():
        seat = messaging_queries.seat_of(people.yossi(), conversation.public_id)
        messaging_actions.say(seat, words, by=people.yossi(), submit_key=words)
    return conversation.public_id


@pytest.fixture
def later() -> Callable[[int], None]:
    from datetime import timedelta

    from board import clock
    from tests.conftest import NOW

    return lambda minutes: clock.freeze(NOW + timedelta(minutes=minutes))


def test_a_message_unread_for_ten_minutes_is_mailed_once(app: Flask, later: Callable[[int], None]) -> None:
    key = _talk()
    deliver(app)
    later(11)
    message = one(app, "dana@example.com", "הודעה חדשה מאת")
    assert "מתי נוח לדבר" in text(message)
    assert f"/conversations/{key}" in text(message)
    with transaction():
        seat = messaging_queries.seat_of(people.yossi(), key)
        messaging_actions.say(seat, "ועוד שאלה", by=people.yossi(), submit_key="again")
    later(25)
    assert deliver(app) == []


def test_a_message_read_or_muted_is_not_mailed(app: Flask, later: Callable[[int], None]) -> None:
    key = _talk(f"התקשרו {PHONE}")
    deliver(app)
    with transaction():
        messaging_actions.mute(messaging_queries.seat_of(people.dana(), key), quiet=True)
    later(11)
    assert deliver(app) == []


def test_shared_contact_is_told_without_the_details(app: Flask) -> None:
    key = _talk()
    deliver(app)
    with transaction():
        seat = messaging_queries.seat_of(people.yossi(), key)
        messaging_actions.share(seat, {"phone": "+972500000999"}, by=people.yossi())
    one(app, "dana@example.com", "רוצה לשתף פרטי קשר")
    with transaction():
        seat = messaging_queries.seat_of(people.dana(), key)
        messaging_actions.share(seat, {"phone": "+972500000998"}, by=people.dana())
    one(app, "yossi@example.com", "פרטי הקשר פתוחים")


def test_a_choice_of_off_or_daily_stops_the_mail_but_not_the_notice(app: Flask) -> None:
    with transaction():
        actions.prefer(people.dana(), Group.APPLICATIONS, How.OFF)
    builders.applied()
    assert deliver(app) == []
    assert notices(people.dana()) == ["application"]


def test_a_choice_made_after_queueing_counts(app: Flask) -> None:
    builders.applied()
    with transaction():
        actions.prefer(people.dana(), Group.APPLICATIONS, How.OFF)
        actions.prefer(people.dana(), Group.APPLICATIONS, How.DAILY)
    assert deliver(app) == []
    states = db.session.scalars(select(OutgoingEmail.state).where(OutgoingEmail.template == "application"))
    assert states.all() == [MailState.DROPPED]


def test_an_english_reader_gets_english(app: Flask) -> None:
    listing = builders.request()
    account = people.person("dana@example.com", "Dana", language="en")
    with transaction():
        account.language = "en"
    builders.applied(listing, name="Yossi & sons")
    (message,) = [message for message in deliver(app) if message["To"] == "dana@example.com"]
    assert message["Subject"] == "A new proposal from Yossi & sons"
    assert "/en/applications/" in text(message)


def test_a_request_about_to_end_can_be_kept_from_the_mail(app: Flask, later: Callable[[int], None]) -> None:
    from board.listings import expiry

    listing = builders.request()
    later(27 * 24 * 60 + 30)
    with transaction():
        expiry.remind()
    message = one(app, "dana@example.com", "עדיין מחפשים?")
    link = next(word for word in text(message).split() if "/renewals/" in word).removeprefix("http://localhost")
    stranger = app.test_client()
    assert "להשאיר פתוחה לעוד שלושים יום" in stranger.get(link).text
    before = listing_queries.by_id(listing.id).expires_at
    assert "פתוחה עד" in stranger.post(link).text
    db.session.rollback()
    db.session.expire_all()
    after = listing_queries.by_id(listing.id).expires_at
    assert after > before
    assert "כבר עשה את שלו" in stranger.get(link).text
    stranger.post(link)
    db.session.expire_all()
    assert listing_queries.by_id(listing.id).expires_at == after
    assert stranger.get("/renewals/nonsense").status_code == 404


def test_a_closed_request_is_not_asked_about(app: Flask, later: Callable[[int], None]) -> None:
    from board.listings import expiry

    listing = builders.request()
    later(27 * 24 * 60 + 30)
    with transaction():
        expiry.remind()
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    assert deliver(app) == []


def test_nothing_is_mailed_to_a_banned_account(app: Flask) -> None:
    builders.applied()
    with transaction():
        people.dana().banned_at = db.session.get(Application, 1).created_at
    assert deliver(app) == []
