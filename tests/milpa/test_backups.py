"""A backup is one sound file; putting it back keeps what was there."""

import sqlite3
from pathlib import Path

import pytest

from core.services import households
from milpa.backups import back_up, put_back
from milpa.errors import CannotDo
from milpa.house import House
from milpa.running import alone


def meet(house: House, chat_id: int) -> None:
    with house.database.write() as session:
        households.meet(session, chat_id, "es", "GT", "America/Guatemala", house.clock.now())


def known(house: House) -> list[int]:
    with sqlite3.connect(house.settings.var / "milpa.db") as connection:
        return [chat_id for (chat_id,) in connection.execute("SELECT chat_id FROM households ORDER BY chat_id")]


def test_what_was_backed_up_comes_back(house: House) -> None:
    meet(house, 1001)
    copy = back_up(house, None)
    meet(house, 1002)
    house.database.close()
    kept = put_back(house, copy)
    assert known(house) == [1001]
    assert kept is not None
    with sqlite3.connect(kept) as connection:
        assert connection.execute("SELECT count(*) FROM households").fetchone() == (2,)


def test_a_backup_is_readable_by_us_alone(house: House) -> None:
    assert back_up(house, None).stat().st_mode & 0o077 == 0


def test_nothing_is_put_back_under_a_running_milpa(house: House) -> None:
    copy = back_up(house, None)
    with alone(house.settings.var), pytest.raises(CannotDo, match="running"):
        put_back(house, copy)


def test_a_file_that_is_no_backup_is_refused_and_nothing_is_touched(house: House, tmp_path: Path) -> None:
    meet(house, 1001)
    (tmp_path / "odd.db").write_bytes(b"not a database at all" * 100)
    with pytest.raises(CannotDo, match="sound"):
        put_back(house, tmp_path / "odd.db")
    assert known(house) == [1001]


def test_an_existing_file_is_never_written_over(house: House, tmp_path: Path) -> None:
    (tmp_path / "precious.db").write_text("x")
    with pytest.raises(CannotDo, match="already"):
        back_up(house, tmp_path / "precious.db")
