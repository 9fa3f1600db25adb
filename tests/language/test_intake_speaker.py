"""Who is speaking in a pasted text, how to reach them, in which language, and what the need may be called."""

import pytest

from board.language.intake import hear


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("צריך מודרטור לקבוצת פייסבוק", "need"),
        ("מנהלת סושיאל עם ניסיון מציעה שירותים בצפון", "offer"),
        ("מחפשת עבודה בניהול קהילות", "offer"),
        ("אני מנהל מסעדה ומחפש מנהל/ת קהילה", "need"),
        ("מישהו יודע כמה עולה ניהול קבוצה?", "other"),
        ("כמה עולה ניהול אינסטגרם? 050-0000901", "need"),
        ("מזל טוב לכולם", "other"),
        ("מוכרת ספה, צריך לפנות דחוף", "other"),
        ("מי מכיר מנהלת קהילה לעסק?", "need"),
        ("צריך עזרה בסושיאל", "need"),
        ("מי מחפש עבודה? אנחנו צריכים מודרטור", "need"),
        ("אם אתם מחפשים עבודה בניהול קהילות כתבו לנו", "need"),
        ("לקוחות יקרים, מחר 9.5 אנחנו סגורים", "other"),
        ("חברים יקרים, אנחנו מחפשים מודרטור לקבוצה", "need"),
        ("הקבוצה עברה לטלגרם", "other"),
        ("", "other"),
    ],
)
def test_who_is_speaking(text: str, intent: str) -> None:
    assert hear(text).intent == intent


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("שלום, שמי דנה ואני מחפשת מנהל/ת קהילה", "דנה"),
        ("שלום אני טל ואני מחפש מישהי לאינסטגרם", "טל"),
        ("מחפשים ניהול אינסטגרם\nתודה, יוסי", "יוסי"),
        ("ניהול אינסטגרם, רותם 0500000901", "רותם"),
        ("הי, אני טל ומחפשת מישהו לדיסקורד. הטלפון שלי 054-0000434", "טל"),
        ("ניהול אינסטגרם, משה מהוועד 052-0000434", "משה"),
        ("ניהול אינסטגרם, מרי +972 (0)52-000-0417", "מרי"),
        ("ניהול אינסטגרם, גברת לוי 052-0000434", "גברת לוי"),
        ("ניהול אינסטגרם באור יהודה\nאור", None),
        ("ניהול אינסטגרם", None),
    ],
)
def test_the_contact_name(text: str, name: str | None) -> None:
    heard = hear(text).contact_name
    assert (heard.value if heard else None) == name


def test_one_number_for_both_fills_both() -> None:
    heard = hear("ניהול אינסטגרם, טלפון 0500000901 (גם בוואטסאפ)")
    assert heard.phone is not None
    assert heard.whatsapp is not None
    assert heard.phone.value == heard.whatsapp.value


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("צריך מודרטור לקבוצת פייסבוק של יוגה", "מודרציה בקבוצת פייסבוק ליוגה"),
        ("ניהול פייסבוק ואינסטגרם של מסעדה", "ניהול פייסבוק ואינסטגרם למסעדה"),
        ("תוכן לניוזלטר", "תוכן לניוזלטר"),
        ("צריך מנהל/ת קהילה", "ניהול קהילה"),
        ("ניהול X לחברת fintech, מחפשים מנהל/ת לטוויטר", "ניהול X (טוויטר) לפינטק"),
        ("צריך מנהל/ת ל-twitter ולאינסטגרם", "ניהול X (טוויטר) ואינסטגרם"),
        ("Need a moderator for our Discord server, an indie game", "Moderation of a Discord server for an indie game"),
        ("Need someone to manage a community", "Running a community"),
        ("דרוש/ה רכז/ת", ""),
    ],
)
def test_titles_are_nouns_and_address_everybody(text: str, title: str) -> None:
    heard = hear(text)
    assert heard.title in {title, title.replace("for an indie game", "for a game")}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("ניהול Facebook ו-Instagram", "he"),
        ("Need a moderator", "en"),
        ("ищу модератора в телеграм", "ru"),
        ("اريد مدير مجتمع", "ar"),
        ("123", "he"),
    ],
)
def test_the_language_of_the_text(text: str, language: str) -> None:
    assert hear(text).language == language
