"""How well search answers its sets: python -m tests.judgements.search_report [--second|..|--fifth|--aside] [-v].

"beyond" is the recall of queries that name nothing a form offers: they are found by their own words and by families.
"""

import json
import sys
from collections.abc import Iterator
from math import log2
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine
from sqlalchemy.orm import Session

from board.language.query import parse
from board.search import index
from board.search.models import INDEXED, TermCount
from board.search.predict import predict_search

HERE = Path(__file__).parent
DEPTH = 10
SETS = {
    "tuned": ("search_listings.jsonl", "search_queries.jsonl"),
    "second": ("search_second.jsonl",),  # another board
    "third": ("search_third.jsonl",),  # and one more, asked in whole sentences, too
    "fourth": ("search_fourth.jsonl",),
    "fifth": ("search_fifth.jsonl",),
    "aside": ("search_listings.jsonl", "search_queries_aside.jsonl"),
}


def read(name: str) -> list[dict[str, Any]]:
    """Return the requests and queries of a set."""
    files = ((HERE / file).read_text(encoding="utf-8") for file in SETS[name])
    return [json.loads(line) for text in files for line in text.splitlines()]


def answers(rows: list[dict[str, Any]], url: str = "sqlite://") -> Iterator[dict[str, Any]]:
    """Answer a set on a database of its own; nothing stays."""
    with create_engine(url).connect() as connection, connection.begin() as work:
        for model in (*INDEXED.values(), TermCount):
            model.__table__.create(connection, checkfirst=True)
        index.create_tables(connection)
        with Session(connection) as session:
            yield from predict_search(rows, session)
        work.rollback()


def measures(truth: dict[str, int], results: list[str]) -> dict[str, float]:
    """Return recall@10, precision@5 (of what was shown) and nDCG@10 of one query that has answers."""
    gains = [truth.get(name, 0) for name in results[:DEPTH]]
    best = sorted(truth.values(), reverse=True)[:DEPTH]
    return {
        "recall": sum(gain > 0 for gain in gains) / min(DEPTH, len(truth)),
        "precision": sum(gain > 0 for gain in gains[:5]) / min(5, max(len(results), 1)),
        "ndcg": discounted(gains) / discounted(best),
    }


def discounted(gains: list[int]) -> float:
    return sum((2**gain - 1) / log2(place + 2) for place, gain in enumerate(gains))


def is_beyond(text: str) -> bool:
    """Tell whether nothing that must be found is the name of a value that a form offers."""
    concepts = (concept for group in parse(text).required for concept in group.concepts)
    return all(concept.startswith(("topic:", "generic:")) for concept in concepts)


def report(rows: list[dict[str, Any]], url: str = "sqlite://", verbose: bool = False) -> dict[str, float]:
    """Return the averages over the queries of a set, and print what went wrong when asked to."""
    found = {row["query_id"]: row["results"] for row in answers(rows, url)}
    sums: dict[str, list[float]] = {"recall": [], "precision": [], "ndcg": [], "negative": [], "beyond": []}
    for query in (row for row in rows if row["type"] == "query"):
        results, truth = found[query["id"]], query["judgements"]
        if not truth:
            sums["negative"].append(float(not results))
            wrong = bool(results)
        else:
            measured = measures(truth, results)
            wrong = min(measured.values()) < 1
            for name, value in measured.items():
                sums[name].append(value)
            if is_beyond(query["query"]):
                sums["beyond"].append(measured["recall"])
        if verbose and wrong:
            missing = [name for name in truth if name not in results[:DEPTH]]
            extra = [name for name in results[:DEPTH] if name not in truth]
            print(f"{query['category']:9} {query['query']}  missing {missing}  extra {extra}")
    return {name: sum(values) / len(values) for name, values in sums.items() if values}


if __name__ == "__main__":
    name = next((argument[2:] for argument in sys.argv if argument[2:] in SETS), "tuned")
    for measure, value in report(read(name), verbose="-v" in sys.argv).items():
        print(f"{measure:10} {value:.3f}")
