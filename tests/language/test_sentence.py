import pytest

from board.language.query import parse


def required(text):
    return [group.typed for group in parse(text).required]


def optional(text):
    return [group.typed for group in parse(text).optional]


@pytest.mark.parametrize(
    ("text", "groups"),
    [
        ("מחפש עבודה בניהול דף אינסטגרם באזור השרון", ["אינסטגרם", "השרון"]),
        ("משהו בצפון עם ניוזלטר", ["בצפון", "ניוזלטר"]),
        ("דחוף!! מי שצריך עזרה עם שיימינג בפייסבוק", ["שיימינג", "בפייסבוק"]),
        ("שלום לכולם, אשמח לנהל קבוצה של רקדנים", ["רקדנים"]),
        ("מחפשת פרויקט חד פעמי של הקמה מאפס", ["פרויקט חד פעמי", "הקמה מאפס"]),
        ("יש לי ניסיון של שנים ובא לי לנהל קהילה של אמהות", ["אמהות"]),
        ("I have experience and would love to manage a moms community", ["moms"]),
        ("hi all, is there anything in Haifa with horses?", ["Haifa", "horses"]),
        ("מישהו שינהל לנו את הטלגרם", ["הטלגרם"]),
    ],
)
def test_what_is_said_by_the_way_is_not_sought(text, groups):
    assert required(text) == groups


@pytest.mark.parametrize("text", ["ניסיון", "דחוף", "משהו", "experience", "לצלם", "דף", "אדמין", "סושיאל", "דירה"])
def test_but_alone_it_is_the_matter(text):
    assert required(text) == [text]


def test_words_that_begin_with_a_letter_like_a_particle_stay_whole():
    assert required("עזרה לחברים") == ["לחברים"]
    assert parse("לחברים").required[0].stems == parse("חברים").required[0].stems, "though לחבר is a word, too"


def test_what_is_urgent_is_asked_for_where_only_roles_stand_beside_it():
    assert required("פרויקט דחוף") == ["דחוף"]


@pytest.mark.parametrize(
    ("text", "groups", "lifting"),
    [
        ("סושיאל מנג'ר למסעדה", ["למסעדה"], ["סושיאל מנג'ר"]),
        ("מנהלת מדיה חברתית לעמותה", ["לעמותה"], ["מנהלת מדיה חברתית"]),
        ("קומיוניטי מנג'רית לגיימרים", ["לגיימרים"], ["קומיוניטי מנג'רית"]),
        ("facebook group moderator", ["facebook group"], ["moderator"]),
        ("אדמין לקבוצה של אמהות", ["אמהות"], ["אדמין", "לקבוצה"]),
        ("מודרטורית צמחים", ["מודרטורית", "צמחים"], []),
        ("אדמין לקבוצה", ["אדמין"], ["לקבוצה"]),
    ],
)
def test_who_is_looked_for_only_lifts(text, groups, lifting):
    assert (required(text), optional(text)) == (groups, lifting)


def test_what_one_would_do_lifts_in_a_sentence():
    assert optional("רוצה לצלם אוכל לאינסטגרם") == ["לצלם"]
    assert required("לצלם אוכל") == ["לצלם", "אוכל"], "two words are no sentence"


def test_pictures_carry_less_than_what_they_show():
    weights = {group.typed: group.weight for group in parse("רוצה לעבוד עם חיות ולצלם סרטונים לטיקטוק").required}
    assert weights["סרטונים"] < weights["חיות"]
    assert parse("רוצה לעבוד עם סרטונים לטיקטוק").required[0].weight == 1.0, "unless they are the matter"


def test_what_somebody_is_only_lifts_what_they_look_for():
    text = "אני מדריכת כושר ומחפשת לנהל קבוצה של רקדנים"
    assert required(text) == ["רקדנים"]
    assert "כושר" in " ".join(optional(text))
    assert required("אני מהצפון ומחפשת לנהל ניוזלטר") == ["מהצפון", "ניוזלטר"], "where they live is asked for"
    assert required("אני רקדנית") == ["רקדנית"]


def test_who_goes_on_to_want_carries_less():
    weights = {group.typed: group.weight for group in parse("עובדת סוציאלית שמחפשת משפחות אומנה").required}
    assert weights["עובדת סוציאלית"] < weights["משפחות אומנה"]


def test_the_flat_that_is_renovated_carries_less():
    assert [group.weight for group in parse("שיפוץ דירה").required] == [1.0, 0.5]


@pytest.mark.parametrize(
    ("text", "concepts"),
    [
        ("בחיפה או בקריות", ("city:haifa", "topic:krayot")),
        ("חיפה/עכו", ("city:haifa", "city:acre")),
        ("בחיפה ובצפון", ("city:haifa", "region:north")),
        ("אינסטגרם או טיקטוק", ("channel:instagram", "channel:tiktok")),
        ("dogs or cats", ("topic:dogs", "topic:cats")),
        ("ברוסית או בערבית", ("language:ru", "language:ar")),
    ],
)
def test_or_between_names_of_one_kind_leaves_the_choice(text, concepts):
    [group] = parse(text).required
    assert group.concepts == concepts
    assert group.typed == text


@pytest.mark.parametrize(
    "text",
    [
        "אינסטגרם וטיקטוק",
        "חיפה או אינסטגרם",
        "ברוסית או בהתנדבות",
        "כלבים וחתולים",
        "חיפה אינסטגרם",
        '"כלבים" או חתולים',
    ],
)
def test_elsewhere_both_are_meant(text):
    assert len(parse(text).required) == 2


def test_a_choice_of_towns_keeps_their_district():
    assert parse("חיפה או קריית אתא").required[0].around == "region:haifa_district"
    assert parse("חיפה או אילת").required[0].around == ""


def test_a_choice_is_found_by_the_words_of_either():
    assert parse("כלבים או היי טק").required[0].stems == (("כלב", "היטק"),)
    assert parse("חיפה או עכו").required[0].by_name


def test_what_is_asked_for_outlasts_what_is_only_said():
    assert required("אני רקדנית ומחפשת קבוצה של רקדנים") == ["רקדנים"]
