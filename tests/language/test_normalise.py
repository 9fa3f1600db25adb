import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.language.normalise import fold, is_hebrew, single_spelling, spans, with_final


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("שָׁלוֹם עוֹלָם", ["שלומ", "עולמ"]),
        ('חו"ל נדל״ן צ׳אט', ["חול", "נדלנ", "צאט"]),
        ("באר־שבע תל-אביב", ["באר", "שבע", "תל", "אביב"]),
        ("מנהל/ת מנהלי.ות דרוש(ה) מחפשים/ות", ["מנהל", "מנהלי", "דרוש", "מחפשימ"]),
        ("מנהלת/מנהל", ["מנהלת", "מנהל"]),
        ("בFacebook", ["ב", "facebook"]),
        ("3,000 חברים", ["3000", "חברימ"]),
        ("don't Café", ["dont", "cafe"]),
        ("\u200fשל\u200eום\u202c", ["שלומ"]),
        ("שלו\u05dd", ["שלומ"]),
        ("😀 !!! ---", []),
        ("\x00", []),
        ("\uff9e", []),
        ("web3 8200", ["web3", "8200"]),
        ("קבוצה.הודעה", ["קבוצה", "הודעה"]),
        ("\ufb2aלום", ["שלומ"]),
    ],
)
def test_words_are_found_and_folded(text, words):
    assert [word for _, _, word in spans(text)] == words


def test_offsets_point_into_the_text_as_given():
    text = "יַיִן, חו״ל ומנהל/ת"
    assert [text[start:end] for start, end, _ in spans(text)] == ["יַיִן", "חו״ל", "ומנהל/ת"]


def test_small_folds():
    assert fold("ÉCOLE") == "ecole"
    assert single_spelling("קרייה ווילה") == "קריה וילה"
    assert with_final("שלומ") == "שלום"
    assert with_final("") == ""
    assert is_hebrew("שלומ")
    assert not is_hebrew("shalom")
    assert not is_hebrew("")


@given(st.text())
def test_any_text_is_read_and_offsets_stay_inside(text):
    before = 0
    for start, end, word in spans(text):
        assert before <= start < end <= len(text)
        assert word
        assert fold(word) == word, "folding twice changes nothing"
        assert " " not in word
        assert '"' not in word
        before = end
