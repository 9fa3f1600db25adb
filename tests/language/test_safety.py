"""Harm is caught with a reason a moderator reads; look-alikes pass; copies share their fingerprint."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.language.safety import CODES, judge
from board.language.safety_copies import are_copies, fingerprint

NEED = 'מחפשים מנהל/ת קהילה לקבוצת הפייסבוק של מועדון הכדורסל שלנו בחיפה, 5 שעות בשבוע, 2,000 ש"ח לחודש.'


@pytest.mark.parametrize(
    ("text", "action", "reason"),
    [
        ("הפקידו 100 ש״ח וקבלו משימות לייקים", "block", "scam_deposit"),
        ("מקבלים תשלום על כל לייק ושיתוף", "block", "scam_tasks"),
        ("הכנסה פסיבית וחופש כלכלי", "block", "scam_riches"),
        ("שלחי צילום תעודת זהות", "block", "scam_identity"),
        ("עוקבים ב-10 אגורות! אלפים ביום", "block", "spam_engagement"),
        ("מבצע מטורף רק היום 70% הנחה", "block", "spam_promo"),
        ("אני יודע איפה את גרה", "block", "threat"),
        ("send me nudes", "block", "sexual"),
        ("Death to all Arabs", "block", "hate"),
        ("את סתם מטומטמת", "hold", "insult"),
        ("לגילאי 20-25 בלבד", "hold", "discrimination"),
        ("הקישור כאן bit.ly/abc", "hold", "spam_link"),
        ("מבצע מבצע מבצע מבצע מבצע מבצע מבצע", "hold", "spam_repeats"),
        ("שלום " + "טוב טוב מאוד " * 10, "hold", "spam_repeats"),
        ("התקשרו 050-0000906", "mask", "contact_details"),
        ("קנה כרטיסי מתנה ושלח לי את המספרים", "block", "scam_deposit"),
        ("תעבירי מאה שקל ואני מחזיר לך מאתיים", "block", "scam_deposit"),
        ("הגיע אליך קוד, תקריא לי אותו", "block", "scam_identity"),
        ("תתקיני AnyDesk ואני אעזור", "block", "scam_identity"),
        ("מוכר חשבון אינסטגרם עם 10,000 עוקבים", "block", "spam_engagement"),
        ('קיבלנו אישור: 1000 עוקבים ב-30 ש"ח', "block", "spam_engagement"),
        ("דרושות בנות לליווי דיסקרטי", "block", "sexual"),
        ("אני אפגע במשפחה שלך", "block", "threat"),
        ("תיזהר, אנחנו יודעים איפה הבית שלך", "block", "threat"),
        ("צריך חשבון בנק פנוי, 10% עמלה על כל העברה", "block", "scam_deposit"),
        ("השקעה של 250$ ותוך שבוע 2000$ מובטח", "block", "scam_riches"),
        ("הקליקו על הקישור כדי לאמת את החשבון", "block", "scam_identity"),
        ("כל הרוסים גנבים", "block", "hate"),
        ("לא לפנות ערבים", "hold", "discrimination"),
        ("המשרה מיועדת לגברים בלבד", "hold", "discrimination"),
        ("אתה אפס", "hold", "insult"),
    ],
)
def test_harm_is_caught_with_its_reason(text: str, action: str, reason: str) -> None:
    verdict = judge(text)
    assert (verdict.action, verdict.reason) == (action, reason)
    assert reason in CODES
    assert text[verdict.signals[0].start : verdict.signals[0].end]


@pytest.mark.parametrize(
    "text",
    [
        "אשמח לקבל הצעה כתובה עד יום ראשון",
        "קהילת בני 20-25, דרוש/ה מנהל/ת",
        "פגישה ב-5.12 בשעה 09:30",
        "פיקדון של אמון: מתחילים בחודש ניסיון",
        "לא קונים עוקבים ולא לייקים",
        "בוקר ראשון ואפס טלפונים אליי",
        "הוא אפס בעיות, והיום אפס אחד גדול בהזמנות",
        "ניטור והסרה של ביקורות מזויפות והודעות ספאם",
        "קיבלנו ביקורות מזויפות וצריך עזרה",
        "ביקורות מזויפות ממתחרים",
        "ניהול קבוצת בני 60 פלוס",
        "נפגש @ הקפה",
        "אטפל לכם בכל התגובות",
        "אני יודע איפה המשרד שלכם, אגיע ב-9",
        'תגובות לביקורות, 25 ש"ח לתגובה',
        'מחלקים כרטיס מתנה של 50 ש"ח בהגרלה',
        "תעבירי לי 2 דוגמאות ואחזיר תשובה מחר",
        "שומרי שבת - יתרון",
        'נדרשת אחריות. תקציב 3,000 ש"ח',
        "",
    ],
)
def test_look_alikes_pass(text: str) -> None:
    assert judge(text).action == "allow"


def test_the_weightiest_reason_decides_and_all_are_kept() -> None:
    verdict = judge("עד גיל 30 בלבד, התקשרו 050-0000906", "message")
    assert verdict.action == "hold"
    assert [signal.action for signal in verdict.signals] == ["hold", "mask"]


def test_near_copies_share_a_fingerprint_and_others_do_not() -> None:
    one = fingerprint(NEED + " התקשרו 0500000901")
    copy = fingerprint(NEED.replace("5 שעות", "6 שעות").replace("2,000", "2,500") + "!! 0520000902")
    other = fingerprint("דרוש/ה כותב/ת תוכן לניוזלטר של יקב ברמת הגולן, פעמיים בחודש, לפי גיליון")
    assert are_copies(one, copy)
    assert not are_copies(one, other)


@given(st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_judging_and_fingerprints_never_fail(text: str) -> None:
    assert judge(text).action in {"allow", "mask", "hold", "block"}
    prints = fingerprint(text)
    assert len(prints) == 8
    assert all(-(1 << 63) <= number < 1 << 63 for number in prints)
