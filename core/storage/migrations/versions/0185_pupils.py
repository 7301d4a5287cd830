"""classes of a school, and the permissions shown for their pupils"""

import sqlalchemy as sa
from alembic import op

revision = "0185"
down_revision = "0172"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.add_column("groups", sa.Column("is_school", sa.Boolean(), nullable=False, server_default=sa.false()))
    op.add_column("households", sa.Column("pupil", sa.String(20), nullable=True))
    op.create_table(
        "pupils",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("guardian_at", at, nullable=True),
        sa.Column("school_at", at, nullable=True),
        sa.Column("recorded_by", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_pupils_household_id_households"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_pupils_group_id_groups"),
        sa.PrimaryKeyConstraint("household_id", name="pk_pupils"),
    )
    op.create_index("ix_pupils_group_id", "pupils", ["group_id"])


def downgrade() -> None:
    op.drop_table("pupils")
    op.drop_column("households", "pupil")
    op.drop_column("groups", "is_school")
