from hypothesis import given, settings
from hypothesis import strategies as st

from board.search.documents import IndexDocument, full_text, lay_out
from board.search.packed import pack, unpack

TEXTS = st.text() | st.text("אבתםAZ@az ./-'")


@settings(deadline=None)  # the first call reads the vocabulary
@given(TEXTS, TEXTS)
def test_every_row_comes_back_as_it_was_laid_out(title, body):
    laid = lay_out(IndexDocument(title, body, {"channel": ["facebook_group"]}), combined=True)
    assert unpack(pack(laid.head)) == laid.head
    assert unpack(pack(laid.words)) == laid.words


def test_hebrew_takes_one_byte_a_letter():
    assert pack(" s_קהיל t_קהילה f_channel:discord ").isascii()
    assert pack("shalom שלום") == "shalom ZMFN"


def test_one_token_says_that_a_concept_is_meant_or_on_top():
    tokens = full_text(" t_קוד t_channel:forum s_קוד c_channel:forum c_city:haifa f_channel:discord ").split()
    assert tokens == [
        "t_קוד", "t_channel:forum", "s_קוד", "f_channel:discord",
        "m_channel:forum", "m_city:haifa", "m_channel:discord", "t_channel:discord",
    ]  # fmt: skip
