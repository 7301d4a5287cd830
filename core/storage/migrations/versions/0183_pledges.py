"""pledges for roof, water, waste and trees"""

import sqlalchemy as sa
from alembic import op

revision = "0183"
down_revision = "0182"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "pledges",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("deed", sa.String(20), nullable=False),
        sa.Column("due", sa.Date(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("made_at", at, nullable=False),
        sa.Column("asked_at", at, nullable=True),
        sa.Column("answered_at", at, nullable=True),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_pledges_household_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_pledges"),
    )
    op.create_index("ix_pledges_household_id", "pledges", ["household_id"])
    op.create_index("ix_pledges_due", "pledges", ["state", "due"])
    op.create_index("ix_pledges_group", "pledges", ["group_id", "deed"])


def downgrade() -> None:
    op.drop_table("pledges")
