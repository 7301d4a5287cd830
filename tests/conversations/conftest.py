from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.library import Library
from tests.conversations.village import Village, living


@pytest.fixture
async def village(tmp_path: Path, library: Library) -> AsyncIterator[Village]:
    async with living(tmp_path, library) as village:
        yield village
