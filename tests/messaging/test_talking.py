"""Conversations through their pages: saying, polling, reading."""

import re
from datetime import timedelta

import pytest
from flask import Flask
from sqlalchemy import delete

from board import clock
from board.db import transaction
from board.errors import DomainError
from board.messaging import actions, queries
from board.messaging.models import Message, MessageKind
from board.web import limits
from tests import people
from tests.applications import builders
from tests.conftest import NOW
from tests.guards import counted
from tests.messaging.conftest import Talk, messages
from tests.people import HTMX, browser_of


def test_a_proposal_begins_a_conversation_that_is_listed_once_somebody_spoke(talk: Talk) -> None:
    for browser in (talk.dana, talk.yossi):
        assert f'id="to-{talk.key}"' in browser.get(talk.url).text  # the one that is looked at
        assert talk.key not in browser.get("/conversations").text
    assert messages() == []
    talk.say(talk.yossi, "שלום")
    assert all(talk.key in browser.get("/conversations").text for browser in (talk.dana, talk.yossi))
    assert talk.key not in talk.noa.get("/conversations").text


def test_strangers_find_nothing(app: Flask, talk: Talk) -> None:
    talk.say(talk.yossi, "שלום")
    staff = browser_of(app, people.staff())
    for outsider in (talk.noa, staff):
        for path in ("", "/messages?after=0", "/share", "/report", "/block"):
            assert outsider.get(talk.url + path, headers=HTMX).status_code == 404
        for path in ("/messages", "/share", "/block", "/report", "/mute"):
            assert outsider.post(talk.url + path, data={"text": "שלום", "message": "1"}).status_code == 404
    assert app.test_client().get(talk.url).status_code == 303
    assert len(messages()) == 1


def test_a_message_is_stored_once_however_often_it_is_sent(talk: Talk) -> None:
    for _press in range(2):
        talk.say(talk.yossi, "מתי נוח לדבר?", key="one-press")
    assert len(messages()) == 1
    talk.say(talk.yossi, "מתי נוח לדבר מחר?", key="one-press")  # another text is never swallowed by an old key
    assert len(messages()) == 2
    talk.say(talk.yossi, "מתי נוח לדבר?", key="next-press")
    assert len(messages()) == 3


def test_texts_are_kept_as_written_and_shown_safely(talk: Talk) -> None:
    told = "שורה\n\n<script>alert(1)</script> 😀 \u202eabc mixed עברית"
    talk.say(talk.dana, told + "\x00")
    talk.say(talk.dana, "א" * 4000, key="long")
    assert messages()[0].said == told
    page = talk.yossi.get(talk.url).text
    assert "<script>alert" not in page
    assert "😀" in page
    too_long = talk.dana.post(f"{talk.url}/messages", data={"text": "ב" * 4001})
    assert too_long.status_code == 422
    assert "ב" * 4001 in too_long.text
    assert talk.dana.post(f"{talk.url}/messages", data={"text": " \n "}).status_code == 422
    assert len(messages()) == 2


def test_an_empty_message_answers_htmx_with_the_composer(talk: Talk) -> None:
    answer = talk.dana.post(f"{talk.url}/messages", data={"text": "", "submit_key": "k"}, headers=HTMX)
    assert answer.status_code == 422
    assert answer.headers["HX-Retarget"] == "#composer"
    assert 'id="composer"' in answer.text


def test_polling_answers_204_or_what_is_new_with_the_next_cursor(talk: Talk) -> None:
    assert talk.yossi.get(f"{talk.url}/messages?after=0", headers=HTMX).status_code == 204
    talk.say(talk.dana, "קראנו את ההצעה פעמיים")
    answer = talk.yossi.get(f"{talk.url}/messages?after=0", headers=HTMX)
    cursor = messages()[-1].id
    assert answer.status_code == 200
    assert "קראנו את ההצעה פעמיים" in answer.text
    assert f"after={cursor}" in answer.text
    assert 'hx-trigger="every 3s, wake"' in answer.text
    assert talk.yossi.get(f"{talk.url}/messages?after={cursor}", headers=HTMX).status_code == 204
    assert talk.yossi.get(f"{talk.url}/messages?after=x%27", headers=HTMX).status_code == 200
    assert talk.yossi.get(f"{talk.url}/messages?after=0").location == talk.url


def test_sending_with_script_brings_everything_after_the_cursor(talk: Talk) -> None:
    talk.say(talk.dana, "ראשונה")
    typed = {"text": "שנייה", "submit_key": "k", "after": "0"}
    answer = talk.yossi.post(f"{talk.url}/messages", data=typed, headers=HTMX)
    assert answer.status_code == 200
    assert answer.text.index("ראשונה") < answer.text.index("שנייה")
    assert 'id="poller"' in answer.text
    assert 'id="submit-key"' in answer.text
    assert answer.text.count('hx-swap-oob="true"') == 2


def test_a_read_message_gets_its_second_tick(talk: Talk) -> None:
    talk.say(talk.dana, "שלום")
    cursor = messages()[-1].id
    assert "#i-checks" not in re.sub(r"(?s)<svg[^>]*hidden.*?</svg>", "", _log(talk.dana.get(talk.url).text))
    talk.yossi.get(talk.url, headers={"Sec-Purpose": "prefetch"})
    assert talk.dana.get(f"{talk.url}/messages?after={cursor}&read=0", headers=HTMX).status_code == 204
    talk.yossi.get(talk.url)
    answer = talk.dana.get(f"{talk.url}/messages?after={cursor}&read=0", headers=HTMX)
    assert f'id="tick-{cursor}" hx-swap-oob="true"' in answer.text
    assert "#i-checks" in _log(talk.dana.get(talk.url).text)


def test_unread_counts_stand_in_the_header_until_they_are_read(talk: Talk) -> None:
    yossi = people.yossi()
    talk.say(talk.dana, "אחת")
    talk.say(talk.dana, "שתיים")
    assert queries.unread_count(yossi.id) == 1
    inbox = talk.yossi.get("/conversations").text
    assert re.search(r'class="count"><span class="vh">[^<]*</span>2</span></a>', inbox)
    page = talk.yossi.get(talk.url).text
    assert "שתי הודעות חדשות" in page
    assert queries.unread_count(yossi.id) == 0
    assert "שתי הודעות חדשות" not in talk.yossi.get(talk.url).text


def test_days_stand_above_their_messages(talk: Talk) -> None:
    clock.freeze(NOW - timedelta(days=3))
    talk.say(talk.dana, "לפני שלושה ימים")
    clock.freeze(NOW - timedelta(days=1))
    talk.say(talk.dana, "אתמול בבוקר")
    clock.freeze(NOW)
    talk.say(talk.dana, "היום")
    seps = re.findall(r'<p class="sep">([^<]*)</p>', talk.yossi.get(talk.url).text)
    assert seps == ["יום שישי, 20 בנובמבר", "אתמול", "היום"]


def test_long_conversations_open_at_the_end_and_go_back(talk: Talk) -> None:
    with transaction():
        seat = queries.seat_of(people.dana(), talk.key)
        for number in range(120):
            actions.say(seat, f"הודעה מספר {number};", by=people.dana(), submit_key=f"{number}")
    page = talk.yossi.get(talk.url).text
    assert "מספר 119;" in page
    assert "מספר 69;" not in page
    before = re.search(r"before=(\d+)", page)
    assert before is not None
    older = talk.yossi.get(f"{talk.url}/messages?before={before[1]}", headers=HTMX).text
    assert "מספר 69;" in older
    assert "<html" not in older
    plain = talk.yossi.get(f"{talk.url}?before={before[1]}").text
    assert "מספר 69;" in plain
    assert "מספר 70;" not in plain
    assert talk.yossi.get(f"{talk.url}/messages?before={before[1]}").location == f"{talk.url}?before={before[1]}"


def test_a_sixty_first_message_in_an_hour_waits(talk: Talk) -> None:
    yossi = people.yossi()
    with transaction() as rows:
        for _press in range(60):
            limits.count(rows, "message", str(yossi.id), 60, limits.HOUR)
    assert talk.yossi.post(f"{talk.url}/messages", data={"text": "עוד"}).status_code == 429
    assert messages() == []


def test_inbox_and_conversation_make_a_constant_number_of_statements(app: Flask, talk: Talk) -> None:
    talk.say(talk.yossi, "שלום")
    with counted() as few:
        talk.dana.get("/conversations")
    with counted() as few_in_thread:
        talk.dana.get(talk.url)
    listing = builders.listing_queries.by_public_id(talk.listing)
    listing_id = listing.id
    for number in range(3):
        by = people.person(f"m{number}@example.com", "מ")
        builders.applied(builders.listing_queries.by_id(listing_id), by=by, name=f"מנהלת {number}")
    for number in range(5):
        talk.say(talk.yossi, f"עוד {number}")
    with counted() as many:
        talk.dana.get("/conversations")
    with counted() as many_in_thread:
        talk.dana.get(talk.url)
    assert len(many) == len(few) < 6
    assert len(many_in_thread) == len(few_in_thread) < 14


def test_a_colleague_writes_for_the_same_side(app: Flask) -> None:
    from board.businesses.models import MemberRole
    from tests.applications.test_board import member

    listing = builders.request()
    editor = member(listing.business_id, MemberRole.EDITOR)
    dana, colleague = browser_of(app, people.dana()), browser_of(app, editor)
    application = builders.applied(builders.listing_queries.by_id(listing.id))
    url = f"/conversations/{queries.of_pair(application.listing_id, application.profile_id).public_id}"
    colleague.post(f"{url}/messages", data={"text": "שלום ממני", "submit_key": "c"})
    page = dana.get(url).text
    assert "msg--me" in page
    assert "<bdi>editor</bdi>" in page


def test_system_lines_follow_the_offer(talk: Talk) -> None:
    typed = {"price": "4800", "per": "month", "vat": "", "submit_key": "offer"}
    talk.dana.post(f"/applications/{talk.application}/offer", data=typed)
    assert messages()[0].kind == MessageKind.SYSTEM
    page = talk.yossi.get(talk.url).text
    assert "נשלחה הצעת עבודה" in page
    assert f"/offers/{messages()[0].said}" in page
    assert "נשלחה הצעת עבודה" in talk.yossi.get("/conversations").text


def test_a_fragment_of_the_list_is_part_of_its_page(talk: Talk) -> None:
    talk.say(talk.dana, "שלום")
    assert talk.yossi.get("/conversations", headers=HTMX).text.strip() in talk.yossi.get("/conversations").text


def test_old_conversations_are_on_a_second_page(talk: Talk) -> None:
    talk.say(talk.yossi, "שלום")
    queries.INBOX, kept = 1, queries.INBOX
    try:
        assert "start=1" in talk.dana.get("/conversations").text
        assert talk.key not in talk.dana.get("/conversations?start=1").text
    finally:
        queries.INBOX = kept


def _log(page: str) -> str:
    return page[page.index('id="msgs"') : page.index('id="composer"')]


def test_the_list_says_when_in_few_words(talk: Talk) -> None:
    for days, said in ((0, "11:00"), (1, "אתמול"), (3, "יום ו׳"), (30, "24 באוקטובר")):
        clock.freeze(NOW - timedelta(days=days))
        talk.say(talk.dana, f"הודעה לפני {days}")
        clock.freeze(NOW)
        assert f'<span class="when num">{said}</span>' in talk.yossi.get("/conversations").text
        with transaction() as rows:
            rows.execute(delete(Message))


def test_an_action_refuses_an_empty_message_too(talk: Talk) -> None:
    with pytest.raises(DomainError, match="message_empty"), transaction():
        actions.say(queries.seat_of(people.dana(), talk.key), "", by=people.dana(), submit_key="k")


@pytest.mark.parametrize(
    ("told", "care"),
    [
        ("כדי להתחיל צריך להעביר פיקדון של 200 שקל בביט ואז נשלח משימות", "כדאי להיזהר"),
        ("את סתומה, חבל שנולדת", "לא צריכים לקבל מילים כאלה"),
    ],
)
def test_a_word_of_care_stands_under_what_sounds_like_fraud_or_abuse(talk: Talk, told: str, care: str) -> None:
    talk.say(talk.yossi, told)
    page = talk.dana.get(talk.url).text
    assert care in page
    assert page.index(told[:12]) < page.index(care)
    assert care not in talk.yossi.get(talk.url).text  # who wrote it is not told how it was taken


def test_ordinary_words_get_no_word_of_care(talk: Talk) -> None:
    talk.say(talk.yossi, "המקדמה תעבור אחרי שנחתום, והסיסמה נשארת אצלכם. מתי נוח?")
    assert "כדאי להיזהר" not in talk.dana.get(talk.url).text


def test_a_page_of_long_messages_is_looked_at_with_care_only_in_part(talk: Talk) -> None:
    told = "כדי להתחיל צריך להעביר פיקדון של 200 שקל בביט ואז נשלח משימות"
    for number in range(12):
        talk.say(talk.yossi, f"{told} {number}", key=f"press-{number}")
    assert talk.dana.get(talk.url).text.count("כדאי להיזהר") == 10
