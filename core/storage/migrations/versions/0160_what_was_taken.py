"""a session may be written down later, and says what was taken at an institution"""

import sqlalchemy as sa
from alembic import op

revision = "0160"
down_revision = "0150"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("sessions", sa.Column("written_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("sessions", sa.Column("product", sa.String(20), nullable=True))
    op.add_column("sessions", sa.Column("institution", sa.String(20), nullable=True))
    op.add_column("sessions", sa.Column("amount_minor", sa.BigInteger(), nullable=True))
    op.add_column("sessions", sa.Column("currency", sa.String(3), nullable=True))


def downgrade() -> None:
    for name in ("currency", "amount_minor", "institution", "product", "written_at"):
        op.drop_column("sessions", name)
