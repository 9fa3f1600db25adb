"""Reads of requests."""

import pytest
from flask import Flask

from board.listings import queries
from tests import people
from tests.guards import counted
from tests.listings.builders import listing


def test_rows_keep_the_order_of_the_ids_in_a_constant_number_of_statements(app: Flask) -> None:
    texts = ("קהילה ראשונה של שכנים", "קהילה שנייה של הורים", "קבוצה שלישית של רצים")
    ids = [listing(body=text).id for text in texts]
    with counted() as one:
        queries.rows(ids[:1])
    with counted() as three:
        found = queries.rows([ids[2], ids[0], 999, ids[1]], {ids[0]: 4})
    assert [row.id for row in found] == [ids[2], ids[0], ids[1]]
    assert [row.applications for row in found] == [0, 4, 0]
    assert len(one) == len(three) == 2
    assert queries.rows([]) == []


def test_mine_are_those_of_my_businesses(app: Flask) -> None:
    made = listing()
    assert [row.id for row in queries.mine(people.dana())] == [made.id]
    assert queries.mine(people.noa()) == []


def test_counts_of_the_home_page(app: Flask) -> None:
    listing(audiences=("fans", "parents"))
    assert queries.audience_counts() == {"fans": 1, "parents": 1}
    assert queries.open_count() == 1


@pytest.mark.parametrize(("text", "shown"), [("קצר", "קצר"), ("מילה " * 80, None), ("שורה\n\nשורה", "שורה שורה")])
def test_a_snippet_is_cut_between_words(text: str, shown: str | None) -> None:
    cut = queries.snippet(text)
    assert cut == (shown or cut)
    assert len(cut) <= queries.SNIPPET
    assert cut.endswith(("…", "מילה", "קצר", "שורה"))
