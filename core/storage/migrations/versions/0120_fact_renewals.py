"""facts that a coordinator looked up again"""

import sqlalchemy as sa
from alembic import op

revision = "0120"
down_revision = "0092"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "fact_renewals",
        sa.Column("id", sa.Integer(), primary_key=True),
        sa.Column("country", sa.String(2), nullable=False),
        sa.Column("key", sa.String(40), nullable=False),
        sa.Column("value", sa.String(200), nullable=False),
        sa.Column("english", sa.String(200), nullable=False),
        sa.Column("source", sa.String(200), nullable=False),
        sa.Column("seen", sa.Date(), nullable=False),
        sa.Column("recheck_by", sa.Date(), nullable=False),
        sa.Column("renewed_by", sa.Integer(), sa.ForeignKey("staff.id"), nullable=False),
        sa.Column("renewed_at", sa.DateTime(timezone=True), nullable=False),
    )
    op.create_index("ix_fact_renewals_fact", "fact_renewals", ["country", "key"])


def downgrade() -> None:
    op.drop_table("fact_renewals")
