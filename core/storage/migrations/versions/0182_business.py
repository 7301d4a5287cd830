"""the two numbers a week of a household's small business"""

import sqlalchemy as sa
from alembic import op

revision = "0182"
down_revision = "0153"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "businesses",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("shared", sa.Boolean(), nullable=False),
        sa.Column("since", at, nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_businesses_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", name="pk_businesses"),
    )
    op.create_table(
        "business_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("sold_minor", sa.BigInteger(), nullable=False),
        sa.Column("spent_minor", sa.BigInteger(), nullable=False),
        sa.Column("pay_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("recorded_at", at, nullable=False),
        sa.Column("undone_at", at, nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_business_entries_household_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_business_entries"),
        sa.UniqueConstraint("source", name="uq_business_entries_source"),
    )
    op.create_index("ix_business_entries_household", "business_entries", ["household_id", "on"])


def downgrade() -> None:
    for table in ("business_entries", "businesses"):
        op.drop_table(table)
