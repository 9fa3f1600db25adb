"""The wording check speaks for everybody: it flags one-gender address and barred grounds, and nothing about others."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.language.wording import all_codes, check, suggest


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("דרוש רכז קהילה למרכז צעירים", "דרוש/ה רכז/ת קהילה למרכז צעירים"),
        ("דרושה נציגה לקהילה", "דרוש/ה נציג/ה לקהילה"),
        ("מחפשים כותב תוכן", "מחפשים כותב/ת תוכן"),
        ("מחפש מנהל קהילת פיסבוק למועדון ספורט", "מחפש מנהל/ת קהילת פיסבוק למועדון ספורט"),
        ("אני מחפשת מודרטורית חרוצה", "אני מחפשת מודרטור/ית חרוץ/ה"),
        ("מנהל קהילת פייסבוק למועדון ספורט", "ניהול קהילת פייסבוק למועדון ספורט"),
        ("דרושים מנהלים לקבוצה", "דרושים מנהלים ומנהלות לקבוצה"),
        ("דרושים מנהלי קהילות", "דרושים מנהלות ומנהלי קהילות"),
        ("ניהול קהילה, בעל ניסיון", "ניהול קהילה, עם ניסיון"),
        ("ניהול קהילה, ובעלת ניסיון", "ניהול קהילה, ועם ניסיון"),
        ("ניהול קהילה. שלח קורות חיים", "ניהול קהילה. שלחו קורות חיים"),
        ("מחפשים מישהי שתנהל את הקבוצה", "מחפשים מישהו/י שתנהל את הקבוצה"),
        ("המועמדת תעבוד בערבים", "המועמד/ת תעבוד בערבים"),
        ("כותבת תוכן לניוזלטר", "כתיבת תוכן לניוזלטר"),
        ("מתנדבת לניהול העמוד", "מתנדב/ת לניהול העמוד"),
        ("מעוניינים במנהל קהילה", "מעוניינים במנהל/ת קהילה"),
        ("מחפשים מנהל או מעצבת", "מחפשים מנהל/ת או מעצב/ת"),
        ("צריך בחורה לאינסטגרם", "צריך אדם לאינסטגרם"),
        ("גבר רציני לניהול קבוצת רכב", "אדם רציני לניהול קבוצת רכב"),
        ("מודרטור מסור, לקבוצה", "מודרטור/ית מסור/ה, לקבוצה"),
        ("מחפשים את מנהל הקהילה הבא שלנו", "מחפשים את מנהל/ת הקהילה הבא שלנו"),
        ("Looking for a girl to run our Instagram", "Looking for a person to run our Instagram"),
    ],
)
def test_one_gender_address_gets_words_for_everybody(text: str, better: str) -> None:
    assert check(text)
    assert suggest(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "רכז/ת קהילה למרכז צעירים",
        "דרוש תקציב גמיש? יש לנו. מחפשים מנהל/ת",
        "עבודה מול מאמן הקבוצה. רכז או רכזת בחצי משרה",
        "ניהול קבוצת טלגרם, שעות ערב",
        "מנהל המועדון גיא מחפש מנהל/ת קהילה",
        "אני מחפשת עזרה",
        "מנהלת קהילות עם ניסיון, מציעה ליווי",
        "מחפשים מנהלות ומנהלי קהילות",
        "מחפשים מנהל.ת קהילה",
        "מחפשים מנהל/מנהלת קהילה",
        "מחפשים מישהי או מישהו לניהול הקבוצה",
        "צריך עזרה עם קהילת מנהלים",
        "מחפשים את מנהל המועדון לשיחה",
        "דרושה תוכנית שתעזור למנהל",
        "בעל העסק נמצא בחיפה",
        "אני בעלת ניסיון ומחפשת עזרה בקבוצה",
        "קהילת נשים בלבד מחפשת ניהול",
        "כותב לה הודעה קצרה על הקהילה",
        "מדריך אחד נעוץ בקבוצה",
        "תמיד יש מישהי עם ניסיון, מחפשים רעיונות",
        "קבוצת רצות, נשים בלבד, מחפשת ניהול",
        "העסק שלי בן 20 ומחפש ניהול",
        "A man or a woman with experience",
        "מחפשים רכז. ת",
    ],
)
def test_words_about_others_are_left_alone(text: str) -> None:
    flagged = [finding.words for finding in check(text)]
    assert flagged == ([] if text != "מחפשים רכז. ת" else ["רכז"])


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ניהול קהילה, נשים בלבד", "ground_sex"),
        ("ניהול קהילה, עד גיל 30", "ground_age"),
        ("מנהל/ת קהילה ללא ילדים", "ground_family"),
        ("ניהול קהילה, ללא מילואים", "ground_reserve"),
        ("ניהול קהילה, רק ישראלים", "ground_origin"),
        ("מנהל/ת קהילה, דתיים בלבד", "ground_religion"),
        ("מנהל/ת קהילה, ללא מגבלות", "ground_disability"),
        ("ניהול קהילה, ימנים בלבד", "ground_views"),
        ("ניהול קהילה, תושבי חיפה בלבד", "ground_residence"),
        ("אם אתה אוהב אנשים, ניהול קהילה", "second_person"),
        ("He will run our group", "gendered_word"),
    ],
)
def test_grounds_and_address_carry_their_code(text: str, code: str) -> None:
    assert [finding.code for finding in check(text)] == [code]
    assert code in all_codes()


def test_a_title_is_checked_even_when_it_reads_like_an_offer() -> None:
    assert check("מנהלת קהילות עם ניסיון פנויה לפרויקטים") == []
    assert check("מנהלת קהילות עם ניסיון פנויה לפרויקטים", "title")


WORDS = st.sampled_from(
    ["דרוש", "מנהל", "מנהלת", "/", "ת", "או", "מחפשים", "רכז", ".", ",", "גיל", "30",
     "רק", "נשים", "\n", "בעל", "ניסיון", "he", "will"]
)  # fmt: skip


@given(st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=12).map(" ".join)))
@settings(max_examples=200, deadline=None)
def test_findings_lie_inside_the_text_and_apart(text: str) -> None:
    last = 0
    for finding in check(text):
        assert last <= finding.start < finding.end <= len(text)
        assert text[finding.start : finding.end] == finding.words
        assert finding.code in all_codes()
        last = finding.end
    suggest(text)
