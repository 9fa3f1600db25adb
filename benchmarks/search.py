"""Measures the search of a board with many open requests: CPU milliseconds of each kind of query, page data included.

    python -m benchmarks.search [--size 100000] [--database sqlite|postgresql] [--keep FILE]

`page` is everything a result page shows (found, counted, understood, twenty rows with marked words), `first` the same
for a search that nobody made before, `find` the search alone, `bare` the one statement of the full-text table behind
it, `yard` a loop that is always the same, since machines are not. Times are this process's own on SQLite; on
PostgreSQL the server works in another process, so they are wall times.
"""

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

import click
from sqlalchemy import select

from benchmarks import corpus
from board.app import create_app
from board.config import Settings
from board.db import Base, db
from board.finding.asked import LISTINGS, Asked
from board.finding.search import answer
from board.language import highlight
from board.search import engine, index
from board.search.answer import MORE
from board.search.backend import backend
from board.search.documents import filters
from board.search.models import IndexedListing, TermCount
from board.search.packed import unpack

REPEATS = 21
YARD = 50_000


@dataclass(frozen=True)
class Kind:
    """A kind of query: its name, what is asked, and how many rows it must find at least (0: none at all)."""

    name: str
    asked: Asked
    least: int = 20


def kinds(size: int) -> Iterator[Kind]:
    """Yield every kind of query, with words as common as the name says."""
    rare, mid, common, half = (_word(size * share) for share in (0.0002, 0.01, 0.06, 0.14))
    other = _word(size * 0.05)

    def texts(name: str, text: str, least: int = 20, **more: Any) -> Kind:
        return Kind(name, Asked(LISTINGS, text, **more), least)

    three = {"channel": ("whatsapp",), "industry": ("sports_club",), "region": ("tel_aviv_district",)}
    yield Kind("newest, no words", Asked(LISTINGS))
    yield Kind("newest, three ticked", Asked(LISTINGS, facets=three), 1)
    yield texts("rare word", rare, 1)
    yield texts("middling word", mid)
    yield texts("common word", common)
    yield texts("commonest word", half)
    yield texts("common and middling", f"{common} {mid}", 1)
    yield texts("two common", f"{common} {other}", 1)
    yield texts("name of the trade", "פייסבוק")
    yield texts("name and place", "וואטסאפ תל אביב")
    yield texts("role, name and word", f"מנהלת קהילה לפייסבוק {common}")
    yield texts("three names", "ניהול אינסטגרם לקוחות ירושלים", 1)
    yield texts("sentence", f"מחפש מנהל קבוצת פייסבוק הורים חיפה {common} {mid}", 1)
    yield texts("phrase of two common", f'"{_pair(size)}"', 1)
    yield texts("one excluded", f"{common} -{other}")
    yield texts("mistyped name", "אינסטגרןם")
    yield texts("mistyped word", _slip(_word(size * 0.005, letters=7)), 1)
    yield texts("nothing has it", "קקקקקקקק", 0)
    yield texts("common, one ticked", common, facets={"channel": ("whatsapp",)})
    yield texts("common, three ticked", common, 1, facets=three)
    yield texts("name, three ticked", "הורים", 1, facets=three)
    yield texts("common, newest first", common, sort="new")
    yield texts("common, by pay", common, sort="pay")


def _word(rows: float, letters: int = 4) -> str:
    """Return the invented Hebrew word that about so many rows have."""
    close = TermCount.rows.between(int(rows * 0.7), int(rows * 1.4) + 1)
    found = db.session.execute(
        select(TermCount.term, TermCount.rows).where(TermCount.term.like("s\\_%", escape="\\"), close)
    )
    fitting = (pair for pair in found if "א" <= pair[0][2] <= "ת" and len(pair[0]) >= letters + 2)
    return min((abs(held - rows), term[2:]) for term, held in fitting)[1]


def _pair(size: int) -> str:
    """Return two common words that stand side by side somewhere."""
    common = {
        row.term[2:]: row.rows for row in db.session.scalars(select(TermCount).where(TermCount.rows > size * 0.01))
    }
    texts = db.session.scalars(select(IndexedListing.words).order_by(IndexedListing.search_rank).limit(200))
    pairs = ((a, b) for tokens in texts for a, b in _side_by_side(unpack(tokens).split()))
    return " ".join(next(pair for pair in pairs if all(word in common for word in pair)))


def _side_by_side(tokens: list[str]) -> Iterator[tuple[str, str]]:
    return pairwise(token for token in tokens if token != ":")


def _slip(word: str) -> str:
    """Return the word with its middle letters changed round."""
    at = len(word) // 2
    return word[: at - 1] + word[at] + word[at - 1] + word[at + 1 :]


@dataclass(frozen=True)
class Times:
    """Medians in milliseconds, measured in turns, and how many rows the page showed."""

    first: float  # the page with nothing remembered of its texts, as for a search that nobody made before
    page: float
    find: float
    bare: float
    yard: float  # a loop that is always the same: how fast the machine was just then
    rows: int


def measure(kind: Kind, clock: Callable[[], float]) -> Times:
    """Ask a kind of query again and again, each way in turn."""
    session = db.session()
    understanding = engine.understand(session.connection(), LISTINGS, kind.asked.text)
    parts = [sought.anywhere for sought in understanding.required if sought.anywhere is not None]
    parts += filters(kind.asked.ticked, combined=True)

    def page() -> int:
        db.session.expunge_all()
        return len(answer(kind.asked, None, None, "he").rows)

    def first() -> int:
        for remembered in (highlight.marks, highlight.snippet):
            remembered.cache_clear()
        return page()

    def find() -> int:
        return len(index.find(session, LISTINGS, kind.asked.text, kind.asked.ticked, kind.asked.sort).ids)

    def bare() -> int:
        connection = session.connection()
        if not parts:
            return 0
        tree, few = engine.prepared(connection, LISTINGS, understanding, parts)
        return len(backend(connection).ranks(connection, LISTINGS, tree, MORE + 1, few))

    def yard() -> int:
        return sum(range(YARD))

    times: dict[str, list[float]] = {}
    shown = 0
    for _turn in range(REPEATS):
        for run in (first, page, find, bare, yard):
            start = clock()
            rows = run()
            times.setdefault(run.__name__, []).append((clock() - start) * 1000)
            shown = rows if run is page else shown
    assert shown >= kind.least if kind.least else shown == 0, (kind, shown)
    return Times(rows=shown, **{name: statistics.median(found) for name, found in times.items()})


@contextmanager
def board_at(url: str, folder: Path) -> Iterator[None]:
    """Run inside an application on a database that is filled when empty."""
    app = create_app(Settings(data=folder, database_url=url, secret_keys=("benchmark-key-" * 3,)), TESTING=True)
    with app.test_request_context("/"):
        Base.metadata.create_all(db.engine)
        yield
        db.session.remove()
        db.engine.dispose()


def report(size: int, clock: Callable[[], float]) -> None:
    """Fill when empty, measure every kind and print a line each."""
    if db.session.scalar(select(IndexedListing.id).limit(1)) is None:
        with click.progressbar(length=size, label=f"{size:,} requests") as bar:
            corpus.fill(size, bar.update)
    print(f"{'kind of query':24} {'first':>8} {'page':>8} {'find':>8} {'bare':>8} {'page:yard':>9} {'rows':>5}")
    pages = []
    for kind in kinds(size):
        took = measure(kind, clock)
        pages.append(took.page)
        print(
            f"{kind.name:24} {took.first:8.2f} {took.page:8.2f} {took.find:8.2f} {took.bare:8.2f} "
            f"{took.page / took.yard:9.1f} {took.rows:5}"
        )
    print(f"slowest page {max(pages):.2f} ms, median {statistics.median(pages):.2f} ms")


def main() -> None:
    """Read the arguments and run."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--size", type=int, default=100_000)
    parser.add_argument("--database", choices=["sqlite", "postgresql"], default="sqlite")
    parser.add_argument("--keep", type=Path, help="an SQLite file to fill once and measure again")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        if options.database == "postgresql":
            from tests import postgres

            with postgres.server(Path(folder)) as url, board_at(url, Path(folder)):
                report(options.size, time.perf_counter)
            return
        file = options.keep or Path(folder) / "board.db"
        with board_at(f"sqlite:///{file.resolve()}", Path(folder)):
            report(options.size, time.process_time)


if __name__ == "__main__":
    main()
