"""households that are away from a phone, found by an index that is built beside the writing"""

import sqlalchemy as sa
from alembic import op

revision = "0251"
down_revision = "0250"
branch_labels = None
depends_on = None

WHERE = sa.text("away_chat_id IS NOT NULL")


def upgrade() -> None:
    # Alone, so that it can begin anew when it was cut off, which leaves an index that is not valid.
    with op.get_context().autocommit_block():
        op.drop_index("ix_households_away", "households", if_exists=True, postgresql_concurrently=True)
        op.create_index("ix_households_away", "households", ["away_chat_id"], postgresql_concurrently=True, sqlite_where=WHERE, postgresql_where=WHERE)


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_households_away", "households", postgresql_concurrently=True)
