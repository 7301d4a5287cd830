"""what is no longer needed is found by an index, and a notice knows that its words are gone"""

import sqlalchemy as sa
from alembic import op

revision = "0200"
down_revision = "0190"
branch_labels = None
depends_on = None

#: index, table, column, and of which rows
INDEXES = (
    ("ix_help_messages_at", "help_messages", "at", None),
    ("ix_sessions_agreed", "sessions", "at", "agreed IS NOT NULL"),
    ("ix_pending_questions_asked_at", "pending_questions", "asked_at", None),
)


def upgrade() -> None:
    op.add_column("deliveries", sa.Column("emptied_at", sa.DateTime(timezone=True), nullable=True))
    for name, table, column, where in INDEXES:
        of = {} if where is None else {"sqlite_where": sa.text(where), "postgresql_where": sa.text(where)}
        op.create_index(name, table, [column], **of)


def downgrade() -> None:
    for name, table, _column, _where in reversed(INDEXES):
        op.drop_index(name, table_name=table)
    with op.batch_alter_table("deliveries") as batch:
        batch.drop_column("emptied_at")
