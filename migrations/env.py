"""Alembic's environment: the product's own tables, without the search index, in batches on SQLite."""

from typing import Any

from alembic import context

import board.wiring  # noqa: F401 (loads every model)
from board.db import Base, db

SEARCH_TABLES = ("listing_index", "profile_index")


def include_name(name: str | None, kind: str, _parents: Any) -> bool:
    """Leave the search index alone: it is made by the search package."""
    return not (kind == "table" and name is not None and name.startswith(SEARCH_TABLES))


def render_item(kind: str, thing: Any, autogen: Any) -> str | bool:
    """Write our own column types as plain ones, so that a migration never imports the application."""
    if kind == "type" and type(thing).__module__.startswith("board."):
        return f"sa.{type(thing.impl).__name__}()"
    return False


def run() -> None:
    """Run the migrations on the application's engine."""
    with db.engine.connect() as connection:
        context.configure(
            connection=connection,
            target_metadata=Base.metadata,
            render_as_batch=True,
            include_name=include_name,
            render_item=render_item,
            compare_type=True,
        )
        with context.begin_transaction():
            context.run_migrations()


run()
