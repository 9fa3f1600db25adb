"""Addresses of static files: outside the language prefix, with a mark that changes with the content."""

import hashlib
from functools import cache

from board.config import ROOT

STATIC = ROOT / "static"


@cache
def asset(path: str) -> str:
    """Return the address of a static file; browsers may keep it until its content changes."""
    content = (STATIC / path).read_bytes()
    return f"/static/{path}?v={hashlib.sha256(content).hexdigest()[:10]}"
