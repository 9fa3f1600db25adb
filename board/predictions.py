"""Answers to judgement sets, by the code the pages use, on a database that is thrown away."""

import secrets
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import create_engine, text
from sqlalchemy.orm import Session

from board.config import Settings
from board.db import Base, install_hooks
from board.language.predict import predict_quick_post, predict_safety, predict_wording
from board.matching.predict import predict_matching
from board.search import index
from board.search.predict import predict_search

Rows = Iterable[dict[str, Any]]
PURE: dict[str, Callable[[Rows], Iterator[dict[str, Any]]]] = {
    "quick-post": predict_quick_post,
    "wording": predict_wording,
    "safety": predict_safety,
    "matching": predict_matching,
}


def answer(kind: str, rows: Rows, settings: Settings) -> Iterator[dict[str, Any]]:
    """Yield the answers to one set; only search needs a database, and never the site's own."""
    if kind in PURE:
        yield from PURE[kind](rows)
        return
    with throw_away(settings.database_url) as session:
        yield from predict_search(rows, session)


@contextmanager
def throw_away(database_url: str) -> Iterator[Session]:
    """Yield a session on empty tables: a temporary SQLite file, or a temporary schema on PostgreSQL."""
    if database_url.startswith("postgresql"):
        with temporary_schema(database_url) as url, _session(url) as session:
            yield session
        return
    with tempfile.TemporaryDirectory() as folder, _session(f"sqlite:///{folder}/predict.db") as session:
        yield session


@contextmanager
def temporary_schema(database_url: str) -> Iterator[str]:
    """Yield the URL of a PostgreSQL schema that is dropped afterwards."""
    schema = f"board_{secrets.token_hex(6)}"
    owner = create_engine(database_url)
    with owner.begin() as connection:
        connection.execute(text(f"CREATE SCHEMA {schema}"))
    try:
        joint = "&" if "?" in database_url else "?"
        yield f"{database_url}{joint}options=-csearch_path%3D{schema}"
    finally:
        with owner.begin() as connection:
            connection.execute(text(f"DROP SCHEMA {schema} CASCADE"))
        owner.dispose()


@contextmanager
def _session(url: str) -> Iterator[Session]:
    engine = create_engine(url)
    install_hooks(engine)
    Base.metadata.create_all(engine)
    with engine.begin() as connection:
        index.create_tables(connection)
    with Session(engine) as session:
        yield session
    engine.dispose()
