"""the hour a delivery was meant for, fewer messages, gentle days, campaigns planned in pieces"""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0020"
branch_labels = None
depends_on = None

DUE = sa.text("state = 'due'")
NEXT = {"sqlite_where": DUE, "postgresql_where": DUE, "postgresql_concurrently": True}


def upgrade() -> None:
    op.add_column("households", sa.Column("fewer", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("households", sa.Column("gentle_until", sa.DateTime(timezone=True), nullable=True))
    op.add_column("deliveries", sa.Column("wanted_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("campaigns", sa.Column("planned_to", sa.Integer(), nullable=True))
    op.add_column("campaigns", sa.Column("planned_at", sa.DateTime(timezone=True), nullable=True))
    op.execute("UPDATE campaigns SET planned_at = send_at WHERE state NOT IN ('draft', 'scheduled')")
    # The table is large and is written all day, so its index is built beside the writing.
    with op.get_context().autocommit_block():
        op.create_index("ix_deliveries_next", "deliveries", ["priority", "due_at", "id"], **NEXT)
        op.drop_index("ix_deliveries_due", table_name="deliveries", postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index("ix_deliveries_due", "deliveries", ["priority", "due_at"], **NEXT)
        op.drop_index("ix_deliveries_next", table_name="deliveries", postgresql_concurrently=True)
    op.drop_column("campaigns", "planned_at")
    op.drop_column("campaigns", "planned_to")
    op.drop_column("deliveries", "wanted_at")
    op.drop_column("households", "gentle_until")
    op.drop_column("households", "fewer")
