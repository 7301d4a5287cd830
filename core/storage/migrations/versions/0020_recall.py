"""questions that come back"""

import sqlalchemy as sa
from alembic import op

revision = "0020"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reviews",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(length=60), nullable=False),
        sa.Column("question", sa.String(length=60), nullable=False),
        sa.Column("card", sa.Text(), nullable=False),
        sa.Column("due_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_reviews_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", "lesson", "question", name="pk_reviews"),
    )
    op.create_index("ix_reviews_household_due", "reviews", ["household_id", "due_at"])
    op.create_table(
        "recalls",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked", sa.String(length=80), nullable=True),
        sa.Column("ignored", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_recalls_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", name="pk_recalls"),
    )
    op.create_index("ix_recalls_next_at", "recalls", ["next_at"])


def downgrade() -> None:
    op.drop_table("recalls")
    op.drop_table("reviews")
