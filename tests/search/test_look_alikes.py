"""What one word finds on a board of many, and the look-alikes that it must leave alone."""

import pytest

from board.db import db, transaction
from board.search import index
from board.search.index import IndexDocument


def found(query, texts):
    with transaction() as session:
        for number, text in enumerate(texts, start=1):
            index.put(session, "listing", number, number, IndexDocument("בקשה", text, {}))
    return {texts[number - 1] for number in index.find(db.session(), "listing", query, limit=200).ids}


@pytest.mark.parametrize(
    ("query", "meant", "other"),
    [
        ("גמלאיות", "ועד גמלאי התעשייה", "מועדון לגיל השלישי"),
        ("מילואימניקית", "רשת למילואימניקים", "שי לחיילים"),
        ("קשישים", "מועדון לגיל השלישי", "תספורות לזקנים עבותים"),
        ("חרדות", "קבוצה לחרדה מטיסות", "קורס לחרדיות"),
        ("פסיכלוגית", "קליניקה של פסיכולוגית", "קבוצה לחרדה מטיסות"),
        ("עולה חדשה", "קהילת עולים", "תקלות קליטה בסלולר"),
        ("נהגת", "קורס לנהגות אוטובוס", "הנהגת הורים"),
        ("מפונה", "ערוץ למפונים", "מדברים עם מי שפונה אלינו"),
        ("שירות לקוחות", "מוקד שירות של רשת", "קבוצת תמיכה לאלמנים"),
        ("רכבת", "אתר רכבות מיניאטורי", "רכב חשמלי"),
        ("טבע", "טבע ונופים", "טבעות אירוסין"),
        ("יריד", "ירידי יצירה", "ירידה במשקל"),
        ("מכונה", "מכונות תפירה", "מכון יופי"),
        ("כנס", "כנסים למורים", "חברי כנסת"),
        ("דיירת", "דיירים בבניין", "דירה להשכרה"),
    ],
)
def test_a_word_finds_what_is_meant_and_no_look_alike(app, query, meant, other):
    assert found(query, [meant, other]) == {meant}


@pytest.mark.parametrize("query", ["גמלים", "קצרנית", "מכרה", "כימאים", "מגילות", "גולני", "פלטה"])
def test_a_word_that_is_nowhere_finds_nothing_near(app, query):
    texts = ["ועד גמלאים", "יקב בקצרין", "מכירה", "אימהות", "גיל", "רמת הגולן", "פליטים"]
    assert found(query, texts) == set()


@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("ריוויוז בגוגל", "מענה לביקורות בגוגל"),
        ("german speaking", "אנגלית וגרמנית"),
        ("דוברות רוסית", "קבוצה ברוסית"),
        ("פול טיים", "ליד הבית, משרה מלאה"),
        ('החלפה לחל"ד', "maternity cover for our team"),
        ("הפרעות קשב וריכוז", "הורים לילדים עם הפרעת קשב"),
        ("סכרת", "חולות סוכרת"),
        ("גבינת עז", "מחלבת עיזים, גבינות"),
        ("refugee", "עזרה לפליטים"),
        ("לוגו", "עיצוב לוגואים"),
        ("שפים", "שף פרטי"),
        ("מרצה", "מרצים באקדמיה"),
        ("מנוף", "מנופאים ומחסנאים"),
        ("פוליטי", "שיחות על פוליטיקה"),
        ("ватсап", "קבוצת ווטסאפ"),
        ("italian", "לומדי איטלקית"),
        ("חיית בר", "בית חולים לחיות בר"),
    ],
)
def test_words_of_one_meaning_meet(app, query, text):
    assert found(query, [text, "ליווי בכתב"]) == {text}
