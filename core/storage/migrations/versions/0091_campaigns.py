"""campaigns of messages, polls and tracks, to whom a rule fits, at an hour of each zone, with arms"""

import sqlalchemy as sa
from alembic import op

revision = "0091"
down_revision = "0101"
branch_labels = None
depends_on = None

COLUMNS = (
    sa.Column("kind", sa.String(20), nullable=False, server_default="lesson"),
    sa.Column("letter", sa.JSON(), nullable=True),
    sa.Column("variant", sa.JSON(), nullable=True),
    sa.Column("who", sa.String(20), nullable=False, server_default="everybody"),
    sa.Column("people", sa.JSON(), nullable=True),
    sa.Column("local_at", sa.String(length=16), nullable=True),
    sa.Column("holdout", sa.Integer(), nullable=False, server_default="0"),
    sa.Column("every", sa.Integer(), nullable=True),
    sa.Column("catch_up", sa.String(20), nullable=True),
    sa.Column("next_at", sa.DateTime(timezone=True), nullable=True),
    sa.Column("copied_from", sa.Integer(), nullable=True),
)


def upgrade() -> None:
    for column in COLUMNS:
        op.add_column("campaigns", column)
    op.create_table(
        "campaign_arms",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("arm", sa.String(20), nullable=False),
        sa.Column("assigned_at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], name="fk_campaign_arms_campaign_id_campaigns"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_campaign_arms_household_id_households"),
        sa.PrimaryKeyConstraint("campaign_id", "household_id", name="pk_campaign_arms"),
    )
    op.create_table(
        "campaign_steps",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("position", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("lesson", sa.String(length=60), nullable=False),
        sa.Column("on", sa.Date(), nullable=False),
        sa.Column("added", sa.Date(), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], name="fk_campaign_steps_campaign_id_campaigns"),
        sa.PrimaryKeyConstraint("campaign_id", "position", name="pk_campaign_steps"),
    )
    op.create_table(
        "poll_votes",
        sa.Column("campaign_id", sa.Integer(), nullable=False),
        sa.Column("household_id", sa.Integer(), nullable=False),
        sa.Column("choice", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["campaign_id"], ["campaigns.id"], name="fk_poll_votes_campaign_id_campaigns"),
        sa.ForeignKeyConstraint(["household_id"], ["households.id"], name="fk_poll_votes_household_id_households"),
        sa.PrimaryKeyConstraint("campaign_id", "household_id", name="pk_poll_votes"),
    )


def downgrade() -> None:
    for table in ("poll_votes", "campaign_steps", "campaign_arms"):
        op.drop_table(table)
    for column in reversed(COLUMNS):
        op.drop_column("campaigns", column.name)
