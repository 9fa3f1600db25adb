"""The index on PostgreSQL: the same tokens as a tsvector without positions, in a narrow table of open rows."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.engine import Connection, Row

from board.search.expression import HIGHEST, Expression, tsquery


def create(connection: Connection, kind: str) -> None:
    """Make the full-text table; no list of pending entries, so that readers never pay for writers.

    Tokens stand in the row as they are: unpacking them would make walking eight times as slow.
    """
    for statement in (
        f"CREATE TABLE IF NOT EXISTS {kind}_index (search_rank bigint PRIMARY KEY, tokens tsvector NOT NULL) "
        "WITH (toast_tuple_target = 8160)",
        f"ALTER TABLE {kind}_index ALTER tokens SET STORAGE EXTERNAL",
        f"CREATE INDEX IF NOT EXISTS {kind}_index_tokens ON {kind}_index USING gin (tokens) WITH (fastupdate = off)",
    ):
        connection.exec_driver_sql(statement)


def put(connection: Connection, kind: str, rank: int, tokens: str) -> None:
    """Add a row; the tokens are cast, since PostgreSQL's own parser would split them."""
    words = " ".join(f"'{token}'" for token in dict.fromkeys(tokens.split()))
    connection.exec_driver_sql(f"INSERT INTO {kind}_index VALUES (%s, %s::tsvector)", (rank, words))  # noqa: S608


def remove(connection: Connection, kind: str, rank: int, tokens: str) -> None:
    """Take a row out; the tokens are not needed here."""
    connection.exec_driver_sql(f"DELETE FROM {kind}_index WHERE search_rank = %s", (rank,))  # noqa: S608


def settle(connection: Connection, kind: str) -> None:
    """Do nothing: PostgreSQL's own vacuum does it."""


def newest(
    connection: Connection, kind: str, tree: Expression, before: int, limit: int, few: bool, columns: str
) -> Sequence[Row[Any]]:
    """Return the columns of the newest rows that fit, below a rank."""
    chosen = f"{_hits(kind, few)} SELECT {columns} FROM {_joined(kind)} ORDER BY i.search_rank DESC"  # noqa: S608
    return connection.exec_driver_sql(chosen, (tsquery(tree), before, limit)).all()


def ranks(connection: Connection, kind: str, tree: Expression, limit: int, few: bool) -> Sequence[int]:
    """Return the ranks of the newest rows that fit."""
    chosen = f"{_hits(kind, few)} SELECT search_rank FROM hits"  # noqa: S608
    return connection.exec_driver_sql(chosen, (tsquery(tree), HIGHEST, limit)).scalars().all()


def read(connection: Connection, kind: str, ranks: Sequence[int], columns: str) -> Sequence[Row[Any]]:
    """Return the columns of these rows."""
    chosen = f"SELECT {columns} FROM indexed_{kind} AS i WHERE i.search_rank = ANY(%s) ORDER BY i.search_rank DESC"  # noqa: S608
    return connection.exec_driver_sql(chosen, (list(ranks),)).all()


def tally(
    connection: Connection, kind: str, asked: Sequence[tuple[Expression, bool]], limit: int
) -> Sequence[tuple[int, str]]:
    """Return for each tree how many rows fit, up to the limit, and the facets of the newest in one string."""
    counted = f"SELECT count(*), string_agg(i.facets, ' ') FROM {_joined(kind)}"  # noqa: S608
    parts = (
        f"SELECT {number}, c.* FROM ({_hits(kind, few)} {counted}) AS c"  # noqa: S608
        for number, (_, few) in enumerate(asked)
    )
    values = [value for tree, _ in asked for value in (tsquery(tree), HIGHEST, limit)]
    found = connection.exec_driver_sql(" UNION ALL ".join(parts), tuple(values)).all()
    return [(rows, facets or "") for _, rows, facets in sorted(found)]


def held(connection: Connection, kind: str, terms: Sequence[str]) -> Sequence[Row[Any]]:
    """Return those of the terms that rows hold, with the number of rows."""
    chosen = "SELECT term, rows FROM term_count WHERE kind = %s AND term = ANY(%s)"
    return connection.exec_driver_sql(chosen, (kind, list(terms))).all()


def _hits(kind: str, few: bool) -> str:
    """Return the newest ranks that fit as a part of a statement.

    The planner cannot tell how many rows fit a query of several words, so the caller does: few are gathered from the
    index and then sorted, many are met by walking the ranks backwards.
    """
    matching = f"SELECT search_rank FROM {kind}_index WHERE tokens @@ %s::tsquery AND search_rank < %s"  # noqa: S608
    newest_first = "ORDER BY search_rank DESC LIMIT %s"
    if few:
        return f"WITH fitting AS MATERIALIZED ({matching}), hits AS (SELECT * FROM fitting {newest_first})"  # noqa: S608
    return f"WITH hits AS MATERIALIZED ({matching} {newest_first})"


def _joined(kind: str) -> str:
    return f"hits JOIN indexed_{kind} AS i ON i.search_rank = hits.search_rank"
