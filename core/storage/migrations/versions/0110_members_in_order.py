"""the members of a group in their order, so that a piece of a large one is found without sorting all of it"""

from alembic import op

revision = "0110"
down_revision = "0070"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.get_context().autocommit_block():
        op.create_index(
            "ix_memberships_group_household", "memberships", ["group_id", "household_id"], postgresql_concurrently=True
        )


def downgrade() -> None:
    with op.get_context().autocommit_block():
        op.drop_index("ix_memberships_group_household", table_name="memberships", postgresql_concurrently=True)
