"""Guesses how many rows a tree finds, from how many hold each of its terms; no database here."""

from collections.abc import Iterator, Mapping
from math import prod

from board.search.expression import AllOf, AnyOf, Expression, Without, parts_of

IN_TITLE = 0.1  # of the rows that have a word: titles' words are not counted on their own


def expected(tree: Expression, counts: Mapping[str, int]) -> float:
    """Return about how many rows fit, as if words stood together by chance; "" counts all rows."""
    rows = counts.get("", 0)
    return rows * _share(tree, counts, rows) if rows else 0.0


def counted_terms(tree: Expression) -> Iterator[str]:
    """Yield the terms whose counts decide: of combined facets each one, of a title's word the word anywhere."""
    if isinstance(tree, str):
        kind, name = tree[:2], tree[2:]
        yield from ((f"s_{name}", f"m_{name}") if kind == "t_" else (f"{kind}{part}" for part in name.split("+")))
    elif isinstance(tree, Without):
        yield from counted_terms(tree.wanted)
    else:
        for part in tree.parts:
            yield from counted_terms(part)


def has_many(tree: Expression) -> bool:
    """Tell whether somewhere in the tree more than two parts must be there."""
    return (isinstance(tree, AllOf) and len(tree.parts) > 2) or any(map(has_many, parts_of(tree)))


def rarest_first(tree: Expression, counts: Mapping[str, int]) -> Expression:
    """Return the same tree with what fewer rows hold in front."""
    match tree:
        case AnyOf(parts):
            return AnyOf(tuple(rarest_first(part, counts) for part in parts))
        case AllOf(parts):
            ordered = sorted(parts, key=lambda part: expected(part, counts))
            return AllOf(tuple(rarest_first(part, counts) for part in ordered))
        case Without(wanted, unwanted):
            return Without(rarest_first(wanted, counts), unwanted)
        case token:
            return token


def _share(tree: Expression, counts: Mapping[str, int], rows: int) -> float:
    match tree:
        case AnyOf(parts):
            return min(1.0, sum(_share(part, counts, rows) for part in parts))
        case AllOf(parts):
            return prod(_share(part, counts, rows) for part in parts)
        case Without(wanted, _):
            return _share(wanted, counts, rows)
        case token:
            terms = [counts.get(term, 0) / rows for term in counted_terms(token)]
            return IN_TITLE * max(terms) if token.startswith("t_") else prod(terms)
