"""when she told what a remittance cost, so that she may take it back for a day"""

import sqlalchemy as sa
from alembic import op

revision = "0151"
down_revision = "0181"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("remittance_costs", sa.Column("told_at", sa.DateTime(timezone=True), nullable=True))


def downgrade() -> None:
    op.drop_column("remittance_costs", "told_at")
