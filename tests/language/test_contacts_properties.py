"""Whatever people type, the shield never crashes, never leaks, and masking twice is masking once."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from board.language.contacts import find, ink, mask, mask_message, segments

PIECES = st.sampled_from(
    """
    050 - 0000 901 . ואז אפס חמש שתיים +972 ( ) wa.me/ 972500000901 @ dana example .com שטרודל נקודה 05 12.10.2025
    טל: גיא לפרטים מועדון וואטסאפ / 🔥 ٠ ５ *1234 1-800- t.me/ double zero O l u/abc x#1234 bit.ly/x חמישים 0️⃣ ש"ח
    12.5 10:30 1500-2000 הזמנה @dana_k שמי , ו או mailto: לא קבוצת ב- insta_dana_k בלי_אפס _at_ _ \u200b █████
    """.replace("\n", " ").split(" ")
).map(lambda piece: piece.replace("_", " ") if piece != "@dana_k" else piece)
WRITTEN = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=10).map(" ".join)
)


@given(WRITTEN)
@settings(max_examples=300, deadline=None)
@example("05@dana_k0 0000901")
@example("טל: 050@example.com-0000901")
def test_public_text_leaks_nothing_and_masking_is_idempotent(text: str) -> None:
    masked = mask(text)
    assert find(masked.text) == []
    assert mask(masked.text).text == masked.text


@given(WRITTEN)
@settings(max_examples=300, deadline=None)
def test_public_text_only_leaves_out_and_spans_say_what(text: str) -> None:
    masked = mask(text)
    kept = "".join(
        character for index, character in enumerate(text) if not any(a <= index < b for a, b in masked.spans)
    )
    assert kept == masked.text


@given(WRITTEN)
@settings(max_examples=300, deadline=None)
def test_contacts_lie_inside_the_text_and_apart(text: str) -> None:
    last = 0
    for contact in find(text):
        assert last <= contact.start < contact.end <= len(text)
        assert 0 <= contact.reach[0] <= contact.start
        assert contact.end <= contact.reach[1] <= len(text)
        assert contact.value
        last = contact.end


@given(WRITTEN)
@settings(max_examples=300, deadline=None)
def test_masked_message_leaks_nothing_and_stays_masked(text: str) -> None:
    masked = mask_message(text)
    assert find(masked.text) == []
    assert mask_message(masked.text).text == masked.text
    assert "".join(segment.text for segment in ink(masked.text)) == masked.text


@given(WRITTEN)
@settings(max_examples=200, deadline=None)
def test_segments_are_the_whole_text(text: str) -> None:
    assert "".join(segment.text for segment in segments(text)) == text
