"""Everyday words that look like a form of a trade's word and are none, and the forms that still are."""

import pytest

from board.language.analyzer import analyse
from board.language.query import parse


def concepts(text: str) -> set[str]:
    """Return every value that the words of a text name."""
    return {concept for token in analyse(text) for concept in token.concepts}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("מה קורה כאן", "topic:books"),
        ("מי מכיר מישהי", "topic:sales"),
        ("אני מוצפת בפניות", "channel:whatsapp"),
        ("מי שמחכה לתשובה", "topic:fishing"),
        ("עוד לא מחליטה", "topic:tea"),
        ("ואני מרוצה", "topic:running"),
        ("לקוחות מרוצים", "topic:running"),
        ("צריך למכור כרטיסים", "topic:beekeeping"),
        ("הדבר החשוב", "topic:pest_control"),
        ("פנסיון לכלבים", "topic:pension"),
        ("מופעי רוק", "topic:singles"),
        ("דיור מוגן", "topic:email_marketing"),
        ("קהילה פעילה וותיקה", "topic:activism"),
        ("קהילה ותיקה", "industry:senior"),
        ("מתוך הקבוצה", "topic:brokerage"),
        ("כל אחת לעצמה", "topic:freelancers"),
        ("חומרי ניקוי", "topic:embedded_hardware"),
        ("מי שעונה לפניות", "topic:watches"),
        ("ארצות הברית", "industry:health"),
        ("להקליד מהר", "topic:piano"),
        ("האתר קורסת", "topic:course"),
        ("שיחת היכרות", "topic:singles"),
        ("סיורים בשדרות רוטשילד", "city:sderot"),
        ("חנות ברחוב ירושלים", "city:jerusalem"),
        ("mechanical engineers", "audience:developers"),
    ],
)
def test_a_word_that_only_looks_like_another_names_nothing(text: str, concept: str) -> None:
    assert concept not in concepts(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("קוראים וסופרים", "topic:books"),
        ("קבוצת מכירות", "topic:sales"),
        ("מרוץ לילה", "topic:running"),
        ("מכוורת בגליל", "topic:beekeeping"),
        ("מדביר", "topic:pest_control"),
        ("ייעוץ פנסיוני", "topic:pension"),
        ("רווקות מעל 30", "topic:singles"),
        ("דיוור ללקוחות", "topic:email_marketing"),
        ("פעילים חברתיים", "topic:activism"),
        ("מתווך דירות", "topic:brokerage"),
        ("נשים עצמאיות", "topic:freelancers"),
        ("רכיבי חומרה", "topic:embedded_hardware"),
        ("שעונים", "topic:watches"),
        ("אתר היכרויות", "topic:singles"),
        ("חוגים בשדרות", "city:sderot"),
        ("חנות בירושלים", "city:jerusalem"),
        ("developers and engineers", "audience:developers"),
        ("אחיות ורופאים", "industry:health"),
    ],
)
def test_the_word_itself_still_does(text: str, concept: str) -> None:
    assert concept in concepts(text)


def test_a_defective_spelling_is_of_the_same_word() -> None:
    assert parse("חות סוסים").groups[0].concepts == parse("חוות סוסים").groups[0].concepts == ("topic:horses",)


def test_the_krayot_reach_to_haifa_and_no_further() -> None:
    (krayot,) = parse("הקריות").groups
    assert (krayot.concepts, krayot.near) == (("topic:krayot",), ("city:haifa",))


def test_a_bride_is_no_wedding_hall_and_a_podcast_no_newspaper() -> None:
    assert parse("כלה").groups[0].concepts == ("topic:brides",)
    assert parse("פודקאסט").groups[0].concepts == ("channel:podcast",)
