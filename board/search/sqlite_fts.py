"""The index on SQLite: FTS5 without content, positions and sizes; a row's id there is its search rank."""

from collections.abc import Sequence
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


def tally(connection: Connection, kind: str, tree: Expression, limit: int, few: bool) -> tuple[int, str]:
    """Return how many rows fit, up to the limit, and the facets of the newest in one string."""
    counted = f"SELECT count(*), group_concat(i.facets, ' ') FROM {_hits(kind)}"  # noqa: S608
    rows, facets = connection.exec_driver_sql(counted, (fts5(tree), HIGHEST, limit)).one()
    return rows, facets or ""


def _hits(kind: str) -> str:
    return (
        f"(SELECT rowid FROM {kind}_index WHERE {kind}_index MATCH ? AND rowid < ? "  # noqa: S608
        f"ORDER BY rowid DESC LIMIT ?) AS hits CROSS JOIN indexed_{kind} AS i ON i.search_rank = hits.rowid"
    )
