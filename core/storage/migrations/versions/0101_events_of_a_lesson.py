"""what happened in a lesson, found by an index that is built beside the writing"""

from alembic import op

revision = "0101"
down_revision = "0100"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Alone, so that it can begin anew when it was cut off, which leaves an index that is not valid.
    with op.get_context().autocommit_block():
        op.drop_index("ix_programme_events_lesson", "programme_events", if_exists=True, postgresql_concurrently=True)
        op.create_index("ix_programme_events_lesson", "programme_events", ["lesson", "kind", "at", "household_id"], postgresql_concurrently=True)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_programme_events_lesson", "programme_events", postgresql_concurrently=True)
