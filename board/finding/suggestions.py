"""Words to offer while somebody types: names of the vocabulary that begin with what was typed."""

from collections.abc import Iterator
from dataclasses import dataclass

from board.finding.asked import KEYS, LONGEST_TEXT
from board.language.lexicon import Entry, lexicon
from board.language.normalise import fold
from board.search.documents import FACET_KINDS

MOST = 6
SHORTEST = 2


@dataclass(frozen=True)
class Suggestion:
    """A value of the vocabulary, and the whole text a press searches for."""

    key: str
    slug: str
    text: str


def suggest(typed: str, language: str) -> list[Suggestion]:
    """Return up to six values whose names begin with the last words typed, the whole typed text first."""
    words = typed[:LONGEST_TEXT].split()
    found: dict[tuple[str, str], Suggestion] = {}
    for first in range(max(len(words) - 3, 0), len(words)):
        kept, sought = words[:first], fold(" ".join(words[first:]))
        if len(sought) < SHORTEST:
            continue
        for key, entry in _beginning(sought):
            text = " ".join([*kept, entry.label(language)])
            found.setdefault((key, entry.slug), Suggestion(key, entry.slug, text))
    return list(found.values())[:MOST]


def _beginning(sought: str) -> Iterator[tuple[str, Entry]]:
    for key in KEYS:
        for entry in lexicon().pickable(FACET_KINDS[key]):
            if not entry.inert and any(fold(name).startswith(sought) for name in entry.names):
                yield key, entry
