import pytest

from board.search.estimate import counted_terms, expected
from board.search.expression import Without, all_of, any_of

COUNTS = {"": 1000, "s_a": 100, "m_b": 200, "f_x": 500, "f_y": 100}


@pytest.mark.parametrize(
    ("tree", "rows"),
    [
        ("s_a", 100),
        ("s_unknown", 0),
        (any_of(["s_a", "m_b"]), 300),
        (any_of(["f_x", "f_x_", "m_b", "s_a", "f_y", "f_x"]), 900),
        (all_of(["s_a", "m_b"]), 20),
        (Without("s_a", "m_b"), 100),
        ("f_x+y", 50),
        ("t_a", 10),
        ("t_b", 20),
    ],
)
def test_words_stand_together_by_chance(tree, rows):
    assert expected(tree, COUNTS) == pytest.approx(rows)


def test_an_empty_board_has_nothing():
    assert expected("s_a", {}) == 0


def test_the_terms_that_decide():
    tree = Without(all_of([any_of(["s_a", "t_b"]), "f_x+y"]), "s_unwanted")
    assert list(counted_terms(tree)) == ["s_a", "s_b", "m_b", "f_x", "f_y"]
