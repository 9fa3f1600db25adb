import pytest

from board.language.normalise import fold
from board.language.particles import PARTICLES, bases, is_known


@pytest.mark.parametrize(
    ("word", "base"),
    [
        ("לקהילות", "קהילות"),
        ("בפייסבוק", "פייסבוק"),
        ("והטלגרם", "טלגרם"),
        ("וכשהקהילות", "קהילות"),
        ("לכשבקבוצה", "קבוצה"),
        ("מהצפון", "צפון"),
        ("שבאשדוד", "אשדוד"),
        ("מנהל", "מנהל"),
        ("מועדונים", "מועדונים"),
        ("הורים", "הורים"),
        ("כלבים", "כלבים"),
        ("משחק", "משחק"),
        ("instagram", "instagram"),
        ("לב", "לב"),
    ],
)
def test_particles_come_off_but_never_from_a_whole_word(word, base):
    assert bases(fold(word)) == (fold(base),)


def test_an_unknown_word_keeps_both_readings():
    assert bases("לזזזז") == ("לזזזז", "זזזז")
    assert bases("מזזז") == ("מזזז",), "too little would remain"


def test_the_grammar_is_whole():
    assert len(PARTICLES) == 2 * 5 * 5 * 2 - 1
    assert {"וכשב", "לכשה", "מש", "שמה"} <= PARTICLES


def test_known_words_are_the_trades_and_the_everyday_ones():
    assert is_known("פייסבוק")
    assert is_known(fold("מסעדות"))
    assert not is_known("בפייסבוק")
    assert not is_known("זזזז")
