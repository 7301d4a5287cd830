"""for whom a poster is, where its place does not say it"""

import re

import sqlalchemy as sa
from alembic import op

revision = "0260"
down_revision = "0221"
branch_labels = None
depends_on = None
INVITATIONS = sa.table("invitations", sa.column("id"), sa.column("place"), sa.column("for_senders"))


def upgrade() -> None:
    op.add_column("invitations", sa.Column("for_senders", sa.Boolean()))
    # What hangs already leads where it led when it was printed.
    hanging = op.get_bind().execute(sa.select(INVITATIONS.c.id, INVITATIONS.c.place))
    clubs = [number for number, place in hanging if re.search(r"\bclub\b", place or "", re.IGNORECASE)]
    for number in clubs:
        op.execute(sa.update(INVITATIONS).where(INVITATIONS.c.id == number).values(for_senders=sa.true()))


def downgrade() -> None:
    op.drop_column("invitations", "for_senders")
