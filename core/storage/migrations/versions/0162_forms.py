"""a form of a few questions, and what each household answered"""

import sqlalchemy as sa
from alembic import op

revision = "0162"
down_revision = "0184"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("campaigns", sa.Column("questions", sa.JSON(), nullable=True))
    op.add_column("campaigns", sa.Column("answers_closed_at", sa.DateTime(timezone=True), nullable=True))
    op.create_table(
        "form_answers",
        sa.Column("campaign_id", sa.Integer(), sa.ForeignKey("campaigns.id"), primary_key=True),
        sa.Column("household_id", sa.Integer(), sa.ForeignKey("households.id"), primary_key=True),
        sa.Column("position", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("value", sa.String(200).with_variant(sa.Text(), "postgresql"), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("form_answers")
    op.drop_column("campaigns", "answers_closed_at")
    op.drop_column("campaigns", "questions")
