"""How people close a post: the public text loses the whole closing, whatever words lead to the detail."""

import pytest

from board.language.contacts import find, mask
from board.language.intake import hear

NEED = "מספרה בחולון מחפשת מישהי לאינסטגרם, 900 שח לחודש"


@pytest.mark.parametrize("between", [". ", ", ", "\n"])
@pytest.mark.parametrize(
    "closing",
    [
        "052-0000301 משה",
        "משה 052-0000302",
        "לפרטים: משה 052-0000303",
        "לפרטים נוספים ניתן לפנות לדקל בנייד 052-0000304",
        "זלדה 052-0000305",
        "פליקס - 0520000306",
        "טל' 03-0000307 שלוחה 4",
        "03-0000308 שלוחה 12, לבקש את רותם",
        "ווטסאפ בלבד 0520000309",
        "רק ווטסאפ בבקשה 0520000310",
        "בווטסאפ, לא שיחות: 0520000312",
        "שיחות בלבד, בלי ווטסאפ 0520000313",
        "0520000314 (טלפון/ווטסאפ)",
        "0520000315 (גם בווטסאפ)",
        "0520000316 גם ווטסאפ",
        "0520000317 או 03-0000317",
        "0520000318, אם לא עונה 0540000318",
        "0520000319 אם לא עונים לשלוח הודעה",
        "אפשר לסמס ל-0520000320",
        "הנייד שלי 0520000322 נורית",
        "דברו עם אבו סאלח 0520000323",
        "לדבר עם יעלי מהמשרד 0520000324",
        "לפנות לנעמה (הבת שלי) 0520000325",
        'ליצירת קשר - ד"ר רונן שחם, 02-0000326',
        "הרב יצחק 0520000327",
        "אורי כהן צדק 0520000330",
        "המספר שלי: אפס חמש שתיים, ארבעה אפסים, שלוש שלוש שתיים",
        "טלפון בעבודה 04-0000333",
        "טלפון בבית 04-0000334 (לא בשבת)",
        "תתקשרו אחרי ארבע 0520000336",
        "בטלגרם אני dana_social_cm",
        "נא להתקשר בערב בלבד 0520000337",
        "מייל: dana@example.com",
        'לשלוח קו"ח ודוגמאות ל dana@example.com',
        "פרטים במייל dana (at) example.com",
        "אינסטגרם: @dana_example",
        "דברו איתי באינסטה @dana.example",
        "שלחו לי הודעה בטלגרם @dana_example",
        "050 - 0000 346 מירי",
        "05O-OOOO347",
        "+972 52 0000348, Olga",
        "וואטסאפ: https://wa.me/972520000349",
        "*0350",
        "1-700-000-351",
        "📞 0520000352 ליאור",
        "☎️ חייגו עכשיו: 0520000353",
        "(052) 000-0354 טליה",
        "נייד: 052/0000355",
        "נ. 0520000356",
        "פל: 0520000357",
        "ניצה, 0520000358 או nitza@example.com",
        "nitza@example.com / 0520000359",
        "בוריס 052.0000.360",
        "אסתי וחיים 0520000363",
        "אצל שולה במזכירות 03-0000364",
        "תשאלו על מקס 0520000365",
        "אפשר לתפוס אותי ב0520000366",
        "לשאלות: 0520000368",
        "הצעות לנייד 0520000369 בלבד",
        "מספר לווטסאפ 0520000370",
        "ליצירת קשר בווטסאפ: 052-0000373 עינת",
        "לתיאום שיחה - 0520000374",
        "שיחה/ווטסאפ 0520000375",
        "טלפון: 0520000376, מייל: a.b@example.com, שרית",
        "אדווה 0520000381",
        "0-5-2-0-0-0-0-3-8-4",
        "Call Danny 052-0000401",
        "WhatsApp only: 052-0000402",
        "WhatsApp only please 052-0000403",
        "Text or call Ruth, +972 52 000 0404",
        "Nathalie, nathalie@example.com",
        "Gali (+972520000405)",
        "Contact: Mrs. Levin, 08-0000406",
        "Ask for Chen: +972 52-000-0407",
        "ping me on telegram @dana_example",
        "Email me at dana at example dot com",
        "zero five two, four zeros, four one one",
        "DM @dana_example or 0520000414",
        "03-0000415 ext. 6",
        "No calls please, WhatsApp 0520000416",
        "Phone/WhatsApp 0520000417",
        "0520000418 (call or WhatsApp)",
        "Reach me on 0520000419, Avigail",
        "If no answer try 0520000420",
        "mobile 0520000421 (evenings only)",
    ],
)
def test_a_closing_goes_as_a_whole(closing: str, between: str) -> None:
    assert mask(NEED + between + closing).text.rstrip(".") == NEED


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("קבוצת ווטסאפ, יש הודעות בטלפון. שיר 0520000601", "קבוצת ווטסאפ, יש הודעות בטלפון."),
        ("צריך מודרטור, רציניים בלבד 0520000602", "צריך מודרטור, רציניים בלבד"),
        ("מחפשת מודרטור. תודה! אורית 0520000603", "מחפשת מודרטור. תודה!"),
        ("מחפשת מודרטור. דחוף 0520000604", "מחפשת מודרטור. דחוף"),
        ("מודרטור לטלגרם, תל אביב. זלדה 0520000605", "מודרטור לטלגרם, תל אביב."),
        ("מודרטור לטלגרם. Сергей 0520000606", "מודרטור לטלגרם."),
        ('קליניקה של ד"ר לוי 08-0000012', 'קליניקה של ד"ר לוי'),
    ],
)
def test_what_says_something_of_its_own_stays(text: str, public: str) -> None:
    assert mask(text).text == public


@pytest.mark.parametrize(
    ("text", "dial"),
    [
        ("אפס חמש ארבע, ארבעה אפסים, 172", "+972540000172"),
        ("zero five two, four zeros, four one one", "+972520000411"),
        ("אפס חמש שתיים ארבע פעמים אפס שלוש שתיים אחת", "+972520000321"),
        ("03-0000307 שלוחה 4", "+97230000307"),
    ],
)
def test_digits_are_counted_and_extensions_belong_to_the_number(text: str, dial: str) -> None:
    assert [contact.value for contact in find(text)] == [dial]


@pytest.mark.parametrize("text", ["חסרים לנו שלושה אפסים בתקציב", "הייתי שם ארבע פעמים", "שבעה אפסים אחרי האחת"])
def test_counted_zeros_alone_are_no_number(text: str) -> None:
    assert find(text) == []


@pytest.mark.parametrize(
    ("closing", "phone", "whatsapp"),
    [
        ("רק בווטסאפ בבקשה 0520000607", None, "+972520000607"),
        ("WhatsApp only: 0520000607", None, "+972520000607"),
        ("0520000607 (טלפון/ווטסאפ)", "+972520000607", "+972520000607"),
        ("שיחות בלבד, בלי ווטסאפ 0520000607", "+972520000607", None),
        ("0520000607", "+972520000607", None),
    ],
)
def test_which_number_is_for_what(closing: str, phone: str | None, whatsapp: str | None) -> None:
    heard = hear(f"צריך מודרטור לדיסקורד. {closing}")
    assert (heard.phone and heard.phone.value, heard.whatsapp and heard.whatsapp.value) == (phone, whatsapp)


@pytest.mark.parametrize(
    ("text", "public"),
    [
        ("צריכה עזרה בטלגרם. דברו עם ליאב 0500000001", "צריכה עזרה בטלגרם."),
        ("ניהול קבוצה. פניות לציונה: 04-0000407", "ניהול קבוצה."),
        ("We need posts. Please contact Adina Levy, 02-0000145", "We need posts."),
        ("We need posts. Please write to Gronkel at posts@example.org", "We need posts."),
        ("אינסטגרם. מי שרוצה שיתקשר לגבאי יחזקאל 052-0000461", "אינסטגרם."),
        ("מודרציה בלילות. הודעות בלבד לוואטסאפ 0530000459", "מודרציה בלילות."),
        ("דף פייסבוק לעמותה.\nקורות חיים: hr@example.org לידי סיגל", "דף פייסבוק לעמותה."),
        ("קבוצה ברוסית. אינה, 053-0000127, אפשר גם ווטסאפ", "קבוצה ברוסית."),
        ("סרטונים לטיקטוק. טלפון במוסך 04-0000440 לבקש את ויקטור", "סרטונים לטיקטוק."),
        ("אני רוצה לדבר עם לקוחות בפייסבוק. 0500000002", "אני רוצה לדבר עם לקוחות בפייסבוק."),
    ],
)
def test_names_go_with_the_words_that_turn_to_them(text: str, public: str) -> None:
    assert mask(text).text == public
