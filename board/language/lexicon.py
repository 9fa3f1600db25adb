"""The vocabulary, read once: what may be chosen, how it is called in each language, how people write it."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache, cached_property
from importlib import resources
from typing import Any

import yaml

FILES = {
    "channel": "channels",
    "audience": "audiences",
    "industry": "industries",
    "service": "services",
    "engagement_type": "engagement_types",
    "language": "languages",
    "generic": "generic_terms",
    "topic": "topics families families_life",
}  # kind -> its files
PLACES = {"region": "districts", "special": "special", "city": "cities"}
LANGUAGES = ("he", "en", "ar", "ru")
MASK_BITS = 63  # SQLite integers are signed


@dataclass(frozen=True, slots=True)
class Entry:
    """One value of the vocabulary with its labels and the words people write for it."""

    kind: str
    slug: str
    labels: Mapping[str, str]
    aliases: tuple[str, ...] = ()
    typos: tuple[str, ...] = ()
    parent: str | None = None  # the slug of the broader value of the same kind; for a topic "kind:slug"
    generic: bool = False  # a brand family that nobody can pick, only search
    inert: bool = False  # matches nothing and excludes nothing
    stopword: bool = False
    district: str | None = None
    cities: tuple[str, ...] = ()  # of an everyday area
    order: int = 0
    reach: str = ""  # of a topic: near = its parent is searched too, far = only beside other words

    def label(self, language: str = "he") -> str:
        """Return the entry's name in the language, else in English."""
        return self.labels.get(language) or self.labels["en"]

    @property
    def names(self) -> tuple[str, ...]:
        """Return every right spelling of this value, its labels first, without repetition."""
        return tuple(dict.fromkeys((*self.labels.values(), *self.aliases)))


@dataclass(frozen=True)
class Lexicon:
    """The whole vocabulary in the order of its files."""

    version: str
    kinds: Mapping[str, Mapping[str, Entry]]
    variants: tuple[tuple[str, ...], ...]
    ambiguous: frozenset[str]
    words: Mapping[str, tuple[str, ...]]
    neighbour_pairs: tuple[tuple[str, str], ...]
    bits: Mapping[str, Mapping[str, int]] = field(repr=False)

    def entries(self, kind: str) -> tuple[Entry, ...]:
        """Return the kind's entries in their order; brand families and inert values are among them."""
        return tuple(self.kinds[kind].values())

    def pickable(self, kind: str) -> tuple[Entry, ...]:
        """Return what a form offers: everything but brand families."""
        return tuple(entry for entry in self.kinds[kind].values() if not entry.generic)

    def find(self, kind: str, slug: str) -> Entry | None:
        """Return the entry, or None; a region may also be one of the special places (remote, nationwide, abroad)."""
        entry = self.kinds[kind].get(slug)
        return entry or (self.kinds["special"].get(slug) if kind == "region" else None)

    def children(self, kind: str, slug: str) -> tuple[str, ...]:
        """Return the slugs directly below this one."""
        return tuple(entry.slug for entry in self.kinds[kind].values() if entry.parent == slug)

    def above(self, concept: str) -> tuple[str, ...]:
        """Return what a concept implies: the value it belongs to, a city's district and everyday areas."""
        kind, slug = concept.split(":")
        entry = self.find(kind, slug)
        implied = [f"{kind}:{entry.parent}"] if entry and entry.parent and kind != "topic" else []
        if kind == "city":
            implied += [f"region:{entry.district}"] if entry and entry.district else []
            implied += [f"topic:{area}" for area in self.areas.get(slug, ())]
        return tuple(implied)

    @cached_property
    def below(self) -> Mapping[str, tuple[str, ...]]:
        """Return the concepts that imply each one."""
        found: dict[str, tuple[str, ...]] = {}
        for kind, entries in self.kinds.items():
            for concept in (f"{kind}:{slug}" for slug in entries):
                for implied in self.above(concept):
                    found[implied] = (*found.get(implied, ()), concept)
        return found

    @cached_property
    def areas(self) -> Mapping[str, tuple[str, ...]]:
        """Return the everyday areas (topics) each city lies in."""
        found: dict[str, tuple[str, ...]] = {}
        for topic in self.kinds["topic"].values():
            for city in topic.cities:
                found[city] = (*found.get(city, ()), topic.slug)
        return found


@cache
def lexicon() -> Lexicon:
    """Return the vocabulary; the files are read once a process."""
    folder = resources.files("board.vocabulary")
    texts = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir() if path.name.endswith(".yaml")}
    digest = hashlib.sha256("\0".join(name + texts[name] for name in sorted(texts)).encode()).hexdigest()[:12]
    kinds = {kind: _entries(kind, _rows(texts, names.split())) for kind, names in FILES.items()}
    places = _load(texts["regions.yaml"])
    kinds |= {kind: _entries(kind, places[part]) for kind, part in PLACES.items()}
    return Lexicon(
        version=digest,
        kinds=kinds,
        variants=tuple(tuple(row) for row in _load(texts["spelling_variants.yaml"])),
        ambiguous=frozenset(word for row in _load(texts["ambiguous.yaml"]) for word in row),
        words={name: tuple(listed) for name, listed in _load(texts["words.yaml"]).items()},
        neighbour_pairs=tuple((a, b) for a, b in places["neighbours"]),
        bits={kind: _bits(entries.values()) for kind, entries in kinds.items()},
    )


def label(kind: str, slug: str, language: str = "he") -> str:
    """Return the name of a value in the language, or the slug itself when the vocabulary does not know it."""
    entry = lexicon().find(kind, slug)
    return entry.label(language) if entry else slug


def slugs(kind: str) -> tuple[str, ...]:
    """Return every slug of the kind that a person may pick, in order."""
    return tuple(entry.slug for entry in lexicon().pickable(kind))


def known(kind: str, slug: str) -> bool:
    """Tell whether the vocabulary has this value."""
    return lexicon().find(kind, slug) is not None


def mask(kind: str, chosen: Iterable[str]) -> int:
    """Return the 63-bit set of the chosen slugs; inert and unknown values have no bit. Not for cities or topics."""
    bits = lexicon().bits[kind]
    total = 0
    for slug in chosen:
        total |= bits.get(slug, 0)
    return total


def unmask(kind: str, value: int) -> tuple[str, ...]:
    """Return the slugs in a set made by `mask`, in vocabulary order."""
    return tuple(slug for slug, bit in lexicon().bits[kind].items() if value & bit)


def neighbours(region: str) -> frozenset[str]:
    """Return the districts close enough to work on site in, without the region itself."""
    pairs = lexicon().neighbour_pairs
    return frozenset(b for a, b in pairs if a == region) | frozenset(a for a, b in pairs if b == region)


def district_of(city: str) -> str | None:
    """Return the district of a city, or None for a city the vocabulary does not know."""
    entry = lexicon().kinds["city"].get(city)
    return entry.district if entry else None


def _load(text: str) -> Any:
    return yaml.load(text, Loader=yaml.CSafeLoader)


def _rows(texts: Mapping[str, str], names: Iterable[str]) -> list[dict[str, Any]]:
    return [row for name in names for row in _load(texts[f"{name}.yaml"])]


def _entries(kind: str, rows: list[dict[str, Any]]) -> dict[str, Entry]:
    return {row["slug"]: _entry(kind, row, place) for place, row in enumerate(rows, start=1)}


def _entry(kind: str, row: dict[str, Any], place: int) -> Entry:
    return Entry(
        kind=kind,
        slug=row["slug"],
        labels={language: row[language] for language in LANGUAGES if language in row},
        aliases=_flat(row.get("aliases", ())),
        typos=tuple(row.get("typos", ())),
        parent=row.get("parent"),
        generic=row.get("generic", False),
        inert=row.get("inert", False),
        stopword=row.get("stopword", False),
        district=row.get("district"),
        cities=tuple(row.get("cities", ())),
        order=row.get("order", place),
        reach=row.get("reach", ""),
    )


def _flat(aliases: Any) -> tuple[str, ...]:
    """Return aliases in one list; a file may group them by language."""
    return tuple(word for words in aliases.values() for word in words) if isinstance(aliases, dict) else tuple(aliases)


def _bits(entries: Iterable[Entry]) -> dict[str, int]:
    """Return each slug's bit by its place in the file, so new values belong at the end."""
    return {entry.slug: 1 << place for place, entry in enumerate(entries) if not entry.inert and place < MASK_BITS}
