"""Pages of notices, choices, saved searches and the button behind "stop these mails"."""

from flask import Flask
from sqlalchemy import select

from board.accounts import queries as account_queries
from board.accounts.models import Consent
from board.db import db, transaction
from board.mail import outbox
from board.mail.models import Suppression
from board.mail.render import UNSUBSCRIBE
from board.notifications import queries
from board.notifications.kinds import Group, How
from board.notifications.models import Alert, Notification
from board.secrets import sign
from tests import people
from tests.applications import builders
from tests.guards import counted
from tests.notifications.post import consent, work
from tests.notifications.test_matches import request, yossi

CHOICES = {group.value: "at_once" for group in Group}


def test_notices_are_listed_and_read_by_a_press(app: Flask) -> None:
    application = builders.applied(name='יוסי "השומע"')
    client = people.browser_of(app, people.dana())
    page = client.get("/notifications")
    assert "הצעה חדשה מאת" in page.text
    assert f"/applications/{application.public_id}" in page.text
    assert queries.unread_count(people.dana().id) == 1, "looking changes nothing"
    fragment = client.post("/notifications/reading", headers=people.HTMX)
    assert "<html" not in fragment.text
    assert queries.unread_count(people.dana().id) == 0


def test_one_notice_is_read_alone_and_noa_cannot_read_it(app: Flask) -> None:
    builders.applied()
    row = db.session.scalars(select(Notification)).one()
    typed = {"kind": row.kind, "subject": row.subject}
    people.browser_of(app, people.noa()).post("/notifications/reading", data=typed)
    assert queries.unread_count(people.dana().id) == 1
    assert people.browser_of(app, people.dana()).post("/notifications/reading", data=typed).status_code == 303
    assert queries.unread_count(people.dana().id) == 0
    assert "הצעה חדשה" not in people.browser_of(app, people.noa()).get("/notifications").text


def test_every_kind_of_notice_leads_somewhere(app: Flask) -> None:
    from board.notifications import actions

    facts = {"title": "קבוצה", "name": "יוסי", "both": True}
    places = {
        "match": {"listing": "abcdefghjk"},
        "withdrawal": {"listing": "abcdefghjk"},
        "question": {"listing": "abcdefghjk"},
        "offer": {"offer": "abcdefghjk"},
        "hired": {"engagement": "abcdefghjk"},
        "contact_shared": {"conversation": "abcdefghjk"},
        "invitation": {"invitation": "abcdefghjk"},
        "rejected": {},
    }
    with transaction():
        for kind, place in places.items():
            actions.notice(people.dana(), kind, "one", **facts, **place)
        actions.notice(people.dana(), "match", "one", **facts, **places["match"])
    page = people.browser_of(app, people.dana()).get("/notifications").text
    for part in ("/listings/abcdefghjk-", "/listings/abcdefghjk/applications", "#questions", "/offers/abcdefghjk"):
        assert part in page
    for part in ("/engagements/abcdefghjk", "/conversations/abcdefghjk", "/invitations/abcdefghjk", "/me/profile"):
        assert part in page
    assert queries.unread_count(people.dana().id) == len(places)


def test_the_list_makes_a_constant_number_of_statements(app: Flask) -> None:
    builders.applied()
    client = people.browser_of(app, people.dana())
    client.get("/notifications")
    with counted() as few:
        client.get("/notifications")
    builders.applied(builders.request(title="עוד בקשה", body="אגודת הטניס מחפשת מענה להורים בערבים ובסופי שבוע."))
    with counted() as more:
        client.get("/notifications")
    assert len(few) == len(more)


def test_choices_are_saved_and_odd_ones_refused(app: Flask) -> None:
    client = people.browser_of(app, people.dana())
    assert "הודעות שעוד לא קראתם" in client.get("/me/settings/mails").text
    assert client.post("/me/settings/mails", data=CHOICES | {"messages": "daily"}).status_code == 303
    assert queries.preferences(people.dana().id)[Group.MESSAGES] == How.DAILY
    assert client.post("/me/settings/mails", data=CHOICES | {"messages": "off"}).status_code == 303
    assert queries.preferences(people.dana().id)[Group.MESSAGES] == How.OFF
    assert client.post("/me/settings/mails", data=CHOICES | {"messages": "never"}).status_code == 422


def test_a_search_is_saved_once_and_deleted(app: Flask) -> None:
    client = people.browser_of(app, people.yossi())
    assert "עוד אין חיפושים שמורים" in client.get("/me/alerts").text
    for _ in range(2):
        client.post("/me/alerts", data={"query": "?q=כדורסל&channel=whatsapp&channel=whatsapp&sort=new&after=9"})
    page = client.get("/me/alerts").text
    assert "כדורסל, וואטסאפ" in page
    (alert,) = db.session.scalars(select(Alert)).all()
    assert "sort" not in alert.query
    where = f"/me/alerts/{alert.public_id}/deletion"
    assert people.browser_of(app, people.noa()).post(where).status_code == 404
    assert "כדורסל" not in client.post(where, headers=people.HTMX).text
    assert client.post("/me/alerts", data={"query": "q" * 2000}).status_code == 422


def test_there_is_a_limit_to_saved_searches(app: Flask) -> None:
    client = people.browser_of(app, people.yossi())
    answers = [client.post("/me/alerts", data={"query": f"q=חיפוש {n}"}).status_code for n in range(21)]
    assert answers[-1] == 409
    assert set(answers[:-1]) == {303}


def test_the_alerts_page_says_how_matches_come(app: Flask) -> None:
    account = yossi()
    client = people.browser_of(app, account)
    assert "הראשונה מיד" in client.get("/me/alerts").text
    consent(account, granted=False)
    assert "לא מגיעות במייל" in client.get("/me/alerts").text


def test_stopping_mails_needs_a_post_without_cookie_or_token(app: Flask) -> None:
    account = yossi()
    app.config["WTF_CSRF_ENABLED"] = True
    try:
        where = f"/unsubscribe/{sign(UNSUBSCRIBE, ['yossi@example.com', 'match'])}"
        stranger = app.test_client()
        assert "הפסקת" in stranger.get(where).text or "הפסיקו" in stranger.get(where).text
        assert not outbox.suppressed("yossi@example.com", "match")
        done = stranger.post(where, data={"List-Unsubscribe": "One-Click"}, headers={"Sec-Fetch-Site": "cross-site"})
        assert done.status_code == 200
    finally:
        app.config["WTF_CSRF_ENABLED"] = False
    stranger.post(where)
    assert outbox.suppressed("yossi@example.com", "match")
    assert not account_queries.consents_to(account.id, "match")
    assert len(db.session.scalars(select(Suppression)).all()) == 1
    assert len(db.session.scalars(select(Consent)).all()) == 2
    assert app.test_client().post("/unsubscribe/nonsense").status_code == 404
    assert app.test_client().get(f"/unsubscribe/{sign(UNSUBSCRIBE, ['a@example.com', 'signin'])}").status_code == 404


def test_ticking_the_box_again_brings_the_mails_back(app: Flask) -> None:
    account = yossi()
    app.test_client().post(f"/unsubscribe/{sign(UNSUBSCRIBE, [account.email, 'match'])}")
    consent(account)
    assert not outbox.suppressed(account.email, "match")
    request()
    from tests.notifications.post import deliver

    assert len(deliver(app)) == 1


def test_an_address_without_an_account_can_stop_mails_too(app: Flask) -> None:
    app.test_client().post(f"/unsubscribe/{sign(UNSUBSCRIBE, ['old@example.com', 'alert'])}")
    assert outbox.suppressed("old@example.com", "alert")
    work()
