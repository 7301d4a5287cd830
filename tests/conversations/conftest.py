from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import select

from core.library import Library
from core.storage.inbox import UpdateRow
from nlu.examples import examples
from tests.conversations import laws
from tests.conversations.village import Village, living


@pytest.fixture(scope="session", autouse=True)
def awake() -> None:
    """The rules read their examples once, and no dialogue should wait for that."""
    examples()


@pytest.fixture
async def village(tmp_path: Path, library: Library) -> AsyncIterator[Village]:
    """The village, and after each dialogue the laws that hold for every one."""
    async with living(tmp_path, library) as village:
        yield village
        laws.check(await village.control.calls(limit=2000))
        assert await village.control.violations() == []
        with village.database.read() as session:
            assert session.scalars(select(UpdateRow.failure).where(UpdateRow.failure.is_not(None))).all() == []
