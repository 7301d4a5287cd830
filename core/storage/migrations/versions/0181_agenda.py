"""polls of a place whose ballots are burnt when they are counted"""

import sqlalchemy as sa
from alembic import op

revision = "0181"
down_revision = "0161"
branch_labels = None
depends_on = None


def upgrade() -> None:
    at = sa.DateTime(timezone=True)
    op.create_table(
        "consultations",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("stage", sa.String(20), nullable=False),
        sa.Column("manner", sa.String(20), nullable=False),
        sa.Column("question", sa.String(length=200), nullable=False),
        sa.Column("answers", sa.JSON(), nullable=False),
        sa.Column("place", sa.String(length=80), nullable=False),
        sa.Column("created_by", sa.Integer(), nullable=False),
        sa.Column("created_at", at, nullable=False),
        sa.Column("closed_at", at, nullable=True),
        sa.Column("result", sa.JSON(), nullable=True),
        sa.Column("decision", sa.String(length=300), nullable=True),
        sa.Column("follows_id", sa.Integer(), nullable=True),
        sa.Column("project_id", sa.Integer(), nullable=True),
        sa.Column("source", sa.String(length=40), nullable=False),
        sa.ForeignKeyConstraint(["created_by"], ["staff.id"], name="fk_consultations_created_by_staff"),
        sa.ForeignKeyConstraint(["follows_id"], ["consultations.id"], name="fk_consultations_follows_id_consultations"),
        sa.ForeignKeyConstraint(["project_id"], ["projects.id"], name="fk_consultations_project_id_projects"),
        sa.PrimaryKeyConstraint("id", name="pk_consultations"),
        sa.UniqueConstraint("source", name="uq_consultations_source"),
    )
    op.create_table(
        "consultation_groups",
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        sa.Column("group_id", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(
            ["consultation_id"], ["consultations.id"], name="fk_consultation_groups_consultation_id_consultations"
        ),
        sa.ForeignKeyConstraint(["group_id"], ["groups.id"], name="fk_consultation_groups_group_id_groups"),
        sa.PrimaryKeyConstraint("consultation_id", "group_id", name="pk_consultation_groups"),
    )
    op.create_table(
        "ballots",
        sa.Column("consultation_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("choices", sa.JSON(), nullable=False),
        sa.ForeignKeyConstraint(["consultation_id"], ["consultations.id"], name="fk_ballots_consultation_id_consultations"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_ballots_household_id_households"),
        sa.PrimaryKeyConstraint("consultation_id", "household_id", name="pk_ballots"),
    )


def downgrade() -> None:
    for table in ("ballots", "consultation_groups", "consultations"):
        op.drop_table(table)
