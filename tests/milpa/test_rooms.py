"""What the operator reads where the bot cannot begin: why, what to do, and never the token."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from milpa.errors import CannotDo
from milpa.house import House
from milpa.rooms import Address, bot_at_work, mouth_at_work
from nlu.client import NluClient
from sandbox.phone import Control
from sandbox.server import TOKEN, running
from tests.conftest import ROOT

GONE = "http://telegram.invalid"


async def read_at_start(house: House, url: str) -> list[str]:
    """By the bot, and by the mouth of a scheduler in a process of its own."""
    house.database.upgrade()
    address, read = Address(TOKEN, url), []
    for starting in (bot_at_work(house, address, NluClient("", ""), url), mouth_at_work(address)):
        with pytest.raises(CannotDo) as told:
            await starting.__aenter__()
        read.append(str(told.value))
    return read


async def test_that_the_name_of_telegrams_server_is_not_found(house: House) -> None:
    for words in await read_at_start(house, GONE):
        assert f"Telegram cannot be reached at {GONE}" in words
        assert TOKEN not in words


async def test_that_telegram_refuses_the_token(house: House) -> None:
    async with running(limits=False) as url, Control(url) as control:
        await control.fault("401", method="getMe", rate=1)
        for words in await read_at_start(house, url):
            assert "refuses TELEGRAM_BOT_TOKEN" in words
            assert TOKEN not in words


def test_that_a_package_is_missing_since_an_update_was_cut_short(tmp_path: Path) -> None:
    (tmp_path / "uvloop.py").write_text("raise ModuleNotFoundError('No module named uvloop', name='uvloop')")
    environ = {**os.environ, "PYTHONPATH": str(tmp_path), "MILPA_VAR": str(tmp_path)}
    command = [str(ROOT / ".venv/bin/milpa"), "backup", str(tmp_path / "copy.tar.gz")]
    done = subprocess.run(command, env=environ, capture_output=True, text=True, timeout=60)
    assert done.returncode == 2
    assert done.stderr == "milpa: The package uvloop is missing. Run `python3 setup run`, then the same.\n"
