"""Copies of one text under small changes: eight numbers per text, looked up by equality, never by loading every row."""

import re
from hashlib import blake2b

from board.language.contacts import mask
from board.language.contacts_fold import fold

BANDS, ROWS, SHINGLE = 8, 3, 5
SHARED_BY_COPIES = 2
_MODULUS = (1 << 61) - 1
_SIGN = 1 << 63


def fingerprint(text: str) -> tuple[int, ...]:
    """Return eight signed 64-bit numbers; near-copies share at least two of them, contact details do not count."""
    shingles = _shingles(text)
    lows = [min(_mixed(seed, shingle) for shingle in shingles) for seed in range(BANDS * ROWS)]
    return tuple(_band(index, lows[index * ROWS : (index + 1) * ROWS]) for index in range(BANDS))


def are_copies(one: tuple[int, ...], other: tuple[int, ...]) -> bool:
    """Tell whether two fingerprints belong to near-copies."""
    return sum(left == right for left, right in zip(one, other, strict=True)) >= SHARED_BY_COPIES


def _shingles(text: str) -> list[int]:
    """Return the hashes of all five-letter windows of the letters that are said."""
    letters = " ".join(re.findall(r"[^\W_]+", fold(mask(text).text).text))
    windows = {letters[at : at + SHINGLE] for at in range(max(1, len(letters) - SHINGLE + 1))}
    return [int.from_bytes(blake2b(window.encode(), digest_size=7).digest(), "big") for window in windows]


def _mixed(seed: int, shingle: int) -> int:
    """Return the shingle under the seed's order."""
    return (shingle * (2 * seed + 0x9E3779B97F4A7C15) + seed * 0xC2B2AE3D27D4EB4F) % _MODULUS


def _band(index: int, lows: list[int]) -> int:
    """Fold a band's lowest hashes into one signed number."""
    packed = b"".join(low.to_bytes(8, "big") for low in lows) + bytes([index])
    number = int.from_bytes(blake2b(packed, digest_size=8).digest(), "big")
    return number - 2 * _SIGN if number >= _SIGN else number
