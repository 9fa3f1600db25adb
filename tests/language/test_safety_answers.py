"""Applicants refused for who they are, in any words, each beside an answer that only names the same thing."""

import pytest

from board.language.safety import Kind, judge

GROUNDS = (
    "אתה אתיופי",
    "את חובשת כיסוי ראש",
    "אתה תומך ברפורמה",
    "את טרנסית",
    "את מיניקה",
    "את אלמנה",
    "אתה אבא לשלושה ילדים",
    "יש לך קעקועים",
    "אתה מגמגם",
    "את לוקחת כדורים פסיכיאטריים",
    "אתה קצין מילואים",
    "את בת 57",
    "אתה גר בלוד",
)
REFUSALS = (
    "נמצא מישהו אחר",
    "ניקח מישהי פנויה",
    "עברנו הלאה",
    "ההצעה יורדת מהשולחן",
    "לא נעסיק",
    "אין טעם להמשיך",
    "תחפש מקום אחר",
    "הלקוחות שלנו לא יסכימו",
    "אז לא, תודה",
    "לא נראה לי שנמשיך",
)
PLAIN = ("מתי נוח לדבר?", "נשמח שתצטרפו לצוות", "שולחים לך את החומרים מחר", "תודה, קיבלנו את הקבצים")
CLOSED = ("לא יזומנו לראיון", "תמשיכו לגלול", "יידחו על הסף", "המשרה סגורה בפניכם", "אין לכם מה לחפש כאן")
GROUPS = ("דרוזים", "חרדים", "קפלניסטים", "לסביות", "אימהות לפעוטות", "קירחים", "אפילפטים", "ירושלמים")


def _held(text: str, kind: Kind = "message") -> bool:
    return judge(text, kind, weigh=False).reason == "discrimination"


@pytest.mark.parametrize("refusal", REFUSALS)
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_ground_with_a_refusal_is_held(ground: str, refusal: str) -> None:
    assert _held(f"ראיתי ש{ground}. {refusal}.")


@pytest.mark.parametrize("words", PLAIN)
@pytest.mark.parametrize("ground", GROUNDS)
def test_a_ground_alone_passes(ground: str, words: str) -> None:
    assert judge(f"ראיתי ש{ground}. {words}", "message", weigh=False).action == "allow"


@pytest.mark.parametrize("refusal", REFUSALS)
def test_a_refusal_alone_passes(refusal: str) -> None:
    assert not _held(f"תודה על ההצעה, {refusal}.")


@pytest.mark.parametrize("closed", CLOSED)
@pytest.mark.parametrize("group", GROUPS)
def test_a_call_that_closes_on_a_group_is_held(group: str, closed: str) -> None:
    assert judge(f"דרוש/ה מנהל/ת קהילה. {group}, {closed}.", "listing", weigh=False).action != "allow"


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("message", "מתכננת להיכנס להיריון? האמת חשובה לי לפני שחותמים"),
        ("message", "כמה ילדים יש לך? כי התפקיד דורש ערבים"),
        ("message", "Are you pregnant? The client wants somebody who stays"),
        ("message", "תסנני מראש את כל מי שנראה מעל חמישים"),
        ("message", "במועמדים ששלחת יש שני חרדים, תוריד אותם"),
        ("message", "לבנות אני משלם 35 לשעה, לבנים 50"),
        ("message", "הלקוח ביקש במפורש שלא תענה טרנסית, נאלץ לוותר עליך"),
        ("message", "כתבת שהיה לך דיכאון, אבל אנחנו עסק קטן, בהצלחה בהמשך"),
        ("message", "Your accent is a no for our clients"),
        ("message", "אחרי ששמעתי שאת חולת סוכרת החלטתי להמשיך עם המועמדת השנייה"),
        ("message", "מבינה שאת בחל״ד, תחזרי אליי כשהקטנה בגן"),
        ("message", "Are you planning on having a baby soon? I don't want to train anyone twice"),
        ("listing", "מועדפים יוצאי אירופה, הקהל שלנו רגיל לסגנון"),
        ("listing", "דרוש עורך. בני מיעוטים לא יעברו סינון, אז לא לשלוח"),
        ("listing", "גרושות תמיד מביאות דרמות, חנות תכשיטים מחפשת עורכת"),
        ("listing", "נא לפנות רק אם אתם דתיים כמונו"),
        ("listing", "לבר דרושה מישהי רזה שתעלה סטורי"),
        ("listing", "דרוש/ה כותב/ת. יש לציין אחוזי נכות ומצב משפחתי"),
        ("listing", "מוסך בחולון: תפקיד של גבר, נקודה"),
    ],
)
def test_questions_lists_pay_and_demands_are_held(kind: Kind, text: str) -> None:
    assert _held(text, kind)


@pytest.mark.parametrize(
    ("kind", "text"),
    [
        ("message", "אני בהיריון ולא אוכל להמשיך אחרי מאי, כדאי שתמצאו מישהי אחרת"),
        ("message", "בעלי במילואים ואני לא פנויה היום, נדבר שוב מחר"),
        ("message", "כמה ילדים יש לכם בצהרון? אני בונה הצעת מחיר"),
        ("message", "תסנני תגובות עם קישורים, יש שם שלושים ביום"),
        ("message", "המנויות משלמות 35 לחודש, המנויים 50"),
        ("message", "במקום הקודם אמרו לי שלא לוקחים נשים, אצלכם זה אחרת?"),
        ("message", "לא נמשיך עם הקמפיין על גיל המעבר, הלקוחה רוצה להתמקד בשינה"),
        ("message", "יש לי לקוחות מרמלה שמחפשים מישהו לקבוצת השכנים"),
        ("message", "סיפרת על דיכאון אחרי לידה ונגעת בהמון חברות, בהצלחה בהמשך"),
        ("message", "קיבלתי צו 8, אני נאלץ לוותר על הפרויקט, מצטער"),
        ("message", "אתה מירושלים? מצוין, אנחנו מחפשים מישהו שיצלם את השוק"),
        ("message", "תמחק את התגובות נגד הערבים, זה לא עובר אצלנו"),
        ("message", "You wrote well about living with ADHD. We can't pay much, sorry"),
        ("message", "קראו לחבר ערבי בשמות. התגובה הוסרה, אין מקום לדברים כאלה אצלנו"),
        ("listing", "קבוצה לחולי סוכרת, לא מוכרים תוספים ולא לוקחים כסף. מחפשים מתנדב/ת"),
        ("listing", "צריכים בחור/ה למענה בוואטסאפ של המוסך"),
        ("listing", "Attractive rates, community manager wanted"),
        ("listing", "גן ילדים פרטי, הגננת עונה בבוקר בלבד. מחפשים מי שיענה אחר הצהריים"),
        ("listing", "קבוצת הגרושות שלנו גדלה, יש דרמות וצריך עזרה במיתון"),
        ("listing", "בוטיק במידות 36 עד 56 מחפש מי שיתחזק או תתחזק את הדף"),
        ("listing", "קרמים לעור בהיר וכהה, מחפשים מנהל/ת קהילה"),
        ("listing", "אצלנו גייז, סטרייטים, מה שבא לכם. רק שתענו בזמן"),
        ("listing", "דרוש/ה כותב/ת. לא צריך לציין שנת לידה או מצב משפחתי"),
        ("listing", "סדרה על הריון אחרי 40, דרוש/ה עורך/ת וידאו עם תיק עבודות"),
    ],
)
def test_their_look_alikes_pass(kind: Kind, text: str) -> None:
    assert judge(text, kind, weigh=False).action == "allow"
