"""Turns a text into tokens: where each word stands, what it is without its endings, what it means in the trade."""

import re
from functools import lru_cache
from typing import NamedTuple

from board.language.aliases import Found, Word, distant_key, exact_key, find_names, openings, singular_key
from board.language.normalise import is_hebrew, spans
from board.language.particles import bare_acronym, bases
from board.language.stems import is_odd, stems

_ACRONYM = re.compile("[א-ת](?:[\"״“”]|''|׳׳)[א-ת]")  # gershayim inside a word
_PIECE = re.compile(r"\S+")  # no word reaches over a blank
_REMEMBERED = 64  # longer pieces do not come twice
Standing = tuple[int, int, str, Word]


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
        written = (reading for reading in (surface, *readings) if not is_odd(reading))
        forms = frozenset((*written, *stems(surface), *found, *exact))
    else:
        forms = frozenset((*exact, singular_key(surface), distant_key(surface) or ""))
    return Word(found, forms, openings(forms))


def analyse(text: str) -> list[Token]:
    """Return the tokens of a text in order; offsets point into the text as given, niqqud and all."""
    standing = read(text)
    plain = [Token(start, end, surface, known.stems) for start, end, surface, known in standing]
    for found in find_names([known for *_, known in standing]):
        place_name = found.last > found.first and found.name.meanings[0].kind == "city"
        for place in range(found.first, found.last + 1):
            token = plain[place]
            joined = found.name.joined if place == found.first else ""
            plain[place] = Token(*token[:4], found.name.concepts, found.name.ambiguous, place_name, joined)
    return plain


def words_of(piece: str) -> tuple[Standing, ...]:
    """Return (start, end, folded word, what is known of it) for the words of a text between two blanks."""
    return remembered(piece) if len(piece) <= _REMEMBERED else remembered.__wrapped__(piece)


@lru_cache(maxsize=1 << 16)
def remembered(piece: str) -> tuple[Standing, ...]:
    """Return the words of a piece of a text; most have been read before. An acronym comes without its particles."""
    found = []
    for start, end, surface in spans(piece):
        bare = bare_acronym(surface) if _ACRONYM.search(piece, start, end) else surface
        found.append((start, end, bare, word(bare)))
    return tuple(found)


def read(text: str) -> list[Standing]:
    """Return (start, end, folded word, what is known of it) for every word of a text, in order."""
    found: list[Standing] = []
    for piece in _PIECE.finditer(text):
        first = piece.start()
        for start, end, surface, known in words_of(piece.group()):
            found.append((first + start, first + end, surface, known))
    return found


def names_in(tokens: list[Token]) -> list[Found]:
    """Return the vocabulary names among the tokens, longest first, without overlap."""
    return find_names([word(token.surface) for token in tokens])


def mentions(text: str) -> list[Mention]:
    """Return every vocabulary value a text names, in order; one name may stand for several values."""
    standing = read(text)
    return [
        Mention(
            meaning.kind,
            meaning.slug,
            standing[found.first][0],
            standing[found.last][1],
            found.first,
            found.last,
            found.name.ambiguous,
            meaning.typo,
            meaning.broader,
        )
        for found in find_names([known for *_, known in standing])
        for meaning in found.name.meanings
    ]
