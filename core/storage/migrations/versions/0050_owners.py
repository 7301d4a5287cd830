"""which bot process has an update or an answer in hand"""

import sqlalchemy as sa
from alembic import op

revision = "0050"
down_revision = "0040"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("inbox", sa.Column("owner", sa.Integer(), nullable=True))
    op.add_column("outgoing_answers", sa.Column("owner", sa.Integer(), nullable=True))


def downgrade() -> None:
    op.drop_column("outgoing_answers", "owner")
    op.drop_column("inbox", "owner")
