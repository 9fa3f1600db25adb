"""Markup in every text of the world stays text on every page, in every fragment and in every mail."""

import re
from html.parser import HTMLParser

from flask import Flask

from board.db import db
from tests.notifications import post
from tests.people import HTMX
from tests.safety import paths
from tests.safety.cast import Cast
from tests.safety.payloads import RAW

READERS = ("visitor", "dana", "yossi", "admin")
ADDRESSES = {"href", "src", "action", "formaction", "hx-get", "hx-post", "content"}
LEADS_TO_CODE = re.compile(r"\s*(javascript|vbscript|data:text)", re.IGNORECASE)


class Eye(HTMLParser):
    """Sees what a browser would run: scripts without an address, handlers, addresses that are code."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "script" and "src" not in found and found.get("type") != "application/ld+json":
            self.seen.append("a script")
        for name, value in attrs:
            if name.startswith("on") or (name in ADDRESSES and LEADS_TO_CODE.match(value or "")):
                self.seen.append(f"{tag} {name}={value}")


def broken(text: str) -> list[str]:
    """What a browser would run."""
    eye = Eye()
    eye.feed(text)
    return eye.seen + [raw for raw in RAW if raw in text]


def test_the_eye_sees_what_runs() -> None:
    assert broken("<p>&lt;script&gt;</p><a aria-label='x onerror=y'>") == []
    assert len(broken("<script>x</script><img onerror=x><a href=' javascript:x'>")) == 3


def test_no_page_runs_what_somebody_wrote(app: Flask, scripted: Cast) -> None:
    wrong, shown = [], 0
    for where, path in paths.everywhere(app, scripted.world.sides["ours"]):
        for who in READERS:
            for headers in ({}, HTMX) if who == "dana" else ({},):
                answer = scripted.ask(who, "GET", path, keep=True, headers=headers)
                shown += "&lt;script&gt;saviv" in answer.text
                wrong += [f"{where} as {who}: {each}" for each in broken(answer.text)]
                if answer.status_code >= 300:
                    break
    assert not wrong, "\n".join(wrong)
    assert shown > 50


def test_no_mail_runs_what_somebody_wrote(app: Flask, scripted: Cast) -> None:
    sent = post.deliver(app)
    assert len(sent) > 15
    wrong = [f"{mail['Subject']}: {each}" for mail in sent for each in broken(post.html(mail))]
    assert not wrong, "\n".join(wrong)
    assert any("saviv()" in post.html(mail) for mail in sent)
    assert all("\n" not in str(mail[name]) for mail in sent for name in ("Subject", "To", "From"))
    db.session.rollback()
