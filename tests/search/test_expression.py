from hypothesis import given
from hypothesis import strategies as st

from board.search.estimate import rarest_first
from board.search.expression import AllOf, AnyOf, Without, all_of, any_of, fts5, one_of, tsquery

COUNTS = {"": 1000, "s_often": 500, "s_seldom": 20, "m_seldom": 30, "s_once": 1}
TREE = Without(all_of([any_of(["s_a", "c_b"]), "f_c"]), "s_d")


def test_one_tree_two_languages():
    assert fts5(TREE) == '((("s_a" OR "c_b") AND "f_c") NOT "s_d")'
    assert tsquery(TREE) == "((('s_a' | 'c_b') & 'f_c') & !'s_d')"


def test_of_three_lists_the_rarer_two_meet_first():
    tree = rarest_first(all_of(["s_often", any_of(["s_seldom", "m_seldom"]), "s_once"]), COUNTS)
    assert fts5(tree) == '((("s_once" AND ("s_seldom" OR "m_seldom")) NOT "z_") AND "s_often")'
    without = Without(any_of([all_of(["s_often", "s_once"]), "s_seldom"]), "s_often")
    assert fts5(rarest_first(without, COUNTS)) == '((("s_once" AND "s_often") OR "s_seldom") NOT "s_often")'


def test_a_tree_of_one_part_is_that_part():
    assert any_of(["s_a", "s_a"]) == "s_a"
    assert all_of(["s_a"]) == "s_a"


def test_what_several_sets_need_together_stands_once():
    sets = [all_of(["s_a", "s_b"]), all_of(["s_a", "s_c"]), "s_d"]
    assert fts5(one_of(sets)) == '(("s_a" AND ("s_b" OR "s_c")) OR "s_d")'
    assert fts5(one_of([all_of(["s_a", "s_b"]), "s_a"])) == '"s_a"'
    assert fts5(one_of(["s_a", "s_b"])) == '("s_a" OR "s_b")'


@given(
    st.lists(st.sets(st.sampled_from("abcde"), min_size=1), min_size=1, max_size=6), st.sets(st.sampled_from("abcde"))
)
def test_it_means_the_same(sets, row):
    trees = [all_of(sorted(parts)) for parts in sets]
    assert holds(one_of(trees), row) == any(holds(tree, row) for tree in trees)


def holds(tree, row):
    match tree:
        case AnyOf(parts):
            return any(holds(part, row) for part in parts)
        case AllOf(parts):
            return all(holds(part, row) for part in parts)
        case token:
            return token in row
