"""Turns a text into tokens: where each word stands, what it is without its endings, what it means in the trade."""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from board.language.aliases import Found, distant_key, exact_key, find_names, singular_key
from board.language.normalise import is_hebrew, spans
from board.language.particles import bare_acronym, bases
from board.language.stems import stems

_ACRONYM = re.compile("[א-ת](?:[\"״“”]|''|׳׳)[א-ת]")  # gershayim inside a word


class Token(NamedTuple):
    """One word: its place in the original text, folded surface, stems (likeliest first) and names it is part of."""

    start: int
    end: int
    surface: str
    stems: tuple[str, ...]
    concepts: tuple[str, ...] = ()  # "kind:slug" of every value named here
    ambiguous: bool = False  # the name is also an everyday word
    inside_place: bool = False  # the word is part of a longer name of a place
    joined: str = ""  # on the first word of a longer name: the stem of the name as one word


class Word(NamedTuple):
    """What is known of a folded word wherever it stands."""

    stems: tuple[str, ...]
    forms: frozenset[str]


class Mention(NamedTuple):
    """A vocabulary value named in a text, with the words it came from; `start` and `end` point into the text."""

    kind: str
    slug: str
    start: int
    end: int
    first: int  # places of the first and last token
    last: int
    ambiguous: bool  # the words are also everyday words
    typo: bool
    broader: bool  # the words are narrower than the value


@lru_cache(maxsize=1 << 16)
def word(surface: str) -> Word:
    """Return the stems of a folded word over all its readings, and every form a name may be recognised by."""
    readings = bases(surface)
    found = tuple(dict.fromkeys(stem for reading in readings for stem in stems(reading)))
    exact = [exact_key(reading) for reading in (surface, *readings)]
    if is_hebrew(surface):
        return Word(found, frozenset((surface, *stems(surface), *readings, *found, *exact)))
    return Word(found, frozenset((*exact, singular_key(surface), distant_key(surface) or "")))


def analyse(text: str) -> list[Token]:
    """Return the tokens of a text in order; offsets point into the text as given, niqqud and all."""
    plain = [Token(start, end, surface, word(surface).stems) for start, end, surface in _surfaces(text)]
    for found in names_in(plain):
        concepts = tuple(meaning.concept for meaning in found.name.meanings)
        place_name = found.last > found.first and found.name.meanings[0].kind == "city"
        for place in range(found.first, found.last + 1):
            token = plain[place]
            joined = found.name.joined if place == found.first else ""
            plain[place] = Token(*token[:4], concepts, found.name.ambiguous, place_name, joined)
    return plain


def _surfaces(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield (start, end, folded word) for every word; an acronym comes without its particles."""
    for start, end, surface in spans(text):
        yield start, end, bare_acronym(surface) if _ACRONYM.search(text, start, end) else surface


def names_in(tokens: list[Token]) -> list[Found]:
    """Return the vocabulary names among the tokens, longest first, without overlap."""
    return find_names([word(token.surface).forms for token in tokens])


def mentions(text: str) -> list[Mention]:
    """Return every vocabulary value a text names, in order; one name may stand for several values."""
    tokens = [Token(start, end, surface, ()) for start, end, surface in _surfaces(text)]
    return [
        Mention(
            meaning.kind,
            meaning.slug,
            tokens[found.first].start,
            tokens[found.last].end,
            found.first,
            found.last,
            found.name.ambiguous,
            meaning.typo,
            meaning.broader,
        )
        for found in names_in(tokens)
        for meaning in found.name.meanings
    ]
