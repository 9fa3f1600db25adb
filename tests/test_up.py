"""The one command: web server and worker as children, a clean stop, and an exit that says when a child died."""

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path

import pytest

from board.config import ROOT

SLOWEST = 180


def start(folder: Path) -> tuple[subprocess.Popen[bytes], int]:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    environment = os.environ | {"PORT": str(port), "BOARD_DATA": str(folder)}
    for name in ("DATABASE_URL", "SMTP_URL", "BOARD_ENV", "PUBLIC_URL"):
        environment.pop(name, None)
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "up"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)
    return process, port


def answers(port: int) -> bool:
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/ready", timeout=2):
            return True
    except OSError:
        return False


def wait_for(port: int, process: subprocess.Popen[bytes], *, up: bool = True) -> None:
    deadline = time.monotonic() + SLOWEST
    while answers(port) != up:
        assert time.monotonic() < deadline
        assert process.poll() is None or not up
        time.sleep(0.2)


def children_of(pid: int) -> list[int]:
    listed = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in listed]


@pytest.mark.skipif(not Path("/proc/self/task").is_dir(), reason="reads /proc")
def test_site_starts_stops_and_notices_a_dead_child(tmp_path: Path) -> None:
    process, port = start(tmp_path)
    try:
        wait_for(port, process)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
        wait_for(port, process, up=False)

        process, port = start(tmp_path)
        wait_for(port, process)
        deadline = time.monotonic() + SLOWEST
        while len(children_of(process.pid)) < 2 and time.monotonic() < deadline:
            time.sleep(0.1)
        os.kill(children_of(process.pid)[1], signal.SIGKILL)
        assert process.wait(30) == 1
        wait_for(port, process, up=False)
    finally:
        process.kill()
