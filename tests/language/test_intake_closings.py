"""The last words of a pasted text: both numbers, the name; and work done once, or wanted nobody knows where yet."""

import pytest

from board.language.intake import hear
from board.language.predict import predict_quick_post

NEED = "נגר מעכו צריך מישהי שתנהל לו את האינסטגרם. 900 שקל לחודש."


@pytest.mark.parametrize(
    "lead",
    [
        "Call/WhatsApp ",
        "Call or WhatsApp ",
        "WhatsApp/call: ",
        "call & whatsapp ",
        "Text or WhatsApp ",
        "טלפון/ווטסאפ ",
        "שיחה/ווטסאפ ",
        "התקשרו או ווטסאפ ",
        "לחייג או לשלוח וואטסאפ ",
    ],
)
def test_call_or_whatsapp_is_one_number_for_both(lead: str) -> None:
    heard = hear(f"{NEED} {lead}054-0000601")
    assert heard.phone is not None
    assert heard.whatsapp is not None
    assert heard.phone.value == heard.whatsapp.value == "+972540000601"
    assert heard.public_text == NEED


@pytest.mark.parametrize("lead", ["WhatsApp only ", "ווטסאפ: ", "No calls, WhatsApp only: ", "בלי שיחות, רק ווטסאפ "])
def test_whatsapp_alone_is_no_phone(lead: str) -> None:
    heard = hear(f"{NEED} {lead}054-0000602")
    assert heard.phone is None
    assert heard.whatsapp is not None


@pytest.mark.parametrize(
    ("closing", "name"),
    [
        ("סמסו 054-0000611 קרנית", "קרנית"),
        ("054-0000613 צוקית", "צוקית"),
        ("0540000615, ג'מילה", "ג'מילה"),
        ("צלצלו 0540000618 מירה", "מירה"),
        ("Maxim 050-0000622", "Maxim"),
        ("050-0000624 Horatio", "Horatio"),
        ("לידי רוני, club@example.org , 04-0000641", "רוני"),
        ("לידי גב' פרץ, club@example.org", "גב' פרץ"),
        ("פקס 04-0000644 לידי אסתר", "אסתר"),
        ("Rabbi Dan 050-0000645", "Rabbi Dan"),
    ],
)
def test_the_name_at_the_end_goes_with_the_number(closing: str, name: str) -> None:
    heard = hear(f"{NEED} {closing}")
    assert heard.contact_name is not None
    assert heard.contact_name.value == name
    assert heard.public_text == NEED


@pytest.mark.parametrize(
    "closing",
    ["054-0000620 תודה רבה", "054-0000620 דחוף", "054-0000620 גמיש", "0540000621 נתניה", "Urgent 050-0000631"],
)
def test_what_else_people_close_with_is_no_name(closing: str) -> None:
    assert hear(f"{NEED} {closing}").contact_name is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("שלום, שמי רחל אבוטבול. אני מציעה ניהול קבוצות פייסבוק.", "רחל אבוטבול"),
        ("קוראים לי עידו בן דוד, אני מחפש מנהלת לאינסטגרם.", "עידו בן דוד"),
        ("שמי גלית מזרחי ואני מאפיינת קהילות לעסקים.", "גלית מזרחי"),
        ("Hi, my name is Dana Rosen. I write LinkedIn posts for startups.", "Dana Rosen"),
        ("שמי יוסי מחפש מנהל לעמוד פייסבוק.", "יוסי"),
        ("שמי איריס צלמת מחיפה, מציעה צילום לאינסטגרם.", "איריס"),
        ("שמי שרה, גרה בלוד. מציעה כתיבת תוכן.", "שרה"),
        ("שמי נועה בעלים, מחפשת מנהלת לאינסטגרם", "נועה"),
        ("מי צריך אדמין? 5 שנים בפורומים. ניק בדיסקורד: owl_fox", None),
        ("nick on discord: owl_fox. I moderate servers for gamers", None),
        ("צריך מנהל אינסטגרם למועדון. ניק 050-0000672", "ניק"),
    ],
)
def test_names_with_a_surname_and_nicknames(text: str, name: str | None) -> None:
    heard = hear(text).contact_name
    assert (heard.value if heard else None) == name


@pytest.mark.parametrize(
    ("words", "once"),
    [
        ("פעם אחת וזהו", True),
        ("פעם אחת", True),
        ("רק פעם אחת", True),
        ("זה לפעם אחת", True),
        ("עבודה אחת וזהו", True),
        ("just once", True),
        ("לא משהו קבוע", True),
        ("פעם אחת בשבוע", False),
        ("פעם בשבוע", False),
        ("פעם אחת כבר ניסינו", False),
        ("יותר מפעם אחת", False),
        ("once a week", False),
    ],
)
def test_once_or_for_good(words: str, once: bool) -> None:
    heard = hear(f"פנצ'ריה בערד צריכה מישהו לדף פייסבוק, {words}. עד 700 שח. 08-0000651")
    assert (heard.engagement_type is not None and heard.engagement_type.value == "one_off") == once
    assert heard.budget is not None
    assert (heard.budget.per == "project") == once


@pytest.mark.parametrize(
    ("words", "channels"),
    [
        ("לא יודעת איזה ערוץ מתאים לי", ["undecided"]),
        ("אין לי מושג באיזו רשת להתחיל", ["undecided"]),
        ("מתלבטים על איזו פלטפורמה ללכת", ["undecided"]),
        ("עדיין לא יודע איפה הקהל שלי", ["undecided"]),
        ("no clue which platform", ["undecided"]),
        ("לא יודעת איזה ערוץ, אולי פייסבוק", ["facebook"]),
        ("לא יודעת מה להעלות לאינסטגרם", ["instagram"]),
        ("לא יודעת כמה זה עולה", []),
    ],
)
def test_who_does_not_know_where_asks_for_advice(words: str, channels: list[str]) -> None:
    text = f"שמאית מקרקעין מרעננה. {words}, רוצה אסטרטגיה. 3500 שח לפרויקט."
    (answer,) = predict_quick_post([{"id": "1", "text": text}])
    assert answer["expected"]["channels"] == channels
