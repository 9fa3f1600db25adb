"""One command for a whole site: migrate, fill when empty, then web server and worker as children."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time

import click
from flask_migrate import upgrade
from sqlalchemy import select

from board import catalogue
from board.accounts.models import Account
from board.config import ROOT, Settings, prepare_data
from board.db import db

GRACE_SECONDS = 10.0
START_SECONDS = 20.0
WEB_WORKERS = "2"


def run(settings: Settings) -> int:
    """Serve until SIGINT or SIGTERM; 1 when a child died by itself."""
    stopping: list[int] = []
    for stop in (signal.SIGTERM, signal.SIGINT):
        signal.signal(stop, lambda number, _frame: stopping.append(number))
    prepare(settings)
    db.engine.dispose()
    parent = os.getppid()
    children = [_start(_web(settings))]
    _wait_until_it_answers(settings.port, children[0])  # the worker comes second: two cores start the pages first
    children.append(_start(_worker()))
    click.echo(_welcome(settings))
    while not stopping and os.getppid() == parent and all(child.poll() is None for child in children):
        time.sleep(0.2)
    died = not stopping and os.getppid() == parent
    _stop(children)
    click.echo("stopped")
    return 1 if died else 0


def prepare(settings: Settings) -> None:
    """Bring catalogue, database and demo world to where the site can start."""
    prepare_data(settings)
    if catalogue.stale():
        catalogue.compile_all()
    upgrade()
    if not settings.production and db.session.scalar(select(Account.id).limit(1)) is None:
        from board.demo import loader

        with click.progressbar(length=100, label="demo world") as bar:
            loader.load(lambda done, whole, _what: bar.update(100 * done // max(whole, 1) - bar.pos))
    db.session.remove()


def _web(settings: Settings) -> list[str]:
    granian = [
        sys.executable,
        "-m",
        "granian",
        "--interface",
        "wsgi",
        "--workers",
        WEB_WORKERS,
        "--blocking-threads",
        "1",
    ]
    return [
        *granian,
        "--host",
        "0.0.0.0",
        "--port",
        str(settings.port),
        "--no-ws",
        "--log-level",
        "warning",
        "wsgi:app",
    ]


def _worker() -> list[str]:
    return [sys.executable, "-m", "flask", "--app", "wsgi", "worker"]


def _start(command: list[str]) -> subprocess.Popen[bytes]:
    return subprocess.Popen(command, cwd=ROOT, start_new_session=True)


def _wait_until_it_answers(port: int, web: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while web.poll() is None and time.monotonic() < deadline:
        with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
            return
        time.sleep(0.05)


def _stop(children: list[subprocess.Popen[bytes]]) -> None:
    for child in children:
        with contextlib.suppress(ProcessLookupError):
            child.send_signal(signal.SIGTERM)
    deadline = time.monotonic() + GRACE_SECONDS
    for child in children:
        with contextlib.suppress(subprocess.TimeoutExpired):
            child.wait(max(deadline - time.monotonic(), 0.1))
        with contextlib.suppress(ProcessLookupError):
            os.killpg(child.pid, signal.SIGKILL)


def _welcome(settings: Settings) -> str:
    lines = [f"Saviv is at {settings.public_url}/  (English: {settings.public_url}/en/)"]
    if not settings.production:
        signins = ", ".join(f"{settings.public_url}/dev/signin/{who}" for who in ("dana", "yossi", "staff"))
        lines += [f"Sign in as a business, a manager or the staff: {signins}"]
    if not settings.smtp_url:
        lines += [f"Mails land in {settings.public_url}/dev/letterbox"]
    return "\n".join([*lines, "Ctrl-C stops."])
