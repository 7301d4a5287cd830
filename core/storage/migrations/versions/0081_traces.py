"""which messages stand in a chat, so that she can have them taken away"""

import sqlalchemy as sa
from alembic import op

revision = "0081"
down_revision = "0060"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "message_traces",
        sa.Column("household_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("message_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_message_traces_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", "message_id", name="pk_message_traces"),
    )
    op.create_index("ix_message_traces_at", "message_traces", ["at"])


def downgrade() -> None:
    op.drop_table("message_traces")
