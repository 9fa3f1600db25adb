"""Addresses: the readable tail of a page's address, and where a browser may be sent after signing in."""

from urllib.parse import urlsplit

from slugify import slugify

SLUG_LENGTH = 60


def slug(text: str) -> str | None:
    """Return a name or title as the readable tail of an address, or None when nothing readable is left."""
    return slugify(text, allow_unicode=True, max_length=SLUG_LENGTH, word_boundary=True) or None


def own_path(path: str | None, otherwise: str) -> str:
    """Return the path if it stays on this site, else the other."""
    if not path or not path.startswith("/") or path.startswith(("//", "/\\")) or "\\" in path:
        return otherwise
    if any(ord(sign) < 32 for sign in path):
        return otherwise
    parts = urlsplit(path)
    return otherwise if parts.scheme or parts.netloc else path
