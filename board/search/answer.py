"""What a search answers: the rows in order, how many, and what was understood."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from board.language.highlight import Wanted

MORE = 200  # counts are exact up to here; one more means "more than that"


@dataclass(frozen=True)
class Term:
    """One part of the query as understood."""

    typed: str
    also: tuple[str, ...]  # other names it was searched by, in the reader's language
    literal_query: str  # the whole query with this part taken at its word
    instead: str | None = None  # what was searched in place of a mistyped word
    missing: bool = False  # nothing on the board has it


@dataclass(frozen=True)
class Understood:
    """The parts of a query and what to mark in the found texts."""

    terms: tuple[Term, ...] = ()
    wanted: Wanted = field(default_factory=Wanted)

    @property
    def widened(self) -> tuple[Term, ...]:
        """Return the parts that were searched by other names too."""
        return tuple(term for term in self.terms if term.also)

    @property
    def corrected(self) -> tuple[Term, ...]:
        """Return the parts that were replaced because nothing had them."""
        return tuple(term for term in self.terms if term.instead)


@dataclass(frozen=True)
class Found:
    """One page of an answer."""

    ids: tuple[int, ...]
    total: int  # exact to 200, then 201
    counts: Mapping[str, Mapping[str, int]]  # URL key -> value -> rows, over the newest 200 of the answer
    understood: Understood
    after: str | None  # cursor of the next page


@dataclass(frozen=True)
class Relaxation:
    """A near search that does find something: one ticked value or one word let go."""

    key: str | None  # the URL key of the value let go; None for a word
    value: str
    query: str
    facets: Mapping[str, tuple[str, ...]]
    total: int
