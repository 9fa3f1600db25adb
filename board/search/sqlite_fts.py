"""The index on SQLite: FTS5 without content, positions and sizes; a row's id there is its search rank."""

from collections.abc import Sequence
from json import dumps
from typing import Any

from sqlalchemy.engine import Connection, Row

from board.search.expression import HIGHEST, Expression, fts5


def create(connection: Connection, kind: str) -> None:
    """Make the full-text table."""
    connection.exec_driver_sql(
        f"CREATE VIRTUAL TABLE IF NOT EXISTS {kind}_index USING fts5("
        "tokens, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '_:+'\")"
    )


def put(connection: Connection, kind: str, rank: int, tokens: str) -> None:
    """Add a row."""
    connection.exec_driver_sql(f"INSERT INTO {kind}_index(rowid, tokens) VALUES (?, ?)", (rank, tokens))  # noqa: S608


def remove(connection: Connection, kind: str, rank: int, tokens: str) -> None:
    """Take a row out; SQLite 3.40 needs the very tokens that were put in."""
    connection.exec_driver_sql(
        f"INSERT INTO {kind}_index({kind}_index, rowid, tokens) VALUES ('delete', ?, ?)",  # noqa: S608
        (rank, tokens),
    )


def settle(connection: Connection, kind: str) -> None:
    """Bring what many small changes left in pieces into one piece, which is read in about half the time.

    It holds the write lock for 15 seconds a million rows.
    """
    connection.exec_driver_sql(f"INSERT INTO {kind}_index({kind}_index) VALUES ('optimize')")  # noqa: S608


def newest(
    connection: Connection, kind: str, tree: Expression, before: int, limit: int, few: bool, columns: str
) -> Sequence[Row[Any]]:
    """Return the columns of the newest rows that fit, below a rank; FTS5 walks ids backwards."""
    chosen = f"SELECT {columns} FROM {_hits(kind)}"  # noqa: S608
    return connection.exec_driver_sql(chosen, (fts5(tree), before, limit)).all()


def ranks(connection: Connection, kind: str, tree: Expression, limit: int, few: bool) -> Sequence[int]:
    """Return the ranks of the newest rows that fit."""
    chosen = f"SELECT rowid FROM {kind}_index WHERE {kind}_index MATCH ? ORDER BY rowid DESC LIMIT ?"  # noqa: S608
    return connection.exec_driver_sql(chosen, (fts5(tree), limit)).scalars().all()


def read(connection: Connection, kind: str, ranks: Sequence[int], columns: str) -> Sequence[Row[Any]]:
    """Return the columns of these rows."""
    joined = f"json_each(?) AS hits CROSS JOIN indexed_{kind} AS i ON i.search_rank = hits.value"
    return connection.exec_driver_sql(f"SELECT {columns} FROM {joined}", (dumps(ranks),)).all()  # noqa: S608


def tally(
    connection: Connection, kind: str, asked: Sequence[tuple[Expression, bool]], limit: int
) -> Sequence[tuple[int, str]]:
    """Return for each tree how many rows fit, up to the limit, and the facets of the newest in one string."""
    counted = f"count(*), group_concat(i.facets, ' ') FROM {_hits(kind)}"
    statement = " UNION ALL ".join(f"SELECT {number}, {counted}" for number in range(len(asked)))
    values = [value for tree, _ in asked for value in (fts5(tree), HIGHEST, limit)]
    found = connection.exec_driver_sql(statement, tuple(values)).all()
    return [(rows, facets or "") for _, rows, facets in sorted(found)]


def held(connection: Connection, kind: str, terms: Sequence[str]) -> Sequence[Row[Any]]:
    """Return those of the terms that rows hold, with the number of rows."""
    marks = ", ".join("?" * len(terms))
    chosen = f"SELECT term, rows FROM term_count WHERE kind = ? AND term IN ({marks})"  # noqa: S608
    return connection.exec_driver_sql(chosen, (kind, *terms)).all()


def _hits(kind: str) -> str:
    return (
        f"(SELECT rowid FROM {kind}_index WHERE {kind}_index MATCH ? AND rowid < ? "  # noqa: S608
        f"ORDER BY rowid DESC LIMIT ?) AS hits CROSS JOIN indexed_{kind} AS i ON i.search_rank = hits.rowid"
    )
