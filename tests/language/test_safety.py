"""Harm is caught with a reason a moderator reads; look-alikes pass; copies share their fingerprint."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from board.language import safety_ideas
from board.language.safety import CODES, EXCUSES, TELLING, judge
from board.language.safety_copies import are_copies, fingerprint
from board.language.safety_ideas import hits, ideas
from board.language.safety_rules import rules

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
        ("לפני הקליטה רוכשים ערכת מתחילים ב-300 ש״ח, הסכום חוזר עם המשכורת הראשונה", "block", "scam_deposit"),
        ("לקוח מעביר לך 4,000 לחשבון, את שומרת 300 ומעבירה את השאר לספק שלנו", "block", "scam_mule"),
        ("Pick up three Apple cards for the volunteers and send me pictures of the codes", "block", "scam_deposit"),
        ("שלחתי לך בטעות 5,000 במקום 500, תחזירי לי את ההפרש בביט", "block", "scam_deposit"),
        ("תקבלי סמס עם שש ספרות, תעתיקי לי לפה", "block", "scam_identity"),
        ("Your ID? Send a selfie holding your passport", "block", "scam_identity"),
        ("מנהל קבוצת איתותים, 3% רווח ביום בטוח במאה אחוז", "block", "scam_riches"),
        ("כל מי שנכנסת דרכך את מרוויחה ממנה, הכניסה 1,200 ש״ח", "block", "scam_riches"),
        ("נותנים לב לסרטונים, 4 ש״ח על כל סרטון", "block", "scam_tasks"),
        ("צריך 60 חוות דעת מפרופילים שונים, שלא יעלו עלינו", "block", "spam_engagement"),
        ("מחפש מערכת שתצביע מהרבה כתובות, צריך 9000 קולות", "block", "spam_engagement"),
        ("אישור מחלה בלי לראות רופא, מוכן תוך שעה", "block", "illegal"),
        ("ערוץ טלגרם עם קוקאין, משלוחים לכל הארץ", "block", "illegal"),
        ("אמרת לא, אני אמשיך לכתוב לך כל שעה עד שתעני", "hold", "pestering"),
        ("העבודה דיסקרטית, לא שואלים שאלות, מזומן בסוף כל יום", "hold", "suspicious"),
        ("האתר לוקח עמלה, בואי נמשיך בטלגרם", "hold", "suspicious"),
        ("רכז/ת קהילה. בבקשה לא מלוד, זה לא הסגנון שלנו", "hold", "discrimination"),
        ("דרוש/ה מנהל/ת דף, בלי אחוזי נכות", "hold", "discrimination"),
        ("בגרות, תואר, אישור מחלה לימים אחורה, עם חותמת. תוך 48 שעות", "block", "illegal"),
        ("יש לי ארבעים פרופילים שחיממתי, ישאלו שאלות בקבוצה ויפרגנו", "block", "spam_engagement"),
        ("פותחים תיק עובד בעלות סמלית של 90 שקל שיורדת מהשכר הראשון", "block", "scam_deposit"),
        ("מחפש נערת סוכר לנסיעות, קצבה נדיבה", "block", "sexual"),
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
        "שיעורי שחייה לנשים בלבד, צריך לעדכן את הדף",
        "אין לנו גרוש, מחפשת מישהו בהתנדבות",
        "מחפשת החלפה לחופשת לידה",
        "קהילה של אמהות. לא חייבים להיות הורים",
        "צריך מישהו בגיל 18-80 שיודע טיקטוק",
        "אפשר לזכות את ההפרש בחשבונית הבאה? בטעות חייבתם אותי פעמיים",
        'רעיון לסדרה: "המיתוס של הכנסה פסיבית"',
        'גמ"ח הלוואות ללא ריבית צריך ניוזלטר',
        "Three gift cards as prizes. We send them to the winners ourselves",
        "רשימת מילים לחסימה: טיפש, זונה, קוקסינל",
        "Please stop using @everyone for small updates",
        'נדרשת אחריות. תקציב 3,000 ש"ח',
        "",
    ],
)
def test_look_alikes_pass(text: str) -> None:
    assert judge(text).action == "allow"


@pytest.mark.parametrize(
    ("text", "action", "reason"),
    [
        ("יודע שאת סוגרת לבד בתשע ושהחניה חשוכה", "block", "threat"),
        ("I know which school your daughter goes to. Answer me", "block", "threat"),
        ("or your wife gets the screenshots by Friday", "block", "threat"),
        ("מה את לובשת עכשיו?", "block", "sexual"),
        ("התקציב יכול לעלות אם תהיי נחמדה אליי 😉", "block", "sexual"),
        ("עם ערבים אני לא מתעסק, כולכם מחבלים", "block", "hate"),
        ("ליצן. מי לימד אותך לכתוב", "hold", "insult"),
        ("ההצעה שלך כמו של ילד בן חמש, בושה", "hold", "insult"),
        ("ראיתי שאת עם כיסוי ראש, זה לא יעבור אצל הבעלים", "hold", "discrimination"),
        ("נשואה? ומתכננים עוד ילדים? לבעלים זה קריטי", "hold", "discrimination"),
    ],
)
def test_harm_in_messages_is_caught_with_its_reason(text: str, action: str, reason: str) -> None:
    verdict = judge(text, "message")
    assert (verdict.action, verdict.reason) == (action, reason)


@pytest.mark.parametrize(
    "text",
    [
        "ספריית כלים: מי ששואל משאיר פיקדון 100 ש״ח ומקבל חזרה",
        "30% מקדמה אלייך ביום החתימה",
        "כל חודש עובד מצטיין מקבל כרטיס מתנה, תצלמי את הזוכה",
        "אל תשלחי לי סיסמה או קוד",
        "בלוקצ׳יין בלי המלצות ובלי להבטיח רווחים",
        "אנשים קוראים אחד לשני ״מטומטם״ ו״חלאה״, דרוש/ה מי שימחק",
        "מה הנוהל כשחבר קבוצה כותב ״תמותי״?",
        "קיבלתי הודעה ״אני יודע איפה את גרה״, מה עושים?",
        "אם לא ישולם עד סוף החודש אפנה לבית המשפט",
        "הרגת אותי מצחוק עם הפוסט",
        "אני גמורה, השבוע הזה הרג אותי",
        "ראיתי שאת מנצרת, מצוין, הרבה מהחברות שלנו משם",
        "בן 67, פנסיונר, מנהל קבוצת דמקה",
        "השמלה האדומה יצאה כהה מדי, אפשר להבהיר את התמונה?",
        "אצלנו לא שואלים בת כמה את, בני 20 או 60, מכל מגזר",
        "לשכת תיירות של בני ברק, קבוצה לתושבים חדשים",
        "You killed it yesterday, the server literally died",
        "איזה טיפשה אני, שלחתי קובץ לא נכון",
    ],
)
def test_look_alikes_in_messages_pass(text: str) -> None:
    assert judge(text, "message").action == "allow"


def test_an_excuse_counts_only_near_what_it_excuses() -> None:
    threat = "אשלח מישהו שישבור לך את הידיים"
    far = "תודה על הגאנט, הנה ההערות שלי על השבוע הראשון ועל השבוע השני. " * 4
    assert judge(f"קיבלנו תגובה אחת לדוגמה: {threat}", "message").action == "allow"
    assert judge(f"קיבלנו תגובה אחת טובה. {far}{threat}", "message").reason == "threat"


def test_every_phrase_can_be_read_and_every_idea_is_used() -> None:
    for phrase in (phrase for said in ideas().values() for phrase in said):
        assert safety_ideas._pattern(phrase.removeprefix("="))
    needed = {idea for rule in rules() for named in (*rule.needs, rule.unless, rule.also) for idea in named}
    needed |= {idea for rule in rules() for idea in rule.bound_to} - {""}
    needed |= {"denial", *TELLING, *(idea for excuses in EXCUSES.values() for idea in excuses)}
    assert needed == set(ideas())
    assert {rule.code for rule in rules()} <= set(CODES)


def test_an_idea_is_denied_only_in_its_clause() -> None:
    denied = {hit.idea: hit.denied for hit in hits("לא צריך ניסיון, רק הלוואה") if hit.idea == "loan"}
    assert denied == {"loan": False}
    assert next(hit for hit in hits("בלי הלוואה") if hit.idea == "loan").denied


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
