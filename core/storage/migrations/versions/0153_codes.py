"""a short code that shuts what is shown of money"""

import sqlalchemy as sa
from alembic import op

revision = "0153"
down_revision = "0173"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not as a batch: that would rebuild the table, and its triggers with it.
    op.add_column("households", sa.Column("has_code", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.create_table(
        "codes",
        sa.Column("household_id", sa.Integer(), sa.ForeignKey("households.id"), primary_key=True),
        sa.Column("hashed", sa.Text(), nullable=False),
        sa.Column("wrong", sa.Integer(), nullable=False),
        sa.Column("waits_until", sa.DateTime(timezone=True)),
        sa.Column("open_until", sa.DateTime(timezone=True)),
        sa.Column("set_at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("codes")
    op.drop_column("households", "has_code")
