"""Doors closed on a group, in a call and in an answer, each beside what only sounds like one."""

import pytest

from board.language.safety import Kind, judge

GROUPS = ("ערבים", "דתיים", "נשים בהריון", "מילואמניקים", "א-בינאריים", "נכים", "שמאלנים", "מתנחלים", "פנסיונרים")
DOORS = ("רק {}", "בלי {} בבקשה", "{}? תודה אבל לא", "{} - חבל על הזמן", "אין אצלנו מקום ל{}", "{} לא יתאימו")
ENGLISH = ("no {} please", "anyone except {}", "not a good fit for {}", "{}, this isn't for you", "we prefer {}")
STATES = ("בהריון", "אמא לשלושה ילדים", "בכיסא גלגלים", "ערבייה", "בת 52", "במילואים", "לסבית", "עם כיסוי ראש")
ANSWERS = ("לצערי זה לא יתאים לנו", "נלך על מישהו אחר", "הלקוחות שלנו לא יאהבו את זה", "לא נוכל להתקדם")


def _held(text: str, kind: Kind) -> bool:
    return judge(text, kind).reason == "discrimination"


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("group", GROUPS)
def test_every_door_closes_on_every_group(group: str, door: str) -> None:
    assert _held(f"דרוש/ה מנהל/ת קהילה לחנות. {door.format(group)}.", "listing")


@pytest.mark.parametrize("door", ENGLISH)
@pytest.mark.parametrize("group", ["Arabs", "mothers", "retirees", "gay people", "people with ADHD", "Likud voters"])
def test_every_door_closes_in_english_too(group: str, door: str) -> None:
    assert _held(f"Looking for a community manager for a shop. {door.format(group)}.", "listing")


@pytest.mark.parametrize("answer", ANSWERS)
@pytest.mark.parametrize("state", STATES)
def test_an_applicants_own_ground_before_a_no_is_held(state: str, answer: str) -> None:
    assert _held(f"היי, תודה על ההצעה. כתבת שאת {state}. {answer}.", "message")
    assert judge(f"היי, תודה על ההצעה. כתבת שאת {state}. מתי נוח לדבר?", "message").action == "allow"
    assert judge(f"היי, תודה על ההצעה. {answer}.", "message").action == "allow"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("listing", "חוץ מערבים כולם מוזמנים לפנות. ניהול דף לבית קפה"),
        ("listing", "Community lead for a fintech forum. Ideally a guy, it's a bit of a boys' club"),
        ("listing", "אחרי שלוש מנהלות שיצאו ללידה, הפעם נשמח למישהי שכבר סיימה עם הפרק הזה"),
        ("listing", "חבר מרכז ליכוד? יתרון משמעותי. ניהול דף של מוסך"),
        ("listing", "סטרייט בבקשה. אדמין לקבוצת כדורגל"),
        ("message", "מתנצל, אבל אמא לשלושה קטנים אנחנו לא לוקחים לתפקיד הזה"),
        ("message", "מצביעי ליכוד אני לא מעסיק"),
        ("message", "נלך על מישהי יותר פוטוגנית"),
        ("message", "מאיזה יישוב את? אם זה מעבר לקו הירוק נצטרך לוותר"),
        ("message", "Great portfolio, but your accent was a bit heavy for our members. We'll go with someone else."),
    ],
)
def test_roundabout_doors_are_held(kind: Kind, text: str) -> None:
    assert _held(text, kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("listing", "מלון למבוגרים בלבד, בלי ילדים, ים המלח. מחפשים ניהול אינסטגרם"),
        ("listing", "גבר, אישה, א-בינארי, טרנסית, אצלנו לא ממיינים אנשים. ניהול קהילה"),
        ("listing", "הטיול לא מתאים לנכים בגלל המדרגות, חשוב לענות על זה בקבוצה. דרוש/ה אדמין"),
        ("listing", "מחפשים מנהל.ת קהילות תושבים, הגשת מועמדות עד 30.11"),
        ("listing", "דרוש/ה מנהל/ת תוכן למסעדה כשרה, העמוד לא מפרסם בשבת ובחג"),
        ("message", "אני לא מגייסת כרגע, אבל אמא שלי מחפשת אדמין"),
        ("listing", "המזכירה שלנו תעביר חומרים, דרוש/ה עורך/ת לניוזלטר"),
        ("listing", "לא מחפשים דווקא אישה ולא דווקא גבר, מחפשים ראש טוב"),
        ("listing", "סניף של מפלגה מחפש מנהל/ת עמוד, לא שואלים למי הצבעת"),
        ("listing", "Running a moms only WhatsApp group for a baby store, flexible hours"),
        ("listing", "דרישות: 20-25 פוסטים בחודש בלבד, לא יותר"),
        ("listing", "מבטא לא מפריע לנו בכלל, רק שהכתיבה בעברית תהיה בלי שגיאות"),
        ("listing", "מנהלת הקהילה שלנו יצאה למילואים ואנחנו צריכים מישהו שיחליף לחודשיים"),
        ("listing", "עדיפות למי שגר.ה קרוב לחיפה, כי כל יום שלישי מצלמים בנמל"),
        ("listing", "כרטיס הנחה לחיילים ולמילואימניקים בלבד, צריך לפרסם את זה בסטורי"),
        ("listing", 'בלי אפליה, בלי "יוצאי צבא בלבד" ובלי "ללא ילדים". דברו איתנו'),
        ("message", 'שלחת נוסח למודעה ויש בו משפט שחייבים להוריד: "עדיפות ליוצאי צבא בלי ילדים"'),
        ("message", "כתבת שאת שומרת שבת, אז נקבע את ההשקה ליום ראשון"),
        ("message", "אנחנו מחפשים מישהו שגר קרוב כי הצילומים בחנות, אתה מרמלה?"),
    ],
)
def test_audiences_places_and_fair_words_pass(kind: Kind, text: str) -> None:
    assert judge(text, kind).action == "allow"


@pytest.mark.parametrize(
    ("kind", "fair", "shut"),
    [
        ("listing", "דרוש/ה עורך/ת לירחון. רוב הקוראים גרושים ויש להם מה לספר", "דרוש/ה עורך/ת לירחון. בלי גרושים"),
        ("listing", "בוטיק לנשים בנות 40 ומעלה, דרוש/ה מי שיכתוב לנו", "דרוש/ה מי שיכתוב לבוטיק, רק בני 20 עד 30"),
        ("message", "הספר שלי נקרא נשואה ומאוהבת, תכתבי עליו?", "לצערי את נשואה, נלך על מישהי אחרת"),
        ("listing", "סדנת צילום, דרוש/ה רכז/ת, רק ילדים שההורים אישרו", "דרוש/ה רכז/ת, בלי ילדים קטנים בבית"),
        ("listing", "ריטריט יוגה בלי ילדים, דרוש/ה מי שיפרסם", "ריטריט יוגה במדבר, רכזת בלי ילדים בבקשה"),
        (
            "message",
            "Sorry, the twenties of March are full, is April fine?",
            "Sorry, we only take people in their twenties",
        ),
        ("listing", "מארגנים טיולי משפחות, המדריך יכול להיות רווק", "דרוש מדריך לטיולי משפחות, רק רווק"),
    ],
)
def test_what_is_said_of_an_audience_is_no_door(kind: Kind, fair: str, shut: str) -> None:
    assert judge(fair, kind, weigh=False).action == "allow"
    assert judge(shut, kind, weigh=False).reason == "discrimination"


@pytest.mark.parametrize(
    ("fair", "harm", "reason"),
    [
        ("הרצאה: איך מזהים תעודות מזויפות של קבלנים", "תעודות מזויפות של כל מוסד, מחירון בפרטי", "illegal"),
        ("מודעות על סמים, מכירה או קנייה, נמחקות מיד", "סמים במכירה, משלוח עד הבית", "illegal"),
        ("אוהבי חיות, יהודים וערבים, נפגשים בשבת", "הערבים האלה חיות", "hate"),
        ("Go back to the beach photos, the Arab market ones are lovely", "Arabs should go back to the desert", "hate"),
    ],
)
def test_who_warns_or_speaks_of_animals_passes(fair: str, harm: str, reason: str) -> None:
    assert judge(fair, "listing", weigh=False).action == "allow"
    assert judge(harm, "listing", weigh=False).reason == reason
