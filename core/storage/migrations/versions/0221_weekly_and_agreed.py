"""a weekly word about a business, and what became of what was agreed when somebody was advised"""

import sqlalchemy as sa
from alembic import op

revision = "0221"
down_revision = "0220"
branch_labels = None
depends_on = None

WAITS = sa.text("agreed IS NOT NULL AND follow_asked_at IS NULL")


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("businesses", sa.Column("remind_at", at, nullable=True))
    op.create_index("ix_businesses_remind_at", "businesses", ["remind_at"])
    op.add_column("sessions", sa.Column("follow_asked_at", at, nullable=True))
    op.add_column("sessions", sa.Column("followed", sa.String(20), nullable=True))
    # What was agreed before anybody asked is long past: it is not asked about now.
    op.execute("UPDATE sessions SET follow_asked_at = at WHERE agreed IS NOT NULL")
    op.create_index("ix_sessions_to_follow", "sessions", ["at"], sqlite_where=WAITS, postgresql_where=WAITS)


def downgrade() -> None:
    op.drop_index("ix_sessions_to_follow", "sessions")
    op.drop_column("sessions", "followed")
    op.drop_column("sessions", "follow_asked_at")
    op.drop_index("ix_businesses_remind_at", "businesses")
    op.drop_column("businesses", "remind_at")
