"""The index: a table a kind, its key the search rank; what scoring reads, what is looked up and words stand apart."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

KINDS = ("listing", "profile")


def upgrade() -> None:
    for kind in KINDS:
        op.create_table(
            f"indexed_{kind}",
            sa.Column(
                "search_rank", sa.BigInteger().with_variant(sa.Integer(), "sqlite"), autoincrement=False, nullable=False
            ),
            sa.Column("id", sa.Integer(), nullable=False),
            sa.Column("pay", sa.BigInteger(), nullable=True),
            sa.Column("closing", sa.BigInteger(), nullable=True),
            sa.Column("facets", sa.Text(), nullable=False),
            sa.Column("head", sa.Text(), nullable=False),
            sa.Column("combined", sa.Text(), nullable=False),
            sa.Column("words", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("search_rank", name=op.f(f"pk_indexed_{kind}")),
            sa.UniqueConstraint("id", name=op.f(f"uq_indexed_{kind}_id")),
        )
        op.execute(_parted(kind))
        _fill_full_text(kind, "head || combined", f"indexed_{kind}")
    op.drop_index("uq_indexed_text_kind_search_rank", "indexed_text")
    op.drop_table("indexed_text")


def downgrade() -> None:
    op.create_table(
        "indexed_text",
        sa.Column("kind", sa.String(length=16), nullable=False),
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("search_rank", sa.BigInteger(), nullable=False),
        sa.Column("facets", sa.Text(), nullable=False),
        sa.Column("tokens", sa.Text(), nullable=False),
        sa.Column("pay", sa.BigInteger(), nullable=True),
        sa.Column("closing", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("kind", "id", name=op.f("pk_indexed_text")),
    )
    op.create_index("uq_indexed_text_kind_search_rank", "indexed_text", ["kind", "search_rank"], unique=True)
    for kind in KINDS:
        op.execute(
            "INSERT INTO indexed_text (kind, id, search_rank, facets, tokens, pay, closing) "
            f"SELECT '{kind}', id, search_rank, facets, head || substr(words, 2) || substr(combined, 2), pay, closing "
            f"FROM indexed_{kind}"
        )
        _fill_full_text(kind, "tokens", f"indexed_text WHERE kind = '{kind}'")
        op.drop_table(f"indexed_{kind}")


def _parted(kind: str) -> str:
    """Words (b_) stand behind what scoring reads, combined facets (f_ again) behind the words."""
    place = "strpos" if _postgresql() else "instr"
    return (
        f"INSERT INTO indexed_{kind} (search_rank, id, pay, closing, facets, head, combined, words) "
        "SELECT search_rank, id, pay, closing, facets, head, "
        f"CASE {place}(rest, ' f_') WHEN 0 THEN ' ' ELSE substr(rest, {place}(rest, ' f_')) END, "
        f"CASE {place}(rest, ' f_') WHEN 0 THEN rest ELSE substr(rest, 1, {place}(rest, ' f_')) END "
        f"FROM (SELECT *, substr(tokens, 1, {place}(tokens, ' b_')) AS head, "
        f"substr(tokens, {place}(tokens, ' b_')) AS rest FROM indexed_text WHERE kind = '{kind}') AS parted"
    )


def _fill_full_text(kind: str, tokens: str, source: str) -> None:
    """Make the full-text table anew from tokens."""
    op.execute(f"DROP TABLE {kind}_index")
    if not _postgresql():
        op.execute(
            f"CREATE VIRTUAL TABLE {kind}_index USING fts5("
            "tokens, content='', detail=none, columnsize=0, tokenize=\"ascii tokenchars '_\\:+'\")"
        )
        op.execute(f"INSERT INTO {kind}_index(rowid, tokens) SELECT search_rank, {tokens} FROM {source}")
        return
    op.execute(
        f"CREATE TABLE {kind}_index (search_rank bigint PRIMARY KEY, tokens tsvector NOT NULL) "
        "WITH (toast_tuple_target = 8160)"
    )
    op.execute(f"ALTER TABLE {kind}_index ALTER tokens SET STORAGE EXTERNAL")
    op.execute(
        f"INSERT INTO {kind}_index SELECT search_rank, "
        f"array_to_tsvector(regexp_split_to_array(btrim({tokens}), ' +')) FROM {source}"
    )
    op.execute(f"CREATE INDEX {kind}_index_tokens ON {kind}_index USING gin (tokens) WITH (fastupdate = off)")


def _postgresql() -> bool:
    return op.get_bind().dialect.name == "postgresql"
