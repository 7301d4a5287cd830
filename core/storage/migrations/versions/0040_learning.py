"""paths through the lessons, certificates, recorded lessons"""

import sqlalchemy as sa
from alembic import op

revision = "0040"
down_revision = "0030"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "paths",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("path", sa.String(length=20), nullable=False),
        sa.Column("chosen_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_paths_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", name="pk_paths"),
    )
    op.create_table(
        "certificates",
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("module", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("name", sa.String(length=60), nullable=False),
        sa.Column("issued_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_certificates_household_id_households"),
        sa.PrimaryKeyConstraint("household_id", "module", name="pk_certificates"),
    )
    op.create_table(
        "voices",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("lesson", sa.String(length=60), nullable=False),
        sa.Column("language", sa.String(length=20), nullable=False),
        sa.Column("words", sa.String(length=12), nullable=False),
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("size", sa.Integer(), nullable=False),
        sa.Column("seconds", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("state", sa.String(20), nullable=False),
        sa.Column("decided_by", sa.Integer(), nullable=True),
        sa.Column("decided_at", sa.DateTime(timezone=True), nullable=True),
        sa.ForeignKeyConstraint(["recorded_by"], ["staff.id"], name="fk_voices_recorded_by_staff"),
        sa.ForeignKeyConstraint(["decided_by"], ["staff.id"], name="fk_voices_decided_by_staff"),
        sa.PrimaryKeyConstraint("id", name="pk_voices"),
        sa.UniqueConstraint("path", name="uq_voices_path"),
    )
    op.create_index("ix_voices_lesson", "voices", ["lesson", "state"])
    op.create_table(
        "telegram_files",
        sa.Column("path", sa.String(length=120), nullable=False),
        sa.Column("bot_id", sa.BigInteger(), autoincrement=False, nullable=False),
        sa.Column("file_id", sa.String(length=255), nullable=False),
        sa.PrimaryKeyConstraint("path", "bot_id", name="pk_telegram_files"),
    )


def downgrade() -> None:
    for table in ("telegram_files", "voices", "certificates", "paths"):
        op.drop_table(table)
