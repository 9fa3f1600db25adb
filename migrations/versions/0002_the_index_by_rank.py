"""The index: a table a kind, its key the search rank; what scoring reads stands apart from the words."""

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
            sa.Column("words", sa.Text(), nullable=False),
            sa.PrimaryKeyConstraint("search_rank", name=op.f(f"pk_indexed_{kind}")),
            sa.UniqueConstraint("id", name=op.f(f"uq_indexed_{kind}_id")),
        )
        place = "strpos(tokens, ' b_')" if op.get_bind().dialect.name == "postgresql" else "instr(tokens, ' b_')"
        op.execute(
            f"INSERT INTO indexed_{kind} (search_rank, id, pay, closing, facets, head, words) "
            f"SELECT search_rank, id, pay, closing, facets, substr(tokens, 1, {place}), substr(tokens, {place}) "
            f"FROM indexed_text WHERE kind = '{kind}'"
        )
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
            f"SELECT '{kind}', id, search_rank, facets, head || substr(words, 2), pay, closing FROM indexed_{kind}"
        )
        op.drop_table(f"indexed_{kind}")
