"""Conditions waived, or the writer's own, beside those that shut people out; roles with a second role."""

import pytest

from board.language.wording import check, suggest
from board.language.wording_grounds import grounds


@pytest.mark.parametrize(
    "text",
    [
        # waived before they are named
        "הקהל: אברכים. לא צריך להיות דתיים, צריך להבין את השפה. ניהול קו",
        "לא חובה להיות רווקים. ניהול קבוצת היכרויות",
        "לא דורשים שירות צבאי. ניהול קבוצה",
        "לא אכפת לנו אם דתיים או לא. ניהול דף",
        "כל גיל, עם או בלי שירות צבאי. קבוצת מעריצים ללייבל",
        "You don't need to be a mother. Parenting app community manager",
        "no military service required. Group manager",
        "whether you served in the army or not. Group manager",
        # waived behind, or named together with the opposite
        "שירות צבאי לא חובה. ניהול דף",
        "military service not required. Group manager",
        "נשואים או רווקים, לא משנה. ניהול קבוצה",
        "בני 20 או בני 70, כולם מתאימים. ניהול דף",
        # the writer's own age and family
        "קוראים לי אורנה, סבתא לארבעה, בת 63, כותבת ניוזלטרים ומחפשת עוד לקוחה",
        "שמי רות, נשואה, אמא לשלושה, כותבת תוכן",
        # companies told off, numbers of other things, second roles of people they have
        "סוכנויות לא לטרוח. ניהול קבוצה",
        "Recipes for parents who don't bother cooking. Page manager",
        "ילדים עד 12 בתעודת הזהות נכנסים חינם. ניהול דף הפארק",
        "עד 30 אביבים בגלריה. ניהול דף",
        "קבוצה לילידי 1995. ניהול",
        "Posts should be parent friendly. Page manager",
        "There must be a mother's day post. Page manager",
        "יש לנו ברמן שהוא גם צלם, צריך ניהול לדף",
        "לפרטים: מנהל הקבוצה רפי",
        # a saying, and a button's name
        "מי אמר שזה קל? ניהול דף",
        'סדרת סרטונים בשם "תעני לי". ניהול דף',
        'כפתור "הירשמי עכשיו" באתר. דרוש/ה מנהל/ת',
    ],
)
def test_waived_and_own_conditions_are_left_alone(text: str) -> None:
    assert [finding.words for finding in check(text)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("לא צריכים ערבים בצוות. ניהול דף", "ground_origin"),
        ("חובה שירות צבאי מלא. ניהול קבוצה", "ground_reserve"),
        ("אין צורך בניסיון, רק רווקים. ניהול דף", "ground_family"),
        ("No experience needed, must be a mom. Page manager", "ground_family"),
        ("חובה להיות הורה, ניהול קהילה", "ground_family"),
        ("Applicants must be parents. Forum moderator", "ground_family"),
        ("מתחת ל-35 בתעודה, ניהול דף", "ground_age"),
        ("עד 28 נרות על העוגה. ניהול טיקטוק", "ground_age"),
        ("ילידי 1995 ומעלה, ניהול אינסטגרם", "ground_age"),
        ("Born after 1995 only. TikTok manager", "ground_age"),
        ("בת 25 עד 30 לניהול אינסטגרם", "ground_age"),
        ("ניהול דף, חרדים לא לנסות", "ground_religion"),
        ("נכים שלא יבזבזו את הזמן. ניהול דף", "ground_disability"),
        ("דתיים זה לא בשבילכם. ניהול דף", "ground_religion"),
        ("Leftists don't bother. Group manager", "ground_views"),
        ("Women don't bother. Server admin", "ground_sex"),
        ("Group admin, moms please don't apply", "ground_family"),
    ],
)
def test_conditions_that_shut_out_are_found(text: str, code: str) -> None:
    assert code in {finding.code for finding in check(text)}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("לבית הקפה שלנו: ברמן שהוא גם איש סושיאל", "לבית הקפה שלנו: ברמן/ית שהוא/היא גם איש/אשת סושיאל"),
        ("לסטודיו: צלמת שהיא גם אשת תוכן", "לסטודיו: צלם/ת שהוא/היא גם איש/אשת תוכן"),
        ("מנהלי.ות קבוצה לשכונה, שמאלנים לא לטרוח", "מנהלי.ות קבוצה לשכונה"),
        ("עד 35 בתעודת הזהות 😉 ניהול לינקדאין", "ניהול לינקדאין"),
        ("Community manager for an app, must be a mother.", "Community manager for an app."),
    ],
)
def test_better_words(text: str, better: str) -> None:
    assert suggest(text) == better


def test_an_advantage_is_a_hint() -> None:
    assert [ground.strong for ground in grounds("שירות צבאי - יתרון. שירות צבאי חובה")] == [False, True]
