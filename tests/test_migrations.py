"""Migrations: one head, up and down and up again with data, and no difference from the models."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, text

from board.app import create_app
from board.config import ROOT, Settings
from board.db import Base, db, transaction
from board.predictions import temporary_schema
from board.search import index
from tests.people import dana


@pytest.fixture
def empty(database_url: str, tmp_path: Path) -> Iterator[Flask]:
    """An application on a database without tables, on the engine of this run."""
    if not database_url.startswith("postgresql"):
        database_url = f"sqlite:///{tmp_path / 'empty.db'}"
        yield create_app(Settings(data=tmp_path, database_url=database_url, secret_keys=("k" * 40,)))
        return
    with temporary_schema(database_url) as own:
        yield create_app(Settings(data=tmp_path, database_url=own, secret_keys=("k" * 40,)))


def test_there_is_one_head() -> None:
    assert len(ScriptDirectory(str(ROOT / "migrations")).get_heads()) == 1


def test_up_down_up_with_data(empty: Flask) -> None:
    with empty.app_context():
        upgrade()
        assert dana().id
        with transaction() as session:
            index.put(session, "listing", 1, 1, index.IndexDocument("קבוצת פייסבוק", "מועדון", {}))
        downgrade(revision="base")
        assert set(inspect(db.engine).get_table_names()) <= {"alembic_version"}
        upgrade()
        assert dana().id
        db.session.remove()
        db.engine.dispose()


def test_the_index_survives_its_new_shape(empty: Flask) -> None:
    ticked = {"channel": ["facebook_group"], "industry": ["education"]}
    with empty.app_context():
        upgrade()
        with transaction() as session:
            index.put(session, "listing", 1, 10, index.IndexDocument("קבוצת פייסבוק", "הורים בגן", ticked))
            index.put(session, "profile", 2, 20, index.IndexDocument("ניהול דיסקורד", "", {}))
        downgrade(revision="0001")
        upgrade()
        for query in ("פייסבוק", '"הורים בגן"'):
            assert index.find(db.session(), "listing", query, ticked).ids == (1,)
        assert index.find(db.session(), "profile", "discord").ids == (2,)
        with transaction() as session:
            index.remove(session, "listing", 1)
        assert index.find(db.session(), "listing", "פייסבוק").ids == ()
        db.session.remove()
        db.engine.dispose()


def test_migrated_tables_are_the_models(empty: Flask) -> None:
    with empty.app_context():
        upgrade()
        with db.engine.connect() as connection:
            context = MigrationContext.configure(connection, opts={"include_name": _ours, "render_as_batch": True})
            assert compare_metadata(context, Base.metadata) == []
            assert connection.execute(text("SELECT count(*) FROM account")).scalar() == 0
        db.engine.dispose()


def _ours(name: str | None, kind: str, _parents: object) -> bool:
    return not (kind == "table" and (name or "").startswith(("listing_index", "profile_index", "alembic")))
