"""How many rows hold a term: kept with every change, read for each search, asked when a word has no hit or no end."""

from collections.abc import Iterable

from sqlalchemy import text
from sqlalchemy.engine import Connection

from board.db import LAST_SIGN
from board.language.spelling import SHORTEST, alike, plausible, short_slips, skeleton, slips
from board.search.backend import backend

LONGEST_TERM = 120
_COUNT = text(
    "INSERT INTO term_count (kind, term, rows, skeleton) VALUES (:kind, :term, 1, :skeleton) "
    "ON CONFLICT (kind, term) DO UPDATE SET rows = term_count.rows + 1"
)
_DISCOUNT = text("UPDATE term_count SET rows = rows - 1 WHERE kind = :kind AND term = :term")
_FORGET = text("DELETE FROM term_count WHERE kind = :kind AND rows <= 0 AND term = :term")
_ALIKE = text("SELECT term, rows FROM term_count WHERE kind = :kind AND skeleton = :skeleton")
_BEGINNING = text(
    "SELECT term FROM term_count WHERE kind = :kind AND term >= :first AND term < :last "
    "ORDER BY rows DESC, term LIMIT :most"
)


def counted(tokens: str) -> list[str]:
    """Return the terms of a row that are counted, sorted so that two writers never wait for each other in a ring."""
    terms = {token for token in tokens.split() if token[0] in "smfw"}
    return ["", *sorted(term for term in terms if len(term) <= LONGEST_TERM)]


def count(connection: Connection, kind: str, tokens: str) -> None:
    """Count a row in."""
    connection.execute(
        _COUNT,
        [
            {"kind": kind, "term": term, "skeleton": skeleton(term[2:]) if term[:2] == "s_" else None}
            for term in counted(tokens)
        ],
    )


def discount(connection: Connection, kind: str, tokens: str) -> None:
    """Count a row out; terms that nobody holds are forgotten."""
    rows = [{"kind": kind, "term": term} for term in counted(tokens)]
    connection.execute(_DISCOUNT, rows)
    connection.execute(_FORGET, rows)


def frequencies(connection: Connection, kind: str, terms: Iterable[str]) -> dict[str, int]:
    """Return how many rows hold each term; a term that nobody holds is missing; "" is the number of all rows."""
    return dict(backend(connection).held(connection, kind, ["", *terms]))


def beginning(connection: Connection, kind: str, letters: str, most: int) -> list[str]:
    """Return the folded words of titles that begin with these folded letters, the commonest first."""
    first = f"w_{letters}"
    bounds = {"kind": kind, "first": first, "last": first + LAST_SIGN, "most": most}
    return [term[2:] for term in connection.scalars(_BEGINNING, bounds)]


def commonest(connection: Connection, kind: str, stems: Iterable[str]) -> str | None:
    """Return the stem that most rows hold, or None when no row holds any."""
    held = frequencies(connection, kind, (f"s_{stem}" for stem in stems))
    return _commonest({term[2:]: rows for term, rows in held.items() if term})


def near_stem(connection: Connection, kind: str, stem: str) -> str | None:
    """Return the indexed stem that a mistyped one probably means: the commonest one slip away, else alike in sound."""
    if len(stem) < SHORTEST:
        return commonest(connection, kind, set(short_slips(stem)))
    near = frequencies(connection, kind, (f"s_{slip}" for slip in set(slips(stem))))
    found = {term[2:]: rows for term, rows in near.items() if term and plausible(stem, term[2:])}
    bones = skeleton(stem)
    if not found and bones and len(bones) > 3:
        same_bones = connection.execute(_ALIKE, {"kind": kind, "skeleton": bones})
        found = {term[2:]: rows for term, rows in same_bones if alike(stem, term[2:])}
    return _commonest(found)


def _commonest(found: dict[str, int]) -> str | None:
    return max(sorted(found), key=lambda term: found[term], default=None)
