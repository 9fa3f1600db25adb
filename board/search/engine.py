"""Understands a query against one index, gathers candidates by tiers and scores them."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy.engine import Connection, Row

from board.language.groups import Group
from board.language.lexicon import label
from board.language.query import Query, parse
from board.search import terms
from board.search.answer import MORE
from board.search.backend import backend as backend
from board.search.documents import Facets, filters
from board.search.estimate import counted_terms, expected, has_many, rarest_first
from board.search.expression import HIGHEST, Expression, Without, all_of, any_of, one_of
from board.search.instead import rescued
from board.search.packed import pack
from board.search.plan import Sought, partial, seek, terms_of
from board.search.scoring import Candidate, says, scores

COMBINED = frozenset(("listing",))  # profiles tick too many channels for combined facet tokens
FEW = 10  # a shorter answer is filled up with near finds
FACTS = "i.id, i.search_rank, i.pay, i.closing, i.facets, ''"  # what is read of a candidate to count it
HEAD = "i.id, i.search_rank, i.pay, i.closing, i.facets, i.head"  # and to score it
WORDS = "i.search_rank, i.words"  # and to look for a phrase in it
EVEN = 100  # PostgreSQL gathers n rows, or walks past 201 rows in n / all; at n * n = EVEN * all both cost the same


@dataclass(frozen=True)
class Understanding:
    """A query held against the index: what each group comes to there."""

    query: Query
    required: tuple[Sought, ...]
    optional: tuple[Sought, ...]
    excluded: Expression | None
    counts: dict[str, int]  # how many rows hold a term; "" counts all

    @property
    def phrases(self) -> tuple[Group, ...]:
        """Return the quoted parts."""
        return tuple(sought.group for sought in self.required if sought.group.literal)

    @property
    def answerable(self) -> bool:
        """Tell whether every group that must be found is somewhere."""
        return all(sought.anywhere is not None for sought in self.required)


def understand(connection: Connection, kind: str, text: str) -> Understanding:
    """Hold a query against the index; mistyped and unfinished words are replaced only where nothing has them."""
    query = parse(text)
    groups = (*query.groups, *query.excluded)
    frequency = terms.frequencies(connection, kind, {term for group in groups for term in terms_of(group)})
    required = [rescued(connection, kind, seek(group, frequency), query.text) for group in query.required]
    unwanted = [sought.anywhere for sought in (seek(group, frequency) for group in query.excluded) if sought.anywhere]
    return Understanding(
        query=query,
        required=tuple(required),
        optional=tuple(seek(group, frequency) for group in query.optional),
        excluded=any_of(unwanted) if unwanted else None,
        counts=frequency,
    )


def gather(
    connection: Connection,
    kind: str,
    understanding: Understanding,
    facets: Facets,
    counting: bool = False,
    filled: bool = True,
) -> list[Candidate]:
    """Return up to 201 candidates: title hits, then any hits, then near finds, each tier newest first.

    Where they are only counted, titles are not asked for and candidates come without their tokens. Near finds fill up
    a short answer only when it is to be `filled`; an empty one they always stand in for.
    """
    conditions = filters(facets, kind in COMBINED)
    if not understanding.answerable:
        return _near(connection, kind, understanding, conditions, {}, counting)
    found = _whole(connection, kind, understanding, conditions, counting)
    if len(found) < FEW and len(understanding.required) > 1 and (filled or not found):
        return _near(connection, kind, understanding, conditions, found, counting)
    return list(found.values())


def _whole(
    connection: Connection, kind: str, understanding: Understanding, conditions: list[Expression], counting: bool
) -> dict[int, Candidate]:
    """Return rows that have every group, those that have them in their titles first."""
    required = understanding.required
    everywhere = [sought.anywhere for sought in required if sought.anywhere is not None]
    parts = [*everywhere, *conditions]
    if counting or understanding.phrases or not required:
        return fetch(connection, kind, understanding, parts, counting=counting)
    titles = all_of(sought.title or anywhere for sought, anywhere in zip(required, everywhere, strict=True))
    on_top = [titles, *conditions]
    if len(required) == 1 and required[0].frequency > MORE:  # then there are more than can be gathered
        titled = fetch(connection, kind, understanding, on_top)
        left = MORE + 1 - len(titled)
        rest = [Without(all_of(parts), titles)]
        return titled | fetch(connection, kind, understanding, rest, limit=left) if left else titled
    ranks = _ranks(connection, kind, understanding, parts)
    if len(ranks) > MORE:
        ranks = list(dict.fromkeys((*_ranks(connection, kind, understanding, on_top), *ranks)))[: MORE + 1]
    return _by_rank(backend(connection).read(connection, kind, ranks, HEAD)) if ranks else {}


def _ranks(
    connection: Connection, kind: str, understanding: Understanding, parts: Iterable[Expression]
) -> Sequence[int]:
    """Return the ranks of the newest rows that have every part: which of them are read is settled after."""
    tree, few = prepared(connection, kind, understanding, parts)
    return backend(connection).ranks(connection, kind, tree, MORE + 1, few)


def fetch(
    connection: Connection,
    kind: str,
    understanding: Understanding,
    parts: Iterable[Expression],
    before: int = HIGHEST,
    limit: int = MORE + 1,
    counting: bool = False,
) -> dict[int, Candidate]:
    """Return the newest rows below a rank that have every part, without the excluded, by rank."""
    parts = list(parts)
    columns = FACTS if counting and (parts or understanding.excluded is None) else HEAD
    if not parts:
        return _by_rank(_newest_of_all(connection, kind, understanding, before, limit, columns))
    tree, few = prepared(connection, kind, understanding, parts)
    phrases = [phrase for phrase in understanding.phrases if len(phrase.surfaces) > 1]  # one word the index answers
    newest = backend(connection).newest
    if not phrases:
        return _by_rank(newest(connection, kind, tree, before, limit, few, columns))
    rows = newest(connection, kind, tree, before, limit, few, WORDS)
    ranks = [rank for rank, words in rows if says(words, phrases)]
    return _by_rank(backend(connection).read(connection, kind, ranks, columns)) if ranks else {}


def _by_rank(rows: Iterable[Row[Any]]) -> dict[int, Candidate]:
    return {row.rank: row for row in map(Candidate._make, rows)}


def tally(
    connection: Connection, kind: str, understanding: Understanding, choices: Sequence[Facets]
) -> Sequence[str | None]:
    """Return for each choice of facets those of the newest 201 whole finds in one string, for half of gathering them.

    None where rows must be looked at one by one: for phrases, and where near finds may stand in.
    """
    words = [sought.anywhere for sought in understanding.required if sought.anywhere is not None]
    parts = [[*words, *filters(facets, kind in COMBINED)] for facets in choices]
    if not choices or understanding.phrases or not understanding.answerable or not all(parts):
        return [None] * len(choices)
    asked = [prepared(connection, kind, understanding, each) for each in parts]
    alone = len(understanding.required) < 2  # nothing is near one word
    tallies = backend(connection).tally(connection, kind, asked, MORE + 1)
    return [joined if alone or rows >= FEW else None for rows, joined in tallies]


def prepared(
    connection: Connection, kind: str, understanding: Understanding, parts: Iterable[Expression]
) -> tuple[Expression, bool]:
    """Return what to ask for every part without the excluded, and whether rather few rows fit.

    Few are better gathered and sorted than met by walking, newest first. SQLite's index is in the order of the ranks:
    there is no such choice, but of three lists the two shorter ones are better walked first.
    """
    tree = all_of(parts)
    if understanding.excluded is not None:
        tree = Without(tree, understanding.excluded)
    sqlite = connection.dialect.name == "sqlite"
    if sqlite and not has_many(tree):
        return tree, False
    counts = understanding.counts
    new = set(counted_terms(tree)) - counts.keys()
    if new:
        counts |= dict.fromkeys(new, 0) | terms.frequencies(connection, kind, new)
    if sqlite:
        return rarest_first(tree, counts), False
    return tree, expected(tree, counts) ** 2 < EVEN * counts.get("", 0)


def scored(understanding: Understanding, rows: Sequence[Candidate]) -> list[float]:
    """Return the score of each row."""
    return scores(rows, understanding.required, understanding.optional)


def _newest_of_all(
    connection: Connection, kind: str, understanding: Understanding, before: int, limit: int, columns: str
) -> Sequence[Row[Any]]:
    mark = "?" if connection.dialect.name == "sqlite" else "%s"
    statement = (
        f"SELECT {columns} FROM indexed_{kind} AS i "  # noqa: S608
        f"WHERE i.search_rank < {mark} ORDER BY i.search_rank DESC LIMIT {mark}"
    )
    excluded = understanding.excluded
    rows = connection.exec_driver_sql(statement, (before, limit)).all()
    return [row for row in rows if excluded is None or not _holds(row.head, excluded)]


def _holds(head: str, tree: Expression) -> bool:
    if isinstance(tree, str):
        sides = "cf" if tree.startswith("m_") else tree[0]
        return any(f" {side}{pack(tree[1:])} " in head for side in sides)
    holding = (_holds(head, part) for part in getattr(tree, "parts", ()))
    return any(holding) if type(tree).__name__ == "AnyOf" else all(holding)


def _near(
    connection: Connection,
    kind: str,
    understanding: Understanding,
    conditions: list[Expression],
    found: dict[int, Candidate],
    counting: bool,
) -> list[Candidate]:
    """Fill up a short answer with rows that hold enough of what was sought."""
    wanted = [] if understanding.phrases else list(understanding.required)
    sets = list(partial(wanted, nothing_whole=not found, talk=understanding.query.talk))
    if sets:
        found = found | fetch(connection, kind, understanding, [one_of(sets), *conditions], counting=counting)
    return list(found.values())


def other_names(group: Group, language: str) -> tuple[str, ...]:
    """Return the names of the values a group is searched by beside its own words.

    In the reader's language; who typed the very name in it is told the one in the other language.
    """
    typed = group.typed.casefold()
    other = "en" if language == "he" else "he"
    pairs = ((_label(concept, language), _label(concept, other)) for concept in group.concepts)
    names = (second if first.casefold() == typed else first for first, second in pairs)
    return tuple(dict.fromkeys(name for name in names if name.casefold() != typed))


def _label(concept: str, language: str) -> str:
    kind, slug = concept.split(":")
    return label(kind, slug, language)
