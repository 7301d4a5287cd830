"""moves between places, products, and who confirmed what"""

import sqlalchemy as sa
from alembic import op

revision = "0070"
down_revision = "0090"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "moves",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("origin", sa.String(20), nullable=True),
        sa.Column("destination", sa.String(20), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("evidence", sa.String(20), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_moves_household_id_households"),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name="fk_moves_goal_id_goals"),
        sa.PrimaryKeyConstraint("id", name="pk_moves"),
        sa.UniqueConstraint("source", name="uq_moves_source"),
    )
    op.create_index("ix_moves_household_id", "moves", ["household_id"])
    op.create_table(
        "products",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("institution", sa.String(20), nullable=False),
        sa.Column("evidence", sa.String(20), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_products_household_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_products"),
        sa.UniqueConstraint("source", name="uq_products_source"),
    )
    op.create_index("ix_products_household", "products", ["household_id", "kind"])
    op.create_table(
        "evidence_acts",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("thing", sa.String(20), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("before", sa.String(20), nullable=False),
        sa.Column("after", sa.String(20), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("undone_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_evidence_acts_household_id_households"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_evidence_acts_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_evidence_acts"),
    )
    op.create_index("ix_evidence_acts_household_id", "evidence_acts", ["household_id"])
    op.create_index("ix_evidence_acts_thing", "evidence_acts", ["thing", "number"])


def downgrade() -> None:
    for table in ("evidence_acts", "products", "moves"):
        op.drop_table(table)
