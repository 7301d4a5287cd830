"""One call of the Bot API, from the request to the answer: token, fault, method, record."""

import asyncio
from typing import Any

from aiohttp import web

from sandbox.bot_api import chats, editing, media, messages, polls, profile
from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.known import BY_LOWER_NAME
from sandbox.bot_api.parameters import PARAMETERS
from sandbox.bot_api.polling import Polling
from sandbox.bot_api.registry import PLAYED, Method
from sandbox.bot_api.webhook import Webhook
from sandbox.errors import Refused, bad_request
from sandbox.faults import REFUSALS, Fault, Kind
from sandbox.wire import answer
from sandbox.world import World

# Importing them is what registers their methods.
SUBJECTS = (chats, editing, media, messages, polls, profile)

ASIDE = {"getUpdates", "getMe", "getWebhookInfo"}  # no latency: they are not what a load run measures


class BotApi:
    def __init__(self, world: World) -> None:
        self._world = world
        self.polling = Polling(world)
        self.webhook = Webhook(world)

    async def call(self, request: web.Request) -> web.StreamResponse:
        name = request.match_info["method"].lower()
        try:
            self._check_token(request.match_info["token"])
            given = await Arguments.of(request)
            canonical = self._canonical(name)
            fault = self._world.faults.next_for(name, given.values.get("chat_id"))
            if fault is not None and fault.kind == Kind.RESET:
                return self._break(request, canonical, given)
            return await self._answered(request, canonical, given, fault)
        except Refused as refused:
            return _refusal(refused)

    async def _answered(
        self, request: web.Request, name: str, given: Arguments, fault: Fault | None
    ) -> web.StreamResponse:
        try:
            if fault is not None and fault.kind in REFUSALS:
                raise fault.refusal()
            result = await self._result(name, given)
        except Refused as refused:
            self._world.calls.note(name, given.for_the_record(), refused.code, refused.description)
            return _refusal(refused)
        self._note(name, given)
        if fault is not None and fault.kind == Kind.LOST:
            return self._break(request, name, given)
        await self._take_time(name, fault)
        return answer({"ok": True, "result": result})

    async def _result(self, name: str, given: Arguments) -> Any:
        match name:
            case "getUpdates":
                return await self.polling.get_updates(given)
            case "setWebhook":
                return await self.webhook.set(given)
            case "deleteWebhook":
                return await self.webhook.delete(given)
            case "getWebhookInfo":
                return self.webhook.info()
        if name.lower() in PLAYED:
            return self._played(PLAYED[name.lower()][1], name, given)
        self._world.calls.violation(name, "the sandbox does not play this method")
        return BY_LOWER_NAME[name.lower()][1](self._world, given)

    def _played(self, play: Method, name: str, given: Arguments) -> Any:
        """A refusal half-way keeps what has happened, on file as in memory: the person has seen it."""
        with self._world.journal.together():
            try:
                return play(self._world, given)
            except Refused as refused:
                reason = refused
            except (KeyError, ValueError, TypeError, AttributeError) as error:
                self._world.calls.violation(name, f"parameters of a wrong shape: {error!r}")
                reason = bad_request("can't parse parameters")
        raise reason

    def _check_token(self, token: str) -> None:
        if token != self._world.token:
            raise Refused("Unauthorized", 401)

    def _canonical(self, name: str) -> str:
        for known in ("getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"):
            if name == known.lower():
                return known
        found = PLAYED.get(name) or BY_LOWER_NAME.get(name)
        if found is None:
            raise Refused("Not Found: method not found", 404)
        return found[0]

    def _note(self, name: str, given: Arguments) -> None:
        calls = self._world.calls
        if not calls.recording:
            calls.counts[name] += 1
            return
        calls.note(name, given.for_the_record(), 200)
        for parameter in given.values:
            if parameter not in PARAMETERS.get(name, given.values):
                calls.violation(name, f"unknown parameter {parameter}")

    async def _take_time(self, name: str, fault: Fault | None) -> None:
        if fault is not None and fault.kind == Kind.SLOW:
            await asyncio.sleep(fault.seconds)
        elif self._world.latency and name not in ASIDE:
            await asyncio.sleep(self._world.latency)

    def _break(self, request: web.Request, name: str, given: Arguments) -> web.Response:
        """The connection ends without an answer, as when a cable is cut."""
        self._world.calls.note(name, given.for_the_record(), 0, "connection broken on demand")
        if request.transport is not None:
            request.transport.abort()
        return web.Response()

    async def download(self, request: web.Request) -> web.StreamResponse:
        try:
            self._check_token(request.match_info["token"])
        except Refused as refused:
            return _refusal(refused)
        found = self._world.files.by_path(request.match_info["path"])
        if found is None:
            return _refusal(Refused("Not Found", 404))
        return web.Response(body=found.body, content_type="application/octet-stream")


def _refusal(refused: Refused) -> web.Response:
    wait = refused.parameters.get("retry_after")
    headers = {"Retry-After": str(wait)} if wait is not None else None
    return answer(refused.as_json(), refused.code, headers)
