from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from board import clock
from board.db import transaction
from board.finding import popular
from board.finding.suggestions import suggest
from board.language.normalise import fold
from board.search import index
from board.search.index import IndexDocument
from board.stats import actions as stats
from tests import people
from tests.finding.test_listings import a_listing
from tests.guards import counted
from tests.listings import builders
from tests.people import HTMX
from tests.profiles import made


def searched(text: str, times: int = 3, kind: str = "listing", days_ago: int = 0) -> None:
    with transaction() as session:
        for _time in range(times):
            stats.count(session, popular.source(kind), text, clock.today() - timedelta(days=days_ago))


def titled(*titles: str) -> None:
    with transaction() as session:
        for number, title in enumerate(titles, start=1):
            index.put(session, "listing", number, number, IndexDocument(title, ""))


def offered(typed: str, kind: str = "listing", language: str = "he") -> list[tuple[str, str]]:
    return [(each.text, each.origin) for each in suggest(kind, typed, language)]


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("וואט", "וואטסאפ"),
        ("ווצא", "וואטסאפ"),
        ("insta", "אינסטגרם"),
        ("מועדון ספ", "מועדון ספורט"),
        ("ניהול קהילה בחיפה וואטס", "ניהול קהילה בחיפה וואטסאפ"),
        ("חיפ", "חיפה"),
    ],
)
def test_names_begin_with_what_is_typed(app: Flask, typed: str, first: str) -> None:
    assert first in [text for text, _ in offered(typed)]


def test_names_speak_the_readers_language_and_stay_few(app: Flask) -> None:
    assert offered("וואטס", language="en") == [("WhatsApp", "channel")]
    assert offered("insta") == [("אינסטגרם", "channel")]
    assert offered("") == offered("ק") == offered("😀") == offered("<script>") == offered("מ" * 10_000) == []
    assert 1 < len(offered("ma", language="en")) <= 7


def test_labels_stand_before_other_names(app: Flask) -> None:
    found = [text for text, _ in offered("ספ")]
    begins = [text.startswith("ספ") for text in found]
    assert True in begins
    assert begins == sorted(begins, reverse=True)


def test_the_boards_own_words_are_offered_though_no_vocabulary_knows_them(app: Flask) -> None:
    titled("טיולי צפרות בעמק", "סדנת קרמיקה לילדים", "Zymurgy for beginners")
    assert offered("צפר") == [("צפרות", "own")]
    assert offered("הנחיית צפר") == [("הנחיית צפרות", "own")]
    assert offered("ZYM") == [("zymurgy", "own")]
    assert offered("צפר", kind="profile") == []


def test_own_words_end_in_final_letters(app: Flask) -> None:
    titled("בישול קאפונים")
    assert offered("קאפ") == [("קאפונים", "own")]
    assert offered("קאפונימ") == offered("קאפונים") == []


def test_no_everyday_words_and_none_that_the_vocabulary_offers(app: Flask) -> None:
    titled("דרושה מנהלת קהילה לוואטסאפ", "קבוצת וואטסאפים של תושבים", "צפרית וצפרות, צפרים", "עבור מועדוני ספורט")
    assert not [each for letters in ("דרו", "עבו", "מנה") for each in offered(letters) if each[1] == "own"]
    assert offered("וואט") == [("וואטסאפ", "channel")]
    assert "own" not in [origin for _, origin in offered("מועד")]
    assert 0 < len(offered("צפר")) < 3  # of one stem one word


def test_searches_made_often_come_first(app: Flask) -> None:
    titled("וואטים של כוח")
    searched("וואטסאפ להורים", 4)
    searched("וואטסאפ לשכונה", 3)
    searched("וואטסאפ לגן", 3)
    assert offered("ווא") == [
        ("וואטסאפ להורים", "popular"),
        ("וואטסאפ לגן", "popular"),
        ("וואטסאפ", "channel"),
        ("וואטים", "own"),
    ]


def test_a_search_is_popular_from_three_times_in_thirty_days(app: Flask) -> None:
    searched("צפרות בגליל", 2)
    searched("צפרות בגליל", 1, days_ago=30)
    assert offered("צפר") == []
    searched("צפרות בגליל", 1, days_ago=29)
    assert offered("צפר") == offered("צפרות ב") == [("צפרות בגליל", "popular")]
    assert offered("צפר", kind="profile") == []
    assert offered("בגלי") == []  # the whole search begins so, or not at all


@pytest.mark.parametrize("typed", ["Yoga  ", "yo", "YOGA FOR"])
def test_capitals_and_blanks_do_not_matter(app: Flask, typed: str) -> None:
    searched("yoga for parents")
    assert ("yoga for parents", "popular") in offered(typed)


def test_points_do_not_matter(app: Flask) -> None:
    searched(popular.plain("צַפָּרוּת  בגליל"))
    assert offered("צפר") == offered("צַפָּר") == [("צפרות בגליל", "popular")]


def test_nothing_is_offered_twice(app: Flask) -> None:
    titled("WhatsApp")
    searched("whatsapp")
    assert offered("whats", language="en") == [("WhatsApp", "popular")]


def test_there_are_seven_at_most_with_room_for_the_boards_words(app: Flask) -> None:
    titled("מגדלורים", "מזרקות", "מרבדים", "מחוגות", "מטאטאים")
    letters = next(letters for letters in ("ma", "co", "be", "re") if len(suggest("listing", letters, "en")) == 7)
    titled(*(f"{letters}{end}" for end in ("zzq", "qqz", "jjq")))
    for end in ("one", "two", "three"):
        searched(f"{letters} {end}")
    origins = [each.origin for each in suggest("listing", letters, "en")]
    assert len(origins) == 7
    assert origins[:2] == ["popular"] * 2
    assert origins[-2:] == ["own"] * 2
    assert not {"own", "popular"} & set(origins[2:5])


def test_suggestions_come_as_options(client: FlaskClient) -> None:
    answer = client.get("/suggest?q=וואט&kind=listing", headers=HTMX)
    assert 'role="option"' in answer.text
    assert 'href="/listings?q=%D7%95%D7%95%D7%90%D7%98%D7%A1%D7%90%D7%A4"' in answer.text
    assert 'href="/managers?q=' in client.get("/suggest?q=וואט&kind=profile").text
    assert client.get("/suggest").text.strip() == ""


def test_each_option_says_where_it_comes_from_and_how_many_there_are(client: FlaskClient) -> None:
    titled("וואטים")
    searched("וואטסאפ להורים")
    he, en = client.get("/suggest?q=ווא").text, client.get("/en/suggest?q=ווא").text
    for word in ("מחפשים הרבה", "ערוץ", "מהלוח", "3 הצעות"):
        assert word in he
    for word in ("Searched often", "Channel", "On the board", "3 suggestions", "WhatsApp"):
        assert word in en
    assert "role" not in client.get("/suggest?q=קקקקק").text


def test_a_call_makes_two_statements_at_most(client: FlaskClient) -> None:
    titled("וואטים")
    searched("וואטסאפ להורים")
    with counted() as statements:
        client.get("/suggest?q=קבוצת ניהול ווא", headers=HTMX)
    assert len(statements) <= 2, statements


def test_words_leave_with_their_request(app: Flask) -> None:
    from board.listings import actions

    listing = builders.listing(people.dana(), title="טיולי צפרות לקהילה")
    assert offered("צפר") == [("צפרות", "own")]
    with transaction():
        actions.close(listing)
    assert offered("צפר") == []


def test_managers_headlines_give_words_to_who_looks_for_managers(app: Flask) -> None:
    made.published(people.yossi(), headline="צפרות וקהילות טבע")
    assert ("צפרות", "own") in offered("צפר", kind="profile")
    assert offered("צפר") == []
    assert a_listing(1).title  # a request brings no word of a manager along
    assert fold("צפרות") not in [fold(text) for text, _ in offered("צפר")]


def test_a_burst_of_searches_is_slowed_down(app: Flask, client: FlaskClient) -> None:
    app.testing = False
    try:
        answers = [client.get("/suggest?q=אא").status_code for _ in range(7)]
    finally:
        app.testing = True
    assert answers[:5] == [200] * 5
    assert 429 in answers
