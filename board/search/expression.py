"""What to look for, as a small tree that each database's language is written from."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import reduce

NOTHING = '"z_"'  # a token that no row holds
HIGHEST = 1 << 62  # no row's rank is above it


@dataclass(frozen=True)
class AnyOf:
    """At least one part must be there."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class AllOf:
    """Every part must be there."""

    parts: tuple["Expression", ...]


@dataclass(frozen=True)
class Without:
    """The wanted must be there, the unwanted must not."""

    wanted: "Expression"
    unwanted: "Expression"


Expression = str | AnyOf | AllOf | Without


def any_of(parts: Iterable[Expression]) -> Expression:
    """Return the simplest tree for "at least one of these"."""
    kept = tuple(dict.fromkeys(parts))
    return kept[0] if len(kept) == 1 else AnyOf(kept)


def all_of(parts: Iterable[Expression]) -> Expression:
    """Return the simplest tree for "all of these"."""
    kept = tuple(dict.fromkeys(parts))
    return kept[0] if len(kept) == 1 else AllOf(kept)


def one_of(trees: Sequence[Expression]) -> Expression:
    """Return a tree for "at least one of these" in which what several need together stands once.

    A common word that stands in five places would be walked through five times.
    """
    return _one_of([tree.parts if isinstance(tree, AllOf) else (tree,) for tree in trees])


def _one_of(sets: Sequence[tuple[Expression, ...]]) -> Expression:
    shared, times = Counter(part for parts in sets for part in parts).most_common(1)[0]
    if times == 1:
        return any_of(map(all_of, sets))
    having = [tuple(part for part in parts if part != shared) for parts in sets if shared in parts]
    others = [parts for parts in sets if shared not in parts]
    together = all_of([shared, _one_of(having)]) if all(having) else shared
    return any_of([together, _one_of(others)]) if others else together


def parts_of(tree: Expression) -> tuple[Expression, ...]:
    """Return what the tree is made of; of a token nothing."""
    match tree:
        case AnyOf(parts) | AllOf(parts):
            return parts
        case Without(wanted, unwanted):
            return (wanted, unwanted)
        case _:
            return ()


def fts5(tree: Expression) -> str:
    """Write the tree for SQLite's MATCH.

    Of several lists it walks all at the same pace, unless two stand in brackets of their own: then the others leap to
    what these have in common. FTS5 would take plain brackets away.
    """
    match tree:
        case AnyOf(parts):
            return f"({' OR '.join(map(fts5, parts))})"
        case AllOf(parts):
            *first, last = map(fts5, parts)
            met = reduce(lambda together, part: f"(({together} AND {part}) NOT {NOTHING})", first)
            return f"({met} AND {last})"
        case Without(wanted, unwanted):
            return f"({fts5(wanted)} NOT {fts5(unwanted)})"
        case token:
            return f'"{token}"'


def tsquery(tree: Expression) -> str:
    """Write the tree as a PostgreSQL tsquery literal."""
    match tree:
        case AnyOf(parts):
            return f"({' | '.join(map(tsquery, parts))})"
        case AllOf(parts):
            return f"({' & '.join(map(tsquery, parts))})"
        case Without(wanted, unwanted):
            return f"({tsquery(wanted)} & !{tsquery(unwanted)})"
        case token:
            return f"'{token}'"
