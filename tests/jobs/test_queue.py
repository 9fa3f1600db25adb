"""Jobs: done and deleted in one commit, repeated after a failure, never run by two workers at once."""

import threading
from datetime import timedelta

from flask import Flask
from sqlalchemy import func, select

from board import clock
from board.accounts.actions import account_of
from board.accounts.models import Account
from board.db import db, transaction
from board.jobs import queue, worker
from board.jobs.models import Job
from tests.conftest import NOW


def jobs() -> list[Job]:
    return list(db.session.scalars(select(Job).order_by(Job.id)))


def welcome(email: str) -> None:
    account_of(email)


def test_effects_and_end_of_a_job_are_one_commit(app: Flask) -> None:
    with transaction():
        queue.enqueue("welcome", email="a@example.com")
    assert queue.run_due({"welcome": welcome}) == 1
    assert jobs() == []
    assert db.session.scalar(select(Account.email)) == "a@example.com"


def test_failed_job_undoes_its_effects_and_waits(app: Flask) -> None:
    def half(email: str) -> None:
        account_of(email)
        raise RuntimeError("no")

    with transaction():
        queue.enqueue("half", email="a@example.com")
    queue.run_due({"half": half})
    (job,) = jobs()
    assert job.run_at > clock.now()
    assert job.error == "RuntimeError: no"
    assert db.session.scalar(select(Account)) is None
    clock.freeze(NOW + timedelta(hours=1))
    queue.run_due({"half": welcome})
    assert jobs() == []


def test_same_dedupe_key_waits_once(app: Flask) -> None:
    with transaction():
        assert queue.enqueue("welcome", dedupe_key="once", email="a@example.com")
        assert not queue.enqueue("welcome", dedupe_key="once", email="a@example.com")
    assert len(jobs()) == 1


def test_job_of_the_future_waits(app: Flask) -> None:
    with transaction():
        queue.enqueue("welcome", run_at=NOW + timedelta(minutes=1), email="a@example.com")
    assert queue.run_due({"welcome": welcome}) == 0


def test_job_of_a_killed_worker_comes_back_after_its_lease(app: Flask) -> None:
    with transaction():
        queue.enqueue("welcome", email="a@example.com")
    assert len(queue._claim(5)) == 1
    assert queue.run_due({"welcome": welcome}) == 0
    clock.freeze(NOW + queue.LEASE + timedelta(seconds=1))
    assert queue.run_due({"welcome": welcome}) == 1


def test_three_workers_share_sixty_jobs_without_repeating_one(app: Flask) -> None:
    done: list[int] = []
    with transaction():
        for n in range(60):
            queue.enqueue("note", n=n)

    def work() -> None:
        with app.app_context():
            while queue.run_due({"note": lambda n: done.append(n)}, most=5):
                pass
            db.session.remove()

    threads = [threading.Thread(target=work) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(done) == list(range(60))
    assert db.session.scalar(select(func.count(Job.id))) == 0


def test_timetable_plans_each_run_once(app: Flask) -> None:
    worker._planned.clear()
    for _ in range(3):
        worker.keep_timetable({"tidy": lambda now: now + timedelta(hours=1)})
    (job,) = jobs()
    assert job.run_at == NOW + timedelta(hours=1)
    clock.freeze(NOW + timedelta(hours=1, seconds=1))
    worker.keep_timetable({"tidy": lambda now: now + timedelta(hours=1)})
    assert len(jobs()) == 2
