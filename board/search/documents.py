"""Lays a row out as index tokens: t_ title, s_ stems, c_ concepts named, f_ facets ticked.

The full-text table has m_ for c_: meant, that is named or ticked. And w_, words of the title to offer while somebody
types: they are counted, and no search knows them.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import product
from math import prod
from unicodedata import combining

from board.language.analyzer import Token, analyse
from board.language.lexicon import lexicon
from board.language.particles import bases
from board.search.expression import Expression, any_of
from board.search.packed import pack

FACET_KINDS = {
    "channel": "channel",
    "audience": "audience",
    "industry": "industry",
    "service": "service",
    "region": "region",
    "city": "city",
    "engagement": "engagement_type",
    "language": "language",
}  # the key in a URL -> the kind in the vocabulary; the key "remote" is a flag
_KEYS = {kind: key for key, kind in FACET_KINDS.items()}
Facets = Mapping[str, Sequence[str]]
MOST_WORDS = 1500
LONGEST_WORD = 40
MOST_COMBINED = 24
SHORTEST_OFFER = 3


@dataclass(frozen=True)
class IndexDocument:
    """What the index knows of a row. `facets` uses the keys of the search URL; "remote" holds any value when true."""

    title: str
    body: str
    facets: Facets = field(default_factory=dict)
    pay: int | None = None  # agorot a month before VAT; None sorts last
    closing: int | None = None  # seconds since 1970; None sorts last


@dataclass(frozen=True)
class Laid:
    """A row as it goes into the index; in both strings a space stands before and behind every token."""

    head: str  # t_ s_ c_ f_, what scoring reads
    combined: str  # f_ tokens of several facets, joined by a plus
    words: str  # the words in order, for phrases; no full-text table has them
    facets: str  # the f_ tokens' values alone
    offers: str  # w_ the title's words, counted to be offered while somebody types

    @property
    def tokens(self) -> str:
        """Return everything the full-text table takes."""
        return full_text(self.head) + self.combined

    @property
    def counted(self) -> str:
        """Return the tokens of which it is counted how many rows hold them, among others."""
        return full_text(self.head) + self.offers

    @property
    def columns(self) -> dict[str, str]:
        """Return the row as it is kept, by column."""
        packed = {"head": pack(self.head), "words": pack(self.words)}
        return {"facets": self.facets, "combined": self.combined, "offers": self.offers, **packed}


def lay_out(document: IndexDocument, combined: bool) -> Laid:
    """Return the row's tokens and facets.

    `combined` adds tokens for pairs and triples of channel, industry and place, so that such filters cost one lookup.
    """
    title = _kept(analyse(document.title))
    body = _kept(analyse(document.body))
    facets = _concepts_of_facets(document.facets)
    joined = (f"f_{each}" for each in combinations(facets)) if combined else ()
    return Laid(
        head=_spaced(_head(title, body, facets)),
        combined=_spaced(joined),
        words=_spaced(_words(title, body)),
        facets=" ".join(facets),
        offers=_spaced(_offers(document.title, title)),
    )


def full_text(head: str) -> str:
    """Return what the full-text table takes of a head.

    There one token (m_) says that a concept is named or ticked, and one (t_) that it is ticked or named in the title:
    looking for either of two costs half as much again.
    """
    tokens = head.split()
    meant = (f"m_{token[2:]}" for token in tokens if token[0] in "cf")
    on_top = (f"t_{token[2:]}" for token in tokens if token[0] == "f")
    return _spaced(dict.fromkeys((*(token for token in tokens if token[0] != "c"), *meant, *on_top)))


def _spaced(tokens: Iterable[str]) -> str:
    return f" {' '.join(tokens)} "


def _head(title: list[Token], body: list[Token], facets: list[str]) -> Iterable[str]:
    yield from dict.fromkeys(
        f"t_{term}" for token in title for term in (token.surface, *_stems(token), *_named([token], facets))
    )
    yield from dict.fromkeys(f"s_{stem}" for token in (*title, *body) for stem in _stems(token))
    yield from dict.fromkeys(f"c_{concept}" for concept in _named([*title, *body], facets))
    yield from (f"f_{facet}" for facet in facets)


def _words(title: list[Token], body: list[Token]) -> Iterable[str]:
    yield from (token.surface for token in title)
    yield ":"  # no phrase reaches from the title into the body
    yield from (token.surface for token in body)


def _offers(text: str, title: list[Token]) -> Iterable[str]:
    """Return the title's words that are worth offering; one led by a particle as the known word behind it.

    Of names of places only the whole is offered, by the vocabulary. What holds a quote, a slash or a digit is left out:
    folded, it would be shown misspelt.
    """
    plain = (token for token in title if not token.inside_place and _is_plain(text[token.start : token.end]))
    words = (bases(token.surface)[0] for token in plain)
    return dict.fromkeys(f"w_{word}" for word in words if len(word) >= SHORTEST_OFFER)


def _is_plain(word: str) -> bool:
    return all(sign.isalpha() or combining(sign) for sign in word)


def _kept(tokens: list[Token]) -> list[Token]:
    return [token for token in tokens[:MOST_WORDS] if len(token.surface) <= LONGEST_WORD]


def _stems(token: Token) -> tuple[str, ...]:
    """Return the token's stems; "gan" in "Ramat Gan" is no garden."""
    if token.inside_place:
        return ()
    return (*token.stems, token.joined) if token.joined else token.stems


def _named(tokens: Iterable[Token], facets: list[str]) -> Iterable[str]:
    """Yield the concepts the words name with their parents; ticked values outweigh those that are only hinted at."""
    ticked_kinds = {facet.split(":")[0] for facet in facets} - {"topic"}  # an area, which nobody ticks
    for token in tokens:
        if token.ambiguous:
            continue
        hinted = _broader(token.concepts)
        for concept in token.concepts:
            unsure = concept in hinted or concept.startswith("industry:")
            if not (unsure and concept.split(":")[0] in ticked_kinds and concept not in facets):
                yield concept
                yield from lexicon().above(concept)


def _broader(concepts: Iterable[str]) -> set[str | None]:
    """Return what the topics among the concepts only hint at."""
    topics = lexicon().kinds["topic"]
    return {topics[concept[6:]].parent for concept in concepts if concept.startswith("topic:")}


def _concepts_of_facets(facets: Facets) -> list[str]:
    """Return the ticked values as "kind:slug" with everything they imply: parents, a city's district, remote."""
    found: dict[str, None] = {}
    for key, kind in FACET_KINDS.items():
        for slug in facets.get(key, ()):
            concept = f"special:{slug}" if kind == "region" and slug in lexicon().kinds["special"] else f"{kind}:{slug}"
            found |= dict.fromkeys((_safe(concept), *map(_safe, lexicon().above(concept))))
    if facets.get("remote"):
        found["special:remote"] = None
    return list(found)


def _safe(concept: str) -> str:
    """Return a concept that cannot leave its quotes in any query language, whatever a URL says."""
    return re.sub(r"[^\w:]", "_", concept)


def filters(facets: Facets, combined: bool) -> list[Expression]:
    """Return what a row must have for the ticked values: any value of a key, every key; inert values ask nothing.

    The flag "remote" adds remote rows to what the ticked regions and cities find.
    """
    sides: dict[str, list[str]] = {}
    for key, kind in FACET_KINDS.items():
        for slug in facets.get(key, ()):
            entry = lexicon().find(kind, slug)
            if not (entry and entry.inert):
                sides.setdefault(key, []).append(_safe(f"{entry.kind if entry else kind}:{slug}"))
    if facets.get("remote"):
        for key in [key for key in ("region", "city") if key in sides] or ["region"]:
            sides.setdefault(key, []).append("special:remote")
    trees: list[Expression] = []
    main = [sides[key] for key in ("channel", "industry", "region") if key in sides]
    if combined and len(main) > 1 and prod(map(len, main)) <= MOST_COMBINED:
        trees.append(any_of("f_" + "+".join(joined) for joined in product(*main)))
        sides = {key: values for key, values in sides.items() if key not in ("channel", "industry", "region")}
    return trees + [any_of(f"f_{value}" for value in values) for values in sides.values()]


@lru_cache(maxsize=1024)
def ticked(facet: str) -> tuple[str, str] | None:
    """Return the (URL key, value) of a stored facet; the flag is ("remote", "1"); an everyday area is no facet."""
    kind, _, slug = facet.partition(":")
    if kind == "topic":
        return None
    if kind == "special":
        return ("remote", "1") if slug == "remote" else ("region", slug)
    return _KEYS[kind], slug


def combinations(facets: Iterable[str]) -> list[str]:
    """Return every pair and the triples of channel, industry and place, each joined by a plus in that order."""
    sides: dict[str, list[str]] = {"channel": [], "industry": [], "region": []}
    for facet in facets:
        kind = facet.split(":")[0]
        sides.get("region" if kind == "special" else kind, []).append(facet)
    channels, industries, places = sides.values()
    groups = ((channels, industries), (channels, places), (industries, places), (channels, industries, places))
    return ["+".join(joined) for group in groups for joined in product(*group)]
