"""getUpdates: long polling, confirmation by offset, and one poller at a time."""

import asyncio
import time

from sandbox.bot_api.arguments import Arguments
from sandbox.errors import Refused
from sandbox.wire import Json
from sandbox.world import World

WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
OTHER_POLLER = "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
MAX_LIMIT = 100
MAX_TIMEOUT = 50
HASTE = 0.5  #: the same offset again within this time gets one update


class Polling:
    def __init__(self, world: World) -> None:
        self._world = world
        self._turn = 0  #: the last poller to come; earlier ones give way
        self._last: tuple[int, float] = (0, 0.0)

    async def get_updates(self, given: Arguments) -> list[Json]:
        self._refuse_beside_webhook()
        self._remember_wishes(given)
        offset = given.integer("offset")
        self._confirm(offset)
        self._turn += 1
        await self._wait(self._turn, min(MAX_TIMEOUT, max(0, given.integer("timeout"))))
        updates = self._world.updates.first(self._limit(given, offset))
        self._last = (offset, time.monotonic())
        return updates

    def _refuse_beside_webhook(self) -> None:
        if self._world.settings.get("webhook", {}).get("url"):
            raise Refused(WEBHOOK_ACTIVE, 409)

    def _remember_wishes(self, given: Arguments) -> None:
        wished = given.json("allowed_updates", "allowed updates")
        if isinstance(wished, list) and wished != self._world.updates.allowed:
            self._world.updates.allowed = wished
            self._world.set("allowed_updates", wished)

    def _confirm(self, offset: int) -> None:
        if offset > 0:
            self._world.updates.confirm_below(offset)
        elif offset < 0:
            self._world.updates.confirm_all_but(-offset)

    async def _wait(self, turn: int, seconds: int) -> None:
        self._world.updates.bell.ring()  # an earlier poller wakes up and sees that it is not its turn any more
        deadline = time.monotonic() + seconds
        while not (len(self._world.updates) or self._world.closing) and time.monotonic() < deadline:
            await self._world.updates.bell.wait(deadline - time.monotonic())
            if turn != self._turn:
                raise Refused(OTHER_POLLER, 409)
            self._refuse_beside_webhook()
        await asyncio.sleep(0)

    def _limit(self, given: Arguments, offset: int) -> int:
        last_offset, last_time = self._last
        if offset == last_offset and time.monotonic() - last_time < HASTE:
            return 1
        limit = given.integer("limit", MAX_LIMIT)
        return limit if 1 <= limit <= MAX_LIMIT else MAX_LIMIT
