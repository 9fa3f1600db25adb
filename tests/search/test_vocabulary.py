"""Walks the whole vocabulary: whatever may be ticked is found by each of its names, however it is spelled."""

import pytest

from board.db import db, transaction
from board.language.lexicon import lexicon
from board.language.normalise import fold
from board.language.query import parse
from board.search import index
from board.search.documents import FACET_KINDS
from board.search.index import IndexDocument

KEYS = [*FACET_KINDS.items(), ("region", "special")]
VALUES = [(key, entry) for key, kind in KEYS for entry in lexicon().entries(kind) if not entry.inert]


def ids(query):
    return index.find(db.session(), "listing", query, limit=200).ids


@pytest.fixture
def ticked(app):
    """One request for each value, which says nothing in words."""
    with transaction() as session:
        for number, (key, entry) in enumerate(VALUES, start=1):
            index.put(session, "listing", number, number, IndexDocument("שלום", "", {key: [entry.slug]}))


def test_every_name_finds_the_rows_that_ticked_its_value(ticked):
    missed = [
        (entry.slug, name)
        for number, (_, entry) in enumerate(VALUES, start=1)
        for name in entry.names
        if not any(map(_is_narrow, parse(name).groups))  # "chess" is not any culture
        if number not in ids(name)
    ]
    assert missed == []


def _is_narrow(group):
    """Tell whether the group names only something narrower than any value: a kind of sport, a part of a district."""
    topics = [lexicon().kinds["topic"].get(concept.removeprefix("topic:")) for concept in group.concepts]
    return all(topics) and any(topic.reach == "far" or topic.cities for topic in topics)


def test_a_label_is_never_too_narrow_for_its_value():
    labels = [(entry.slug, label) for _, entry in VALUES for label in entry.labels.values()]
    assert [label for label in labels if any(map(_is_narrow, parse(label[1]).groups))] == []


def _spellings():
    """Return the sets of names of one value that differ only in how their words are parted, and the listed variants."""
    for kind in (*FACET_KINDS.values(), "generic", "topic"):
        for entry in lexicon().entries(kind):
            written = {}
            for name in entry.names:
                written.setdefault(fold(name), []).append(name)
            yield from (names for names in written.values() if len(names) > 1)
    yield from lexicon().variants


# the letters of עו"ד are those of עוד
EVERYDAY = lexicon().ambiguous | {fold(word) for word in lexicon().words["stop"]}
SPELLINGS = [tuple(names) for names in _spellings() if EVERYDAY.isdisjoint((*names, *map(fold, names)))]


@pytest.mark.parametrize("names", SPELLINGS, ids=lambda names: names[0])
def test_every_spelling_finds_every_other(app, names):
    """Even where the row ticked something else, and so is not about what it mentions."""
    with transaction() as session:
        for number, name in enumerate(names, start=1):
            other = {"industry": ["pets"], "channel": ["reddit"]}
            index.put(session, "listing", number, number, IndexDocument("שלום", f"יום {name} טוב", other))
    everything = set(range(1, len(names) + 1))
    assert {name: set(ids(name)) for name in names} == dict.fromkeys(names, everything)
