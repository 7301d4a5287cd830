"""several people on one phone"""

import sqlalchemy as sa
from alembic import op

revision = "0250"
down_revision = "0202"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not as a batch: that would rebuild the table, and its triggers with it.
    op.add_column("households", sa.Column("away_chat_id", sa.BigInteger()))
    op.add_column("households", sa.Column("away_since", sa.DateTime(timezone=True)))
    op.add_column("households", sa.Column("shares_phone", sa.Boolean(), nullable=False, server_default=sa.false()))


def downgrade() -> None:
    op.drop_column("households", "shares_phone")
    op.drop_column("households", "away_since")
    op.drop_column("households", "away_chat_id")
