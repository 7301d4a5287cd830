"""when somebody of the programme is there, as a coordinator says"""

import sqlalchemy as sa
from alembic import op

revision = "0163"
down_revision = "0186"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "help_hours",
        sa.Column("id", sa.Integer(), primary_key=True, autoincrement=False),
        sa.Column("opens", sa.Time(), nullable=False),
        sa.Column("closes", sa.Time(), nullable=False),
        sa.Column("days", sa.JSON(), nullable=False),
    )


def downgrade() -> None:
    op.drop_table("help_hours")
