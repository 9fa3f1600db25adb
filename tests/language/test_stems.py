import pytest

from board.language.normalise import fold
from board.language.stems import stems


def one(word):
    return stems(fold(word))[0]


@pytest.mark.parametrize(
    "row",
    [
        "מסעדה מסעדות מסעדת",
        "משפיען משפיענית משפיענים משפיעניות",
        "אפליקציה אפליקציות אפליקציית",
        "חנות חנויות",
        "סוכנות סוכנויות",
        "קהילה קהילות קהילת",
        "קופה קופות",
        "הורה הורים הורי",
        "משאית משאיות",
        "תוכנית תכנית תוכניות תכניות",
        "סדנה סדנא סדנאות",
        "קרמיקה קרמיקא קרמיקאים",
        "אוניברסיטה אוניברסיטאות אוניברסיטת",
        "אימא אמא אימהות אמהות",
        "בית בתים בתי",
        "רכז רכזת רכזים",
        "חשמלאי חשמלאית חשמלאים חשמלאיות",
        "חקלאי חקלאית חקלאים חקלאות",
        "מוזיקה מוזיקאי מוזיקאית מוזיקאים",
        "סטנדאפ סטנדאפיסט סטנדאפיסטית סטנדאפיסטים",
        "גיטרה גיטרות גיטריסט גיטריסטית",
        "company companies",
        "running run",
        "moderation moderator moderators moderating moderated moderate",
        "manager managers managing management manage",
        "box boxes",
        "child children",
        "planning plans",
        "class classes",
    ],
)
def test_forms_of_one_word_meet(row):
    first, *others = row.split()
    assert {one(other) for other in others} == {one(first)}


@pytest.mark.parametrize(
    ("one_word", "other_word"),
    [
        ("קופה", "קופי"),
        ("חברה", "חבר"),
        ("תוכן", "תוכנה"),
        ("מכון", "מכונה"),
        ("שיר", "שירות"),
        ("כלב", "כלה"),
        ("חשמלאית", "חשמלית"),
        ("חשמלאי", "חשמל"),
    ],
)
def test_different_words_stay_apart(one_word, other_word):
    assert set(stems(fold(one_word))).isdisjoint(stems(fold(other_word)))


def test_an_unsure_form_keeps_both_readings():
    assert stems("נהגי") == ("נהגי", "נהג")
    assert stems("צלמת") == ("צלמ",)
    assert stems("שמלת") == ("שמלה", "שמל", "שמלת")
    assert stems("ילדות") == ("ילדה", "ילד")


def test_short_and_foreign_words_are_left_alone():
    assert stems("fun") == ("fun",)
    assert stems("телеграм") == ("телеграм",)
    assert stems("bus") == ("bus",)
    assert stems("gas") == ("gas",)
    assert stems("news") == ("news",)
