"""The index: Hebrew in one byte a letter, and one token for what is named (c_) or ticked (f_).

That is m_; and t_ stands for what is ticked, too. A row is as it would be put in today.
"""

from collections import Counter
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

KINDS = ("listing", "profile")
STEP = 1000
HEBREW = "אבגדהוזחטיךכלםמןנסעףפץצקרשת"
STAND_INS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ@"
PACK, UNPACK = str.maketrans(HEBREW, STAND_INS), str.maketrans(STAND_INS, HEBREW)


def upgrade() -> None:
    for kind in KINDS:
        _empty(kind)
        counts: Counter[str] = Counter()
        for row in _rows(kind):
            tokens = row.head.split()
            kept = [token for token in tokens if token[0] != "c"]
            meant = list(dict.fromkeys(f"m_{token[2:]}" for token in tokens if token[0] in "cf"))
            on_top = [f"t_{token[2:]}" for token in tokens if token[0] == "f"]
            counts.update(meant)
            words = " ".join(word.removeprefix("b_") for word in row.words.split())
            _rewrite(kind, row.search_rank, row.head.translate(PACK), f" {words} ".translate(PACK))
            _put(kind, row.search_rank, [*kept, *meant, *on_top], row.combined)
        _recount(kind, "c", counts)
        _index(kind)


def downgrade() -> None:
    for kind in KINDS:
        _empty(kind)
        counts: Counter[str] = Counter()
        for row in _rows(kind):
            head = row.head.translate(UNPACK)
            counts.update(token for token in head.split() if token[0] == "c")
            words = row.words.translate(UNPACK).split()
            _rewrite(kind, row.search_rank, head, f" {' '.join(f'b_{word}' for word in words)} ")
            _put(kind, row.search_rank, head.split(), row.combined)
        _recount(kind, "m", counts)
        _index(kind)


def _rows(kind: str) -> Iterator[sa.Row]:
    """Yield the rows, a step at a time."""
    read = sa.text(
        f"SELECT search_rank, head, words, combined FROM indexed_{kind} "
        "WHERE search_rank > :last ORDER BY search_rank LIMIT :step"
    )
    last = -(1 << 62)
    while rows := op.get_bind().execute(read, {"last": last, "step": STEP}).all():
        yield from rows
        last = rows[-1].search_rank


def _rewrite(kind: str, rank: int, head: str, words: str) -> None:
    op.get_bind().execute(
        sa.text(f"UPDATE indexed_{kind} SET head = :head, words = :words WHERE search_rank = :rank"),
        {"head": head, "words": words, "rank": rank},
    )


def _put(kind: str, rank: int, tokens: list[str], combined: str) -> None:
    """Put a row in the full-text table."""
    every = dict.fromkeys([*tokens, *combined.split()])
    if _postgresql():
        statement = f"INSERT INTO {kind}_index VALUES (:rank, CAST(:tokens AS tsvector))"
        text = " ".join(f"'{token}'" for token in every)
    else:
        statement = f"INSERT INTO {kind}_index(rowid, tokens) VALUES (:rank, :tokens)"
        text = " ".join(every)
    op.get_bind().execute(sa.text(statement), {"rank": rank, "tokens": text})


def _recount(kind: str, before: str, counts: Counter[str]) -> None:
    """Count the new terms in place of the old ones."""
    op.get_bind().execute(
        sa.text("DELETE FROM term_count WHERE kind = :kind AND term LIKE :old ESCAPE '|'"),
        {"kind": kind, "old": f"{before}|_%"},
    )
    rows = [{"kind": kind, "term": term, "rows": held} for term, held in sorted(counts.items()) if len(term) <= 120]
    table = sa.table("term_count", sa.column("kind"), sa.column("term"), sa.column("rows"))
    if rows:
        op.bulk_insert(table, rows)


def _empty(kind: str) -> None:
    """Make the full-text table anew."""
    op.execute(f"DROP TABLE {kind}_index")
    if _postgresql():
        op.execute(
            f"CREATE TABLE {kind}_index (search_rank bigint PRIMARY KEY, tokens tsvector NOT NULL) "
            "WITH (toast_tuple_target = 8160)"
        )
        op.execute(f"ALTER TABLE {kind}_index ALTER tokens SET STORAGE EXTERNAL")
    else:
        op.execute(
            f"CREATE VIRTUAL TABLE {kind}_index USING fts5("
            "tokens, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '_\\:+'\")"
        )


def _index(kind: str) -> None:
    if _postgresql():
        op.execute(f"CREATE INDEX {kind}_index_tokens ON {kind}_index USING gin (tokens) WITH (fastupdate = off)")


def _postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
