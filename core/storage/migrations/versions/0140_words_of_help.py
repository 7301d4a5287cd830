"""what is said in a thread of help or agreed in advising may be sealed, and is kept as long as it is"""

import sqlalchemy as sa
from alembic import op

revision = "0140"
down_revision = "0120"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # SQLite does not hold words to a length; on PostgreSQL this changes no row.
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("help_messages", "words", type_=sa.Text(), existing_type=sa.String(1000))
        op.alter_column("sessions", "agreed", type_=sa.Text(), existing_type=sa.String(500))


def downgrade() -> None:
    """Nothing: what was kept since would not fit into the old length."""
