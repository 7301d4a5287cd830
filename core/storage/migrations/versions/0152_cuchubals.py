"""the savings circles that households take part in"""

import sqlalchemy as sa
from alembic import op

revision = "0152"
down_revision = "0151"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cuchubals",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("household_id", sa.Integer(), sa.ForeignKey("households.id"), nullable=False),
        sa.Column("people", sa.Integer(), nullable=False),
        sa.Column("part_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(3), nullable=False),
        sa.Column("every", sa.String(20), nullable=False),
        sa.Column("first_on", sa.Date(), nullable=False),
        sa.Column("turn", sa.Integer()),
        sa.Column("is_told", sa.Boolean(), nullable=False),
        sa.Column("next_due_at", sa.DateTime(timezone=True)),
        sa.Column("ended_at", sa.DateTime(timezone=True)),
        sa.Column("source", sa.String(40), nullable=False, unique=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_cuchubals_household_id", "cuchubals", ["household_id"])
    op.create_index("ix_cuchubals_next_due_at", "cuchubals", ["next_due_at"])


def downgrade() -> None:
    op.drop_table("cuchubals")
