"""the register of the diaspora's organisations"""

import sqlalchemy as sa
from alembic import op

revision = "0184"
down_revision = "0183"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "organisations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=80), nullable=False),
        sa.Column("kind", sa.String(20), nullable=False),
        sa.Column("origin", sa.String(length=60), nullable=False),
        sa.Column("abroad", sa.String(length=60), nullable=False),
        sa.Column("contact", sa.Text().with_variant(sa.String(120), "sqlite"), nullable=False),
        sa.Column("contact_agreed_at", at, nullable=True),
        sa.Column("is_public", sa.Boolean(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("created_at", at, nullable=False),
        sa.Column("confirmed_at", at, nullable=False),
        sa.Column("asked_at", at, nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_organisations_household_id_households"),
        sa.PrimaryKeyConstraint("id", name="pk_organisations"),
        sa.UniqueConstraint("source", name="uq_organisations_source"),
    )
    op.create_index("ix_organisations_household_id", "organisations", ["household_id"])
    op.create_index("ix_organisations_state", "organisations", ["state", "confirmed_at"])


def downgrade() -> None:
    op.drop_table("organisations")
