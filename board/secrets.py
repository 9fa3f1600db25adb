"""Tokens that are signed or derived with the site's secret keys; a rotated key keeps old links alive."""

import hashlib
import hmac
import secrets
from collections.abc import Sequence

from itsdangerous import BadSignature, URLSafeSerializer

WAITING = "waiting draft"  # a link that lives as long as its draft and only asks for a new sign-in
_keys: tuple[str, ...] = ("",)


def use_keys(keys: Sequence[str]) -> None:
    """Set the keys, newest first."""
    global _keys
    _keys = tuple(keys)


def new_token() -> str:
    """Return 256 random bits for a URL or a cookie."""
    return secrets.token_urlsafe(32)


def digest(token: str) -> str:
    """Return what may be stored of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def derive(purpose: str, salt: str) -> list[bytes]:
    """Return 256 bits for a purpose and a salt, one value a key, newest key first."""
    return [hmac.new(key.encode(), f"{purpose}:{salt}".encode(), hashlib.sha256).digest() for key in _keys]


def sign(purpose: str, value: object) -> str:
    """Return the value as a signed text for a link that never expires."""
    return str(_serializer(purpose).dumps(value))


def unsign(purpose: str, text: str) -> object | None:
    """Return what was signed for this purpose, or None."""
    try:
        return _serializer(purpose).loads(text)
    except BadSignature:
        return None


def _serializer(purpose: str) -> URLSafeSerializer:
    return URLSafeSerializer(list(reversed(_keys)), salt=purpose)  # itsdangerous signs with the last key
