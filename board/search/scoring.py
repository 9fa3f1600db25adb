"""Orders at most a few hundred candidates: what was found, where, and how rare it is; no database here."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import compress
from typing import NamedTuple

from board.language.analyzer import word
from board.language.groups import Group
from board.search.packed import unpack
from board.search.plan import Needles, Sought

WHOLE = 10_000.0  # a row with every group stands before any partial one
BESIDES = 0.1  # of what the weaker finds of the same meaning are worth
AGREED = 0.5  # of what the meaning is worth where the word itself stands too
OPTIONAL = 0.3
MOST_FORMS = 1 << 14
Texts = Mapping[str, Sequence[str]]  # the first letter of a token -> of each row the stretch in which it may stand


class Candidate(NamedTuple):
    """A row that may be shown."""

    id: int
    rank: int
    pay: int | None
    closing: int | None
    facets: str
    head: str = ""  # empty where rows are only counted


def scores(rows: Sequence[Candidate], required: Sequence[Sought], optional: Sequence[Sought]) -> list[float]:
    """Return how well each row answers; all rows at once, since most of the time goes into looking for tokens."""
    texts = _texts([row.head for row in rows])
    columns = [[worth * sought.idf for worth in _worths(sought, texts)] for sought in required]
    columns += [[OPTIONAL * worth * sought.idf for worth in _worths(sought, texts)] for sought in optional]
    musts = len(required)
    return [sum(parts) + (WHOLE if all(parts[:musts]) else 0.0) for parts in zip(*columns, strict=True)]


def says(words: str, phrases: Iterable[Group]) -> bool:
    """Tell whether a row's words have those of every phrase side by side, in any of their forms."""
    standing = words.split()
    return all(_side_by_side(standing, phrase) for phrase in phrases)


def _texts(heads: Sequence[str]) -> Texts:
    """Return where to look for each kind of token: the title's stand before the stems, concepts and facets behind."""
    titles, ends = [], []
    for head in heads:
        titles.append(head[: head.find(" s_") + 1] or head)
        ends.append(head[head.rfind(" s_") + 1 :])
    return {"t": titles, "s": heads, "c": ends, "f": ends}


def _worths(sought: Sought, texts: Texts) -> list[float]:
    """Return for each row the worth of the words as typed, when all stand there, and of what they mean."""
    nothing = [0.0] * len(texts["s"])
    words = [_said(needles, texts, nothing) for needles in sought.words]
    said = words[0] if len(words) == 1 else [min(each) for each in zip(*words, strict=True)] or nothing
    meant = _meant(sought.needles, texts) or nothing
    return [word + AGREED * meaning if word else meaning for word, meaning in zip(said, meant, strict=True)]


def _said(needles: Needles, texts: Texts, nothing: list[float]) -> list[float]:
    """Return the worth of a word for each row, the best first: what is found need not be looked for again."""
    found = nothing
    for needle, worth in needles:
        found = [held or (worth if needle in text else 0.0) for held, text in zip(found, texts[needle[1]], strict=True)]
    return found


def _meant(needles: Needles, texts: Texts) -> list[float]:
    """Return for each row the worth of the best find of a meaning and a little of the others."""
    finds = list(zip(*([needle in text for text in texts[needle[1]]] for needle, _ in needles), strict=True))
    worths = {}
    for find in set(finds):  # there are few different ones
        best, *others = (worth for (_, worth), here in zip(needles, find, strict=True) if here) if any(find) else (0.0,)
        worths[find] = best + BESIDES * sum(others)
    return [worths[find] for find in finds]


def _side_by_side(words: Sequence[str], phrase: Group) -> bool:
    first, *rest = (_forms(surface, stems) for surface, stems in zip(phrase.surfaces, phrase.stems, strict=True))
    last = len(words) - len(rest)
    places = compress(range(last), map(first.__getitem__, words))
    return any(all(same[words[place + at]] for at, same in enumerate(rest, 1)) for place in places)


class _Forms(dict[str, bool]):
    """Whether a standing word, as packed in the index, is a form of another; a dict, since every word is asked."""

    def __init__(self, surface: str, stems: tuple[str, ...]) -> None:
        self.surface, self.stems = surface, frozenset(stems)

    def __missing__(self, token: str) -> bool:
        standing = unpack(token)
        same = standing == self.surface or not self.stems.isdisjoint(word(standing).stems)
        if len(self) < MOST_FORMS:
            self[token] = same
        return same


_forms = lru_cache(maxsize=256)(_Forms)
