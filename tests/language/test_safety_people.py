"""People cursed, threatened, watched or told on: each told from what only looks like it."""

import pytest

from board.language.safety import judge
from board.language.safety_spelling import plainly


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("את ז.ו.נ.ה", "את זונה"),
        ("חבורה של מ ט ו מ ט מ י ם", "חבורה של מטומטמים"),
        ("הש-ר-מ-ו-ט-ה", "השרמוטה"),
        ("א ת מ ט ו מ ט ם", "א ת מטומטם"),
        ("שרמוטההההה", "שרמוטה"),
        ("מטוםטם", "מטומטם"),
        ("ז*נה", "זונה"),
        ("k1ll you b1tch", "kill you bitch"),
        ("a$$hole, l0ser, f*ck", "asshole, loser, fuck"),
        ("asssshole", "asshole"),
    ],
)
def test_a_curse_in_disguise_is_read_as_it_is_meant(written: str, meant: str) -> None:
    plain = plainly(written)
    assert plain.split() == meant.split()
    assert len(plain) == len(written)


@pytest.mark.parametrize(
    "text",
    [
        "נ.ב. אני זמין",
        "ת.ז. וח.פ. של העמותה",
        "א ב ג ד",
        "a.s.a.p",
        "w00t th4nks",
        "תודהההה",
        "f**",
        "5 * 4 = 20",
        "a*" * 900,
    ],
)
def test_initials_lists_and_joy_stay_as_written(text: str) -> None:
    assert plainly(text) == text


@pytest.mark.parametrize(
    ("text", "action", "reason"),
    [
        ("מחפשים מחליף לדביל שניהל לנו את הדף", "hold", "insult"),
        ("לא רוצים עוד נוכלת כמו דנה מהסוכנות", "hold", "insult"),
        ("צריך מישהי שתעשה פרופיל מזויף ותדווח לי עם מי האקסית שלי מדברת", "block", "threat"),
        ("מי מפיץ לי סרטון של האקסית בטלגרם? אשלם", "block", "sexual"),
        ("הבעלים של המאפייה לסבית והיא מסתירה את זה, תפיצו", "block", "threat"),
        ("מחפש ילדות בנות 11-14 לצילומי אופנה, בלי ליווי הורים", "block", "sexual"),
        ("מחר נכנסים לבתים שלהם ושורפים הכל, צריך מי שירכז", "block", "threat"),
        ("כל מי שרואה את הנהג הזה שיפרק אותו במכות", "block", "threat"),
        ("קבוצת נודס ישראליות צריכה אדמין", "block", "sexual"),
    ],
)
def test_harm_to_people_in_listings(text: str, action: str, reason: str) -> None:
    verdict = judge(text)
    assert (verdict.action, verdict.reason) == (action, reason)


@pytest.mark.parametrize(
    ("text", "action", "reason"),
    [
        ("יבן של זונה תחזיר לי את הכסף", "hold", "insult"),
        ("הקראתי את המייל שלך לכל המשרד, כולם נשפכו מצחוק", "hold", "insult"),
        ("תשאיר את הכתיבה לאנשים שנולדו עם מוח", "hold", "insult"),
        ("עם פרצוף כזה עדיף בלי תמונה", "hold", "insult"),
        ("שיהיה לך סרטן, לך ולכל המשפחה", "block", "threat"),
        ("i hope you get cancer and die alone", "block", "threat"),
        ("אם הפוסט לא יורד עד שמונה, המשפחה שלך תשלם על זה", "block", "threat"),
        ("תחזירו חצי או שיש לכם 40 ביקורות של כוכב אחד", "block", "threat"),
        ("we know what car you drive", "block", "threat"),
        ("תיזהרי כשאת הולכת לבד בלילה, סתם עצה", "block", "threat"),
        ("אני עובר כל ערב מתחת לחלון שלך", "block", "threat"),
        ("ראיתי שאת מחוברת ב-2 בלילה. עם מי את מדברת?", "hold", "pestering"),
        ("הראיון אצלי בג'קוזי", "block", "sexual"),
        ("don't tell your mom we talk, add me on snap", "block", "sexual"),
        ("מה כבר אפשר לצפות ממזרחים", "block", "hate"),
        ("זקנים כמוך צריך להרדים", "block", "hate"),
        ("תחזרי לרוסיה", "block", "hate"),
        ("עוד ביקורת אחת ואני בא לסטודיו לשבור לך את הידיים", "block", "threat"),
        ("תמחק את הפוסט או שהילדים שלך לא יחזרו בשלום מהגן", "block", "threat"),
        ("שלמו 500 ש״ח ואמחק את הביקורות הרעות, אחרת יעלו עוד עשרים", "block", "threat"),
        ("cut the price, or tomorrow you wake up to one-star reviews everywhere", "block", "threat"),
        ("או שמגיעים לי 6,000 ש״ח, או שבשבת אתם מתעוררים בלי החברים", "block", "threat"),
        ("התשלום תמורת יחסי מין, דיסקרטי", "block", "sexual"),
    ],
)
def test_harm_to_people_in_messages(text: str, action: str, reason: str) -> None:
    verdict = judge(text, "message")
    assert (verdict.action, verdict.reason) == (action, reason)


@pytest.mark.parametrize(
    "text",
    [
        "השבוע הזה זונה, לא ישנתי",
        "נהרוג את התרגיל הזה מחר, שלושה סטים",
        "תגובות כמו ״יא זונה״ או ״שתמותו״ נמחקות תוך שעה",
        "We had to remove 'you fat pig' from the comments again",
        "משחקי מאפיה ורצח בחשכה: מי הרוצח? דרוש מארגן ערבים",
        "ערבי מאפיה: הרוצח בוחר קורבן, העיר מצביעה",
        "איזו חתיכה, הווספה הכחולה הזאת מתצוגה",
        "איזה בושה של הגנה, שלושה גולים בעשר דקות",
        "אמא של אחת הבנות ביקשה שלא נעלה תמונות מהחוג בלי אישור הורים",
        "אפליקציית היכרויות מחפשת מי שיסיר תמונות עירום",
        "קהילה לחובבי שמן זית ושמן קוקוס",
        "ראיתי אותך אתמול בכנס, הרצאה מעולה!",
        "מתי את חוזרת מהעבודה? נדבר אז",
        "אני מכיר חבר'ה שיבואו לסדר לכם את הסאונד",
        "הגעתי לבית שלך עם המשלוח אבל לא פתחת",
        "אל תספרי לאמא, זו הפתעה ליום ההולדת שלה",
        "דיון על נכים בתעסוקה: הם לא נטל",
        "קיבלנו 40 ביקורות של כוכב אחד בגוגל, צריך עזרה",
        "שיהיה לך יום נפלא, לך ולכל מי שאת אוהבת",
        "הילדים שלך לא יגיעו הביתה לפני שש, ההסעה מאחרת",
        "אימון כזה יפרק לך את הרגליים",
        "הקורס הזה פוצץ לי את הראש מרוב רעיונות",
        "סדנה על יחסי מין בריאים לזוגות צעירים, מחיר 300 ש״ח",
        "הרמת כוסית לעובדים בראש חודש, מי מארגן?",
        "או שנקבע 3,000 ש״ח לחודש או שתקבלי מחר הצעה אחרת, בסדר?",
    ],
)
def test_look_alikes_of_harm_to_people_pass(text: str) -> None:
    assert judge(text, "message").action == "allow"
