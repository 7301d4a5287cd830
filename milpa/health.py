"""What a process says of itself to whoever watches over it: it lives, it is ready, and its figures.

No page names a person. They belong to the machine and its operators: the proxy in front passes none of them on.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TypeVar

from prometheus_client import CONTENT_TYPE_LATEST, REGISTRY, CollectorRegistry, Gauge, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from core.services.workload import Workload, now_waiting
from milpa.house import House

#: Says why it is not ready; None when it is.
Trouble = Callable[[], str | None]
R = TypeVar("R")
PATIENCE_SECONDS = 5
AWAY = "the database is away"


class Health:
    def __init__(self, house: House) -> None:
        self._house = house
        self._troubles: dict[str, Trouble] = {}
        self._own = CollectorRegistry()
        gauges = {
            "updates": "Updates stored and not yet done",
            "oldest_update": "Seconds that the update which has waited longest has",
            "due": "Messages whose hour has come and which wait to be said",
            "late": "Seconds by which the one that is latest is late",
            "in_hand": "Messages claimed and on their way",
            "answers": "Answers that Telegram has not taken yet",
        }
        self._waiting = {
            name: Gauge(f"milpa_waiting_{name}", what, registry=self._own) for name, what in gauges.items()
        }
        self._ready = Gauge("milpa_ready", "1 when the part is well", ["part"], registry=self._own)
        self._speaks = self._gauge("speaks", "1 in the one scheduler that speaks")

    def _gauge(self, name: str, what: str) -> Gauge:
        return Gauge(f"milpa_{name}", what, registry=self._own)

    def watch(self, part: str, trouble: Trouble) -> None:
        self._troubles[part] = trouble

    def watch_speaker(self, speaks: Callable[[], bool]) -> None:
        self._speaks.set_function(lambda: float(speaks()))

    def routes(self) -> Sequence[BaseRoute]:
        pages = {"/healthz": self._healthz, "/readyz": self._readyz, "/metrics": self._metrics}
        return [Route(path, page) for path, page in pages.items()]

    async def _healthz(self, _: Request) -> Response:
        return JSONResponse({"alive": True})

    async def _readyz(self, _: Request) -> Response:
        troubles = await self._all_troubles()
        is_ready = not any(troubles.values())
        return JSONResponse({"ready": is_ready, **troubles}, status_code=200 if is_ready else 503)

    async def _metrics(self, _: Request) -> Response:
        for part, trouble in (await self._all_troubles()).items():
            self._ready.labels(part).set(0 if trouble else 1)
        load = await self._in_time(self._workload)
        for name, gauge in self._waiting.items():
            gauge.set(_figure(load, name))
        return Response(generate_latest(REGISTRY) + generate_latest(self._own), media_type=CONTENT_TYPE_LATEST)

    async def _all_troubles(self) -> dict[str, str | None]:
        is_alive = await self._in_time(self._house.database.is_alive)
        return {"database": None if is_alive else AWAY, **{part: ask() for part, ask in self._troubles.items()}}

    def _workload(self) -> Workload:
        with self._house.database.read() as session:
            return now_waiting(session, self._house.clock.now())

    async def _in_time(self, ask: Callable[[], R]) -> R | None:
        """None when the database does not answer, or not soon: who watches over us has no time to wait."""
        try:
            return await asyncio.wait_for(asyncio.to_thread(ask), PATIENCE_SECONDS)
        except Exception:
            return None


def _figure(load: Workload | None, name: str) -> float:
    if load is None:
        return float("nan")
    if name in ("oldest_update", "late"):
        return float(getattr(load, name).total_seconds())
    return float(getattr(load, name))
