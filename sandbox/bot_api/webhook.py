"""Webhook delivery as Telegram's server does it: a queue for each chat, the next update only after a 2xx."""

import asyncio
import ipaddress
import re
import time
from urllib.parse import urlsplit

import aiohttp

from sandbox.bot_api.arguments import Arguments
from sandbox.errors import bad_request
from sandbox.updates import Waiting
from sandbox.wire import Json, dumps
from sandbox.world import World

PORTS = {443, 80, 88, 8443}
FIRST_RETRY = 0.0
LONGEST_RETRY = 60.0
ANSWER_TIMEOUT = 60.0
SECRET = re.compile("[A-Za-z0-9_-]{1,256}")


class Webhook:
    def __init__(self, world: World) -> None:
        self._world = world
        self._queues: dict[int, asyncio.Task[None]] = {}
        self._session: aiohttp.ClientSession | None = None
        self._places = asyncio.Semaphore(40)
        self._last_error: tuple[int, str] | None = None

    @property
    def settings(self) -> Json:
        return dict(self._world.settings.get("webhook", {}))

    def start(self) -> None:
        """After a restart too: the address was remembered, and so was what waits for it."""
        self._world.updates.on_new = self._work_off if self.settings.get("url") else None
        if self.settings.get("url"):
            self._places = asyncio.Semaphore(self.settings.get("max_connections", 40))
            for queue in self._world.updates.queues():
                self._work_off(queue)

    async def stop(self) -> None:
        tasks = list(self._queues.values())
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)
        self._queues.clear()
        if self._session is not None:
            await self._session.close()
            self._session = None

    async def set(self, given: Arguments) -> bool:
        url = given.text("url")
        if url:
            _check_address(url)
        secret = given.text("secret_token")
        if secret and not SECRET.fullmatch(secret):
            raise bad_request("secret token contains unallowed characters")
        await self.stop()
        if given.flag("drop_pending_updates"):
            self._world.updates.confirm_all_but(0)
        wished = given.json("allowed_updates", "allowed updates")
        if isinstance(wished, list):
            self._world.updates.allowed = wished
            self._world.set("allowed_updates", wished)
        connections = min(100, max(1, given.integer("max_connections", 40)))
        self._last_error = None
        self._world.set("webhook", {"url": url, "secret": secret, "max_connections": connections} if url else {})
        self._world.updates.bell.ring()
        self.start()
        return True

    async def delete(self, given: Arguments) -> bool:
        return await self.set(Arguments({"url": "", "drop_pending_updates": given.flag("drop_pending_updates")}))

    def info(self) -> Json:
        settings = self.settings
        shown: Json = {
            "url": settings.get("url", ""),
            "has_custom_certificate": False,
            "pending_update_count": len(self._world.updates),
        }
        if settings:
            shown["max_connections"] = settings["max_connections"]
            shown["ip_address"] = "127.0.0.1"
        if self._last_error is not None:
            shown["last_error_date"], shown["last_error_message"] = self._last_error
        if self._world.updates.allowed:
            shown["allowed_updates"] = self._world.updates.allowed
        return shown

    def _work_off(self, queue: int) -> None:
        if queue not in self._queues:
            task = asyncio.get_running_loop().create_task(self._drain(queue))
            self._queues[queue] = task
            task.add_done_callback(lambda _: self._queues.pop(queue, None) if self._queues.get(queue) is task else None)

    async def _drain(self, queue: int) -> None:
        tries = 0
        while (waiting := self._world.updates.head_of(queue)) is not None:
            async with self._places:
                pause = await self._post(waiting, tries)
            if pause is None:
                self._world.updates.confirm(waiting.id)
                tries = 0
            else:
                tries += 1
                await asyncio.sleep(pause)

    async def _post(self, waiting: Waiting, tries: int) -> float | None:
        """None when it was taken, else the seconds until the next try."""
        settings = self.settings
        headers = {"Content-Type": "application/json"}
        if settings.get("secret"):
            headers["X-Telegram-Bot-Api-Secret-Token"] = settings["secret"]
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=ANSWER_TIMEOUT))
        try:
            answer = await self._session.post(
                settings["url"], data=dumps(waiting.body), headers=headers, allow_redirects=False
            )
        except (aiohttp.ClientError, TimeoutError) as error:
            self._failed("Read timeout expired" if isinstance(error, TimeoutError) else "Connection refused")
            return _pause(tries)
        async with answer:
            await answer.read()
            if 200 <= answer.status < 300:
                return None
            self._failed(f"Wrong response from the webhook: {answer.status} {answer.reason}")
            wished = answer.headers.get("Retry-After", "")
            return min(3600.0, float(wished)) if wished.isdigit() else _pause(tries)

    def _failed(self, words: str) -> None:
        self._last_error = (int(time.time()), words)


def _pause(tries: int) -> float:
    """At once the first time, then 2, 4, 8 … seconds."""
    return FIRST_RETRY if tries == 0 else min(LONGEST_RETRY, 2.0**tries)


def _check_address(url: str) -> None:
    """HTTPS on Telegram's four ports; on this machine HTTP on any port too, as a server started with --local."""
    parts = urlsplit(url)
    host = parts.hostname or ""
    if not host:
        raise bad_request("bad webhook: invalid URL specified")
    if _is_this_machine(host):
        return
    if parts.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if (parts.port or 443) not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _is_this_machine(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
