"""A sandbox of its own for each test, on a free port, in the test's own event loop."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from sandbox.phone import Control, Phone
from sandbox.server import TOKEN, running
from sandbox.wire import Json, dumps, loads


class Bot:
    """The plainest of bots: one method, one call."""

    def __init__(self, base_url: str, session: aiohttp.ClientSession) -> None:
        self.base_url = base_url
        self.session = session

    async def ask(self, method: str, **parameters: object) -> Json:
        """The whole answer, refusals too."""
        url = f"{self.base_url}/bot{TOKEN}/{method}"
        headers = {"Content-Type": "application/json"}
        async with self.session.post(url, data=dumps(parameters), headers=headers) as answer:
            return dict(loads(await answer.read()))

    async def call(self, method: str, **parameters: object) -> Any:
        answer = await self.ask(method, **parameters)
        assert answer["ok"], answer
        return answer["result"]

    async def updates(self, offset: int = 0, seconds: int = 5) -> list[Json]:
        return list(await self.call("getUpdates", offset=offset, timeout=seconds))

    async def refusal(self, method: str, **parameters: object) -> str:
        answer = await self.ask(method, **parameters)
        assert not answer["ok"], answer
        return str(answer["description"])


@pytest.fixture
async def sandbox() -> AsyncIterator[str]:
    async with running(limits=False) as address:
        yield address


@pytest.fixture
async def bot(sandbox: str) -> AsyncIterator[Bot]:
    async with aiohttp.ClientSession() as session:
        yield Bot(sandbox, session)


@pytest.fixture
async def ana(sandbox: str) -> AsyncIterator[Phone]:
    async with Phone(sandbox, 1001) as phone:
        yield phone


@pytest.fixture
async def control(sandbox: str) -> AsyncIterator[Control]:
    async with Control(sandbox) as remote:
        yield remote
