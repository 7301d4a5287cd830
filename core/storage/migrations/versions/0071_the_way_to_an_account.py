"""institutions with their branches, visits, and rests from the offer of an account"""

import sqlalchemy as sa
from alembic import op

revision = "0071"
down_revision = "0081"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "institutions",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("country", sa.String(length=2), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_institutions"),
        sa.UniqueConstraint("country", "name", name="uq_institutions_country"),
    )
    op.create_table(
        "branches",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("institution_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("municipality", sa.String(length=60), nullable=False),
        sa.Column("department", sa.String(length=60), nullable=False),
        sa.Column("address", sa.String(length=160), nullable=False),
        sa.Column("latitude", sa.Float(), nullable=True),
        sa.Column("longitude", sa.Float(), nullable=True),
        sa.Column("hours", sa.String(length=120), nullable=False),
        sa.Column("phone", sa.String(length=40), nullable=False),
        sa.Column("source", sa.String(length=120), nullable=False),
        sa.Column("seen", sa.Date(), nullable=False),
        sa.Column("closed_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["institution_id"], ["institutions.id"], name="fk_branches_institution_id_institutions"),
        sa.PrimaryKeyConstraint("id", name="pk_branches"),
        sa.UniqueConstraint("institution_id", "municipality", "name", name="uq_branches_institution_id"),
    )
    op.create_table(
        "handovers",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=True),
        sa.Column("branch_id", sa.Integer(), nullable=True),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("outcome", sa.String(20), nullable=True),
        sa.Column("next_step", sa.String(20), nullable=True),
        sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("asked_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_handovers_household_id_households"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_handovers_group_id_groups"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_handovers_staff_id_staff"),
        sa.ForeignKeyConstraint(["branch_id"], ["branches.id"], name="fk_handovers_branch_id_branches"),
        sa.PrimaryKeyConstraint("id", name="pk_handovers"),
    )
    for column in ("household_id", "group_id", "next_due_at"):
        op.create_index(f"ix_handovers_{column}", "handovers", [column])
    op.create_table(
        "account_rests",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("until", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_account_rests_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", name="pk_account_rests"),
    )


def downgrade() -> None:
    for table in ("account_rests", "handovers", "branches", "institutions"):
        op.drop_table(table)
