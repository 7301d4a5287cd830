"""notices that still have their words, found by an index that is built beside the writing"""

import sqlalchemy as sa
from alembic import op

revision = "0201"
down_revision = "0200"
branch_labels = None
depends_on = None

WHERE = sa.text("emptied_at IS NULL AND campaign_id IS NULL")


def upgrade() -> None:
    # Alone, so that it can begin anew when it was cut off, which leaves an index that is not valid.
    with op.get_context().autocommit_block():
        op.drop_index("ix_deliveries_wordy", "deliveries", if_exists=True, postgresql_concurrently=True)
        op.create_index("ix_deliveries_wordy", "deliveries", ["created_at"], postgresql_concurrently=True, sqlite_where=WHERE, postgresql_where=WHERE)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_deliveries_wordy", "deliveries", postgresql_concurrently=True)
