"""Conditions on the person sought in roundabout words, Hebrew and English, each with look-alikes."""

import pytest

from board.language.wording import check, suggest


@pytest.mark.parametrize(
    ("text", "code", "better"),
    [
        (
            "If you're observant, this role isn't for you. Page manager",
            "ground_religion",
            "Page manager",
        ),
        ("Group admin. If you are over 50, this is not the job for you.", "ground_age", "Group admin."),
        ("If you're an Arab, please don't apply. Newsletter.", "ground_origin", "Newsletter."),
        ("If you vote left, this isn't the place for you. Editor.", "ground_views", "Editor."),
        ("Host for a parenting club. Ideally she is a mother herself.", "ground_family", "Host for a parenting club."),
        ("Event host, young and unmarried preferred", "ground_age", "Event host"),
        ("Page editor. Under 35 and slim preferred, flexible hours", "ground_age", "Page editor. flexible hours"),
        ("Ideally, he is quick. Night moderator.", "gendered_word", "Ideally, they are quick. Night moderator."),
    ],
)
def test_english_conditions_go_with_their_sentence(text: str, code: str, better: str) -> None:
    assert code in {finding.code for finding in check(text, weigh=False)}
    assert suggest(text) == better


@pytest.mark.parametrize(
    "text",
    [
        "If you are impatient, this job is not for you. Moderator",
        "If you don't like religious content, this job is not for you. Editor",
        "If you are religious, this group is for you. Manager needed.",
        "Our members are religious; if you're not, that's fine. Manager needed.",
        "Ideally you know Discord. Page manager",
        "Flexible hours preferred. Young company, single product. Page manager",
        "The community is young and single. Manager wanted.",
        "He will manage the shop while you run the page; Dan is our owner",
        "Religious or not, this job is for you",
    ],
)
def test_english_look_alikes(text: str) -> None:
    assert [finding.words for finding in check(text, weigh=False)] == []


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("ניהול דף. סטיקר של מפלגה על הרכב? פסילה", "ground_views"),
        ("שיתופים פוליטיים בפייסבוק שלך? לא כאן. ניהול קבוצה", "ground_views"),
        ("אנחנו צוות בנות וככה זה יישאר, ניהול דף", "ground_sex"),
        ("צוות צעיר וככה נשאר. עורך/ת", "ground_age"),
        ("כולנו דתיים וטוב לנו ככה. רכז/ת", "ground_religion"),
        ("אם את מתחתנת השנה - חבל. ניהול קהילה", "ground_family"),
        ("רכז/ת, רק מי ששירת/ה בצבא", "ground_reserve"),
        ("מי שלא עשה צבא לא יתאים. ניהול דף", "ground_reserve"),
        ("מחפשים בן 30 לניהול דף", "ground_age"),
        ("מארח/ת לכנסים בצפון, ללא ילדים", "ground_family"),
        ("דרוש/ה שף בן 30 שפתח כבר מסעדה", "ground_age"),
        ("נשים בלבד מוזמנות לשלוח קורות חיים. ניהול דף", "ground_sex"),
    ],
)
def test_roundabout_conditions(text: str, code: str) -> None:
    assert code in {finding.code for finding in check(text, weigh=False)}


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("ניהול עמוד, עדיף בלי ילדים בבית", "ניהול עמוד"),
        ("מי ששירת/ה בצבא בלבד, ניהול קבוצת מטיילים", "ניהול קבוצת מטיילים"),
        ("אם את מתחתנת השנה - חבל. ניהול קהילה", "ניהול קהילה"),
    ],
)
def test_roundabout_conditions_go_whole(text: str, better: str) -> None:
    assert suggest(text) == better


@pytest.mark.parametrize(
    "text",
    [
        *("תוכן פוליטי ברשתות שלנו? לא אצלנו. ניהול דף", "פוסטים פוליטיים בקבוצה? מחיקה. מודרציה לפורום"),
        *("צוות צעיר ונעים. ניהול דף", "קהילה של דתיים וחילונים וטוב לנו ככה. רכז/ת", "קבוצה למי ששירת בצבא. ניהול"),
        *("מי ששירת/ה אותנו שנים יוצא/ת לפנסיה. צריך מישהו/י", "חתן מתחתן השנה, צריך דף הזמנה"),
        *("אם את מתחתנת השנה, הקבוצה שלנו בשבילך", "עדיף בלי ילדים בתמונות, ניהול דף של יקב"),
        *("נשים בלבד נכנסות לקבוצה, ניהול הבקשות", "בנות בלבד בחוג, רכז/ת תוכן", "גברים בלבד מצטרפים לקבוצה. מודרציה"),
        *("מועדון רוכבים בצפון, נשים בלבד. ניהול", "קבוצה, נשים בלבד"),
        *("שפית בת 40 פתחה קונדיטוריה ומחפשת ניהול עמוד", "עורך דין בן 45 צריך ניהול דף"),
    ],
)
def test_audiences_and_owners_make_no_condition(text: str) -> None:
    assert [finding.words for finding in check(text, weigh=False)] == []
