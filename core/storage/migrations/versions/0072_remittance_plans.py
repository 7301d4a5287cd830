"""what is planned for the next remittance, what past ones cost, and by whom they were sent"""

import sqlalchemy as sa
from alembic import op

revision = "0072"
down_revision = "0071"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("remittances", sa.Column("company", sa.String(length=60), nullable=True))
    op.create_table(
        "remittance_plans",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("share_percent", sa.Integer(), nullable=False),
        sa.Column("rule", sa.String(length=200), nullable=True),
        sa.Column("expected_on", sa.Date(), nullable=True),
        sa.Column("earliest", sa.Date(), nullable=True),
        sa.Column("latest", sa.Date(), nullable=True),
        sa.Column("next_step", sa.String(length=20), nullable=True),
        sa.Column("next_due_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("missed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_remittance_plans_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", name="pk_remittance_plans"),
    )
    op.create_index("ix_remittance_plans_next_due_at", "remittance_plans", ["next_due_at"])
    op.create_table(
        "remittance_costs",
        sa.Column("remittance_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("company", sa.String(length=60), nullable=True),
        sa.Column("sent_minor", sa.BigInteger(), nullable=False),
        sa.Column("sent_currency", sa.String(length=3), nullable=False),
        sa.Column("fee_minor", sa.BigInteger(), nullable=False),
        sa.Column("received_minor", sa.BigInteger(), nullable=False),
        sa.Column("received_currency", sa.String(length=3), nullable=False),
        sa.ForeignKeyConstraint(
            ["remittance_id"], ["remittances.id"], name="fk_remittance_costs_remittance_id_remittances"
        ),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_remittance_costs_household_id_households"),
        sa.PrimaryKeyConstraint("remittance_id", name="pk_remittance_costs"),
    )
    op.create_index("ix_remittance_costs_household_id", "remittance_costs", ["household_id"])


def downgrade() -> None:
    op.drop_table("remittance_costs")
    op.drop_table("remittance_plans")
    op.drop_column("remittances", "company")
