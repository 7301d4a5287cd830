"""figures added up as events come in, and the triggers that say whose must be added up anew"""

import sqlalchemy as sa
from alembic import op

revision = "0100"
down_revision = "0072"
branch_labels = None
depends_on = None

WAITS = "INSERT INTO rollup_waiting (household_id)"
#: Of each table: name, when, condition, what waits.
TRIGGERS = [
    ("programme_events", "event", "INSERT", None, f"{WAITS} VALUES (NEW.household_id)"),
    (
        "households",
        "consent",
        "UPDATE",
        "OLD.consent_statistics <> NEW.consent_statistics OR OLD.language <> NEW.language"
        " OR coalesce(OLD.chat_id, 0) <> coalesce(NEW.chat_id, 0)",
        f"{WAITS} VALUES (NEW.id)",
    ),
    ("paths", "path", "INSERT", None, f"{WAITS} VALUES (NEW.household_id)"),
    ("paths", "path_change", "UPDATE", None, f"{WAITS} VALUES (NEW.household_id)"),
    ("staff", "staff", "INSERT", None, f"{WAITS} SELECT id FROM households WHERE chat_id = NEW.chat_id"),
    (
        "staff_groups",
        "scope",
        "INSERT",
        None,
        f"{WAITS} SELECT DISTINCT household_id FROM programme_events WHERE group_id = NEW.group_id",
    ),
    (
        "staff_groups",
        "scope_end",
        "DELETE",
        None,
        f"{WAITS} SELECT DISTINCT household_id FROM programme_events WHERE group_id = OLD.group_id",
    ),
]


def upgrade() -> None:
    for name, days in (("rollups", ("first", "last")), ("rollup_totals", ())):
        op.create_table(
            name,
            sa.Column("slice", sa.String(24), nullable=False),
            sa.Column("topic", sa.String(12), nullable=False),
            sa.Column("figure", sa.String(90), nullable=False),
            *(sa.Column(day, sa.Date(), nullable=False) for day in days),
            sa.Column("households", sa.Integer(), nullable=False),
            sa.Column("acts", sa.BigInteger(), nullable=False),
            sa.PrimaryKeyConstraint("slice", "topic", "figure", *days, name=f"pk_{name}"),
            sqlite_with_rowid=False,
        )
    op.create_table(
        "rolled",
        sa.Column("household_id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("cut", sa.JSON(), nullable=False),
        sa.Column("event_ids", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("household_id", name="pk_rolled"),
    )
    op.create_table(
        "rollup_waiting",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rollup_waiting"),
    )
    state = op.create_table(
        "rollup_state",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("definition", sa.Integer(), nullable=False),
        sa.Column("zone", sa.String(40), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_rollup_state"),
    )
    op.bulk_insert(state, [{"id": 1, "definition": 0, "zone": ""}])
    for trigger in TRIGGERS:
        _create(*trigger)


def _create(table: str, name: str, act: str, when: str | None, do: str) -> None:
    name, condition = f"rollup_{name}", f"WHEN ({when})" if when else ""
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"CREATE TRIGGER {name} AFTER {act} ON {table} {condition} BEGIN {do}; END")
        return
    op.execute(
        f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {do}; RETURN NULL; END $$"
    )
    op.execute(f"CREATE TRIGGER {name} AFTER {act} ON {table} FOR EACH ROW {condition} EXECUTE FUNCTION {name}()")


def downgrade() -> None:
    for table, name, *_ in TRIGGERS:
        if op.get_bind().dialect.name == "sqlite":
            op.execute(f"DROP TRIGGER rollup_{name}")
        else:
            op.execute(f"DROP TRIGGER rollup_{name} ON {table}")
            op.execute(f"DROP FUNCTION rollup_{name}()")
    for table in ("rollup_state", "rollup_waiting", "rolled", "rollup_totals", "rollups"):
        op.drop_table(table)
