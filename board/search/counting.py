"""Counts how often each value is ticked among found rows: of all keys at once, or of one key."""

from collections import Counter
from collections.abc import Iterable

from board.search.documents import FACET_KINDS, ticked

_KINDS = {
    **{key: (kind,) for key, kind in FACET_KINDS.items()},
    "region": ("region", "special"),
    "remote": ("special",),
}


def count(facets: str) -> dict[str, dict[str, int]]:
    """Return how often each value stands in the joined facets of rows, by the key of a URL."""
    counts: dict[str, dict[str, int]] = {}
    for facet, number in Counter(facets.split()).items():
        pair = ticked(facet)
        if pair:
            counts.setdefault(pair[0], {})[pair[1]] = number
    return counts


def count_of(key: str, facets: str) -> dict[str, int]:
    """Return the same of one key alone, for half the work."""
    counts: dict[str, int] = {}
    for kind in _KINDS.get(key, ()):
        for slug, number in Counter(_slugs(kind, facets)).items():
            pair = ticked(f"{kind}:{slug}")
            if pair and pair[0] == key:
                counts[pair[1]] = number
    return counts


def _slugs(kind: str, facets: str) -> Iterable[str]:
    _, *behind = f" {facets}".split(f" {kind}:")
    return [text.partition(" ")[0] for text in behind]
