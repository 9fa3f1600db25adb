from hypothesis import given
from hypothesis import strategies as st

from board.language import highlight
from board.language.highlight import Wanted, marks, snippet
from board.language.query import parse

WORDS = (
    "קבוצת", "פייסבוק", "facebook", "הורים", "תל", "אביב", "בתל", "בית", "ספר", "קפה", "וואטסאפ", "ל-WhatsApp", "גן",
    "לַגַּן", "ילדים", "ניהול", "קהילה", "יוגה", "קריית", "גת", "-", "group", "בקבוצות", "הפייסבוק", "מנהל/ת", "דיסקורד,",
)  # fmt: skip


def marked(text, query):
    return [text[start:end] for start, end in marks(text, Wanted.of(parse(query).groups))]


def test_found_words_are_marked_as_written():
    assert marked("קבוצה לַהוֹרִים בגן", "הורה") == ["לַהוֹרִים"]
    assert marked("Our Instagram, באינסטה שלנו", "אינסטגרם") == ["Instagram", "באינסטה"]
    assert marked("עמוד בקבוצת הפייסבוק", "facebook group") == ["בקבוצת הפייסבוק"], "one name is one mark"
    assert marked("ערבי קריאה בערבית", "ערבית") == ["בערבית"]
    assert marked("אין כאן כלום", "דיסקורד") == []


def test_narrower_values_are_marked_since_they_are_found():
    assert marked("קבוצת פייסבוק להורים", "facebook") == ["קבוצת פייסבוק"]
    assert marked("בית קפה בקריית שמונה", "צפון") == ["בקריית שמונה"]


def test_neighbours_of_different_names_are_marked_apart():
    assert marked("טלגרם ודיסקורד", "טלגרם דיסקורד") == ["טלגרם", "ודיסקורד"]


def test_phrases_mark_their_words():
    assert marked("קהילה של מפתחים", '"קהילת מפתחים"') == ["קהילה", "מפתחים"]


def test_a_replaced_word_is_marked_too():
    wanted = Wanted.of(parse("קרמיקה").groups, ["קדר"])
    assert [start for start, _ in marks("קדר וקרמיקה", wanted)] == [0, 4]


def test_a_snippet_shows_the_first_mark():
    text = "מילה " * 100 + "דיסקורד " + "סוף " * 100
    shown, found = snippet(text, Wanted.of(parse("discord").groups), 80)
    assert len(shown) <= 80
    assert [shown[start:end] for start, end in found] == ["דיסקורד"]
    assert snippet("קצר", Wanted()) == ("קצר", ())
    assert snippet("מ" * 300, Wanted(), 50)[0] == "מ" * 50
    assert snippet("מילה " * 100, Wanted(), 50)[0].startswith("מילה")


@given(st.text(max_size=300), st.text(max_size=30), st.integers(1, 100))
def test_marks_stay_inside_any_text(text, query, length):
    wanted = Wanted.of(parse(query).groups)
    before = 0
    for start, end in marks(text, wanted):
        assert before <= start < end <= len(text)
        before = end
    shown, found = snippet(text, wanted, length)
    assert shown in text
    assert all(0 <= start < end <= len(shown) for start, end in found)


def test_a_word_that_was_no_find_far_before_the_find_changes_no_snippet():
    text = f"{'קבוצת גן ' * 3}{'מילה אחרת ' * 60}קבוצת פייסבוק בחולון"
    shown, found = snippet(text, Wanted.of(parse("facebook group").groups), 80)
    assert [shown[start:end] for start, end in found] == ["קבוצת פייסבוק"]


@given(st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join), st.sampled_from(WORDS))
def test_looking_only_where_a_find_may_be_loses_nothing(text, query):
    wanted = Wanted.of(parse(query).groups)
    assert list(marks(text, wanted)) == highlight._marks(text, wanted)
