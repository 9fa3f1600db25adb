import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.language.normalise import fold
from board.language.spelling import (
    alike,
    as_written,
    may_be,
    near_name,
    plausible,
    repairs,
    short_slips,
    skeleton,
    slips,
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("אינסטגרר", "אינסטגרמ"),
        ("דיסקרוד", "דיסקורד"),
        ("טלגרנ", "טלגרמ"),
        ("newsleter", "newsletter"),
        ("תיקטוק", "טיקטוק"),
        ("אבגדה", None),
        ("מניקוט", "מניקות"),
        ("דג", None),
        ("ab", None),
        ("aeiou", None),
        ("סכרת", "סוכרת"),
        ("חילופנימ", None),
    ],
)
def test_names_of_the_trade_are_recognised_despite_a_slip(typed, meant):
    assert near_name(typed) == meant


def test_slips_keep_the_first_letter():
    found = set(slips("שלומ"))
    assert {"שלמ", "שולמ", "שלומי", "שלונ", "שלו"} <= found
    assert all(slip[0] == "ש" for slip in found)
    assert "cat" in set(slips("cut"))


def test_short_stems_forgive_full_spelling_and_a_swap():
    assert {"חוזר", "חיזר"} <= set(short_slips("חזר"))
    assert "מסעד" in set(short_slips("מסדע"))
    assert "בינו" not in set(short_slips("ביונ")), "a vav that changes its place is another word"
    assert "חזר" not in set(short_slips("חוזר")), "who leaves letters out adds none"


@pytest.mark.parametrize(
    ("typed", "meant", "usual"),
    [
        ("אדרכל", "אדריכל", True),
        ("קבבוצה", "קבוצה", True),
        ("מוסמכ", "מוסכ", False),
        ("קונדיטורריה", "קונדיטוריה", True),
        ("קבצוה", "קבוצה", True),
        ("סתיו", "סטיו", True),
        ("חשמל", "חשמט", False),
        ("חשמלה", "חשמל", False),
        ("אינסטגרב", "אינסטגרמ", True),
    ],
)
def test_only_usual_slips_are_believed(typed, meant, usual):
    assert plausible(typed, meant) is usual


@pytest.mark.parametrize(
    ("typed", "stem"),
    [
        ("צפרוט", "צפר"),
        ("טגלרם", "טלגרמ"),
        ("מוזאון", "מוזיאונ"),
        ("חובבים", "חובב"),
        ("מועדוון", "מועדונ"),
        ("קונדיטוריע", "קונדיטור"),
        ("סטודניטים", "סטודנט"),
        ("הובלוץ", "הובל"),
        ("קרמיקאנים", "קרמיק"),
    ],
)
def test_a_likely_slip_is_repaired_ending_and_all(typed, stem):
    assert any(stem in likely for likely in repairs(fold(typed)))


@pytest.mark.parametrize(("typed", "stem"), [("סכרת", "סוכרת"), ("גלדה", "גליד"), ("חנכה", "חנוכ"), ("תכנה", "תוכנה")])
def test_a_vav_or_yod_left_out_of_a_short_word_is_put_in(typed, stem):
    assert any(stem in likely for likely in repairs(typed))


def test_the_name_of_a_place_takes_no_ending():
    assert may_be(fold("קצרין"), fold("קצרין"))
    assert not may_be("קצרנית", fold("קצרין"))
    assert not any(fold("קצרין") in likely for likely in repairs("קצרנית"))


def test_what_is_short_or_foreign_is_not_repaired():
    assert list(repairs("שלו")) == []
    assert list(repairs("telegram")) == []
    assert not any("טלגרמ" in likely for likely in repairs("כלגרמ")), "the first letter is nearly always right"
    assert len(list(repairs("שלומי"))) == 1, "of a short word only what is heard or swapped"


def test_skeletons_tell_words_by_their_consonants():
    assert skeleton("טלויזיה") == skeleton("טלוויזיה")
    assert skeleton("וואטסאפ") == skeleton("ווטסאפ")
    assert skeleton("instagram") == skeleton("instegram")
    for latin, hebrew in (
        ("pokemon", "פוקימון"),
        ("airbnb", "איירביאנבי"),
        ("strava", "סטרבה"),
        ("crossfit", "קרוספיט"),
        ("vitamin", "ויטמין"),
        ("barbershop", "ברברשופ"),
    ):
        assert skeleton(latin) == skeleton(hebrew.translate({ord("ן"): "נ", ord("ף"): "פ"})), latin
        assert alike(latin, hebrew)
    assert skeleton("pokemon") != skeleton("פרקינסון")
    assert skeleton("אב") is None
    assert skeleton("") is None
    assert alike("תיקטוק", "טיקטוק")
    assert not alike("צליאק", "סלאק")


@given(st.text())
def test_any_word_has_an_answer(word):
    near_name(word)
    skeleton(word)


def test_words_are_shown_as_people_write_them():
    assert as_written("וואטסאפ") == "וואטסאפ", "a name ends as the vocabulary writes it"
    assert as_written("הורימ") == "הורים"
    assert as_written("whatsapp") == "WhatsApp"
