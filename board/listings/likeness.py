"""One number per text that stays the same under small changes, so that a copy is found by an index."""

import hashlib
import re

KEPT_WORDS = 4
FEWEST_WORDS = 8  # shorter texts are alike by chance
_WORD = re.compile(r"[^\W\d_]{2,}")


def fingerprint(text: str) -> int | None:
    """Return 63 bits made of the text's few smallest word hashes; None for a text too short to judge.

    Words outside those few may change, move or repeat without changing the number.
    """
    words = set(_WORD.findall(text.lower()))
    if len(words) < FEWEST_WORDS:
        return None
    smallest = sorted(_hash(word) for word in words)[:KEPT_WORDS]
    return _hash(" ".join(map(str, smallest)))


def _hash(text: str) -> int:
    return int.from_bytes(hashlib.blake2b(text.encode(), digest_size=8).digest(), "big") >> 1
