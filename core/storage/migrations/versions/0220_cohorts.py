"""closed cohorts, the links that let one person in, and their quiz before and after"""

import sqlalchemy as sa
from alembic import op

revision = "0220"
down_revision = "0210"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("groups", sa.Column("is_closed", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("invitations", sa.Column("once", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("invitations", sa.Column("used_at", at, nullable=True))
    op.create_table(
        "cohorts",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("questions", sa.JSON(), nullable=False),
        sa.Column("before_at", at, nullable=False),
        sa.Column("after_at", at, nullable=True),
        sa.Column("read_at", at, nullable=True),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_cohorts_group_id_groups"),
        sa.PrimaryKeyConstraint("group_id", name="pk_cohorts"),
    )
    op.create_table(
        "cohort_answers",
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("moment", sa.String(20), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_right", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_cohort_answers_group_id_groups"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_cohort_answers_household_id_households"),
        sa.PrimaryKeyConstraint("group_id", "household_id", "moment", "position", name="pk_cohort_answers"),
    )
    op.create_index("ix_cohort_answers_household_id", "cohort_answers", ["household_id"])


def downgrade() -> None:
    op.drop_table("cohort_answers")
    op.drop_table("cohorts")
    op.drop_column("invitations", "used_at")
    op.drop_column("invitations", "once")
    op.drop_column("groups", "is_closed")
