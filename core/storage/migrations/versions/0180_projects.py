"""community projects, their entries, photos and committee"""

import sqlalchemy as sa
from alembic import op

revision = "0180"
down_revision = "0140"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "projects",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("code", sa.String(length=20), nullable=False),
        sa.Column("goal_minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.String(length=3), nullable=False),
        sa.Column("rule", sa.JSON(), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("decision", sa.String(length=300), nullable=True),
        sa.Column("report", sa.String(length=500), nullable=True),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", at, nullable=False),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_projects_group_id_groups"),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_projects_created_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_projects"),
        sa.UniqueConstraint("code", name="uq_projects_code"),
        sa.UniqueConstraint("source", name="uq_projects_source"),
    )
    op.create_index("ix_projects_group_id", "projects", ["group_id"])
    op.create_table(
        "project_entries",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("act", sa.String(20), nullable=False),
        sa.Column("giver", sa.String(20), nullable=True),
        sa.Column("amount_minor", sa.BigInteger(), nullable=False),
        sa.Column("note", sa.String(length=80), nullable=True),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", at, nullable=False),
        sa.Column("undone_at", at, nullable=True),
        sa.Column("corrects_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name="fk_project_entries_project_id_projects"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_project_entries_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_project_entries"),
        sa.UniqueConstraint("source", name="uq_project_entries_source"),
    )
    op.create_index("ix_project_entries_project", "project_entries", ["project_id", "undone_at"])
    op.create_table(
        "project_photos",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("entry_id", sa.Integer(), nullable=True),
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("staff_id", sa.Integer(), nullable=False),
        sa.Column("at", at, nullable=False),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name="fk_project_photos_project_id_projects"),
        sa.ForeignKeyConstraint(["entry_id"], ["project_entries.id"], name="fk_project_photos_entry_id_project_entries"),
        sa.ForeignKeyConstraint(["staff_id"], ["staff.id"], name="fk_project_photos_staff_id_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_project_photos"),
        sa.UniqueConstraint("path", name="uq_project_photos_path"),
    )
    op.create_index("ix_project_photos_project_id", "project_photos", ["project_id"])
    op.create_table(
        "project_committee",
        sa.Column("project_id", sa.Integer(), nullable=False),
        sa.Column("office", sa.String(20), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("accepted_at", at, nullable=True),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name="fk_project_committee_project_id_projects"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_project_committee_household_id_households"),
        sa.PrimaryKeyConstraint("project_id", "office", name="pk_project_committee"),
    )


def downgrade() -> None:
    for table in ("project_committee", "project_photos", "project_entries", "projects"):
        op.drop_table(table)
