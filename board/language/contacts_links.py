"""Mails, links and handles in a folded text, plain or dressed up ("at", "שטרודל", "נקודה"); the phrases are data."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Literal

from board.language.phrases import phrase, table

Kind = Literal["phone", "whatsapp", "email", "handle", "link"]
HANDLES = ("discord", "reddit", "named_handle", "handle_at", "user_handle")
_links = partial(phrase, "links")


@dataclass(frozen=True)
class Found:
    """A mail, link or handle with its place in the folded text; the value is in folded letters."""

    kind: Kind
    start: int
    end: int
    value: str


def links(text: str) -> Iterator[Found]:
    """Find links that lead to a person: messengers, social pages, forms, shortened links, pages with a label."""
    for match in _links("link").finditer(text):
        written = match.group().rstrip(".,;:!?)]}*")
        plain = re.sub(r"\s", "", written)
        number = _links("whatsapp_number").search(plain)
        kind: Kind = "whatsapp" if number else "link"
        yield Found(kind, match.start(), match.start() + len(written), f"+{number['number']}" if number else plain)
    for match in _links("page").finditer(text):
        start, written = match.start(match.lastgroup or 0), match.group(match.lastgroup or 0).rstrip(".,;:!?)]}*")
        yield Found("link", start, start + len(written), written)


def call_marks(text: str) -> Iterator[tuple[int, int]]:
    """Find the "tel:" before a number, which goes with it."""
    return (match.span() for match in _links("call_mark").finditer(text))


def mails(text: str) -> Iterator[Found]:
    """Find mail addresses, also those with the sign or the dots in words."""
    for name in ("mail", "joined_mail", "spelled_mail"):
        for match in _links(name).finditer(text):
            yield _mail(match)
    for match in _links("spoken_mail").finditer(text):
        if _is_meant_as_mail(match, text):
            yield _mail(match)


def _mail(match: re.Match[str]) -> Found:
    """Bring a written address to its plain form."""
    local, host = (_dotted(match[part]) for part in ("local", "host"))
    host = ".".join(table("links")["providers"].get(part, part) for part in host.split("."))
    if "." not in host:
        host += ".com"
    return Found("email", match.start(), match.end(), f"{local}@{host}")


def _dotted(written: str) -> str:
    """Return a part of an address with plain dots and no spaces."""
    return re.sub(r"\s", "", _links("dot").sub(".", re.sub("[_-]dot[_-]", ".", written)))


def _is_meant_as_mail(match: re.Match[str], text: str) -> bool:
    """Tell an address with "at" in words from "meet us at example.com"."""
    before = text[max(0, match.start() - 20) : match.start()]
    if _links("spoken_dot").search(match.group()):
        return True
    if match["local"] in table("links")["common_words"]:
        return False
    led = _links("mail_cue").search(before) or _links("own_word_before").search(before)
    return bool(led) or "." in match["local"] or "_" in match["local"]


def handles(text: str) -> Iterator[Found]:
    """Find user names: @name, name#1234, u/name, and names a network's word introduces."""
    for match in _links("handle").finditer(text):
        name = match["name"].rstrip("._")
        if len(name) > 1:
            yield Found("handle", match.start(), match.start("name") + len(name), "@" + name)
    for kind in HANDLES:
        for match in _links(kind).finditer(text):
            name = match["name"].rstrip(".")
            yield Found("handle", match.start("name"), match.start("name") + len(name), name)
