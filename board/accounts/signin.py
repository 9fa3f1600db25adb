"""The code and the link of a sign-in mail, derived so that only their hashes are ever stored."""

import hmac
import secrets

from board.accounts.models import SignInCode
from board.secrets import derive, digest

CODE_DIGITS = 8  # digits, because a Hebrew phone keyboard has them at hand; eight, because five tries must not be luck


def link_and_code(salt: str) -> tuple[str, str]:
    """Return the link token and the code for a new salt."""
    return _link(derive("signin-link", salt)[0]), _code(derive("signin-code", salt)[0])


def mailed_link_and_code(row: SignInCode) -> tuple[str, str] | None:
    """Return again what the mail must say, whichever key made it; None after the key is gone."""
    links, codes = derive("signin-link", row.salt), derive("signin-code", row.salt)
    for link, code in zip(links, codes, strict=True):
        if hmac.compare_digest(digest(_link(link)), row.link_hash):
            return _link(link), _code(code)
    return None


def new_salt() -> str:
    """Return the random part of a sign-in."""
    return secrets.token_hex(16)


def tidy_code(typed: str) -> str:
    """Return the digits somebody typed, whatever spaces and dashes came with them."""
    return "".join(str(int(sign)) for sign in typed if sign.isdecimal())


def _link(value: bytes) -> str:
    return value.hex()


def _code(value: bytes) -> str:
    return str(int.from_bytes(value, "big") % 10**CODE_DIGITS).zfill(CODE_DIGITS)
