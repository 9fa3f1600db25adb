import pytest
from hypothesis import given
from hypothesis import strategies as st

from board.language.analyzer import analyse, mentions


def concepts(text):
    return {f"{found.kind}:{found.slug}" for found in mentions(text)}


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("קבוצת פייסבוק", "channel:facebook_group"),
        ("בקבוצת הפייסבוק שלנו", "channel:facebook_group"),
        ("קבוצות פיסבוק", "channel:facebook_group"),
        ("FB group", "channel:facebook_group"),
        ("ווטסאפ", "channel:whatsapp"),
        ("בWhatsApp", "channel:whatsapp"),
        ("לטיק טוק", "channel:tiktok"),
        ("אינסטרגם", "channel:instagram"),
        ("телеграм", "channel:telegram"),
        ("פתחתקווה", "city:petah_tikva"),
        ('פ"ת', "city:petah_tikva"),
        ("ב״ש", "city:beer_sheva"),
        ("קרית-אתא", "city:kiryat_ata"),
        ("מהצפון", "region:north"),
        ("עובדת מהבית", "special:remote"),
        ("רוסית", "language:ru"),
        ("קבוצת כדורגל", "topic:football"),
        ("moderating", "service:moderation"),
        ("תורמת", "audience:donors_volunteers"),
        ('נדל"ן', "industry:real_estate"),
        ('ומחו"ל', "special:abroad"),
        ('לב"ש', "city:beer_sheva"),
    ],
)
def test_the_trades_names_are_recognised_however_they_are_written(text, concept):
    assert concept in concepts(text)


@pytest.mark.parametrize(
    ("text", "concept"),
    [
        ("שלום לכולם", "city:shlomi"),
        ("תוכנה", "service:content"),
        ("runner", "service:management"),
        ("ערבי קריאה", "language:ar"),
        ("בית חם", "special:remote"),
        ("מחול", "special:abroad"),
        ("תמונות יפות", "topic:jaffa"),
    ],
)
def test_words_that_only_look_like_names_are_not(text, concept):
    assert concept not in concepts(text)


def test_the_longest_name_wins_and_tells_its_place():
    text = "אולי עמוד פייסבוק, דחוף"
    found = mentions(text)
    assert [(m.kind, m.slug) for m in found] == [("channel", "facebook_page"), ("topic", "urgent")]
    assert text[found[0].start : found[0].end] == "עמוד פייסבוק"
    assert (found[0].first, found[0].last) == (1, 2)


def test_a_narrower_name_says_so():
    by_kind = {m.kind: m for m in mentions("יוגה")}
    assert by_kind["industry"].broader
    assert not by_kind["topic"].broader
    consulting = {m.kind: m for m in mentions("ייעוץ")}
    assert not consulting["service"].broader, "the word is in the service's own label"


def test_ambiguous_and_mistyped_names_say_so():
    assert mentions("מרכז")[0].ambiguous
    assert not mentions("חיפה")[0].ambiguous
    assert mentions("facbook")[0].typo


def test_tokens_carry_places_stems_and_concepts():
    text = "קהילה ברמת גן"
    tokens = analyse(text)
    assert [text[token.start : token.end] for token in tokens] == ["קהילה", "ברמת", "גן"]
    assert tokens[2].concepts == ("city:ramat_gan",)
    assert tokens[2].inside_place
    assert not tokens[0].inside_place


@given(st.text(alphabet=st.one_of(st.characters(), st.sampled_from('אבהוכלמשתםן"״׳־/. -facebok'))))
def test_any_text_is_analysed_with_offsets_inside(text):
    for token in analyse(text):
        assert 0 <= token.start < token.end <= len(text)
        assert token.stems
    for found in mentions(text):
        assert 0 <= found.start < found.end <= len(text)
