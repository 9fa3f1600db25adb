"""The contact shield finds every way an Israeli writes a number, and leaves dates, prices and names alone."""

import pytest

from board.language.contacts import INK, Segment, find, ink, mask, mask_message, segments

PHONES = [
    ("050-0000901", "+972500000901"),
    ("0500000901", "+972500000901"),
    ("+972-50-000-0901", "+972500000901"),
    ("+972 (0)50-0000901", "+972500000901"),
    ("972500000901", "+972500000901"),
    ("00972500000901", "+972500000901"),
    ("52-000-0902 בלי אפס", "+972520000902"),
    ("04-0000904", "+97240000904"),
    ("(050) 000.0901", "+972500000901"),
    ("077-0000484", "+972770000484"),
    ("1-800-000-901", "+9721800000901"),
    ("1700 000 901", "+9721700000901"),
    ("*1234", "*1234"),
    ("כוכבית 2700", "*2700"),
    ("חייגו 2700*", "*2700"),
    ("050 ואז 0000901", "+972500000901"),
    ("050 ואחרי זה 0000 ובסוף 901", "+972500000901"),
    ("אפס חמש אפס אפס אפס אפס אפס תשע אפס אחת", "+972500000901"),
    ("אפס חמישים ושתיים, אפס אפס אפס אפס תשע אפס אחת", "+972520000901"),
    ("zero fifty two double zero zero zero nine zero one", "+972520000901"),
    ("oh five oh, 000, oh nine oh one", "+972500000901"),
    ("0️⃣5️⃣0️⃣0️⃣0️⃣0️⃣0️⃣9️⃣0️⃣1️⃣", "+972500000901"),
    ("٠٥٠٠٠٠٠٩٠١", "+972500000901"),
    ("０５０-００００-９０１", "+972500000901"),
    ("0\u200b5\u200b0-0000\u200b901", "+972500000901"),
    ("050🔥000🔥0901", "+972500000901"),
    ("0 5 0 . 0 0 0 0 . 9 0 1", "+972500000901"),
    ("O5O-OOOO9O1", "+972500000901"),
    ("050-0000901/2", "+972500000901"),
    ("+1 212 555 0100", "+12125550100"),
    ("212-555-0100", "+12125550100"),
    ("0044 20 7946 0000", "+442079460000"),
    ("020 7946 0000", "02079460000"),
    ("טל: 0000904", "0000904"),
    ("tel:0500000901", "+972500000901"),
    ("ноль пять ноль 0000901", "+972500000901"),
]
OTHER = [
    ("dana@example.com", "email", "dana@example.com"),
    ("Dana.K@Example.co.il.", "email", "dana.k@example.co.il"),
    ("dana שטרודל example נקודה com", "email", "dana@example.com"),
    ("dana (at) example (dot) com", "email", "dana@example.com"),
    ("dana at example dot com", "email", "dana@example.com"),
    ("מייל dana at example.com", "email", "dana@example.com"),
    ("כתבו dana at example.com", "email", "dana@example.com"),
    ("write to ron.k at example.com", "email", "ron.k@example.com"),
    ("דנה: dana@ג'ימייל", "email", "dana@gmail.com"),
    ("..dana@example.com", "email", "dana@example.com"),
    ("wa.me/972540000903", "whatsapp", "+972540000903"),
    ("https://api.whatsapp.com/send?phone=972540000903", "whatsapp", "+972540000903"),
    ("t.me/sportclub", "link", "t.me/sportclub"),
    ("https://www.instagram.com/my.page.il/", "link", "https://www.instagram.com/my.page.il/"),
    ("facebook.com/groups/1234", "link", "facebook.com/groups/1234"),
    ("bit.ly/abc1", "link", "bit.ly/abc1"),
    ("עקבו @sport_club שם", "handle", "@sport_club"),
    ("אינסטגרם: dana_social", "handle", "dana_social"),
    ("בטלגרם אני dana_social, שם עונים מהר", "handle", "dana_social"),
    ("תחפשו dana_social בטלגרם", "handle", "dana_social"),
    ("discordadmin#4321", "handle", "discordadmin#4321"),
    ("dm u/brandteam", "handle", "u/brandteam"),
    ("username: danak", "handle", "danak"),
    ("שם המשתמש שלי dana_social", "handle", "dana_social"),
    ("ב-instagram.com/club_il", "link", "instagram.com/club_il"),
    ("מייל dana@example.co at example.com", "email", "dana@example.co"),
    ("וואטסאפ 052-0000-222", "whatsapp", "+972520000222"),
    ("052-0000-222 (וואטסאפ בלבד)", "whatsapp", "+972520000222"),
]
INNOCENT = [
    "פגישה ב-5.12 בשעה 09:30",
    "05.12.2025 10:00",
    "5.10,5.11,5.12",
    "חברה 05.10.2025-05.11.2025",
    "07.12.25 1000-2000",
    'תקציב 1500-2000 ש"ח',
    "תקציב *1500-2000*",
    "₪520000000",
    '520000000 ש"ח',
    "12,000 חברים, שנת 2025",
    "*3000 חברים בקבוצה",
    "הזמנה 523456789 הגיעה",
    "ח.פ. 512345678",
    "עמותה מספר 580123456",
    "שעות 09:30-17:00, 5 ימים",
    "meet us at example.com",
    "Looking for an admin at example.com",
    "טל מחכה לך",
    "באר שבע, שלוש קבוצות",
    "@ 5",
    "abigail.roth כתבה",
    "@__",
    "050-1234",
    "מחיר 20$ לשעה",
    "גרסה 2.0.1",
    "שיווק דיגיטל, 1500-2000 לחודש",
    "פורטל 2000-2500",
    "הוטל עלינו 25000-30000",
    "mobile 2000-2500 users",
    "בפלאפון 2000-2500",
    "צריך לנהל את @ השם של המותג",
]
PUBLIC = [
    ("מחפש מנהל קהילת פיסבוק למועדון ספורט / גיא 0500000000", "מחפש מנהל קהילת פיסבוק למועדון ספורט"),
    ("עזרה באינסטגרם, 800 שח לחודש, רותם 0500000901", "עזרה באינסטגרם, 800 שח לחודש"),
    ("לקבוצה של גינון, 52-000-0902 בלי אפס", "לקבוצה של גינון"),
    ("Need a Slack admin, $20/h, write to slack@example.com", "Need a Slack admin, $20/h"),
    ("קבוצת ווטסאפ להורים תודה\nwa.me/972540000903", "קבוצת ווטסאפ להורים תודה"),
    ("אפיון חד פעמי טבריה 04-0000904", "אפיון חד פעמי טבריה"),
    ("תל אביב 0500000901", "תל אביב"),
    ("Slack, Tel Aviv, hr@example.com", "Slack, Tel Aviv"),
    ("מתנדב לאינסטגרם amuta@example.org", "מתנדב לאינסטגרם"),
    ("מחפש מישהו לוואטסאפ 0500000901", "מחפש מישהו לוואטסאפ"),
    ("שלחו הודעה לוואטסאפ 0500000901", ""),
    ("אריאל 0500000901", ""),
    ("צריך מנהל לקבוצת וואטסאפ 0500000901", "צריך מנהל לקבוצת וואטסאפ"),
    ("לפרטים: טל 050-0000901", ""),
    ("לפנות לגיא בנייד 0500000901 בערב בלבד", "בערב בלבד"),
    ("אני דנה 0500000901, מחפשת מנהלת קהילה", "אני דנה, מחפשת מנהלת קהילה"),
    ("אני דנה, 0500000901, תודה", "תודה"),
    ("אשמח לפרטים 0500000901 תודה", "תודה"),
    ("אשמח לקבל הצעות 0500000901", "אשמח לקבל הצעות"),
    ("לרציניים בלבד 0500000901", "לרציניים בלבד"),
    ("לא לפנות בפרטי 0500000901", "לא לפנות בפרטי"),
    ("ניהול קבוצה (0500000901), מיידי", "ניהול קבוצה, מיידי"),
    ("שורה אחת\nטל: 0500000901\nשורה שנייה", "שורה אחת\nשורה שנייה"),
    ("טל' 0500000901", ""),
    ("דנה כהן, 050-0000901, dana@example.com", ""),
    ("קבוצה בחיפה 0500000901 - גיא", "קבוצה בחיפה"),
    ("מבצע050-0000901מבצע", "מבצעמבצע"),
    ("שאלה 0500000901? תשובה", "שאלה? תשובה"),
    ("שלחו הודעה ל-דנה: 0500000901", ""),
    ("מזכירות: 03-0000505", ""),
    ("לפרטים ספרייה 09-0000552", ""),
    ("מחיר לפרטים טל. 0500000901", "מחיר"),
    ("לדבר עם רן בטלגרם t.me/ran", ""),
    ("פנייה רשמית בלבד, אינסטגרם: dana_social", "פנייה רשמית בלבד"),
    ("לשרה במזכירות 08-0000804", ""),
    ("נקודה. גיא 0500000901", "נקודה."),
    ("לחודש. גיא 052-0000432 או רוני 052-0000433. מתחילים", "לחודש. מתחילים"),
    ("אינסטגרם. 050-0000425! תודה", "אינסטגרם. תודה"),
    ("לקהילת המאזינים בטלגרם - טל 0500000425", "לקהילת המאזינים בטלגרם"),
    ("מחפשת מודרטור ☎️ 03-0000426 תודה", "מחפשת מודרטור תודה"),
    ("קבוצה 📱: 050-0000901 📧 dana@example.com 📞", "קבוצה"),
    ("קבוצה 0500000901 📞 ☎ 03-0000426", "קבוצה"),
    ("קבוצה 0500000901 גיא, 0520000902", "קבוצה"),
    ("קבוצה, משה ועד הבית +972-52-000-0355", "קבוצה"),
    ("קבוצה, משה (מהוועד) 052-0000901", "קבוצה"),
    ("קבוצה. לפרטים רותי המזכירה 0520000901", "קבוצה."),
    ("קבוצה, 050-0000901 מיכל מהסטודיו", "קבוצה"),
    ("ניהול של הבניין החדש 0500000901", "ניהול של הבניין החדש"),
    ("קבוצה, גברת לוי 052-0000901", "קבוצה"),
    ("קבוצה. להתקשר לגב׳ כהן 08-0000012", "קבוצה."),
    ('קליניקה של ד"ר לוי 08-0000012', 'קליניקה של ד"ר לוי'),
    ("קבוצה. התקשרו ל-04-0000405 ותבקשו את נורמלה", "קבוצה."),
    ("קבוצה. תשאלו על נורמלה 04-0000405", "קבוצה."),
    ("לפרטים " * 14 + "0500000901", "לפרטים לפרטים"),
    ("קבוצה 0500000901 (וואטסאפ) (וואטסאפ) (וואטסאפ) (וואטסאפ) (וואטסאפ)", "קבוצה (וואטסאפ) (וואטסאפ) (וואטסאפ)"),
]


@pytest.mark.parametrize(("text", "dial"), PHONES)
def test_a_phone_is_found_however_it_is_written(text: str, dial: str) -> None:
    assert [contact.value for contact in find(text)] == [dial]


@pytest.mark.parametrize(("text", "kind", "value"), OTHER)
def test_mails_links_and_handles_are_found(text: str, kind: str, value: str) -> None:
    assert [(contact.kind, contact.value) for contact in find(text)] == [(kind, value)]


@pytest.mark.parametrize("text", INNOCENT)
def test_dates_prices_and_counts_are_no_contacts(text: str) -> None:
    assert find(text) == []
    assert mask(text).text == text


@pytest.mark.parametrize(("text", "public"), PUBLIC)
def test_the_public_text_loses_the_detail_its_label_and_its_name_only(text: str, public: str) -> None:
    assert mask(text).text == public


def test_the_name_beside_a_phone_is_heard() -> None:
    (contact,) = find("לפנות לגיא בנייד 0500000901")
    assert (contact.name, contact.name_span) == ("גיא", (7, 10))


def test_a_number_for_calls_and_whatsapp_is_a_phone_that_has_both() -> None:
    (contact,) = find("טלפון 0500000901 (גם בוואטסאפ)")
    assert (contact.kind, contact.also_whatsapp) == ("phone", True)


def test_spans_name_what_went() -> None:
    masked = mask("קבוצה בחיפה, גיא 0500000901")
    assert masked.spans == ((11, 27),)


def test_a_message_keeps_its_shape_with_ink_in_place() -> None:
    masked = mask_message("טל: 0500000901 או dana@example.com")
    assert masked.text == f"טל: {INK} או {INK}"
    assert masked.spans == ((4, 14), (18, 34))
    assert ink(masked.text)[1] == Segment(INK, True)


def test_the_owner_sees_ink_over_the_details_only() -> None:
    assert segments("גיא 0500000901.") == [
        Segment("גיא ", False),
        Segment("0500000901", True),
        Segment(".", False),
    ]
