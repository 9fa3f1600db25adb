"""The database: declarative base, column types, and `transaction()`, the only place that commits."""

import random
import secrets
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from datetime import UTC, datetime
from enum import StrEnum
from typing import Annotated, Any

from flask_sqlalchemy import SQLAlchemy
from sqlalchemy import JSON, DateTime, Enum, MetaData, String, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import Connection, Dialect, Engine
from sqlalchemy.exc import OperationalError
from sqlalchemy.ext.compiler import compiles
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, registry
from sqlalchemy.sql.compiler import SQLCompiler
from sqlalchemy.sql.functions import FunctionElement
from sqlalchemy.types import TypeDecorator, TypeEngine

from board import clock

PUBLIC_ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"
LOCK_PATIENCE_SECONDS = 10.0
READING = ("mmap_size=1073741824", "cache_size=-8000")  # a search reads from hundreds of pages; the default keeps 2 MB
LAST_SIGN = "\U0010ffff"  # whatever begins with some letters stands between them and them with this sign behind


class UtcDateTime(TypeDecorator[datetime]):
    """A moment in UTC: aware in Python, naive in the table, the same on both databases."""

    impl = DateTime
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without a zone, store the rest as naive UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment needs a time zone")
        return value.astimezone(UTC).replace(tzinfo=None)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment its zone back."""
        return value.replace(tzinfo=UTC) if value else None


class Listed(FunctionElement[Any]):
    """The numbers of a list that is bound as one JSON text, behind IN: a statement that need not be written anew."""

    inherit_cache = True


@compiles(Listed, "sqlite")
def _listed_sqlite(element: Listed, compiler: SQLCompiler, **options: Any) -> str:
    return f"(SELECT value FROM json_each({compiler.process(element.clauses, **options)}))"  # noqa: S608


@compiles(Listed, "postgresql")
def _listed_postgresql(element: Listed, compiler: SQLCompiler, **options: Any) -> str:
    listed = compiler.process(element.clauses, **options)
    return f"(SELECT value::bigint FROM json_array_elements_text(CAST({listed} AS json)))"  # noqa: S608


def state_type(states: type[StrEnum]) -> TypeEngine[Any]:
    """Return a column type that stores an enum's values as text, without a native database type."""
    return Enum(states, native_enum=False, length=32, values_callable=lambda kinds: [kind.value for kind in kinds])


def bytewise(length: int) -> TypeEngine[Any]:
    """Return a text type whose index also finds beginnings, as SQLite's does; PostgreSQL must be told so."""
    return String(length).with_variant(String(length, collation="C"), "postgresql")


class Base(DeclarativeBase):
    """Every table of the product."""

    registry = registry(
        metadata=MetaData(
            naming_convention={
                "ix": "ix_%(table_name)s_%(column_0_N_name)s",
                "uq": "uq_%(table_name)s_%(column_0_N_name)s",
                "ck": "ck_%(table_name)s_%(constraint_name)s",
                "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
                "pk": "pk_%(table_name)s",
            }
        ),
        type_annotation_map={datetime: UtcDateTime(), dict[str, Any]: JSON(), list[Any]: JSON(), list[str]: JSON()},
    )


_dice: random.Random = secrets.SystemRandom()


def new_public_id() -> str:
    """Return ten random characters that are easy to read aloud, for URLs and mails."""
    return "".join(_dice.choice(PUBLIC_ALPHABET) for _ in range(10))


@contextmanager
def seeded_ids(seed: int) -> Iterator[None]:
    """Make public ids foreseeable inside: the demo world has the same addresses everywhere."""
    global _dice
    _dice = random.Random(seed)
    try:
        yield
    finally:
        _dice = secrets.SystemRandom()


Key = Annotated[int, mapped_column(primary_key=True)]
PublicId = Annotated[str, mapped_column(String(10), unique=True, default=new_public_id)]
Created = Annotated[datetime, mapped_column(default=clock.now)]


class Row:
    """What every table has: a key never shown and the moment it was made."""

    id: Mapped[Key]
    created_at: Mapped[Created]


class PublicRow(Row):
    """A row that has a URL of its own."""

    public_id: Mapped[PublicId]


db = SQLAlchemy(session_options={"expire_on_commit": False})
_write_lock = threading.Lock()
_state = threading.local()


@contextmanager
def transaction() -> Iterator[Session]:
    """Commit everything done inside, or nothing; rows loaded before are read again under the lock.

    On SQLite this takes the write lock at once; on PostgreSQL it is no lock: the row whose state decides is read
    with `with_for_update()` or updated `WHERE state = ...`. Inside another transaction it joins that one.
    """
    session: Session = db.session()
    if getattr(_state, "open", False):
        yield session
        session.flush()
        return
    session.rollback()
    session.expire_all()
    sqlite = db.engine.dialect.name == "sqlite"
    with _write_lock if sqlite else nullcontext():
        _state.open = True
        try:
            session.connection(execution_options={"board_immediate": True})
            yield session
            session.commit()
        except BaseException:
            session.rollback()
            raise
        finally:
            _state.open = False


def insert_once(session: Session, table: type[Any], **values: object) -> int | None:
    """Insert a row unless a unique key already holds it; return its id, or None when it stood already."""
    insert = (postgresql if session.get_bind().dialect.name == "postgresql" else sqlite).insert
    found = session.scalar(insert(table).values(**values).on_conflict_do_nothing().returning(table.id))
    return int(found) if found is not None else None


def install_hooks(engine: Engine) -> None:
    """Give SQLite its pragmas and an honest BEGIN; PostgreSQL needs neither."""
    if engine.dialect.name != "sqlite":
        return
    event.listen(engine, "connect", _set_pragmas)
    event.listen(engine, "begin", _begin)


def _set_pragmas(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # the driver must not open transactions of its own
    cursor = connection.cursor()
    for pragma in ("foreign_keys=ON", "journal_mode=WAL", "synchronous=NORMAL", "busy_timeout=50", *READING):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if not connection.get_execution_options().get("board_immediate"):
        connection.exec_driver_sql("BEGIN")
        return
    deadline = time.monotonic() + LOCK_PATIENCE_SECONDS
    while True:  # SQLite's own waiting is unfair under load: short waits with jitter keep the worst case small
        try:
            connection.exec_driver_sql("BEGIN IMMEDIATE")
        except OperationalError as busy:
            if "locked" not in str(busy) or time.monotonic() > deadline:
                raise
            time.sleep(random.uniform(0.0003, 0.0015))
        else:
            return
