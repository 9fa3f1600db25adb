"""What to offer while somebody types: popular searches, names of the vocabulary, and the board's own words."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from board.db import db
from board.finding import popular
from board.finding.asked import KEYS, LONGEST_TEXT
from board.language.lexicon import Entry, lexicon
from board.language.normalise import fold, spans
from board.language.spelling import as_written
from board.language.stems import stems
from board.search import index
from board.search.documents import FACET_KINDS

MOST = 7
MOST_POPULAR = 2
KEPT_FOR_OWN = 2  # places that the vocabulary leaves to the board's own words
READ = 24  # own words looked at: some are everyday words, or others' plurals
SHORTEST = 2
POPULAR, OWN = "popular", "own"


@dataclass(frozen=True)
class Suggestion:
    """The whole text a press searches for, and where it comes from: a key of the vocabulary, POPULAR or OWN."""

    text: str
    origin: str


def suggest(kind: str, typed: str, language: str) -> list[Suggestion]:
    """Return up to seven texts that go on from what is typed; names come in the reader's language."""
    words = typed[:LONGEST_TEXT].split()
    if len(fold("".join(words))) < SHORTEST:
        return []
    entries = _named(words)
    named = {fold(each.text): each for each in _shown(entries, language)}
    often = [named.pop(fold(text), Suggestion(text, "")).text for text in _often(kind, words)]
    own = _own(kind, words, [entry for _, _, entry in entries])
    own = [text for text in own if fold(text) not in {*named, *map(fold, often)}]
    room = MOST - len(often)
    shown = list(named.values())[: room - min(len(own), KEPT_FOR_OWN)]
    return [
        *(Suggestion(text, POPULAR) for text in often),
        *shown,
        *(Suggestion(text, OWN) for text in own[: room - len(shown)]),
    ]


def _often(kind: str, words: list[str]) -> list[str]:
    return popular.beginning(kind, " ".join(words), MOST_POPULAR)


def _named(words: list[str]) -> list[tuple[list[str], str, Entry]]:
    """Return the values whose names begin with the last words, the most words first, with the words before them."""
    found: dict[tuple[str, str], tuple[list[str], str, Entry]] = {}
    for first in range(max(len(words) - 3, 0), len(words)):
        sought = fold("".join(words[first:]))
        if len(sought) >= SHORTEST:
            for key, entry in _beginning(sought):
                found.setdefault((key, entry.slug), (words[:first], key, entry))
    return list(found.values())


def _beginning(sought: str) -> list[tuple[str, Entry]]:
    """Return the values with a name that begins so: first by their label, then by another name that is half typed."""
    found = [(key, entry) for key, entry, names in _names() if any(_may_become(sought, name) for name in names)]
    labelled = [(key, entry) for key, entry, _ in _names() if _is_label(sought, entry)]
    return labelled + [each for each in found if each not in labelled]


def _is_label(sought: str, entry: Entry) -> bool:
    return any(fold(label).startswith(sought) for label in entry.labels.values())


def _may_become(sought: str, name: str) -> bool:
    """Tell a name that is half typed from one that only begins alike: "ווא" is no "וואן אוף" yet."""
    return name.startswith(sought) and 2 * len(sought) >= len(name)


@cache
def _names() -> tuple[tuple[str, Entry, tuple[str, ...]], ...]:
    return tuple(
        (key, entry, tuple(map(fold, entry.names)))
        for key in KEYS
        for entry in lexicon().pickable(FACET_KINDS[key])
        if not entry.inert
    )


def _shown(entries: list[tuple[list[str], str, Entry]], language: str) -> Iterator[Suggestion]:
    """Yield each value by its name in the language; of equal names the first."""
    taken: set[str] = set()
    for kept, key, entry in entries:
        text = " ".join([*kept, entry.label(language)])
        if fold(text) not in taken:
            taken.add(fold(text))
            yield Suggestion(text, key)


def _own(kind: str, words: list[str], offered: list[Entry]) -> list[str]:
    """Return texts that end with a word of the board, unless the vocabulary offers the word, or another of its stem."""
    last = fold(words[-1])
    if len(last) < SHORTEST:
        return []
    taken = {stem for entry in offered for name in entry.names for stem in _stems_of(name)}
    listed = index.beginning(db.session(), kind, last, READ)
    taken |= set(stems(last) if last in listed else ())
    found = []
    for word in listed:
        if not popular.is_everyday(word) and taken.isdisjoint(stems(word)):
            taken |= set(stems(word))
            found.append(" ".join([*words[:-1], as_written(word)]))
    return found


def _stems_of(name: str) -> Iterable[str]:
    return (stem for _, _, word in spans(name) for stem in stems(word))
