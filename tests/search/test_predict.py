import pytest

from board.db import transaction
from board.search.predict import predict_search
from tests.judgements.search_report import SETS, read, report

ROWS = [
    {
        "type": "listing",
        "id": "A",
        "title": "טלגרם",
        "body": "",
        "facets": {"region": "remote", "channels": ["telegram"]},
    },
    {"type": "listing", "id": "B", "title": "ניוזלטר", "body": None, "facets": None},
    {"type": "query", "id": "1", "query": "telegram"},
    {"type": "query", "id": "2", "query": "מרחוק"},
    {"type": "query", "id": "3", "query": "שרברב"},
    {"type": "comment"},
]


def test_the_set_is_answered_in_its_own_format(app):
    with transaction() as session:
        answers = list(predict_search(ROWS, session))
    assert answers == [
        {"query_id": "1", "results": ["A"]},
        {"query_id": "2", "results": ["A"]},
        {"query_id": "3", "results": []},
    ]


@pytest.mark.parametrize("name", SETS)
def test_every_set_is_answered_well(name):
    figures = report(read(name))
    assert figures["recall"] >= 0.94
    assert figures["precision"] >= 0.92
    assert figures["ndcg"] >= 0.94
    assert figures["negative"] >= 0.95
    assert figures["beyond"] >= 0.94
