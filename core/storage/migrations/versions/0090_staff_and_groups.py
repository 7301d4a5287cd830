"""staff links for certain groups, invitations with their attribution, people without a phone, an audit that stays"""

import sqlalchemy as sa
from alembic import op

revision = "0090"
down_revision = "0050"
branch_labels = None
depends_on = None

SQLITE = """
CREATE TRIGGER audit_events_stay_{what} BEFORE {what} ON audit_events
BEGIN SELECT RAISE(ABORT, 'what was audited stays as it is'); END
"""
POSTGRES = """
CREATE FUNCTION audit_events_stay() RETURNS trigger LANGUAGE plpgsql AS
$$ BEGIN RAISE EXCEPTION 'what was audited stays as it is'; END $$;
CREATE TRIGGER audit_events_stay BEFORE UPDATE OR DELETE ON audit_events
FOR EACH ROW EXECUTE FUNCTION audit_events_stay()
"""


def upgrade() -> None:
    op.create_table(
        "link_groups",
        sa.Column("link_hash", sa.String(length=64), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["link_hash"], ["links.hash"], name="fk_link_groups_link_hash_links"),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_link_groups_group_id_groups"),
        sa.PrimaryKeyConstraint("link_hash", "group_id", name="pk_link_groups"),
    )
    op.create_table(
        "invitations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("place", sa.String(length=60), nullable=True),
        sa.Column("made_by", sa.Integer(), nullable=False),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("expires_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("revoked_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_invitations_group_id_groups"),
        sa.ForeignKeyConstraint(["made_by"], ["staff.id"], name="fk_invitations_made_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_invitations"),
        sa.UniqueConstraint("code", name="uq_invitations_code"),
    )
    op.create_index("ix_invitations_group_id", "invitations", ["group_id"])
    op.add_column("memberships", sa.Column("invitation_id", sa.Integer(), nullable=True))
    op.add_column("households", sa.Column("registered_by", sa.Integer(), nullable=True))
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(SQLITE.format(what=what))
    else:
        op.execute(POSTGRES)


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for what in ("UPDATE", "DELETE"):
            op.execute(f"DROP TRIGGER audit_events_stay_{what}")
    else:
        op.execute("DROP TRIGGER audit_events_stay ON audit_events")
        op.execute("DROP FUNCTION audit_events_stay()")
    op.drop_column("households", "registered_by")
    op.drop_column("memberships", "invitation_id")
    op.drop_table("invitations")
    op.drop_table("link_groups")
