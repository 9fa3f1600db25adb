"""A double click, a repeated press after a lost connection, an old or used link: everything happens once."""

from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select

from board import clock
from board.db import db
from board.drafts.models import Draft
from board.listings.models import Listing
from board.mail.models import OutgoingEmail
from tests.conftest import NOW
from tests.listings import builders
from tests.safety import places
from tests.safety.cast import Cast
from tests.safety.state import Rows, changes, rows

TOGGLES = {"listings.bookmark", "profiles.bookmark", "messaging.mute"}  # the second press takes the first one back
ASKS_AGAIN = {"accounts.send_code", "drafts.ask_again"}  # a second mail was asked for, and is counted
COPIES = {"listings.copy"}
COUNTED = {"rate_count.n", "draft.version", "audit_entry+"}


def test_every_button_pressed_twice_does_it_once(app: Flask, cast: Cast) -> None:
    wrong, pressed = [], 0
    for place in places.every(app, cast):
        if place.method == "GET" or place.endpoint in TOGGLES | ASKS_AGAIN | COPIES:
            continue
        first = places.send(cast, place, place.good)
        if first.status_code < 400:
            pressed += 1
            before = rows()
            again = places.send(cast, place, place.good)
            after = rows()
            more = {each for each in changes(before, after) - COUNTED if not rewritten(each, before, after)}
            if more or again.status_code not in {200, 303, 404, 409}:
                wrong.append(f"{place.endpoint} as {place.who}: {again.status_code}, {more}")
        cast.state.restore()
    assert not wrong, "\n".join(wrong)
    assert pressed > 35


def rewritten(change: str, before: Rows, after: Rows) -> bool:
    """Whether rows only went to come again, as those of a list that is written anew."""
    table = change[:-1]
    return change[-1] in "+-" and len(before[table]) == len(after[table])


def count(table: type) -> int:
    db.session.rollback()
    return db.session.scalar(select(func.count()).select_from(table)) or 0


def test_the_full_form_pressed_twice_publishes_once(cast: Cast) -> None:
    sent = builders.form(submit_key="one press", action="publish", title="קהילה חדשה של רצים בלילה בירושלים")
    sent["body"] = "קבוצת ריצה של בוגרי תיכון מבקשת מישהי או מישהו שיאספו אותם כל שבוע"
    standing, drafts = count(Listing), count(Draft)
    answers = [cast.ask("dana", "POST", "/drafts", data=sent, keep=True) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [303, 303]
    assert answers[0].location == answers[1].location
    assert (count(Listing), count(Draft)) == (standing + 1, drafts + 1)


def test_other_words_under_the_same_press_are_not_lost(cast: Cast) -> None:
    drafts = count(Draft)
    for said in ("צריך מנהלת לקבוצת הורים", "צריך מנהלת לקבוצת הורים, וגם תוכן"):
        answer = cast.ask("visitor", "POST", "/drafts", data={"say": said, "submit_key": "back button"}, keep=True)
        assert said in cast.ask("visitor", "GET", answer.location, keep=True).text
    assert count(Draft) == drafts + 2


def test_used_and_old_links_answer_clearly_and_change_nothing(cast: Cast) -> None:
    side = cast.world.sides["ours"]
    sign_in, renewal = f"/signin/link/{side.ids['token']}", f"/renewals/{side.ids['renewal']}"
    assert cast.ask("visitor", "POST", sign_in, keep=True).status_code == 303
    clock.freeze(NOW + timedelta(days=27))
    assert cast.ask("visitor", "POST", renewal, keep=True).status_code == 200
    before = rows()
    used = cast.ask("noa", "POST", sign_in, keep=True)
    assert used.status_code == 409
    assert 'href="/signin"' in used.text
    clock.freeze(NOW + timedelta(days=28))
    assert cast.ask("visitor", "POST", renewal, keep=True).status_code == 200
    assert changes(before, rows()) <= {"session.seen_at", "session.expires_at"}
    for path in (sign_in[:-3], f"{renewal}x", "/unsubscribe/x", "/drafts/waiting/x.y"):
        assert cast.ask("visitor", "POST", path).status_code in {404, 409}, path


def test_stopping_mails_works_for_years_and_twice_is_once(cast: Cast) -> None:
    side = cast.world.sides["ours"]
    clock.freeze(NOW + timedelta(days=400))
    stop = f"/unsubscribe/{side.ids['unsubscription']}"
    mails = count(OutgoingEmail)
    assert cast.ask("visitor", "POST", stop, keep=True).status_code == 200
    before = rows()
    assert cast.ask("visitor", "POST", stop, keep=True).status_code == 200
    assert changes(before, rows()) == set()
    assert count(OutgoingEmail) == mails
