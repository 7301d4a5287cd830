"""where she is in a lesson since when, why she left it, and how long a card takes"""

import sqlalchemy as sa
from alembic import op

revision = "0171"
down_revision = "0152"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("progress", sa.Column("turned_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("progress", sa.Column("why_asked_at", sa.DateTime(timezone=True), nullable=True))
    op.add_column("progress", sa.Column("why", sa.String(10), nullable=True))
    op.create_table(
        "card_times",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(60), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_card_times_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", "lesson", "card", name="pk_card_times"),
    )
    op.create_index("ix_card_times_lesson", "card_times", ["lesson", "card"])


def downgrade() -> None:
    op.drop_table("card_times")
    for name in ("why", "why_asked_at", "turned_at"):
        op.drop_column("progress", name)
