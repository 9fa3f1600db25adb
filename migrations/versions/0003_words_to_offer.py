"""What is offered while somebody types: words of titles, and how often a search was made.

Words of rows that stand in the index already are offered after `flask --app wsgi reindex`.
"""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

KINDS = ("listing", "profile")


def upgrade() -> None:
    for kind in KINDS:
        op.add_column(f"indexed_{kind}", sa.Column("offers", sa.Text(), server_default="", nullable=False))
    bytewise = sa.String(length=120)
    if op.get_bind().dialect.name == "postgresql":
        bytewise = sa.String(length=120, collation="C")  # so that an index finds beginnings
        op.alter_column("term_count", "term", type_=bytewise, existing_nullable=False)
    op.create_table(
        "day_count",
        sa.Column("source", sa.String(length=20), nullable=False),
        sa.Column("subject", bytewise, nullable=False),
        sa.Column("day", sa.Date(), nullable=False),
        sa.Column("n", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("source", "subject", "day", name=op.f("pk_day_count")),
    )


def downgrade() -> None:
    op.drop_table("day_count")
    op.execute("DELETE FROM term_count WHERE term LIKE 'w|_%' ESCAPE '|'")
    if op.get_bind().dialect.name == "postgresql":
        usual = sa.String(length=120, collation="default")
        op.alter_column("term_count", "term", type_=usual, existing_nullable=False)
    for kind in KINDS:
        op.drop_column(f"indexed_{kind}", "offers")
