"""A changed vocabulary: everything is indexed again in steps, and nothing is lost or doubled."""

from flask import Flask
from sqlalchemy import func, select

from board import clock, reindexing
from board.db import db
from board.demo import loader
from board.jobs.models import Job
from board.search.models import INDEXED


def test_everything_is_indexed_again(app: Flask) -> None:
    clock.freeze(None)
    loader.load()
    before = _indexed()
    seen: list[tuple[int, int]] = []
    whole = reindexing.run(lambda done, of: seen.append((done, of)))
    db.session.expire_all()
    after = _indexed()
    assert after == before
    assert seen[-1] == (whole, whole)
    assert len(seen) > 3
    listings = sum(kind == "listing" for kind, _id in after)
    assert db.session.scalar(select(func.count(Job.id)).where(Job.name == "match_listing")) >= listings


def _indexed() -> dict[tuple[str, int], str]:
    """What the index holds of each row."""
    return {
        (kind, row.id): row.head + row.combined + row.words
        for kind, table in INDEXED.items()
        for row in db.session.scalars(select(table))
    }
