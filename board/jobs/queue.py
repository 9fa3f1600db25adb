"""Work for later as rows: enqueued in the transaction that causes it, done and deleted in one."""

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import or_, select, update

from board import clock
from board.db import db, insert_once, transaction
from board.jobs.models import Job

LEASE = timedelta(minutes=5)
LONGEST_WAIT = timedelta(hours=6)
ERROR_LENGTH = 2000


def enqueue(name: str, *, run_at: datetime | None = None, dedupe_key: str | None = None, **ids: Any) -> bool:
    """Add a job; False when one with the same dedupe key already waits."""
    made = insert_once(db.session(), Job, name=name, ids=ids, run_at=run_at or clock.now(), dedupe_key=dedupe_key)
    return made is not None


def run_due(table: Mapping[str, Callable[..., None]], most: int = 20) -> int:
    """Run what is due; a job's effects and its end are one commit. Return how many were taken."""
    taken = _claim(most)
    for job_id in taken:
        try:
            with transaction() as session:
                job = session.get_one(Job, job_id)
                table[job.name](**job.ids)
                session.delete(job)
        except Exception as error:
            _failed(job_id, error)
    return len(taken)


def _claim(most: int) -> list[int]:
    now = clock.now()
    due = (
        select(Job.id)
        .where(Job.run_at <= now, or_(Job.lease_until.is_(None), Job.lease_until < now))
        .order_by(Job.run_at)
        .limit(most)
    )
    if db.session.scalar(due.limit(1)) is None:  # looking needs no write lock
        db.session.rollback()
        return []
    with transaction() as session:
        rows = session.execute(
            update(Job)
            .where(Job.id.in_(due.with_for_update(skip_locked=True)))
            .values(lease_until=now + LEASE, tries=Job.tries + 1)
            .returning(Job.id)
            .execution_options(synchronize_session=False)
        )
        return sorted(row.id for row in rows)


def _failed(job_id: int, error: Exception) -> None:
    with transaction() as session:
        job = session.get_one(Job, job_id)
        wait = min(timedelta(seconds=10) * 2 ** min(job.tries, 12), LONGEST_WAIT)
        job.run_at, job.lease_until = clock.now() + wait, None
        job.error = f"{type(error).__name__}: {error}"[:ERROR_LENGTH]
