"""Guards that tests use: how many statements a page makes."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy import event

from board.db import db


@contextmanager
def counted() -> Iterator[list[str]]:
    """Collect the SQL statements made inside, without BEGIN and the like."""
    statements: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.split(" ", 1)[0] in {"SELECT", "INSERT", "UPDATE", "DELETE", "WITH"}:
            statements.append(statement)

    event.listen(db.engine, "before_cursor_execute", note)
    try:
        yield statements
    finally:
        event.remove(db.engine, "before_cursor_execute", note)


def flat(html: str) -> str:
    """The HTML with single blanks and without tokens, which differ from one second to the next."""
    return " ".join(re.sub(r'(name="csrf_token" value)="[^"]*"', r"\1", html).split())
