"""where a group meets, and with which branch, so that figures can be laid side by side by them"""

import sqlalchemy as sa
from alembic import op

revision = "0170"
down_revision = "0160"
branch_labels = None
depends_on = None

MOVED = "coalesce(OLD.town, '') <> coalesce(NEW.town, '') OR coalesce(OLD.branch_id, 0) <> coalesce(NEW.branch_id, 0)"
WAITS = (
    "INSERT INTO rollup_waiting (household_id) SELECT DISTINCT household_id FROM programme_events"
    " WHERE group_id = NEW.id"
)


def upgrade() -> None:
    op.add_column("groups", sa.Column("town", sa.String(60), nullable=True))
    op.add_column("groups", sa.Column("branch_id", sa.Integer(), nullable=True))
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER rollup_place AFTER UPDATE ON groups WHEN ({MOVED}) BEGIN {WAITS}; END")
        return
    op.execute(
        "CREATE FUNCTION rollup_place() RETURNS trigger LANGUAGE plpgsql AS"
        f" $$ BEGIN {WAITS}; RETURN NULL; END $$"
    )
    op.execute(
        f"CREATE TRIGGER rollup_place AFTER UPDATE ON groups FOR EACH ROW WHEN ({MOVED})"
        " EXECUTE FUNCTION rollup_place()"
    )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER rollup_place")
    else:
        op.execute("DROP TRIGGER rollup_place ON groups")
        op.execute("DROP FUNCTION rollup_place()")
    op.drop_column("groups", "branch_id")
    op.drop_column("groups", "town")
