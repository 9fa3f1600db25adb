"""Where a browser may be sent after signing in: own paths only."""

from urllib.parse import urlsplit


def own_path(path: str | None, otherwise: str) -> str:
    """Return the path if it stays on this site, else the other."""
    if not path or not path.startswith("/") or path.startswith(("//", "/\\")) or "\\" in path:
        return otherwise
    if any(ord(sign) < 32 for sign in path):
        return otherwise
    parts = urlsplit(path)
    return otherwise if parts.scheme or parts.netloc else path
