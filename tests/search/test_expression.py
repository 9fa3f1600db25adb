from board.search.expression import Without, all_of, any_of, fts5, tsquery

TREE = Without(all_of([any_of(["s_a", "c_b"]), "f_c"]), "s_d")


def test_one_tree_two_languages():
    assert fts5(TREE) == '((("s_a" OR "c_b") AND "f_c") NOT "s_d")'
    assert tsquery(TREE) == "((('s_a' | 'c_b') & 'f_c') & !'s_d')"


def test_a_tree_of_one_part_is_that_part():
    assert any_of(["s_a", "s_a"]) == "s_a"
    assert all_of(["s_a"]) == "s_a"
