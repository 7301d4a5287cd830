"""Asks the sidecar, briefly. Late, absent or odd: None, and the rules answer."""

import asyncio
from collections.abc import Sequence
from types import TracebackType
from typing import Self

import aiohttp
import orjson
import structlog

from nlu.breaker import Breaker
from nlu.parsed import Garbage, Parsed, parsed
from nlu.said_often import SaidOften

LARGEST_ANSWER = 64 * 1024
AT_ONCE = 4
log = structlog.get_logger(__name__)


class NluClient:
    """One session for the life of the process: `async with NluClient(url, token) as client`."""

    def __init__(self, url: str, token: str, *, seconds: float = 0.8, breaker: Breaker | None = None) -> None:
        self._url, self._token = url.rstrip("/"), token
        self._timeout = aiohttp.ClientTimeout(total=seconds)
        self.breaker = breaker or Breaker()
        self._session: aiohttp.ClientSession | None = None
        self.often = SaidOften()

    @property
    def has_sidecar(self) -> bool:
        return bool(self._url)

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def parse(self, text: str) -> Parsed | None:
        if not self.has_sidecar or not self.breaker.may_ask():
            return None
        try:
            answer = parsed(await self._ask(text))
        except (aiohttp.ClientError, TimeoutError, OSError, Garbage, ValueError) as trouble:
            self.breaker.failed()
            log.warning("nlu.away", trouble=type(trouble).__name__, open=self.breaker.is_open)
            return None
        except asyncio.CancelledError:
            self.breaker.failed()
            raise
        self.breaker.succeeded()
        return answer

    async def parse_many(self, texts: Sequence[str]) -> list[Parsed | None]:
        """Same order. A few at once: the sidecar has one worker, and a queue would only time out."""
        turn = asyncio.Semaphore(AT_ONCE)

        async def one(text: str) -> Parsed | None:
            async with turn:
                return await self.parse(text)

        return list(await asyncio.gather(*(one(text) for text in texts)))

    async def warm_up(self) -> bool:
        return await self.parse("hola buenos dias") is not None

    async def _ask(self, text: str) -> object:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        # Rasa's own servers take the token from the query only; ours takes it from either.
        query = {"token": self._token} if self._token else {}
        async with self._session.post(
            f"{self._url}/model/parse", json={"text": text}, params=query, allow_redirects=False
        ) as answer:
            answer.raise_for_status()
            return orjson.loads(await _body(answer))


async def _body(answer: aiohttp.ClientResponse) -> bytes:
    body = b""
    async for piece in answer.content.iter_any():
        body += piece
        if len(body) > LARGEST_ANSWER:
            raise Garbage("an answer without end")
    return body
