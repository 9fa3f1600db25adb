"""One application and one database for the whole run; every test starts with empty tables and a frozen clock."""

import contextvars
import os
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from board import catalogue, clock
from board.app import create_app
from board.config import Settings
from board.db import Base, db
from board.finding import views as finding
from board.search import index
from tests import postgres

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


class Browser(FlaskClient):
    """A client whose requests see nothing of the test's own context, as behind a real server."""

    def open(self, *args: Any, **kwargs: Any) -> Any:
        db.session.rollback()
        answer = contextvars.Context().run(super().open, *args, **kwargs)
        db.session.rollback()
        return answer


@pytest.fixture(scope="session")
def database_url(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The database of this run: DATABASE=sqlite (default) or DATABASE=postgresql."""
    if os.environ.get("DATABASE", "sqlite") == "sqlite":
        yield f"sqlite:///{tmp_path_factory.mktemp('database') / 'board.db'}"
        return
    with postgres.server(tmp_path_factory.mktemp("postgresql")) as url:
        yield url


@pytest.fixture(scope="session")
def app(database_url: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Flask]:
    if catalogue.stale():
        catalogue.compile_all()
    settings = Settings(
        data=tmp_path_factory.mktemp("data"),
        database_url=database_url,
        secret_keys=("test-key-" * 5,),
        public_url="http://localhost",
    )
    made = create_app(settings, TESTING=True, WTF_CSRF_ENABLED=False)
    made.test_client_class = Browser
    with made.app_context():
        Base.metadata.create_all(db.engine)
        with db.engine.begin() as connection:
            index.create_tables(connection)
        yield made
        db.session.remove()
        db.engine.dispose()


@pytest.fixture(autouse=True)
def clean(request: pytest.FixtureRequest) -> Iterator[None]:
    """Empty what the last test wrote; pure tests that use no database pay nothing."""
    if "app" not in request.fixturenames:
        yield
        return
    app: Flask = request.getfixturevalue("app")
    clock.freeze(NOW)
    yield
    clock.freeze(None)
    db.session.rollback()
    db.session.remove()
    _empty_tables(app)
    finding.limiter.reset()


def _empty_tables(app: Flask) -> None:
    with db.engine.begin() as connection:
        names = [table.name for table in reversed(Base.metadata.sorted_tables)]
        if db.engine.dialect.name == "postgresql":
            connection.execute(text(f"TRUNCATE {', '.join(names)} RESTART IDENTITY CASCADE"))
        else:
            for name in names:
                connection.execute(text(f'DELETE FROM "{name}"'))
        index.drop_tables(connection)
        index.create_tables(connection)


@pytest.fixture
def client(app: Flask) -> FlaskClient:
    """A browser that is not signed in."""
    return app.test_client()


@pytest.fixture
def data(app: Flask) -> Path:
    """The data folder of this run."""
    return Path(app.config["SETTINGS"].data)
