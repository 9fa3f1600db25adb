"""Match mails: with consent, once a day, each pair once, the rest at eight in the morning."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from board import clock
from board.accounts import actions as account_actions
from board.accounts.models import Account, Consent
from board.db import db, transaction
from board.listings import actions as listing_actions
from board.listings import queries as listing_queries
from board.listings.models import Listing
from board.mail.models import MailState, OutgoingEmail
from board.matching.models import Match
from board.notifications.models import Notification
from board.profiles.models import Notify
from tests import people
from tests.conftest import NOW
from tests.listings import builders
from tests.notifications.post import consent, deliver, html, text
from tests.profiles import made

DAY = timedelta(days=1)


def yossi(consented: bool = True, **facts: Any) -> Account:
    account = people.yossi()
    if consented:
        consent(account)
    made.published(account, services=("management",), **facts)
    return account


BODIES = (
    "צריך ניהול שוטף לקבוצה של ההורים במועדון הכדורסל בכרמל.",
    "אגודת השחייה שלנו מחפשת מי שיענה להורים אחרי האימונים בערב.",
    "ליגת הילדים בטניס: מודעות, תמונות וסדר בשאלות על לוח המשחקים.",
    "קבוצת הריצה לנוער צריכה יד מכוונת, תזכורות והרבה סבלנות.",
)


def request(number: int = 1, **facts: Any) -> Listing:
    told = {"audiences": ("parents",), "title": f"ניהול קבוצת הפייסבוק, מספר {number}"}
    body = f"{BODIES[number - 1]} גיא {builders.PHONE}"
    return builders.listing(people.dana(), **(told | {"body": body} | facts))


def next_morning(days: int = 1) -> None:
    clock.freeze(datetime(2026, 11, 23 + days, 6, 0, 1, tzinfo=UTC))  # eight o'clock in Israel


def digests() -> None:
    from board.notifications.matches import send_digests

    with transaction():
        send_digests()


def test_a_match_is_mailed_at_once_with_reasons_in_hebrew(app: Flask) -> None:
    yossi()
    listing = request()
    (message,) = deliver(app)
    assert message["To"] == "yossi@example.com"
    assert "בקשה חדשה" in message["Subject"]
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "he"
    for part in (text(message), html(message)):
        assert listing.public_id in part
        assert "הורים" in part
        assert "לבקשה המלאה" in part
        assert "0500000" not in part.replace("-", "")
        assert "dana@example.com" not in part
    assert 'dir="rtl"' in html(message)


def test_the_mail_row_points_to_the_consent_it_rests_on(app: Flask) -> None:
    account = yossi()
    request()
    deliver(app)
    row = db.session.scalars(select(OutgoingEmail)).one()
    given = db.session.get_one(Consent, row.ids["consent"])
    assert (given.account_id, given.kind, given.granted) == (account.id, "match", True)
    assert given.created_at <= row.created_at


def test_titles_with_quotes_stay_readable_in_plain_text(app: Flask) -> None:
    yossi()
    request(title='ניהול קהילה לעמותת "יד ביד" & שות\'')
    (message,) = deliver(app)
    assert '"יד ביד" & שות\'' in message["Subject"]
    assert '"יד ביד" & שות\'' in text(message)
    assert "&amp;" in html(message)


def test_an_english_reader_gets_english(app: Flask) -> None:
    account = yossi()
    with transaction():
        account.language = "en"
    request()
    (message,) = deliver(app)
    assert message["Subject"].startswith("A new request that fits you")
    assert "/en/listings/" in text(message)
    assert 'dir="ltr"' in html(message)


@pytest.mark.parametrize(
    "facts",
    [{"consented": False}, {"notify": Notify.OFF}, {"excluded_industries": ("sports_club",)}],
    ids=["no consent", "switched off", "excluded field"],
)
def test_some_are_never_mailed(app: Flask, facts: dict[str, Any]) -> None:
    yossi(**facts)
    request()
    assert deliver(app) == []


def test_nobody_is_mailed_about_their_own_request(app: Flask) -> None:
    account = people.dana()
    consent(account)
    made.published(account, services=("management",))
    request()
    assert deliver(app) == []


def test_a_block_in_either_direction_stops_the_mail(app: Flask) -> None:
    account = yossi()
    with transaction():
        account_actions.block(people.dana(), account.id)
    request()
    assert deliver(app) == []


def test_one_mail_a_day_and_the_rest_at_eight(app: Flask) -> None:
    yossi()
    request(1)
    assert len(deliver(app)) == 1
    request(2)
    request(3)
    assert deliver(app) == []
    next_morning()
    digests()
    (message,) = deliver(app)
    assert "2 בקשות" in message["Subject"] or "שתי בקשות" in message["Subject"]
    assert "מספר 2" in text(message)
    assert "מספר 3" in text(message)
    assert "מספר 1" not in text(message)
    request(4)
    assert deliver(app) == [], "the digest was this day's mail"
    next_morning(2)
    digests()
    assert "מספר 4" in text(deliver(app)[0])
    digests()
    assert deliver(app) == []


def test_before_eight_a_new_match_joins_the_digest_that_waits(app: Flask) -> None:
    yossi()
    request(1)
    deliver(app)
    request(2)
    deliver(app)
    clock.freeze(datetime(2026, 11, 24, 4, 0, tzinfo=UTC))
    request(3)
    assert deliver(app) == []
    next_morning()
    digests()
    assert len(deliver(app)) == 1


def test_a_pair_is_mailed_once_for_ever(app: Flask) -> None:
    yossi()
    listing = request()
    assert len(deliver(app)) == 1
    clock.freeze(NOW + 2 * DAY)
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    deliver(app)
    with transaction():
        listing_actions.reopen(listing_queries.by_id(listing.id))
    assert deliver(app) == []
    digests()
    assert deliver(app) == []


def test_a_mail_is_dropped_when_the_request_closed_meanwhile(app: Flask) -> None:
    yossi()
    listing = request()
    from tests.notifications.post import work

    work()
    with transaction():
        listing_actions.close(listing_queries.by_id(listing.id))
    assert deliver(app) == []
    assert db.session.scalars(select(OutgoingEmail.state)).all() == [MailState.DROPPED]


@pytest.mark.parametrize(("notify", "sunday_only"), [(Notify.DAILY, False), (Notify.WEEKLY, True)])
def test_daily_and_weekly_wait_for_the_morning(app: Flask, notify: Notify, sunday_only: bool) -> None:
    yossi(notify=notify)
    request()
    assert deliver(app) == []
    next_morning()  # a Tuesday
    digests()
    assert len(deliver(app)) == (0 if sunday_only else 1)
    clock.freeze(datetime(2026, 11, 29, 6, 0, 1, tzinfo=UTC))  # a Sunday
    digests()
    assert len(deliver(app)) == (1 if sunday_only else 0)


def test_a_new_profile_hears_of_open_requests_best_first(app: Flask) -> None:
    for number in (1, 2, 3):
        request(number)
    deliver(app)
    yossi()
    assert len(deliver(app)) == 1
    notices = db.session.scalars(select(Notification).where(Notification.kind == "match")).all()
    assert len(notices) == 3
    told = db.session.scalars(select(Match).where(Match.notified_at.is_not(None))).all()
    assert len(told) == 1
