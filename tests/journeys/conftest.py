"""The product as a newcomer starts it, and a real Chromium that fails on any console error or CSP violation."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip
WIDTHS = {"phone": (390, 844), "desktop": (1280, 900)}
# Chromium logs every refused form as a failed resource, htmx every request that a newer one replaced
EXPECTED = re.compile(r"status of (422|409)|^htmx:(afterRequest|sendAbort)\b")
AXE = (Path(__file__).parent.parent / "vendor" / "axe.min.js").read_text("utf-8")


@dataclass(frozen=True)
class Site:
    """A running site."""

    url: str
    data: Path

    def mails_to(self, address: str) -> list[Path]:
        """The mails in the letterbox for one address, oldest first."""
        box = sorted((self.data / "letterbox").glob("*.eml"), key=lambda path: path.stat().st_mtime_ns)
        return [path for path in box if f"To: {address}".encode() in path.read_bytes()]


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    data = tmp_path_factory.mktemp("site")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    environment = os.environ | {"PORT": str(port), "BOARD_DATA": str(data), "PUBLIC_URL": f"http://localhost:{port}"}
    for name in ("DATABASE_URL", "SMTP_URL", "BOARD_ENV"):
        environment.pop(name, None)
    log = (data / "log").open("wb")
    command = [sys.executable, "-m", "flask", "--app", "wsgi", "up"]
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=subprocess.STDOUT)
    found = Site(f"http://localhost:{port}", data)
    try:
        _wait_until_ready(found, process)
        yield found
    finally:
        process.terminate()
        process.wait(20)
        log.close()


def _wait_until_ready(site: Site, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{site.url}/ready", timeout=2):
                return
        except OSError:
            time.sleep(0.3)
    pytest.fail("the site did not start:\n" + (site.data / "log").read_text("utf-8")[-3000:])


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = shutil.which("chromium")
    if program is None:
        if os.environ.get("CI"):
            pytest.fail("Chromium is missing")
        pytest.skip("Chromium is not installed: apt-get install chromium")
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=program, args=FLAGS)
        yield made
        made.close()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(site: Site, browser: Browser) -> Iterator[OpenPage]:
    """Open pages of people of their own; any console error, CSP violation or script error fails the test."""
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def note(message: ConsoleMessage) -> None:
        missing_page = "404" in message.text and "/nothing-here" in message.location["url"]
        if message.type == "error" and not EXPECTED.search(message.text) and not missing_page:
            complaints.append(message.text)

    def open_one(width: str = "phone", *, scripts: bool = True, scheme: str = "light") -> Page:
        across, down = WIDTHS[width]
        context = browser.new_context(
            base_url=site.url,
            viewport={"width": across, "height": down},
            java_script_enabled=scripts,
            color_scheme=scheme,  # type: ignore[arg-type]
            has_touch=width == "phone",
            locale="he-IL",
            reduced_motion="reduce",
        )
        context.set_default_timeout(10_000)
        contexts.append(context)
        page = context.new_page()
        page.on("console", note)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        return page

    yield open_one
    for context in contexts:
        context.close()
    assert complaints == []
