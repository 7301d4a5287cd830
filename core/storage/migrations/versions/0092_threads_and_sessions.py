"""what is said in a request for help, handing it on, and advising in person"""

import sqlalchemy as sa
from alembic import op

revision = "0092"
down_revision = "0130"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("help_requests", sa.Column("handed_to", sa.Integer(), nullable=True))
    op.add_column("help_requests", sa.Column("closed_at", at, nullable=True))
    op.add_column("help_requests", sa.Column("climbed_at", at, nullable=True))
    op.create_table(
        "help_messages",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("request_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("words", sa.String(length=1000), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("at", at, nullable=False),
        sa.ForeignKeyConstraint(["request_id"], ["help_requests.id"], name="fk_help_messages_request_id_help_requests"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_help_messages_household_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_help_messages"),
        sa.UniqueConstraint("source", name="uq_help_messages_source"),
    )
    op.create_index("ix_help_messages_request_id", "help_messages", ["request_id"])
    op.create_table(
        "sessions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("minutes", sa.Integer(), nullable=True),
        sa.Column("topics", sa.JSON(), nullable=False),
        sa.Column("agreed", sa.String(length=500), nullable=True),
        sa.Column("at", at, nullable=False),
        sa.Column("closed_at", at, nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_sessions_group_id_groups"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_sessions_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_sessions"),
        sa.UniqueConstraint("source", name="uq_sessions_source"),
    )
    op.create_index("ix_sessions_group_id", "sessions", ["group_id", "at"])
    op.create_table(
        "attendance",
        sa.Column("session_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["session_id"], ["sessions.id"], name="fk_attendance_session_id_sessions"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_attendance_household_id_households"),
        sa.PrimaryKeyConstraint("session_id", "household_id", name="pk_attendance"),
    )


def downgrade() -> None:
    for table in ("attendance", "sessions", "help_messages"):
        op.drop_table(table)
    for column in ("climbed_at", "closed_at", "handed_to"):
        op.drop_column("help_requests", column)
