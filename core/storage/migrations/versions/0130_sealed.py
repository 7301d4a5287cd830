"""names and words may be sealed, which makes them longer"""

import sqlalchemy as sa
from alembic import op

revision = "0130"
down_revision = "0073"
branch_labels = None
depends_on = None

COLUMNS = (
    ("households", "called", 80),
    ("certificates", "name", 60),
    ("relatives", "called", 40),
    ("goals", "name", 80),
    ("staff", "name", 80),
    ("remittances", "sender", 80),
)


def upgrade() -> None:
    # SQLite does not hold words to a length; on PostgreSQL this changes no row.
    if op.get_bind().dialect.name == "postgresql":
        for table, column, length in COLUMNS:
            op.alter_column(table, column, type_=sa.Text(), existing_type=sa.String(length))


def downgrade() -> None:
    """Nothing: what is sealed would not fit into the old lengths, and the code before this knows no keys."""
