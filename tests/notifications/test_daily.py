"""What comes once a day: summaries for those who chose them, and what is new in saved searches."""

from datetime import UTC, datetime

from flask import Flask

from board import clock
from board.accounts import actions as account_actions
from board.db import transaction
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.messaging import actions as messaging_actions
from board.messaging import queries as messaging_queries
from board.notifications import actions, searches, summary
from board.notifications.kinds import Group, How
from board.notifications.models import Alert
from tests import people
from tests.applications import builders
from tests.notifications.post import deliver, html, text, work

MORNING = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def choose(*groups: Group) -> None:
    with transaction():
        for group in groups:
            actions.prefer(people.dana(), group, How.DAILY)


def summaries() -> None:
    clock.freeze(MORNING)
    with transaction():
        summary.send_summaries()


def test_a_day_fits_into_one_mail(app: Flask) -> None:
    choose(Group.APPLICATIONS, Group.MESSAGES)
    application = builders.applied()
    assert deliver(app) == []
    conversation = messaging_queries.of_pair(application.listing_id, application.profile_id)
    with transaction():
        seat = messaging_queries.seat_of(people.yossi(), conversation.public_id)
        messaging_actions.say(seat, "שלום", by=people.yossi(), submit_key="one")
    summaries()
    (message,) = deliver(app)
    assert "הצעה חדשה מאת" in text(message)
    assert "בשיחה אחת" in text(message)
    assert "הצעה חדשה מאת" in html(message)
    summaries()
    assert deliver(app) == []


def test_nothing_new_is_no_mail(app: Flask) -> None:
    choose(Group.QUESTIONS)
    builders.applied()
    deliver(app)
    summaries()
    assert deliver(app) == []


def test_what_was_read_meanwhile_is_not_mailed(app: Flask) -> None:
    choose(Group.APPLICATIONS)
    builders.applied()
    summaries()
    with transaction():
        actions.mark_read(people.dana())
    assert deliver(app) == []


def saved(query: str) -> Alert:
    with transaction():
        account_actions.record_consent(people.yossi(), "alert", granted=True, text_version="test", ip="")
        return actions.save_search(people.yossi(), searches.tidy(query), newest=searches.newest_rank())


def alerts() -> None:
    with transaction():
        searches.send_alerts()


def test_a_saved_search_mails_what_is_new_once(app: Flask) -> None:
    builders.request(title="קבוצה ישנה של מועדון הכדורסל", body="אגודת השחייה הישנה מחפשת מענה להורים בערב.")
    saved("q=כדורסל&channel=facebook_group")
    alerts()
    assert [m for m in deliver(app) if "חיפוש" in m["Subject"]] == []
    listing = builders.request(title="ניהול קבוצה חדשה בכדורסל")
    alerts()
    (message,) = [m for m in deliver(app) if m["To"] == "yossi@example.com"]
    assert "בקשה חדשה בחיפוש שלכם" in message["Subject"]
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert listing.public_id in text(message)
    assert "קבוצה ישנה" not in text(message)
    alerts()
    assert [m for m in deliver(app) if m["To"] == "yossi@example.com"] == []


def test_an_alert_is_dropped_when_all_closed_or_refused(app: Flask) -> None:
    saved("q=כדורסל")
    listing = builders.request(title="ניהול קבוצת כדורסל")
    alerts()
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    assert deliver(app) == []
    with transaction():
        actions.unsubscribe("yossi@example.com", "alert", ip="")
    builders.request(title="עוד קבוצת כדורסל", body="אגודת הטניס מחפשת מענה להורים בערבים ובסופי שבוע.")
    alerts()
    work()
    assert deliver(app) == []


def test_searches_are_said_in_words(app: Flask) -> None:
    with app.test_request_context():
        assert searches.words("") == "כל הבקשות"
        assert searches.words(searches.tidy("remote=1&industry=sports_club")) == "מועדון ספורט, מרחוק"
