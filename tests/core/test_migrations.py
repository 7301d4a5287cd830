"""The migrations and the models say the same, up and down."""

import re
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import delete, event, select, text

from core.domain.slices import of_town
from core.domain.words import plain
from core.services import breakdown, groups, invitations, rollups
from core.services.statistics import Filters
from core.storage.database import Database
from core.storage.rollups import RollupRow, RollupWaitingRow
from core.storage.tables import METADATA
from tests.conftest import NOW, ROOT, people_the_village
from tests.core.test_statistics import neighbours, up_to_date
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401

#: A handful for each facilitator or for each open question, and one for each business that is watched.
SMALL = {"help_messages", "sessions", "pending_questions", "businesses"}


def test_models_equal_migrations(database: Database) -> None:
    with database.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_each_migration_goes_up_down_and_up(tmp_path: Path) -> None:
    climb(Database(f"sqlite:///{tmp_path}/stairs.db"))


@pytest.mark.postgres
def test_each_migration_goes_up_down_and_up_on_postgresql(postgres_url: str) -> None:  # noqa: F811
    climb(Database(postgres_url))


def climb(database: Database) -> None:
    config = database.alembic()
    for step in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        command.upgrade(config, step.revision)
        command.downgrade(config, "-1")
        command.upgrade(config, step.revision)
    database.close()


def test_no_index_is_built_on_a_table_that_may_be_large_while_its_writers_wait(postgres_url: str) -> None:  # noqa: F811
    """Of a table that stands already, but for those that stay small in any programme."""
    database, begun, waited_for = Database(postgres_url), set[str](), list[str]()

    def heard(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if table := re.match(r"\s*CREATE TABLE (\w+)", statement):
            begun.add(table[1])
        elif index := re.match(r"CREATE (?:UNIQUE )?INDEX (?!CONCURRENTLY)\w+ ON (\w+)", statement):
            waited_for.extend({index[1]} - begun - SMALL)

    event.listen(database.engine, "before_cursor_execute", heard)
    config = database.alembic()
    for step in reversed(list(ScriptDirectory.from_config(config).walk_revisions())):
        begun.clear()
        command.upgrade(config, step.revision)
        assert waited_for == [], step.revision
    database.close()


def test_an_index_that_was_cut_off_is_built_anew(postgres_url: str) -> None:  # noqa: F811
    database = Database(postgres_url)
    command.upgrade(database.alembic(), "0200")
    with database.engine.begin() as connection:
        # What a cut leaves behind: the name, and an index that is of no use.
        connection.execute(text("CREATE INDEX ix_deliveries_wordy ON deliveries (created_at)"))
    command.upgrade(database.alembic(), "0201")
    with database.engine.connect() as connection:
        made = connection.scalar(text("SELECT indexdef FROM pg_indexes WHERE indexname = 'ix_deliveries_wordy'"))
    assert "emptied_at IS NULL" in made
    database.close()


def test_who_comes_while_sqlite_is_migrated_waits_and_finds_it_done(tmp_path: Path) -> None:
    """In the middle, between two transactions: the other has time enough to do it all, where nothing keeps it."""
    address = f"sqlite:///{tmp_path}/new.db"
    database, others = Database(address), list[subprocess.Popen[str]]()

    def in_the_middle(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        if "ix_programme_events_lesson" in statement and not others:
            words = f"from core.storage.database import Database; Database({address!r}).upgrade()"
            others.append(subprocess.Popen([sys.executable, "-c", words], cwd=ROOT, stderr=subprocess.PIPE, text=True))
            with suppress(subprocess.TimeoutExpired):
                others[0].wait(8)

    event.listen(database.engine, "before_cursor_execute", in_the_middle)
    database.upgrade()
    said = [other.communicate(timeout=180)[1] for other in others]
    assert [other.returncode for other in others] == [0], said
    with database.engine.connect() as connection:
        newest = ScriptDirectory.from_config(database.alembic()).get_current_head()
        assert MigrationContext.configure(connection).get_current_revision() == newest
    database.close()


def test_parts_that_start_at_once_on_an_empty_database_all_find_it_migrated(postgres_url: str) -> None:  # noqa: F811
    words = f"from core.storage.database import Database; Database({postgres_url!r}).upgrade()"
    parts = [
        subprocess.Popen([sys.executable, "-c", words], cwd=ROOT, stderr=subprocess.PIPE, text=True) for _ in range(3)
    ]
    said = [part.communicate(timeout=180)[1] for part in parts]
    assert [part.returncode for part in parts] == [0, 0, 0], said
    database = Database(postgres_url)
    held = "SELECT count(*) FROM pg_locks JOIN pg_database d ON d.oid = database AND datname = current_database()"
    with database.engine.connect() as connection:
        newest = ScriptDirectory.from_config(database.alembic()).get_current_head()
        assert MigrationContext.configure(connection).get_current_revision() == newest
        assert connection.scalar(text(f"{held} WHERE locktype = 'advisory'")) == 0
    database.close()


def test_towns_that_begin_alike_are_two_and_those_added_up_as_one_are_added_up_anew(database: Database) -> None:
    shared = "San Pedro Sacatepéquez de"
    here, there = f"{shared} San Marcos", f"{shared} Guatemala"
    assert of_town("Tejutla") == "town:tejutla"
    assert of_town("Santa Lucía Cotzuma") == "town:santa lucia cotzuma"
    with database.write() as session:
        cast = people_the_village(session)
        for group, town, first in ((cast.flores, here, 5000), (cast.volcan, there, 7000)):
            groups.meet_at(session, cast.fidel, group.id, town, None, NOW)
            neighbours(session, group, 12, first)
        up_to_date(session)
        lines = breakdown.by(session, cast.fidel, "town", Filters(), NOW)
        assert {line.label for line in lines} == {here, there}
        assert all(len(line.name) == len(lines[0].name) == 24 for line in lines)
    config = database.alembic()
    command.downgrade(config, "0163")
    with database.write() as session:
        session.execute(delete(RollupWaitingRow))
        as_cut_before = {"now": of_town(here), "then": f"town:{plain(here)}"[:24]}
        for table, column in (("rollups", "slice"), ("rollup_totals", "slice"), ("rolled", "cut")):
            session.execute(text(f"UPDATE {table} SET {column} = replace({column}, :now, :then)"), as_cut_before)
    command.upgrade(config, "head")
    with database.write() as session:
        assert rollups.differences(session, "America/Guatemala") != []
        waiting = set(session.scalars(select(RollupWaitingRow.household_id)))
        assert len(waiting) >= 24
        up_to_date(session)
        assert rollups.differences(session, "America/Guatemala") == []
        assert session.scalar(select(RollupRow.slice).where(RollupRow.slice == of_town(here))) is not None


def test_the_poster_of_a_club_that_hangs_already_leads_where_it_led(database: Database) -> None:
    config = database.alembic()
    with database.write() as session:
        cast = people_the_village(session)
        for place in ("Club Tejutla", "Aeroclub", None):
            invitations.make(session, cast.eva, cast.flores.id, place, None, NOW)
    command.downgrade(config, "0221")
    command.upgrade(config, "head")
    with database.read() as session:
        each = invitations.of_group(session, cast.eva, cast.flores.id)
        assert [(one.place, one.for_senders) for one in each] == [
            (None, None),
            ("Aeroclub", None),
            ("Club Tejutla", True),
        ]
