"""A changed vocabulary: everything is indexed again in steps, and nothing is lost or doubled."""

from flask import Flask
from sqlalchemy import func, select

from board import clock, reindexing
from board.db import db
from board.demo import loader
from board.jobs.models import Job
from board.search.models import IndexedText


def test_everything_is_indexed_again(app: Flask) -> None:
    clock.freeze(None)
    loader.load()
    before = {(row.kind, row.id): row.tokens for row in db.session.scalars(select(IndexedText))}
    seen: list[tuple[int, int]] = []
    whole = reindexing.run(lambda done, of: seen.append((done, of)))
    db.session.expire_all()
    after = {(row.kind, row.id): row.tokens for row in db.session.scalars(select(IndexedText))}
    assert after == before
    assert seen[-1] == (whole, whole)
    assert len(seen) > 3
    listings = sum(kind == "listing" for kind, _id in after)
    assert db.session.scalar(select(func.count(Job.id)).where(Job.name == "match_listing")) >= listings
