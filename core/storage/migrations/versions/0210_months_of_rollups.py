"""what lies within each month of the calendar is kept added up too"""

import sqlalchemy as sa
from alembic import op

revision = "0210"
down_revision = "0251"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "rollup_months",
        sa.Column("slice", sa.String(24), nullable=False),
        sa.Column("topic", sa.String(12), nullable=False),
        sa.Column("figure", sa.String(90), nullable=False),
        sa.Column("first", sa.Date(), nullable=False),
        sa.Column("households", sa.Integer(), nullable=False),
        sa.Column("acts", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("slice", "topic", "figure", "first", name="pk_rollup_months"),
        sqlite_with_rowid=False,
    )
    begin, end = _month("first"), _month("last")
    op.execute(
        "INSERT INTO rollup_months (slice, topic, figure, first, households, acts)"
        f" SELECT slice, topic, figure, {begin}, sum(households), sum(acts) FROM rollups"
        f" WHERE {begin} = {end} GROUP BY slice, topic, figure, {begin}"
    )


def _month(day: str) -> str:
    """Its first day."""
    if op.get_bind().dialect.name == "sqlite":
        return f"date({day}, 'start of month')"
    return f"CAST(date_trunc('month', {day}) AS date)"


def downgrade() -> None:
    op.drop_table("rollup_months")
