"""an entry that stands in the place of another one"""

import sqlalchemy as sa
from alembic import op

revision = "0060"
down_revision = "0080"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("entries", sa.Column("corrects_id", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("entries", "corrects_id")
