"""towns of long names are added up anew: two of them could lie in one slice"""

from alembic import op

revision = "0190"
down_revision = "0163"
branch_labels = None
depends_on = None


def upgrade() -> None:
    # Some that are not too long are taken along: how long a name is without its accents, no database tells.
    op.execute(
        "INSERT INTO rollup_waiting (household_id) SELECT DISTINCT household_id FROM programme_events"
        " WHERE group_id IN (SELECT id FROM groups WHERE length(town) > 15)"
    )


def downgrade() -> None:
    upgrade()
