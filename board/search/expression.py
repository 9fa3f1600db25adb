"""What to look for, as a small tree that each database's language is written from."""

from collections.abc import Iterable
from dataclasses import dataclass

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


def fts5(tree: Expression) -> str:
    """Write the tree for SQLite's MATCH."""
    match tree:
        case AnyOf(parts):
            return f"({' OR '.join(map(fts5, parts))})"
        case AllOf(parts):
            return f"({' AND '.join(map(fts5, parts))})"
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
