"""whether what is said of our own account may name her goal"""

import sqlalchemy as sa
from alembic import op

revision = "0150"
down_revision = "0180"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Not as a batch: that would rebuild the table, and its triggers with it.
    op.add_column("households", sa.Column("names_goal", sa.Boolean(), nullable=False, server_default=sa.true()))


def downgrade() -> None:
    op.drop_column("households", "names_goal")
