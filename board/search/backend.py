"""Chooses the module that speaks a database's full-text language."""

from types import ModuleType

from sqlalchemy.engine import Connection

from board.search import postgres_fts, sqlite_fts


def backend(connection: Connection) -> ModuleType:
    """Return the module for this database; both have the same functions."""
    return sqlite_fts if connection.dialect.name == "sqlite" else postgres_fts
