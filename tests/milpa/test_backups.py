"""A backup is one whole file that only its key opens; it comes back on SQLite and on PostgreSQL, row by row."""

import io
import signal
import subprocess
import sys
import tarfile
from dataclasses import replace
from pathlib import Path

import pyrage
import pytest
from sqlalchemy import func, select, text

from core.clock import Clock
from core.services import households
from core.storage import copying
from core.storage.base import Base
from core.storage.households import HouseholdRow
from milpa.backups import back_up, new_key_told, prune, put_back
from milpa.backups.aside import aside
from milpa.errors import CannotDo
from milpa.house import House
from milpa.running import alone, beside_others
from milpa.settings import ROOT, Settings
from milpa.village.founding import found
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401


def meet(house: House, chat_id: int) -> None:
    with house.database.write() as session:
        households.meet(session, chat_id, "es", "GT", "America/Guatemala", house.clock.now())


def known(house: House) -> list[int]:
    with house.database.read() as session:
        return list(session.scalars(select(HouseholdRow.chat_id).order_by(HouseholdRow.chat_id)))


def again(house: House) -> House:
    """The same house after a restart."""
    house.database.close()
    return House(house.settings, house.clock)


def contents(house: House) -> dict[str, object]:
    with copying.snapshot(house.database) as connection:
        return {table.name: copying.tally(connection, table).told() for table in copying.tables_of(connection)}


def triggers(house: House) -> list[str]:
    with house.database.read() as session:
        return list(session.scalars(text("SELECT sql FROM sqlite_master WHERE type = 'trigger' ORDER BY name")))


def elsewhere(folder: Path, database_url: str = "") -> House:
    return House(Settings.from_environ({"MILPA_VAR": str(folder), "DATABASE_URL": database_url}), Clock())


def test_what_was_backed_up_comes_back_and_what_was_there_is_kept(house: House) -> None:
    meet(house, 1001)
    copy = back_up(house, None)
    meet(house, 1002)
    house = again(house)
    kept = put_back(house, copy)
    assert kept is not None
    assert known(house) == [1001]
    assert known(elsewhere(kept.parent, f"sqlite:///{kept}")) == [1001, 1002]


def test_a_village_moves_to_postgresql_and_back_without_losing_a_row(
    house: House,
    tmp_path: Path,
    postgres_url: str,  # noqa: F811
) -> None:
    found(house, 60, seed=3)
    there, back = elsewhere(tmp_path / "there", postgres_url), elsewhere(tmp_path / "back")
    put_back(there, back_up(house, None))
    put_back(back, back_up(there, None))
    assert contents(there) == contents(house) == contents(back)
    assert sum(one["rows"] for one in contents(back).values()) > 1000  # type: ignore[index]
    assert triggers(back) == triggers(house) != []
    meet(there, 4242)  # its counters go on behind what was put in
    assert 4242 in known(there)
    there.database.close()
    back.database.close()


def test_a_postgresql_that_is_not_empty_is_left_alone(house: House, tmp_path: Path, postgres_url: str) -> None:  # noqa: F811
    meet(house, 1001)
    there = elsewhere(tmp_path / "there", postgres_url)
    meet(there, 2002)
    there = again(there)
    with pytest.raises(CannotDo, match="not empty"):
        put_back(there, back_up(house, None))
    assert known(there) == [2002]
    there.database.close()


def test_only_its_key_opens_an_encrypted_backup(house: House, tmp_path: Path) -> None:
    meet(house, 7_654_321)
    key, other = tmp_path / "key.txt", tmp_path / "other.txt"
    key.write_text(new_key_told())
    other.write_text(new_key_told())
    recipient = key.read_text().rpartition("BACKUP_RECIPIENT=")[2].strip()
    house = House(replace(house.settings, backup_recipient=recipient), house.clock)
    copy = back_up(house, None)
    assert copy.name.endswith(".age")
    assert b"7654321" not in copy.read_bytes()
    house = again(house)
    for wrong in (None, other, tmp_path / "nowhere"):
        with pytest.raises(CannotDo, match=r"key|encrypted"):
            put_back(house, copy, wrong)
    put_back(house, copy, key)
    assert known(house) == [7_654_321]
    house.database.close()


def test_an_encrypted_backup_opens_without_milpa(house: House, tmp_path: Path) -> None:
    meet(house, 1001)
    told = new_key_told().splitlines()
    house = House(replace(house.settings, backup_recipient=told[3].partition("=")[2]), house.clock)
    plain = pyrage.decrypt(back_up(house, None).read_bytes(), [pyrage.x25519.Identity.from_str(told[1])])
    (tmp_path / "plain.tar.gz").write_bytes(plain)
    with tarfile.open(tmp_path / "plain.tar.gz") as tar:
        assert "tables/households/000000.jsonl" in tar.getnames()
    house.database.close()


def test_a_plain_backup_holds_open_what_the_database_holds_sealed(house: House) -> None:
    with house.database.write() as session:
        ana = households.meet(session, 1001, "es", "GT", "America/Guatemala", house.clock.now())
        households.call(session, ana.id, "Anastasia")
    with tarfile.open(back_up(house, None)) as tar:
        rows = tar.extractfile("tables/households/000000.jsonl")
        assert rows is not None
        assert b"Anastasia" in rows.read()
    house.database.close()
    assert b"Anastasia" not in (house.settings.var / "milpa.db").read_bytes()


def test_voices_go_along(house: House) -> None:
    meet(house, 1001)
    voices = house.settings.var / "voices"
    voices.mkdir(parents=True)
    (voices / "abc.oga").write_bytes(b"OggS and more")
    copy = back_up(house, None)
    (voices / "abc.oga").unlink()
    put_back(again(house), copy)
    assert (voices / "abc.oga").read_bytes() == b"OggS and more"


def test_a_backup_is_readable_by_us_alone(house: House) -> None:
    assert back_up(house, None).stat().st_mode & 0o077 == 0


def test_nothing_is_put_back_under_a_running_milpa(house: House) -> None:
    copy = back_up(house, None)
    var = house.settings.var
    with alone(var), pytest.raises(CannotDo, match="running"):
        put_back(house, copy)
    with beside_others(var), beside_others(var), pytest.raises(CannotDo, match="running"):
        put_back(house, copy)
    with alone(var), pytest.raises(CannotDo, match="running"), beside_others(var):
        pass


def test_a_file_that_is_no_backup_is_refused_and_nothing_is_touched(house: House, tmp_path: Path) -> None:
    meet(house, 1001)
    (tmp_path / "odd.tar.gz").write_bytes(b"nothing of the kind" * 100)
    with pytest.raises(CannotDo, match="whole"):
        put_back(again(house), tmp_path / "odd.tar.gz")
    assert known(house) == [1001]


@pytest.mark.parametrize("share", [0.2, 0.7, 0.95])
def test_a_backup_that_is_cut_off_is_refused_and_nothing_is_touched(house: House, tmp_path: Path, share: float) -> None:
    found(house, 20, seed=1)
    copy = back_up(house, None).read_bytes()
    (tmp_path / "short.tar.gz").write_bytes(copy[: int(len(copy) * share)])
    before = contents(house)
    house = again(house)
    with pytest.raises(CannotDo):
        put_back(house, tmp_path / "short.tar.gz")
    assert contents(house) == before


def test_a_backup_in_which_a_row_was_changed_is_refused(house: House, tmp_path: Path) -> None:
    meet(house, 1001)
    with tarfile.open(back_up(house, None)) as old, tarfile.open(tmp_path / "forged.tar.gz", "w:gz") as new:
        for member in old.getmembers():
            body = old.extractfile(member).read().replace(b"1001", b"1002")  # type: ignore[union-attr]
            new.addfile(member, io.BytesIO(body))
    with pytest.raises(CannotDo, match="households"):
        put_back(again(house), tmp_path / "forged.tar.gz")
    assert known(house) == [1001]


def test_an_existing_file_is_never_written_over(house: House, tmp_path: Path) -> None:
    (tmp_path / "precious").write_text("x")
    with pytest.raises(CannotDo, match="already"):
        back_up(house, tmp_path / "precious")
    assert (tmp_path / "precious").read_text() == "x"


def test_what_a_killed_backup_left_open_goes_with_the_next_and_a_living_one_is_left_alone(house: House) -> None:
    folder = house.settings.var / "backups"
    for prefix, where in ((".backup-", folder), (".restore-", house.settings.var)):
        (where / f"{prefix}dead").mkdir(parents=True)
        (where / f"{prefix}dead" / "plain").write_text("everybody's words")
    with aside(folder, ".backup-") as living:
        copy = back_up(house, None)
        assert living.exists()
    put_back(again(house), copy)
    assert [left.name for left in (*folder.glob(".*"), *house.settings.var.glob(".*"))] == []


def test_a_backup_that_is_stopped_clears_away_what_it_began(tmp_path: Path) -> None:
    begun = (
        "from pathlib import Path; import sys, time; from milpa.backups.aside import aside; from milpa import until\n"
        "until.end_in_order()\n"
        "with aside(Path(sys.argv[1]), '.backup-'): print('begun', flush=True); time.sleep(60)"
    )
    command = [sys.executable, "-c", begun, str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "begun\n"
        process.terminate()
        assert process.wait(30) == 128 + signal.SIGTERM
    assert list(tmp_path.iterdir()) == []


def test_only_the_newest_are_kept(tmp_path: Path) -> None:
    for day in range(1, 6):
        (tmp_path / f"milpa-2026110{day}-033000.tar.gz.age").touch()
    (tmp_path / "hers.tar.gz").touch()
    prune(tmp_path, 2)
    assert sorted(file.name for file in tmp_path.iterdir()) == [
        "hers.tar.gz",
        "milpa-20261104-033000.tar.gz.age",
        "milpa-20261105-033000.tar.gz.age",
    ]


def test_every_table_of_ours_is_in_a_backup(house: House) -> None:
    with copying.snapshot(house.database) as connection:
        assert {table.name for table in copying.tables_of(connection)} == set(Base.metadata.tables)
        assert connection.scalar(select(func.count()).select_from(HouseholdRow)) == 0
