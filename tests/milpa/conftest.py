"""A house of its own for each test, in a folder of its own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from core.clock import Clock
from milpa.house import House
from milpa.settings import Settings


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    house = House(Settings.from_environ({"MILPA_VAR": str(tmp_path / "var")}), Clock())
    yield house
    house.database.close()
