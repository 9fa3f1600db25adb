"""Words that only look like an address: owners, contacts, staff, writers about themselves; each beside its call."""

import pytest

from board.language.wording import check, suggest


@pytest.mark.parametrize(
    "text",
    [
        # owners who open with their calling and ask for help
        "טכנאי מזגנים, הוד השרון\nתבנו לי דף עסקי ותענו ללקוחות",
        "צלמת חתונות מהשפלה\nצריכה יד שנייה: בלוג ואינסטגרם",
        "מפעילת סלולר במשבר, פייסבוק וטוויטר",
        # who is to be asked, who hands over
        "ניהול מערך קהילה. איש קשר: רפי, 08-0000552",
        "מודרטור תורן: רפי",
        'המנכ"לית תראיין, והרכז יעביר חפיפה',
        # writers about themselves
        "קצת עליי: עליתי מאוקראינה, בת 33. מנהלת קהילות ברוסית",
        "עובד עם וויקס וטלגרם. לוקח 150 לשעה",
        "אנחנו זוג נשוי עם צימר, בלי ילדים. מחפשים עזרה בצילום",
        "עובדת סוציאלית במקצועי, מלווה קבוצות תמיכה ומנהלת פורומים",
        # ages of those a community serves, nouns that are calls elsewhere, names, companies
        'דיור מוגן\nבני 80 פלוס והילדים בחו"ל',
        "בני 80 ומעלה לומדים אצלנו מחשבים. דרוש/ה מנהל/ת",
        "קבוצת וואטסאפ וכנסי דיירים",
        'קבוצת "מישהי לרוץ איתה". דרוש/ה מנחה',
        "בוט לא מספיק, צריך בני אדם",
        "מחפשים שותף אסטרטגי לקהילה",
        "שיהיה ברור. ניהול דף",
        "בא לך לנהל קבוצה? מחפשים אותך",
        "מנהל קהילה? מנהלת קהילה? המקום שלכם כאן",
        "בנות שירות לאומי הן הקהל, 900 חברות בקבוצה",
        "נעים מאוד, תמר. מנהלת קבוצות שכונה",
        "מומחית לטיקטוק, 3 מקומות אחרונים לחודש הבא",
        "Handyman service looking for content",
        "חייב להיות מעודכן, הדף של המסעדה",
        "מי המנהל/ת שינהל/תנהל את הדף?",
        "You report to our COO, Michael (he is in Lisbon). Looking for a community manager",
        "Perfect for a mother and her baby: our yoga class seeks a page admin",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert [finding.words for finding in check(text)] == []


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("צלמת סטורי לדף שלי", "צילום סטורי לדף שלי"),
        ("עוזר אישי לבלוגרית אוכל", "עוזר/ת אישי/ת לבלוגרית אוכל"),
        ("כתב תוכן לבלוג טיולים", "כתב/ת תוכן לבלוג טיולים"),
        ("דרושה כתבת תוכן לבלוג", "דרוש/ה כתב/ת תוכן לבלוג"),
        ("מודרטורית עם ניסיון בדיסקורד", "מודרטור/ית עם ניסיון בדיסקורד"),
        ("חייבת להיות זמינה גם בלילות", "חייב/ת להיות זמין/ה גם בלילות"),
        ("צריך להיות חרוץ. ניהול דף", "צריך להיות חרוץ/ה. ניהול דף"),
        ("ניהול דיסקורד. שיהיה רציני", "ניהול דיסקורד. שיהיה/תהיה רציני/ת"),
        ("אל תשכח מגפיים", "אל תשכחו מגפיים"),
        ("ניהול קבוצה, ואל תהסס לפנות", "ניהול קבוצה, ואל תהססו לפנות"),
        ("מי סטודנטית שרוצה להרוויח? ניהול דף", "מי סטודנט/ית שרוצה להרוויח? ניהול דף"),
        ("מי אבא שיודע לצלם? ניהול דף", "מי אבא שיודע/ת לצלם? ניהול דף"),
        ("דרוש חבר צוות לניהול פורום", "דרוש חבר/ת צוות לניהול פורום"),
        ("מחפשים ראש צוות שיוביל קהילה", "מחפשים ראש צוות שיוביל/תוביל קהילה"),
        ("נשמח למנהל קהילה", "נשמח למנהל/ת קהילה"),
        ("מישהי מאזור השרון לסרטונים? בתשלום לחודש", "מישהו/י מאזור השרון לסרטונים? בתשלום לחודש"),
        ("מחפשת שותפה להקמת קהילה", "מחפשת שותף/ה להקמת קהילה"),
        ("Great gig for a retired lady who knits", "Great gig for a retired person who knits"),
    ],
)
def test_calls_for_one_gender_get_words_for_both(text: str, better: str) -> None:
    assert suggest(text) == better


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("אשכנזים עדיף כי ככה הקהל רגיל", "ground_origin"),
        ("ניהול דף, עדיפות ליוצאות צבא", "ground_reserve"),
        ("עדיף גבר, יש סחיבות", "ground_sex"),
        ("בלי נכים בבקשה, יש מדרגות", "ground_disability"),
        ("ניהול טלגרם. לא לאנשים עם ילדים", "ground_family"),
        ("Posts twice a week.\nIdeal for a mother with kids", "ground_family"),
        ("Arabs need not apply. Facebook admin", "ground_origin"),
        ("Young and energetic manager wanted", "ground_age"),
        ("אנחנו חברה קטנה, בלי דתיים", "ground_religion"),
    ],
)
def test_grounds_are_found_in_every_order(text: str, code: str) -> None:
    assert code in {finding.code for finding in check(text)}
