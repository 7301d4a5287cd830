"""PTB's door to the network, by aiohttp: a third of the CPU of the stock client, and it does not slow down
when many requests run at once (docs/decisions/0006-aiohttp.md has the figures).
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from typing import Any

import aiohttp
import orjson
from telegram import InputFile
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData
from telegram.request._requestparameter import RequestParameter

CONNECT_SECONDS = 5.0
ANSWER_SECONDS = 20.0
#: What has arrived meanwhile is read in it.
LAST_SECOND = 1.0


class NotSent(NetworkError):
    """Nothing left the machine, so saying it again cannot say it twice."""


class JsonBody:
    """The parameters of a Bot API call as they stand in our outbox."""

    contains_files = False

    def __init__(self, parameters: dict[str, Any]) -> None:
        self.parameters = parameters


class AiohttpRequest(BaseRequest):
    def __init__(self, connections: int = 256, answer_seconds: float = ANSWER_SECONDS) -> None:
        self._connections = connections
        self._answer_seconds = answer_seconds
        self._session: aiohttp.ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._answer_seconds

    async def initialize(self) -> None:
        if self._session is None:
            # A short keep-alive: a connection that the other side has closed looks like a lost answer.
            connector = aiohttp.TCPConnector(limit=self._connections, keepalive_timeout=15)
            self._session = aiohttp.ClientSession(connector=connector)

    async def shutdown(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def call(
        self,
        url: str,
        parameters: dict[str, Any],
        answer_seconds: float | None = None,
        files: Mapping[str, InputFile] | None = None,
    ) -> Any:
        """One Bot API method by its address; PTB's errors, the plain result."""
        body = _with_files(parameters, files) if files else JsonBody(parameters)
        return await self.post(url, body, read_timeout=answer_seconds)  # type: ignore[arg-type]

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        if self._session is None:
            raise NotSent("the connection to Telegram is closed")
        seconds = read_timeout if isinstance(read_timeout, (int, float)) else self._answer_seconds
        timeout = aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_SECONDS)
        try:
            async with (
                _awake(seconds),
                self._session.request(method, url, timeout=timeout, **_body(request_data)) as response,
            ):
                return response.status, await response.read()
        except (aiohttp.ClientConnectorError, aiohttp.ConnectionTimeoutError) as unreached:
            raise NotSent(type(unreached).__name__) from unreached
        except TimeoutError as late:
            raise TimedOut("Telegram took too long") from late
        except aiohttp.ClientError as broken:
            # Its text may hold the address, and with it the token.
            raise NetworkError(type(broken).__name__) from broken


@asynccontextmanager
async def _awake(seconds: float) -> AsyncIterator[None]:
    """Ends the wait after so long. A process that stood still for longer first reads what came meanwhile: an answer
    taken for lost would have its message said twice.
    """
    loop = asyncio.get_running_loop()
    async with asyncio.timeout(None) as limit:
        before = loop.call_later(seconds - LAST_SECOND, lambda: limit.reschedule(loop.time() + LAST_SECOND))
        try:
            yield
        finally:
            before.cancel()


def _with_files(parameters: Mapping[str, Any], files: Mapping[str, InputFile]) -> RequestData:
    every = {**parameters, **files}
    return RequestData([RequestParameter.from_input(name, value) for name, value in every.items()])


def _body(data: RequestData | JsonBody | None) -> dict[str, Any]:
    if data is None:
        return {}
    if not data.contains_files:
        return {"data": orjson.dumps(data.parameters), "headers": {"Content-Type": "application/json"}}
    assert isinstance(data, RequestData)
    form = aiohttp.FormData()
    for name, value in data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, mimetype) in (data.multipart_data or {}).items():
        form.add_field(name, content, filename=filename, content_type=mimetype)
    return {"data": form}
