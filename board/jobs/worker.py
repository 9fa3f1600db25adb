"""The loop that runs jobs, keeps the timetable and delivers mail until it is told to stop."""

import os
import signal
import time
from collections.abc import Callable, Mapping
from datetime import datetime

from board import clock
from board.db import db, transaction
from board.jobs import queue

IDLE_SECONDS = 0.5
Timetable = Mapping[str, Callable[[datetime], datetime]]


def run(jobs: Mapping[str, Callable[..., None]], timetable: Timetable, deliver: Callable[[], int]) -> None:
    """Work until SIGTERM, SIGINT or the death of the parent process."""
    stopping: list[int] = []
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, lambda number, _frame: stopping.append(number))
    parent = os.getppid()
    while not stopping and os.getppid() == parent:
        keep_timetable(timetable)
        done = queue.run_due(jobs) + deliver()
        db.session.remove()
        if not done:
            time.sleep(IDLE_SECONDS)


_planned: dict[str, datetime] = {}


def keep_timetable(timetable: Timetable) -> None:
    """Make sure that the next run of every recurring job waits in the queue, exactly once."""
    now = clock.now()
    for name, following in timetable.items():
        if _planned.get(name, now) > now:
            continue
        run_at = following(now)
        with transaction():
            queue.enqueue(name, run_at=run_at, dedupe_key=f"{name}:{run_at.isoformat()}")
        _planned[name] = run_at
