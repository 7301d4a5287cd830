"""The sandbox's controls over HTTP, for tests and load."""

from types import TracebackType
from typing import Any, Self

import aiohttp

from sandbox.seen import PhoneRefuses
from sandbox.wire import Json, dumps, loads


class Control:
    """/ctl for tests and load: await Control(url).fault("lost", method="sendMessage")."""

    def __init__(self, base_url: str) -> None:
        self.base_url = base_url.rstrip("/")
        self._session: aiohttp.ClientSession | None = None

    async def get(self, what: str, **query: Any) -> Json:
        texts = {name: str(value) for name, value in query.items()}
        async with self._http().get(f"{self.base_url}/ctl/{what}", params=texts) as answer:
            return dict(loads(await answer.read()))

    async def post(self, what: str, **body: Any) -> Json:
        async with self._http().post(f"{self.base_url}/ctl/{what}", data=dumps(body)) as answer:
            given = dict(loads(await answer.read()))
        if given.get("ok") is False:
            raise PhoneRefuses(given["error"])
        return given

    async def fault(self, kind: str, **wish: Any) -> Json:
        return await self.post("fault", kind=kind, **wish)

    async def clear_faults(self) -> None:
        async with self._http().delete(f"{self.base_url}/ctl/fault") as answer:
            answer.raise_for_status()

    async def latency(self, ms: float) -> Json:
        return await self.post("latency", ms=ms)

    async def limits(self, on: bool, **wish: float) -> Json:
        return await self.post("limits", on=on, **wish)

    async def checks(self, on: bool) -> Json:
        return await self.post("checks", on=on)

    async def reset(self) -> Json:
        return await self.post("reset")

    async def people(self, first_id: int, count: int, **wish: Any) -> Json:
        return await self.post("people", first_id=first_id, count=count, **wish)

    async def inject(self, *updates: Json) -> list[int]:
        return list((await self.post("updates", updates=list(updates)))["update_ids"])

    async def links(self, links: list[Json]) -> Json:
        return await self.post("links", links=links)

    async def clock(self) -> Json:
        return await self.get("clock")

    async def move_clock_to(self, moment: str) -> Json:
        return await self.post("clock", to=moment)

    async def forward_clock(self, seconds: float) -> Json:
        return await self.post("clock", forward_seconds=seconds)

    async def violations(self) -> list[Json]:
        return list((await self.get("violations"))["violations"])

    async def calls(self, method: str | None = None, limit: int = 200, after: float = 0.0) -> list[Json]:
        query = {"method": method} if method else {}
        return list((await self.get("calls", limit=limit, after=after, **query))["recent"])

    async def stats(self) -> Json:
        return await self.get("stats")

    def _http(self) -> aiohttp.ClientSession:
        if self._session is None:
            self._session = aiohttp.ClientSession()
        return self._session

    async def close(self) -> None:
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()
