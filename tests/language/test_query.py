import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.language.query import MOST_GROUPS, parse


def required(text):
    return [group.typed for group in parse(text).required]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("דרושה מודרטורית צמחים", ["מודרטורית", "צמחים"]),
        ("מחפש מישהו שינהל קבוצת פייסבוק", ["קבוצת פייסבוק"]),
        ("ניהול אינסטגרם בחיפה", ["אינסטגרם", "בחיפה"]),
        ("looking for a community manager for gamers", ["gamers"]),
        ("ב facebook", ["facebook"]),
        ("", []),
        ("!!!", []),
    ],
)
def test_what_must_be_found(text, groups):
    assert required(text) == groups


def test_what_every_request_is_about_only_lifts():
    query = parse("מנהלת קהילה ליזמיות")
    assert [group.typed for group in query.optional] == ["מנהלת קהילה"]
    assert required("מנהלת קהילה") == ["מנהלת קהילה"], "unless nothing else is sought"


def test_words_around_the_matter_count_when_there_is_nothing_else():
    assert required("עזרה") == ["עזרה"]


def test_words_the_other_way_round_are_the_same_name():
    assert parse("פייסבוק קבוצה").required[0].concepts == ("channel:facebook_group",)
    assert parse("אינסטגרם חיפה").required[1].concepts == ("city:haifa",)


def test_a_quoted_phrase_is_taken_at_its_word():
    query = parse('"קהילת מפתחים" בסלאק')
    assert query.groups[0].literal
    assert query.groups[0].surfaces == ("קהילת", "מפתחימ")
    assert not query.groups[0].concepts
    assert not query.groups[1].literal
    assert parse('"!!"').groups == ()


def test_a_quote_inside_a_word_is_no_phrase():
    assert parse('ניוזלטר ת"א').required[1].concepts == ("city:tel_aviv",)


def test_a_minus_excludes():
    query = parse('דיסקורד -להקה -"קבוצה סגורה"')
    assert required(query.text) == ["דיסקורד"]
    assert {group.typed for group in query.excluded} == {"להקה", "קבוצה סגורה"}
    assert parse("תל-אביב").excluded == (), "a hyphen inside a name excludes nothing"


def test_narrow_names_know_what_is_wider():
    assert parse("כדורגל").required[0].broader == (), "football is not any sport"
    assert parse("יוגה").required[0].broader == ("industry:fitness",)
    assert parse("רשימת תפוצה").required[0].near == ("channel:newsletter",), "another name for the same"
    assert parse("מיטאפ").required[0].broader == ("channel:offline", "service:events"), "both go by this name"
    assert parse("facebook group").required[0].broader == ("channel:facebook",)
    assert parse("סדנה").required[0].broader == ("industry:crafts", "service:training")


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("תל אביב-יפו", "city:tel_aviv"),
        ("Tel Aviv Yafo", "city:tel_aviv"),
        ("משפט", "industry:legal"),
        ("Culture & arts", "industry:culture"),
        ("culture and arts", "industry:culture"),
        ("מסעדות ובתי קפה", "industry:restaurant"),
    ],
)
def test_a_whole_label_means_its_value(text, concept):
    [group] = parse(text).required
    assert concept in group.concepts


def test_an_everyday_area_stands_before_its_district():
    sharon = parse("השרון").required[0]
    assert (sharon.concepts, sharon.broader) == (("topic:sharon",), ("region:center",))


def test_a_part_of_a_town_is_a_proper_name():
    assert parse("יפו").required[0].by_name
    assert parse("רחובות").required[0].proper
    assert not parse("רחובות").required[0].by_name, "it is an everyday word too"


def test_a_name_that_is_an_everyday_word_is_found_by_its_meaning_alone():
    assert parse('עו"ד').required[0].by_name
    assert not parse("עורך דין").required[0].by_name


def test_a_name_of_several_words_is_also_one_word():
    assert parse("היי טק").required[0].joined == parse("הייטק").required[0].stems[0][0]
    assert parse("high tech").required[0].joined == parse("hitech").required[0].stems[0][0]
    assert parse("תל אביב").required[0].joined == ""


def test_the_same_thing_twice_is_one_group():
    assert len(parse("אינסטגרם instagram אינסטה").groups) == 1
    assert len(parse(" ".join(f"מילה{letter}" * 2 for letter in "אבגדהוזחטיכ")).groups) == MOST_GROUPS


def test_places_and_terms_weigh_less_than_the_matter():
    weights = {group.typed: group.weight for group in parse("אינסטגרם בצפון ברוסית בחיפה").groups}
    assert weights == {"אינסטגרם": 1.0, "בצפון": 0.35, "ברוסית": 0.35, "בחיפה": 0.6}


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("קרמיקה בדיסקורד בחיפה", ["matter", "channel", "bounds"]),
        ("הורים ברוסית", ["matter", "bounds"]),
        ("חצי משרה באילת", ["bounds", "bounds"]),
        ("יפו השרון", ["bounds", "bounds"]),
    ],
)
def test_what_it_is_about_is_told_from_the_tool_and_the_bounds(text, parts):
    assert [group.part for group in parse(text).required] == parts


def test_a_town_knows_its_district():
    assert parse("צפת").required[0].around == "region:north"
    assert parse("הצפון").required[0].around == ""
    assert parse("יפו").required[0].around == "city:tel_aviv"
    assert parse("צפת").required[0].place
    assert not parse("ברוסית").required[0].place


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('אבגהולמש"״- -„“'))))
def test_any_query_is_understood(text):
    query = parse(text)
    assert len(query.groups) <= MOST_GROUPS
    for group in query.groups:
        assert group.surfaces
        assert len(group.surfaces) == len(group.stems)
