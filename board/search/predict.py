"""Answers the search judgement set by the very code that the pages use."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sqlalchemy.orm import Session

from board.search import index

Row = Mapping[str, Any]
MOST_RESULTS = 50
KEYS = {
    "channels": "channel",
    "audiences": "audience",
    "industry": "industry",
    "services": "service",
    "region": "region",
    "city": "city",
    "languages": "language",
    "engagement": "engagement",
}


def predict_search(rows: Iterable[Row], session: Session) -> Iterator[dict[str, Any]]:
    """Publish the listings of a set, in the order given, then answer its queries; the tables must be empty."""
    names: dict[int, str] = {}
    queries: list[Row] = []
    for row in rows:
        if row["type"] == "listing":
            number = len(names) + 1
            names[number] = row["id"]
            index.put(session, "listing", number, number, document_of(row))
        elif row["type"] == "query":
            queries.append(row)
    for query in queries:
        found = index.find(session, "listing", query["query"], limit=MOST_RESULTS)
        yield {"query_id": query["id"], "results": [names[number] for number in found.ids]}


def document_of(row: Row) -> index.IndexDocument:
    """Return a set's listing as the index takes it."""
    facets: dict[str, list[str]] = {}
    for theirs, ours in KEYS.items():
        value = (row.get("facets") or {}).get(theirs)
        if value:
            facets[ours] = [value] if isinstance(value, str) else list(value)
    return index.IndexDocument(row.get("title") or "", row.get("body") or "", facets)
