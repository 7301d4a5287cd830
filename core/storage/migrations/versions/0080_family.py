"""relatives who go along with a goal, their invitations and their news"""

import sqlalchemy as sa
from alembic import op

revision = "0080"
down_revision = "0110"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "family_invitations",
        sa.Column("hash", sa.String(length=64), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("expires_at", at, nullable=False),
        sa.ForeignKeyConstraint(
            ["household_id"], ["households.id"], name="fk_family_invitations_household_id_households"
        ),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name="fk_family_invitations_goal_id_goals"),
        sa.PrimaryKeyConstraint("hash", name="pk_family_invitations"),
    )
    op.create_index("ix_family_invitations_household_id", "family_invitations", ["household_id"])
    op.create_table(
        "relatives",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("owner_id", sa.Integer(), nullable=False),
        sa.Column("goal_id", sa.Integer(), nullable=False),
        sa.Column("relative_id", sa.Integer(), nullable=False),
        sa.Column("called", sa.String(length=40), nullable=False),
        sa.Column("standing", sa.String(20), nullable=False),
        sa.Column("pledge_minor", sa.BigInteger(), nullable=True),
        sa.Column("pledge_currency", sa.String(length=3), nullable=True),
        sa.Column("pledged_at", at, nullable=True),
        sa.Column("cheered_at", at, nullable=True),
        sa.Column("since", at, nullable=False),
        sa.ForeignKeyConstraint(["owner_id"], ["households.id"], name="fk_relatives_owner_id_households"),
        sa.ForeignKeyConstraint(["goal_id"], ["goals.id"], name="fk_relatives_goal_id_goals"),
        sa.ForeignKeyConstraint(["relative_id"], ["households.id"], name="fk_relatives_relative_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_relatives"),
        sa.UniqueConstraint("goal_id", "relative_id", name="one_bond_per_goal"),
    )
    op.create_index("ix_relatives_owner_id", "relatives", ["owner_id"])
    op.create_index("ix_relatives_relative_id", "relatives", ["relative_id"])
    op.create_table(
        "family_news",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("bond_id", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("minor", sa.BigInteger(), nullable=True),
        sa.Column("currency", sa.String(length=3), nullable=True),
        sa.Column("cheer", sa.String(20), nullable=True),
        sa.Column("at", at, nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_family_news_household_id_households"),
        sa.ForeignKeyConstraint(["bond_id"], ["relatives.id"], name="fk_family_news_bond_id_relatives"),
        sa.PrimaryKeyConstraint("id", name="pk_family_news"),
    )
    op.create_index("ix_family_news_household_id", "family_news", ["household_id"])
    op.create_index("ix_family_news_bond_id", "family_news", ["bond_id"])


def downgrade() -> None:
    for table in ("family_news", "relatives", "family_invitations"):
        op.drop_table(table)
