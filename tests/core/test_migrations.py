"""The migrations and the models say the same, up and down."""

from pathlib import Path

from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory

from core.storage.database import Database
from core.storage.tables import METADATA


def test_models_equal_migrations(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_each_migration_goes_up_down_and_up(tmp_path: Path) -> None:
    database = Database(f"sqlite:///{tmp_path}/stairs.db")
    config = database.alembic()
    for step in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, step.revision)
        command.downgrade(config, "-1")
        command.upgrade(config, step.revision)
    database.close()
