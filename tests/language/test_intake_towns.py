"""Towns in pasted texts: every name, led by a particle, shortened, misspelt; and words that are no town."""

import re

import pytest

from board.language.intake import hear
from board.language.lexicon import Entry, lexicon

LETTERS_ALONE = {"תא", "ת א", "רג", "בב", "פת", "בש", "אזור", "ראשון"}  # without their quotes these are other words
NAMES = [
    (entry, name)
    for entry in lexicon().entries("city")
    for name in entry.names
    if name not in LETTERS_ALONE and re.match("[a-zא-ת]", name.lower())
]


def city(text: str) -> str | None:
    heard = hear(text).city
    return heard.value if heard else None


@pytest.mark.parametrize(("entry", "name"), NAMES, ids=[f"{entry.slug}-{name}" for entry, name in NAMES])
def test_every_town_is_heard_by_every_name(entry: Entry, name: str) -> None:
    frame = "Cafe in {} needs Instagram help" if name.isascii() else "מסעדה ב{} מחפשת מישהו לאינסטגרם"
    assert city(frame.format(name)) == entry.slug


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("גלריה מצפת צריכה ניהול דף פייסבוק", "safed"),
        ("מספרה מבית שמש מחפשת אינסטגרם", "beit_shemesh"),
        ("מאפייה מפתח תקווה צריכה ניהול אינסטגרם", "petah_tikva"),
        ("חנות בק. אתא צריכה ניהול אינסטגרם", "kiryat_ata"),
        ("חנות בק.ים צריכה ניהול אינסטגרם", "kiryat_yam"),
        ('חנות בק"ש צריכה ניהול אינסטגרם', "kiryat_shmona"),
        ("מסעדה בראשון מחפשת מישהו לאינסטגרם", "rishon_lezion"),
        ("קפה בי-ם מחפש מישהו לאינסטגרם", "jerusalem"),
        ("מוסך בשדרות מחפש מישהו לפייסבוק", "sderot"),
        ("משרד תיווך בשדרות ירושלים בחולון, אינסטגרם", "holon"),
        ("סיורים ברחובות הקטנים של תל אביב, צריכה אינסטגרם", "tel_aviv"),
        ("מוסך ברחוב ירושלים בעפולה צריך פייסבוק", "afula"),
        ("מישהו שיבנה לי ערוץ יוטיוב", None),
        ("עמותה של יוצאי חיל המודיעין, קבוצת לינקדאין", None),
        ("קבוצה שפותחת אופקים צריכה מודרטור", None),
        ("מפגש ראשון בקבוצה, צריך מודרטור", None),
        ("מוסך באזור צריך ניהול פייסבוק", None),
        ("מפגש ביום ראשון, צריך מודרטור לקבוצה", None),
        ("Omer needs help with our Facebook page", None),
        ("מאפרת צריכה ניהול אינסטגרם", None),
        ("למכירה ספה, איסוף מגבעתיים", "givatayim"),
    ],
)
def test_a_town_is_told_from_other_words(text: str, town: str | None) -> None:
    assert city(text) == town


@pytest.mark.parametrize(
    ("text", "town"),
    [
        ("אדמין לקבוצת אוהדי הפועל חיפה", None),
        ("אדמין לאוהדים של מכבי נתניה", None),
        ("Moderator for fans of Haifa FC", None),
        ("מסעדת 'עכו הישנה' ברמלה, ניהול אינסטגרם", "ramla"),
        ('מסעדת "סמטאות יפו", ניהול אינסטגרם', None),
        ("בורקס טבריה, סניף קריית ביאליק, פוסטים לפייסבוק", "kiryat_bialik"),
        ("מועדון ריצה שמתאמן למרתון טבריה מחפש מודרטור", None),
        ('אדמין לקבוצת הפייסבוק "אמהות חיפה"', "haifa"),
        ("הפועל חיפה בחיפה מחפשת אדמין", "haifa"),
        ("בית מלון באילת, ביקורות בגוגל", "eilat"),
        ("פיצה חיפה מחפשת ניהול אינסטגרם", "haifa"),
    ],
)
def test_a_town_in_a_name_is_no_place(text: str, town: str | None) -> None:
    city = hear(text).city
    assert (city and city.value) == town
