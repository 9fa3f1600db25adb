import pytest

from board.language.analyzer import word
from board.language.kin import kin
from board.language.normalise import fold


def related(one, other):
    return not kin(fold(one)).isdisjoint(word(fold(other)).stems)


@pytest.mark.parametrize(
    ("who", "what"),
    [
        ("צולל", "צלילה"),
        ("צוללנית", "צלילה"),
        ("תופרות", "תפירה"),
        ("סורגת", "סריגה"),
        ("רוכבים", "רכיבה"),
        ("רקדנית", "ריקוד"),
        ("בשלנים", "בישול"),
        ("מאלפת", "אילוף"),
        ("מטפסים", "טיפוס"),
        ("מדביר", "הדברה"),
        ("מדריכות", "הדרכה"),
        ("אופה", "אפייה"),
    ],
)
def test_who_does_it_and_the_doing_are_kin(who, what):
    assert related(who, what)
    assert related(what, who)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("טבח", "מטבח"),
        ("ספר", "מספר"),
        ("סיפור", "ספר"),
        ("דיבור", "דבר"),
        ("קבורה", "קורה"),
        ("נהיגה", "מנהיג"),
        ("סכין", "סוכן"),
        ("כרית", "כורה"),
        ("שער", "שיעור"),
    ],
)
def test_other_words_of_the_same_letters_are_not(one, other):
    assert not related(one, other)


@pytest.mark.parametrize(
    ("who", "thing"),
    [
        ("מלגזן", "מלגזה"),
        ("מסעדן", "מסעדה"),
        ("קטנוען", "קטנוע"),
        ("מנופאים", "מנוף"),
        ("מחסנאית", "מחסן"),
        ("פוליטיקה", "פוליטי"),
        ("אסתטית", "אסתטיקה"),
    ],
)
def test_who_is_called_after_a_thing_is_its_kin(who, thing):
    assert related(who, thing)
    assert related(thing, who)


@pytest.mark.parametrize(
    ("one", "other"), [("מספר", "מספרה"), ("לימון", "לימוד"), ("תנין", "תני"), ("קרן", "קר"), ("משפט", "משפטן קל")]
)
def test_other_endings_make_no_kin(one, other):
    assert not related(one, other)


def test_foreign_and_long_words_have_no_kin():
    assert kin("instagram") == frozenset()
    assert kin("אוניברסיטאות") == frozenset({"אוניברסיטה", "אוניברסיטיק", "אוניברסיטנ"})
    assert "תיוכ" not in kin("תויכה"), "a vav or yod is no letter of the root"
