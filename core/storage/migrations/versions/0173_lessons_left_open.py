"""lessons left open, found by an index that is built beside the writing"""

import sqlalchemy as sa
from alembic import op

revision = "0173"
down_revision = "0171"
branch_labels = None
depends_on = None

WHERE = sa.text("completed_at IS NULL AND why_asked_at IS NULL")


def upgrade() -> None:
    # Alone, so that it can begin anew when it was cut off, which leaves an index that is not valid.
    with op.get_context().autocommit_block():
        op.drop_index("ix_progress_left", "progress", if_exists=True, postgresql_concurrently=True)
        op.create_index("ix_progress_left", "progress", ["turned_at"], postgresql_concurrently=True, sqlite_where=WHERE, postgresql_where=WHERE)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_progress_left", "progress", postgresql_concurrently=True)
