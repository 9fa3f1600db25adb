"""Recognises the vocabulary in a row of words: the longest name wins, particles and endings do not matter."""

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import islice
from typing import NamedTuple

from board.language.lexicon import Entry, lexicon
from board.language.normalise import is_hebrew, spans
from board.language.particles import bases
from board.language.stems import singular, stems

EXACT_KINDS = frozenset(("city", "region", "special", "language"))  # proper names have no plural


_WIDE = ("industry:", "service:", "channel:", "audience:")


class Meaning(NamedTuple):
    """One value of the vocabulary that a name stands for."""

    kind: str
    slug: str
    typo: bool = False
    broader: bool = False  # the name is narrower than the value: "yoga" for fitness

    @property
    def concept(self) -> str:
        """Return the value as one word, "kind:slug"."""
        return f"{self.kind}:{self.slug}"


class Name(NamedTuple):
    """A name of one or more words with everything it stands for."""

    keys: tuple[str, ...]
    text: str
    ambiguous: bool  # also an everyday word
    meanings: tuple[Meaning, ...]
    concepts: tuple[str, ...]  # of the meanings, in their order

    @classmethod
    def of(cls, keys: tuple[str, ...], text: str, ambiguous: bool, meanings: Iterable[Meaning]) -> "Name":
        """Return the name with what it stands for."""
        listed = tuple(meanings)
        return cls(keys, text, ambiguous, listed, tuple(meaning.concept for meaning in listed))

    @property
    def joined(self) -> str:
        """Return the stem of the name written as one word: "היי טק" and "הייטק" are the same; "" for one word."""
        return _joined(self.text) if len(self.keys) > 1 else ""


class Word(NamedTuple):
    """What is known of a folded word wherever it stands."""

    stems: tuple[str, ...]  # over all its readings, the likeliest first
    forms: frozenset[str]  # what the words of names are compared with
    openings: tuple[tuple[Name, ...], ...]  # the names that begin with it, for each form, the longest first


class Found(NamedTuple):
    """A name found in a row of words: the places of its first and last word."""

    first: int
    last: int
    name: Name


@lru_cache(maxsize=1 << 14)
def _joined(text: str) -> str:
    return stems("".join(word for _, _, word in spans(text)))[0]


def find_names(words: Sequence[Word]) -> list[Found]:
    """Return the names in a row of words, left to right without overlap."""
    found: list[Found] = []
    free = 0  # no name may begin before
    for place, word in enumerate(words):
        if word.openings and place >= free and (best := _longest(words, place)):
            found.append(best)
            free = best.last + 1
    return found


def openings(forms: frozenset[str]) -> tuple[tuple[Name, ...], ...]:
    """Return the names that begin with a word of these forms."""
    table = _names()
    return tuple(table[form] for form in sorted(filter(table.__contains__, forms)))


def keys_of(concept: str) -> frozenset[str]:
    """Return every key that a word of the concept's names is compared by; a text without them does not name it."""
    return _keys_of_concepts().get(concept, frozenset())


@cache
def _keys_of_concepts() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for names in _names().values():
        for name in names:
            for meaning in name.meanings:
                found.setdefault(meaning.concept, set()).update(name.keys)
    return {concept: frozenset(keys) for concept, keys in found.items()}


def key(word: str) -> str:
    """Return what a word of a name is compared by: its stem when there is but one, else the word itself.

    English names keep all but a plural: "run" is no "runner".
    """
    if not is_hebrew(word):
        return singular_key(word)
    candidates = stems(word)
    return candidates[0] if len(candidates) == 1 else word


def singular_key(word: str) -> str:
    """Return what a word not in Hebrew is compared by."""
    return "~" + singular(word)


def distant_key(word: str) -> str | None:
    """Return what a long English word is compared by when its endings differ ("moderating", "moderater")."""
    stem = stems(word)[0]
    return "≈" + stem if len(stem) >= 5 and not is_hebrew(word) else None


def exact_key(word: str) -> str:
    """Return what a word of a proper name is compared by: the whole word, apart from particles."""
    return "=" + word


def _longest(words: Sequence[Word], place: int) -> Found | None:
    standing: list[Name] = []
    for names in words[place].openings:
        standing.extend(islice((name for name in names if _stands_at(name, words, place)), 1))
    if not standing:
        return None
    size = max(len(name.keys) for name in standing)
    best = sorted(name for name in standing if len(name.keys) == size)
    return Found(place, place + size - 1, best[0] if len(best) == 1 else _merged(tuple(best)))


def _stands_at(name: Name, words: Sequence[Word], place: int) -> bool:
    keys = name.keys
    if len(keys) > len(words) - place:
        return False
    if len(keys) > 1 and keys[1] not in words[place + 1].forms:  # most of the many names with "קבוצת" end here
        return False
    return all(keys[at] in words[place + at].forms for at in range(2, len(keys)))


@lru_cache(maxsize=4096)
def _merged(names: tuple[Name, ...]) -> Name:
    """Return one name for several readings of the same words; what is broader in one reading is broader."""
    meanings: dict[str, Meaning] = {}
    for meaning in (meaning for name in names for meaning in name.meanings):
        if meaning.broader or meaning.concept not in meanings:
            meanings[meaning.concept] = meaning
    return Name.of(names[0].keys, names[0].text, all(name.ambiguous for name in names), meanings.values())


@cache
def _names() -> dict[str, tuple[Name, ...]]:
    meanings: dict[tuple[str, ...], dict[str, Meaning]] = {}
    texts: dict[tuple[str, ...], str] = {}
    for entries in lexicon().kinds.values():
        for entry in entries.values():
            for text, typo in [(name, False) for name in entry.names] + [(name, True) for name in entry.typos]:
                for keys in _keys(text, exact=is_proper(entry)):
                    texts.setdefault(keys, text)
                    meanings.setdefault(keys, {}).setdefault(f"{entry.kind}:{entry.slug}", _meaning(entry, typo))
    _mark_broader(meanings)
    ambiguous = {keys for word in lexicon().ambiguous for exact in (True, False) for keys in _keys(word, exact)}
    table: dict[str, list[Name]] = {}
    for keys, values in meanings.items():
        name = Name.of(keys, texts[keys], keys in ambiguous, values.values())
        table.setdefault(keys[0], []).append(name)
    return {first: tuple(sorted(names, key=lambda name: -len(name.keys))) for first, names in table.items()}


def is_proper(entry: Entry) -> bool:
    """Tell whether the entry's names are proper names: a place, a part of one, a language."""
    return entry.kind in EXACT_KINDS or bool(entry.cities) or (entry.parent or "").startswith("city:")


def _meaning(entry: Entry, typo: bool) -> Meaning:
    return Meaning(entry.kind, entry.slug, typo)


def _keys(text: str, exact: bool) -> list[tuple[str, ...]]:
    """Return the keys of a name, and of the name written as one word ("פתחתקווה")."""
    words = [word for _, _, word in spans(text)]
    keyed = exact_key if exact else key
    keys = [tuple(keyed(word) for word in words)] if words else []
    if not exact and len(words) == 1 and (distant := distant_key(words[0])):
        keys.append((distant,))
    joined = "".join(words)
    if len(words) == 2 and len(joined) >= 6:
        keys.append((keyed(joined),))
    return keys + _keys(text.replace("&", " and "), exact) if "&" in text else keys


def _mark_broader(meanings: dict[tuple[str, ...], dict[str, Meaning]]) -> None:
    """Let a name that is a topic of its own mean the topic's parent only in the broader sense."""
    topics = lexicon().kinds["topic"]
    for keys, values in list(meanings.items()):
        whole = _whole_labels().get(keys, frozenset())
        if len(keys) > 1:  # "football team" is about football as well as about a sports club
            single = [meaning for k in keys for meaning in meanings.get((k,), {}).values() if meaning.kind == "topic"]
            inside = {topic for topic in single if topics[topic.slug].parent in values.keys() - whole}
            values |= {topic.concept: topic for topic in inside}
        parents = [topics[meaning.slug].parent for meaning in values.values() if meaning.kind == "topic"]
        for concept in filter(None, parents):
            kind, slug = concept.split(":")
            values.setdefault(concept, Meaning(kind, slug))
        wide = _WIDE if any(parents) else _WIDE[:1] if parents else ()
        for concept in {concept for concept in values if concept.startswith(wide) or concept in parents}:
            if concept not in whole | _labelled(keys):
                values[concept] = values[concept]._replace(broader=True)


@cache
def _whole_labels() -> dict[tuple[str, ...], frozenset[str]]:
    """Return the values by the keys of their whole labels: whoever takes a label at its word means the value."""
    found: dict[tuple[str, ...], frozenset[str]] = {}
    for kind, entries in lexicon().kinds.items():
        for entry in entries.values() if kind != "topic" else ():
            for label in entry.labels.values():
                for keys in _keys(label, exact=is_proper(entry)):
                    found[keys] = found.get(keys, frozenset()) | {f"{kind}:{entry.slug}"}
    return found


def _labelled(keys: tuple[str, ...]) -> set[str]:
    """Return the services, audiences and channels whose very label has these words: that is no narrower name."""
    return {concept for concept, words in _labels().items() if set(keys) <= words}


@cache
def _labels() -> dict[str, frozenset[str]]:
    return {
        f"{entry.kind}:{entry.slug}": frozenset(
            key(base) for label in entry.labels.values() for _, _, word in spans(label) for base in bases(word)
        )
        for kind in ("service", "audience", "channel")
        for entry in lexicon().entries(kind)
    }
