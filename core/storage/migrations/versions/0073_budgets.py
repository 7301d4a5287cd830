"""the lines of households' budgets"""

import sqlalchemy as sa
from alembic import op

revision = "0073"
down_revision = "0091"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "budget_lines",
        sa.Column("household_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("name", sa.String(length=40), nullable=True),
        sa.Column("sort", sa.String(20), nullable=False),
        sa.Column("every", sa.String(20), nullable=False),
        sa.Column("amount_minor", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("told_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_budget_lines_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", "key", name="pk_budget_lines"),
    )


def downgrade() -> None:
    op.drop_table("budget_lines")
