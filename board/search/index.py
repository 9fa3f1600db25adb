"""The only door to the search index: put a row in, take it out, find rows; the same on both databases."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection
from sqlalchemy.orm import Session

from board.language.highlight import Wanted
from board.search import terms
from board.search.answer import MORE, Found, Relaxation, Term, Understood
from board.search.backend import backend
from board.search.counting import count, count_of
from board.search.documents import Facets, IndexDocument, filters, full_text, lay_out
from board.search.engine import (
    COMBINED,
    Understanding,
    fetch,
    gather,
    other_names,
    scored,
    tally,
    understand,
)
from board.search.expression import HIGHEST
from board.search.models import INDEXED
from board.search.packed import unpack
from board.search.scoring import Candidate

__all__ = [
    "Candidate",
    "Found",
    "IndexDocument",
    "Relaxation",
    "beginning",
    "create_tables",
    "drop_tables",
    "find",
    "put",
    "relaxations",
    "remove",
    "settle",
]

Scores = Mapping[int, float] | Callable[[int], float]
Keep = Callable[[Candidate], bool]  # what no token says: a least pay, a day on which somebody is free
LATEST = -(10.0**15)
MOST_RELAXATIONS = 4


def create_tables(connection: Connection) -> None:
    """Make the full-text tables, which no metadata knows of; migrations and tests call it."""
    for kind in INDEXED:
        backend(connection).create(connection, kind)


def drop_tables(connection: Connection) -> None:
    """Drop the full-text tables."""
    for kind in INDEXED:
        connection.exec_driver_sql(f"DROP TABLE IF EXISTS {kind}_index")


def put(session: Session, kind: str, id: int, rank: int, document: IndexDocument) -> None:
    """Put an open row in, or in anew; `rank` is unique among its kind, the newest row has the highest."""
    remove(session, kind, id)
    connection = session.connection()
    laid = lay_out(document, combined=kind in COMBINED)
    facts = {"pay": document.pay, "closing": document.closing}
    session.execute(insert(INDEXED[kind]).values(id=id, search_rank=rank, **laid.columns, **facts))
    backend(connection).put(connection, kind, rank, laid.tokens)
    terms.count(connection, kind, laid.counted)


def remove(session: Session, kind: str, id: int) -> None:
    """Take a row out; one that is not in is no error."""
    connection = session.connection()
    table = INDEXED[kind]
    columns = (table.search_rank, table.head, table.combined, table.offers)
    row = session.execute(select(*columns).where(table.id == id)).first()
    if row is None:
        return
    tokens = full_text(unpack(row.head))
    backend(connection).remove(connection, kind, row.search_rank, tokens + row.combined)
    terms.discount(connection, kind, tokens + row.offers)
    session.execute(delete(table).where(table.id == id))


def settle(session: Session) -> None:
    """Tidy the index up after many changes; every night, and when everything was put in anew."""
    connection = session.connection()
    for kind in INDEXED:
        backend(connection).settle(connection, kind)


def beginning(session: Session, kind: str, letters: str, most: int) -> list[str]:
    """Return folded words of the rows' titles that begin with these folded letters, the commonest first."""
    return terms.beginning(session.connection(), kind, letters, most)


def find(
    session: Session,
    kind: str,
    query_text: str = "",
    facets: Facets | None = None,
    sort: str = "match",
    after: str | None = None,
    limit: int = 20,
    language: str = "he",
    scores: Scores | None = None,
    keep: Keep | None = None,
) -> Found:
    """Return one page of the answer.

    `facets` uses the keys of the search URL (lists; "remote" any value). `sort` is match, new, pay or closing: with a
    text, match is how well the words fit; without one it is `scores` (by id), else newest first. Match, pay and
    closing order the newest 200 of the answer; new goes on for ever. `after` is the cursor of the page before.
    `keep` drops candidates after they were gathered.
    """
    facets = facets or {}
    connection = session.connection()
    understanding = understand(connection, kind, query_text)
    by_words = sort == "match" and bool(understanding.required)
    window = _window(connection, kind, understanding, facets, keep, counting=not by_words, filled=by_words)
    keyed = _keyed(understanding, window, sort, scores)
    last = _read_cursor(after)
    page = [pair for pair in keyed if (pair[0], pair[1].rank) < last] if last else keyed
    if last and sort == "new" and len(page) < limit and (keep or len(window) > MORE):
        deeper = _deeper(connection, kind, understanding, facets, last[1], limit)
        page = [(0.0, row) for row in deeper if keep is None or keep(row)]
    shown = page[:limit]
    return Found(
        ids=tuple(row.id for _, row in shown),
        total=min(len(window), MORE + 1),
        counts=_counts(connection, kind, understanding, facets, window, keep, by_words),
        understood=_understood(understanding, language),
        after=_cursor(*shown[-1]) if len(page) > limit else None,
    )


def relaxations(
    session: Session, kind: str, query_text: str, facets: Facets, keep: Keep | None = None
) -> list[Relaxation]:
    """Return the nearest searches that find something, most rows first: one ticked value or one word let go."""
    connection = session.connection()
    found: list[Relaxation] = []
    for key, values in facets.items():
        for value in values:
            fewer = {k: tuple(v for v in vs if (k, v) != (key, value)) for k, vs in facets.items()}
            found.append(_relaxed(connection, kind, key, value, query_text, fewer, keep))
    groups = understand(connection, kind, query_text).query.required
    for group in groups if len(groups) > 1 or facets else ():
        shorter = " ".join(query_text.replace(group.typed, " ", 1).split())
        same = {key: tuple(values) for key, values in facets.items()}
        found.append(_relaxed(connection, kind, None, group.typed, shorter, same, keep))
    useful = [relaxation for relaxation in found if relaxation.total]
    return sorted(useful, key=lambda relaxation: -relaxation.total)[:MOST_RELAXATIONS]


def _relaxed(
    connection: Connection,
    kind: str,
    key: str | None,
    value: str,
    query: str,
    facets: Mapping[str, tuple[str, ...]],
    keep: Keep | None,
) -> Relaxation:
    facets = {k: values for k, values in facets.items() if values}
    rows = _window(connection, kind, understand(connection, kind, query), facets, keep, counting=True)
    return Relaxation(key, value, query, facets, min(len(rows), MORE + 1))


def _window(
    connection: Connection,
    kind: str,
    understanding: Understanding,
    facets: Facets,
    keep: Keep | None,
    counting: bool = False,
    filled: bool = False,
) -> list[Candidate]:
    rows = gather(connection, kind, understanding, facets, counting, filled)
    return rows if keep is None else list(filter(keep, rows))


def _keyed(
    understanding: Understanding, window: Sequence[Candidate], sort: str, scores: Scores | None
) -> list[tuple[float, Candidate]]:
    """Return the candidates with what they are ordered by, best first; of equals the newer is first."""
    look = scores.get if isinstance(scores, Mapping) else scores
    if sort == "pay":
        keys = [float(row.pay) if row.pay is not None else LATEST for row in window]
    elif sort == "closing":
        keys = [float(-row.closing) if row.closing is not None else LATEST for row in window]
    elif sort == "match" and understanding.required:
        keys = scored(understanding, window)
    elif sort == "match" and look is not None:
        keys = [look(row.id) or 0.0 for row in window]
    else:
        keys = [0.0] * len(window)
    ordered = sorted([(round(key, 3), row.rank, row) for key, row in zip(keys, window, strict=True)], reverse=True)
    return [(key, row) for key, _, row in ordered]


def _deeper(
    connection: Connection, kind: str, understanding: Understanding, facets: Facets, before: int, limit: int
) -> Iterable[Candidate]:
    """Return whole finds below a rank, beyond the newest 200."""
    parts = [sought.anywhere for sought in understanding.required if sought.anywhere is not None]
    conditions = filters(facets, kind in COMBINED)
    return fetch(connection, kind, understanding, [*parts, *conditions], before, limit + 1).values()


def _cursor(key: float, row: Candidate) -> str:
    return f"{key:.3f}_{row.rank}"


def _read_cursor(after: str | None) -> tuple[float, int] | None:
    """Return the order and rank a cursor holds; one that somebody made up is the first page."""
    key, _, rank = (after or "").partition("_")
    try:
        return float(key), min(int(rank), HIGHEST)
    except ValueError:
        return None


def _counts(
    connection: Connection,
    kind: str,
    understanding: Understanding,
    facets: Facets,
    window: Sequence[Candidate],
    keep: Keep | None,
    filled: bool,
) -> dict[str, dict[str, int]]:
    """Return the rows per value; the values of a ticked key are counted as if that key were not ticked."""
    counts = count(_joined(window))
    on = [key for key, values in facets.items() if values]
    without = [{k: values for k, values in facets.items() if k != key} for key in on]
    tallied = [None] * len(on) if keep else tally(connection, kind, understanding, without)
    for key, others, joined in zip(on, without, tallied, strict=True):
        if joined is None:
            joined = _joined(_window(connection, kind, understanding, others, keep, counting=True, filled=filled))
        counts[key] = count_of(key, joined)
    return counts


def _joined(rows: Sequence[Candidate]) -> str:
    return " ".join([row.facets for row in rows])


def _understood(understanding: Understanding, language: str) -> Understood:
    text = understanding.query.text
    listed = [
        Term(
            typed=sought.group.typed,
            also=() if sought.group.literal else other_names(sought.group, language),
            literal_query=text.replace(sought.group.typed, f'"{sought.group.typed}"', 1),
            instead=sought.instead,
            missing=sought.anywhere is None,
        )
        for sought in understanding.required
    ]
    rescued = [sought for sought in understanding.required if sought.instead]
    replaced = [
        unpack(needle).strip()[2:] for s in rescued for needles in (s.needles, *s.words) for needle, _ in needles
    ]
    groups = [sought.group for sought in (*understanding.required, *understanding.optional)]
    wanted = Wanted.of(groups, (term for term in replaced if ":" not in term))
    concepts = frozenset(term for term in replaced if ":" in term)
    return Understood(tuple(listed), Wanted(wanted.stems, wanted.concepts | concepts))
