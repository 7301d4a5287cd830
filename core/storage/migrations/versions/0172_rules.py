"""what the coordinator has set of the programme's own rules"""

import sqlalchemy as sa
from alembic import op

revision = "0172"
down_revision = "0162"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "programme_rules",
        sa.Column("key", sa.String(20), nullable=False),
        sa.Column("value", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("key", name="pk_programme_rules"),
    )


def downgrade() -> None:
    op.drop_table("programme_rules")
