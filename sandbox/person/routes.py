"""The person's side over HTTP: acts, transcript, events."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress

from aiohttp import WSCloseCode, WSMsgType, web

from sandbox.bot_api.arguments import Arguments, Upload
from sandbox.errors import NotOnThePhone
from sandbox.people import Person
from sandbox.person import belonging, sharing, speaking, touching
from sandbox.person.screen import screen
from sandbox.wire import Json, answer, dumps, next_sequence
from sandbox.world import World

Act = Callable[[World, Person, Json], Json]


def send(world: World, person: Person, said: Json) -> Json:
    return speaking.say_text(world, person, said, str(said.get("text") or ""))


ACTS: dict[str, Act] = {
    "send": send,
    "start": belonging.start,
    "tap": touching.tap,
    "vote": touching.vote,
    "contact": touching.share_contact,
    "location": touching.share_location,
    "edit": speaking.edit,
    "delete": speaking.delete,
    "react": speaking.react,
    "block": belonging.block,
    "unblock": belonging.unblock,
    "deactivate": belonging.deactivate,
    "group": belonging.make_group,
    "remove_bot": belonging.remove_bot,
    "sticker": sharing.sticker,
    "forward": sharing.forward,
    "me": lambda world, person, said: person.as_entry(),
}
WITH_FILE: dict[str, Callable[[World, Person, Json, Upload | None], Json]] = {
    "upload": sharing.upload,
    "voice": sharing.voice,
}
LONGEST_WAIT = 60.0


class PersonSide:
    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get(r"/u/{person:-?\d+}/chat", self.chat),
            web.get(r"/u/{person:-?\d+}/events", self.events),
            web.get(r"/u/{person:-?\d+}/live", self.live),
            web.get(r"/u/{person:-?\d+}/file/{file_id}", self.file),
            web.post(r"/u/{person:-?\d+}/{act}", self.act),
            web.get("/people", self.people),
        ]

    def _person(self, request: web.Request) -> Person:
        return self._world.person(int(request.match_info["person"]))

    async def act(self, request: web.Request) -> web.Response:
        name = request.match_info["act"]
        if name not in ACTS and name not in WITH_FILE:
            return answer({"ok": False, "error": f"A phone has no «{name}»"}, 404)
        given = await Arguments.of(request)
        person = self._introduced(self._person(request), given.values)
        before = next_sequence()
        try:
            result = self._done(name, person, given)
        except (NotOnThePhone, KeyError, TypeError, ValueError) as error:
            words = str(error) if isinstance(error, NotOnThePhone) else f"missing or wrong: {error}"
            return answer({"ok": False, "error": words}, 409 if isinstance(error, NotOnThePhone) else 400)
        return answer({"ok": True, "seq": before, "result": result})

    def _done(self, name: str, person: Person, given: Arguments) -> Json:
        if name in ACTS:
            return ACTS[name](self._world, person, given.values)
        file = next(iter(given.uploads.values()), None)
        return WITH_FILE[name](self._world, person, given.values, file)

    def _introduced(self, person: Person, said: Json) -> Person:
        """Every call may say who she is: {"person": {"first_name": …, "language_code": …}}."""
        given = said.pop("person", None)
        wanted = {
            name: given[name]
            for name in ("first_name", "last_name", "username", "language_code", "is_bot")
            if isinstance(given, dict) and name in given and getattr(person, name) != given[name]
        }
        for name, value in wanted.items():
            setattr(person, name, value)
        if wanted:
            self._world.remember(person)
        return person

    async def chat(self, request: web.Request) -> web.Response:
        person = self._person(request)
        try:
            chat = speaking.chat_of(self._world, person, dict(request.query))
        except NotOnThePhone as error:
            return answer({"ok": False, "error": str(error)}, 404)
        return answer(screen(self._world, person, chat, int(request.query.get("last", "300"))))

    async def events(self, request: web.Request) -> web.Response:
        """What the phone has shown after `after`; waits up to `timeout` seconds for the first."""
        person, after = self._person(request), int(request.query.get("after", "0"))
        deadline = time.monotonic() + min(LONGEST_WAIT, float(request.query.get("timeout", "0")))
        while not (heard := person.heard_after(after)) and time.monotonic() < deadline and not self._world.closing:
            await person.wait(deadline - time.monotonic())
        return answer({"events": heard, "seq": heard[-1]["seq"] if heard else after})

    async def live(self, request: web.Request) -> web.WebSocketResponse:
        person = self._person(request)
        socket = web.WebSocketResponse(heartbeat=20)
        await socket.prepare(request)
        after = int(request.query.get("after", "0")) or next_sequence()
        speaking_task = asyncio.create_task(self._tell_live(person, socket, after))
        try:
            async for message in socket:
                if message.type == WSMsgType.ERROR:
                    break
        finally:
            speaking_task.cancel()
            with suppress(asyncio.CancelledError, ConnectionError):
                await speaking_task
        return socket

    async def _tell_live(self, person: Person, socket: web.WebSocketResponse, after: int) -> None:
        while not (socket.closed or self._world.closing):
            for event in person.heard_after(after):
                await socket.send_str(dumps(event).decode())
                after = event["seq"]
            if not person.heard_after(after):
                await person.wait(30)
        await socket.close(code=WSCloseCode.GOING_AWAY)

    async def file(self, request: web.Request) -> web.Response:
        found = self._world.files.by_id(request.match_info["file_id"])
        if found is None:
            raise web.HTTPNotFound
        kinds = {"photo": "image/jpeg", "voice": "audio/ogg", "sticker": "image/webp"}
        # Never as a page of this address, whatever the bot has sent.
        safe = {"X-Content-Type-Options": "nosniff", "Content-Security-Policy": "sandbox"}
        return web.Response(
            body=found.body, content_type=kinds.get(found.kind, "application/octet-stream"), headers=safe
        )

    async def people(self, request: web.Request) -> web.Response:
        known = list(self._world.people.values())[: int(request.query.get("limit", "200"))]
        return answer({"people": [person.as_entry() for person in known]})
