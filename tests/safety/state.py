"""The whole database, kept and brought back, so that thousands of requests start from the same world."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from typing import Any

from sqlalchemy import event, select, text

from board.db import Base, db

WRITING = re.compile(r"\s*(?:INSERT\s+INTO|UPDATE|DELETE\s+FROM)\s+\"?(\w+)", re.IGNORECASE)
Rows = dict[str, dict[Any, dict[str, Any]]]


_numbers = count(1)


class State:
    """What the database holds now, to be brought back as often as it is wanted."""

    def __init__(self) -> None:
        """Keep everything."""
        db.session.rollback()
        self.lite = db.engine.dialect.name == "sqlite"
        if self.lite:
            self.copy = sqlite3.connect(":memory:")
            self._raw(lambda raw: raw.backup(self.copy))
            return
        self.schema = f"kept_{next(_numbers)}"
        with db.engine.begin() as connection:
            connection.execute(text(f"CREATE SCHEMA {self.schema}"))
            names = "SELECT tablename FROM pg_tables WHERE schemaname = 'public'"
            self.tables = list(connection.scalars(text(names)))
            for name in self.tables:
                connection.execute(text(f'CREATE TABLE {self.schema}."{name}" AS TABLE public."{name}"'))

    def restore(self) -> None:
        """Bring everything back."""
        db.session.rollback()
        if self.lite:
            self._raw(lambda raw: self.copy.backup(raw))
            return
        with db.engine.begin() as connection:
            connection.execute(text("SET LOCAL session_replication_role = replica"))
            for name in self.tables:
                connection.execute(text(f'DELETE FROM public."{name}"'))
                connection.execute(text(f'INSERT INTO public."{name}" SELECT * FROM {self.schema}."{name}"'))

    def restore_in_emptied_tables(self) -> None:
        """Bring everything back after a test's end, when keys are counted from one again."""
        self.restore()
        if self.lite:
            return
        with db.engine.begin() as connection:
            for table in Base.metadata.sorted_tables:
                if "id" in table.columns and table.columns["id"].autoincrement:
                    last = f'SELECT coalesce(max(id), 0) + 1 FROM "{table.name}"'
                    connection.execute(text(f"SELECT setval(pg_get_serial_sequence('{table.name}', 'id'), ({last}))"))

    def _raw(self, work: Any) -> None:
        connection = db.engine.raw_connection()
        try:
            work(connection.driver_connection)
        finally:
            connection.close()


def rows(only: set[str] | None = None) -> Rows:
    """Every row of every table, or of some tables, by its key."""
    found: Rows = {}
    with db.engine.connect() as connection:
        for table in Base.metadata.sorted_tables:
            if only is not None and table.name not in only:
                continue
            keys = [column.name for column in table.primary_key]
            found[table.name] = {
                tuple(row[key] for key in keys): dict(row) for row in connection.execute(select(table)).mappings()
            }
    return found


def changes(before: Rows, after: Rows) -> set[str]:
    """What differs: `table.column`, or `table+` and `table-` for rows that came and went."""
    found = set()
    for name, standing in before.items():
        found |= {f"{name}+"} if after[name].keys() - standing.keys() else set()
        found |= {f"{name}-"} if standing.keys() - after[name].keys() else set()
        for key in standing.keys() & after[name].keys():
            old, new = standing[key], after[name][key]
            found |= {f"{name}.{column}" for column in old if old[column] != new[column]}
    return found


@contextmanager
def written() -> Iterator[set[str]]:
    """Collect the names of the tables that are written to inside."""
    names: set[str] = set()

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if found := WRITING.match(statement):
            names.add(found[1])

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield names
    finally:
        event.remove(db.engine, "before_cursor_execute", note)
