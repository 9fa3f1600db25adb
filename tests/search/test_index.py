import pytest

from board.db import db, transaction
from board.language.highlight import marks
from board.language.lexicon import district_of
from board.search import index
from board.search.index import IndexDocument

DISCORD = IndexDocument(
    "מודרציה לשרת דיסקורד",
    "אולפן משחקים מחפש מודרטור לשעות הערב",
    {"channel": ["discord"], "industry": ["gaming"], "service": ["moderation"], "remote": ["1"], "language": ["he"]},
    pay=300_000,
    closing=200,
)
GROUP = IndexDocument(
    "קבוצת פייסבוק להורים",
    "גן ילדים בכפר סבא, עדכונים והרגעת ויכוחים",
    {"channel": ["facebook_group"], "industry": ["education"], "audience": ["parents"], "city": ["kfar_saba"]},
    pay=500_000,
    closing=100,
)
PAGE = IndexDocument(
    "Facebook page for a bakery",
    "מאפייה בחיפה עם קינוחים",
    {"channel": ["facebook_page"], "industry": ["food_drink"], "region": ["haifa_district"], "city": ["haifa"]},
)


@pytest.fixture
def three(app):
    """Three open requests: 1 the oldest, 3 the newest."""
    with transaction() as session:
        for number, document in enumerate((DISCORD, GROUP, PAGE), start=1):
            index.put(session, "listing", number, number * 10, document)


def ids(query="", facets=None, **more):
    return list(index.find(db.session(), "listing", query, facets, **more).ids)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("בדיסקורד", [1]),
        ("discord", [1]),
        ("דיסקרוד", [1]),
        ("facebook", [3, 2]),
        ("פייסבוק קבוצה", [2]),
        ("הורה", [2]),
        ("חיפאית", [3]),
        ("קינוח", [3]),
        ("kindergarten", [2]),
        ("בשרון", [2]),
        ("עבודה מהבית", [1]),
        ("דיסקורד פייסבוק", []),
        ("קינוחים להורים", []),
        ("שרברב", []),
        ("טלגרן", []),
        ("", [3, 2, 1]),
        ("-facebook", [1]),
        ("facebook -הורים", [3]),
        ('"גן ילדים"', [2]),
        ('"ילדים גן"', []),
        ('"ערב"', [1]),
        ('"דיסקורד מחפש"', []),
    ],
)
def test_words_find_what_they_mean(three, query, expected):
    assert ids(query) == expected


@pytest.mark.parametrize(
    ("facets", "expected"),
    [
        ({"channel": ["facebook"]}, [3, 2]),
        ({"channel": ["facebook_group"]}, [2]),
        ({"channel": ["facebook_group", "discord"]}, [2, 1]),
        ({"region": ["center"]}, [2]),
        ({"region": ["center"], "remote": ["1"]}, [2, 1]),
        ({"remote": ["1"]}, [1]),
        ({"region": ["remote"]}, [1]),
        ({"region": ["haifa_district"], "channel": ["facebook"], "industry": ["food_drink"]}, [3]),
        ({"region": ["haifa_district"], "channel": ["discord"]}, []),
        ({"channel": ["undecided"]}, [3, 2, 1]),
        ({"channel": ["'; drop \\ \""]}, []),
        ({"service": ["moderation"], "language": ["he"], "city": []}, [1]),
    ],
)
def test_facets_are_any_of_a_key_and_every_key(three, facets, expected):
    assert ids("", facets) == expected
    assert ids("", facets, sort="new") == expected


def test_the_title_stands_before_the_body(app):
    with transaction() as session:
        index.put(session, "listing", 1, 1, IndexDocument("נגרות", "שלום"))
        index.put(session, "listing", 2, 2, IndexDocument("שלום", "נגרות"))
    assert ids("נגרות") == [1, 2]
    assert ids("נגרות", sort="new") == [2, 1]


def test_orders_by_pay_closing_and_a_given_score(three):
    assert ids(sort="pay") == [2, 1, 3]
    assert ids(sort="closing") == [2, 1, 3]
    assert ids(scores={1: 9.0}) == [1, 3, 2]
    assert ids(scores=lambda number: -number) == [1, 2, 3]


def test_rows_can_be_dropped_by_what_no_token_says(three):
    assert ids(keep=lambda row: (row.pay or 0) > 400_000) == [2]


def test_changing_and_removing_leaves_nothing_behind(three):
    with transaction() as session:
        index.put(session, "listing", 1, 40, IndexDocument("קרמיקה", ""))
        index.remove(session, "listing", 2)
        index.remove(session, "listing", 99)
    assert ids() == [1, 3]
    assert ids("דיסקורד") == []
    assert ids("הורים") == []
    assert ids("קרמיקא") == [1]
    with transaction() as session:
        index.remove(session, "listing", 1)
        index.remove(session, "listing", 3)
        assert session.connection().exec_driver_sql("SELECT count(*) FROM term_count").scalar() == 0


def test_kinds_do_not_mix(three):
    with transaction() as session:
        index.put(session, "profile", 1, 1, IndexDocument("דיסקורד", "", {"channel": ["discord", "slack"]}))
    assert list(index.find(db.session(), "profile", "discord").ids) == [1]
    assert list(index.find(db.session(), "profile", "", {"channel": ["slack"], "industry": []}).ids) == [1]
    assert list(index.find(db.session(), "profile", "פייסבוק").ids) == []


def test_pages_follow_each_other_without_a_jump(app):
    with transaction() as session:
        for number in range(1, 26):
            index.put(session, "listing", number, number, IndexDocument(f"טלגרם {'קבוצה ' * (number % 3)}", ""))
    for sort in ("match", "new", "pay"):
        seen, after = [], None
        while True:
            found = index.find(db.session(), "listing", "טלגרם", sort=sort, after=after, limit=10)
            assert found.total == 25
            seen += found.ids
            after = found.after
            if after is None:
                break
        assert sorted(seen) == list(range(1, 26))
        assert len(seen) == 25
    assert ids("טלגרם", after="nonsense", limit=2) == ids("טלגרם", limit=2)


def test_newest_first_goes_beyond_the_counted(app):
    with transaction() as session:
        for number in range(1, 206):
            index.put(session, "listing", number, number, IndexDocument("טלגרם", ""))
    first = index.find(db.session(), "listing", "טלגרם", sort="new", limit=200)
    assert first.total == 201
    assert index.find(db.session(), "listing", "טלגרם").total == 201
    second = index.find(db.session(), "listing", "טלגרם", sort="new", after=first.after, limit=200)
    assert second.ids == (5, 4, 3, 2, 1)
    assert second.after is None


def test_counts_say_what_another_tick_would_find(three):
    counts = index.find(db.session(), "listing", "", {"channel": ["discord"]}).counts
    assert counts["channel"] == {"facebook": 2, "facebook_group": 1, "facebook_page": 1, "discord": 1}
    assert counts["industry"] == {"gaming": 1}
    assert counts["remote"] == {"1": 1}
    assert counts["language"] == {"he": 1}
    assert index.find(db.session(), "listing", "קינוח").counts["city"] == {"haifa": 1}


def test_the_page_can_say_what_was_understood(three):
    found = index.find(db.session(), "listing", "discord למשחקים", language="en").understood
    assert [(term.typed, term.also) for term in found.widened] == [
        ("discord", ("דיסקורד",)),
        ("למשחקים", ("Gaming",)),
    ]
    assert found.widened[1].literal_query == 'discord "למשחקים"'
    assert also("אינסטה") == ("אינסטגרם",)
    assert also("אינסטגרם") == ("Instagram",), "who typed the name itself is told the other language's"
    assert also("instagram", "en") == ("אינסטגרם",)
    assert also("אינסטה", "en") == ("Instagram",)


def also(query, language="he"):
    return index.find(db.session(), "listing", query, language=language).understood.terms[0].also


def test_the_page_can_say_what_was_corrected_and_what_is_missing(three):
    understood = index.find(db.session(), "listing", "דיסקרוד").understood
    assert understood.corrected[0].instead == "דיסקורד"
    text = "מודרציה לשרת דיסקורד"
    assert [text[a:b] for a, b in marks(text, understood.wanted)] == ["לשרת דיסקורד"]
    assert index.find(db.session(), "listing", "שרברב").understood.terms[0].missing
    word = index.find(db.session(), "listing", "קינוחיים").understood
    assert not any(term.missing for term in word.terms)


def test_partial_finds_stand_in_for_an_empty_answer_only(app):
    with transaction() as session:
        index.put(session, "listing", 1, 1, IndexDocument("קרמיקה וסריגה", "צפת", {"city": ["safed"]}))
        index.put(session, "listing", 2, 2, IndexDocument("קרמיקה", "אילת", {"city": ["eilat"]}))
        for number in range(3, 9):
            index.put(session, "listing", number, number, IndexDocument("טלגרם", "שלום"))
    assert ids("קרמיקה בצפת") == [1]
    assert ids("סריגה באילת") == [1], "the matter, not the place"
    assert ids("קרמיקה בנתניה") == [2, 1]
    assert ids("קרמיקה וסריגה ברוסית") == [], "whoever names a language wants no other"
    assert ids("סריגה לרופאים") == [], "half of the matter is another matter"


def test_a_town_without_finds_widens_to_its_district(app):
    with transaction() as session:
        for number, (title, town) in enumerate((("קרמיקה בטלגרם", "haifa"), ("טלגרם", "zichron_yaakov")), start=1):
            place = {"city": [town], "region": [district_of(town)], "channel": ["telegram"]}
            index.put(session, "listing", number, number, IndexDocument(title, "", place))
    assert ids("קרמיקה בטלגרם בזכרון יעקב") == [1]
    assert ids("טלגרם בקיסריה") == [], "a tool alone is no matter"


def test_a_short_answer_is_filled_up_after_what_fits_whole(app):
    with transaction() as session:
        rows = (("קרמיקה", "safed", "discord"), ("קרמיקה", "safed", "reddit"), ("קרמיקה", "eilat", "discord"))
        for number, (title, town, channel) in enumerate((*rows, ("סריגה", "safed", "discord")), start=1):
            index.put(
                session, "listing", number, number, IndexDocument(title, "", {"city": [town], "channel": [channel]})
            )
    assert ids("קרמיקה דיסקורד בצפת") == [1, 2], "with another tool, but not elsewhere, nor another matter there"
    assert ids("קרמיקה דיסקורד בצפת", sort="new") == [1], "alerts and other orders hold what fits whole only"


def test_the_word_itself_stands_before_what_means_the_same(app):
    with transaction() as session:
        for number, (title, body) in enumerate(
            (("משבר במסעדה", ""), ("מענה לביקורות", "במסעדת דגים"), ("משבר", ""), ("Pizza", "")), start=1
        ):
            index.put(session, "listing", number, number, IndexDocument(title, body, {"industry": ["restaurant"]}))
    assert ids("מסעדות") == [1, 2, 4, 3]


def test_a_part_of_a_district_is_not_the_rest_of_it(app):
    with transaction() as session:
        for number, city in enumerate(("raanana", "modiin", "herzliya"), start=1):
            place = {"city": [city], "region": [district_of(city)]}
            index.put(session, "listing", number, number, IndexDocument("שלום", "", place))
    assert ids("השרון") == [3, 1]


def test_relaxations_offer_the_nearest_searches(three):
    found = index.relaxations(db.session(), "listing", "דיסקורד", {"city": ["haifa"]})
    assert [(r.key, r.value, r.query, r.total) for r in found] == [
        ("city", "haifa", "דיסקורד", 1),
        (None, "דיסקורד", "", 1),
    ]
    assert found[0].facets == {}
    assert [r.value for r in index.relaxations(db.session(), "listing", "דיסקורד הורים", {})] == ["דיסקורד", "הורים"]
    assert index.relaxations(db.session(), "listing", "שרברב", {}) == []


def test_hostile_text_is_only_text(app):
    nasty = "\"' OR 1=1 -- \\ & | ! ( ) : * NEAR ½ ﷺ \u0001 😀 t_x f_channel:discord" + "א" * 500
    with transaction() as session:
        index.put(session, "listing", 1, 1, IndexDocument(nasty, nasty * 20))
    for query in (nasty, '"' + nasty, "-" + nasty, "' : *", "a" * 5000):
        index.find(db.session(), "listing", query)
    with transaction() as session:
        index.remove(session, "listing", 1)
    assert ids() == []


def test_in_a_whole_sentence_a_word_said_by_the_way_does_no_harm(three):
    assert ids("מישהו ששאבגד מודרטור לשרת דיסקורד לאולפן משחקים בערב") == [1]
    assert ids("ששאבגד מודרטור") == []


def test_settling_changes_no_answer(three):
    with transaction() as session:
        index.remove(session, "listing", 3)
        index.settle(session)
    assert ids("facebook") == [2]
    assert ids() == [2, 1]


def test_a_word_on_its_way_is_completed(three):
    assert ids("דיסק") == [1], "a name of the trade"
    assert ids("facebook bak") == [3], "a word of the board"
    assert ids("דיסק הורים") == [], "only the last word is on its way"
    assert ids('"דיסק"') == []
    assert ids("די") == [], "two letters begin too many words"
    assert ids("קקק") == []
    assert ids("הורים") == [2]
    corrected = index.find(db.session(), "listing", "דיסק").understood.corrected
    assert [term.instead for term in corrected] == ["דיסקורד"]
