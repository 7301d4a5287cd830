"""/ctl: the demo's clock, faults, limits, and what the bot has asked so far."""

from datetime import timedelta
from typing import Any

from aiohttp import web

from sandbox.errors import NotOnThePhone
from sandbox.faults import Fault, Kind
from sandbox.people import Person
from sandbox.updates import TAP_QUEUE
from sandbox.wire import Json, answer, loads
from sandbox.world import World

NICKNAMES = {"403": Kind.BLOCKED, "migrated": Kind.MIGRATE, "reset_connection": Kind.RESET}
LONGEST_WAIT = 60.0


class Control:
    def __init__(self, world: World) -> None:
        self._world = world

    def routes(self) -> list[web.RouteDef]:
        return [
            web.get("/ctl/clock", self.clock),
            web.post("/ctl/clock", self.move_clock),
            web.post("/ctl/fault", self.fault),
            web.get("/ctl/fault", self.faults),
            web.delete("/ctl/fault", self.clear_faults),
            web.post("/ctl/latency", self.latency),
            web.post("/ctl/limits", self.limits),
            web.post("/ctl/checks", self.checks),
            web.post("/ctl/reset", self.reset),
            web.post("/ctl/updates", self.inject),
            web.post("/ctl/expire", self.expire),
            web.post("/ctl/people", self.bring_people),
            web.get("/ctl/links", self.links),
            web.post("/ctl/links", self.put_links),
            web.get("/ctl/violations", self.violations),
            web.get("/ctl/calls", self.calls),
            web.get("/ctl/stats", self.stats),
        ]

    async def clock(self, request: web.Request) -> web.Response:
        if "after" in request.query:
            seconds = min(LONGEST_WAIT, float(request.query.get("timeout", "25")))
            await self._world.clock.wait_for_change(int(request.query["after"]), seconds)
        return answer(self._world.clock.as_json())

    async def move_clock(self, request: web.Request) -> web.Response:
        wish = await _body(request)
        clock = self._world.clock
        if "to" in wish:
            clock.to(str(wish["to"]))
        elif "forward_seconds" in wish:
            clock.forward(timedelta(seconds=float(wish["forward_seconds"])))
        elif wish.get("reset"):
            clock.reset()
        else:
            raise NotOnThePhone("Say `to`, `forward_seconds` or `reset`")
        self._tell_open_phones({"kind": "clock", "clock": clock.as_json()})
        return answer(clock.as_json())

    def _tell_open_phones(self, event: Json) -> None:
        for person in self._world.people.values():
            if person.bell is not None:
                person.hear({**event, "chat_id": person.id})

    async def fault(self, request: web.Request) -> web.Response:
        wish = await _body(request)
        name = str(wish.pop("kind"))
        seed = wish.pop("seed", None)
        known = {key: value for key, value in wish.items() if key in Fault.__dataclass_fields__}
        fault = Fault(NICKNAMES.get(name) or Kind(name), **known)
        if fault.times is None and fault.rate >= 1 and "rate" not in wish:
            fault.times = 1
        self._world.faults.plan(fault, seed)
        return answer({"ok": True, "planned": len(self._world.faults.planned)})

    async def faults(self, request: web.Request) -> web.Response:
        return answer({"faults": [vars(fault) for fault in self._world.faults.planned]})

    async def clear_faults(self, request: web.Request) -> web.Response:
        self._world.faults.clear()
        return answer({"ok": True})

    async def latency(self, request: web.Request) -> web.Response:
        self._world.latency = float((await _body(request))["ms"]) / 1000
        return answer({"ok": True, "ms": self._world.latency * 1000})

    async def limits(self, request: web.Request) -> web.Response:
        wish = await _body(request)
        flood = self._world.flood
        flood.set(_is_on(wish, flood.on), wish.get("per_second"), wish.get("per_chat"))
        return answer({"ok": True, "on": flood.on, "per_second": flood.per_second, "per_chat": flood.per_chat})

    async def checks(self, request: web.Request) -> web.Response:
        """Off for load: calls are counted, not kept."""
        self._world.calls.recording = _is_on(await _body(request), True)
        return answer({"ok": True, "on": self._world.calls.recording})

    async def reset(self, request: web.Request) -> web.Response:
        self._world.start_afresh()
        return answer({"ok": True})

    async def inject(self, request: web.Request) -> web.Response:
        """Raw updates for the bot: {"updates": […]}, or one update as it is."""
        wish = await _body(request)
        updates = wish.get("updates", [wish])
        for update in updates:
            if "message" in update:
                self._world.flood.heard_from(_queue_of(update))
        with self._world.journal.together():
            ids = [self._world.updates.inject(update, _queue_of(update)) for update in updates]
        return answer({"ok": True, "update_ids": ids})

    async def expire(self, request: web.Request) -> web.Response:
        """What three minutes do to taps, and a day to everything: the bot was away for too long."""
        wish = await _body(request)
        if wish.get("updates"):
            self._world.updates.confirm_all_but(0)
        for number in list(self._world.taps):
            self._world.taps.pop(number)
            self._world.journal.drop("tap", number)
        return answer({"ok": True})

    async def bring_people(self, request: web.Request) -> web.Response:
        """Many people at once: {"people": [{"id": …}]} or {"first_id": …, "count": …}; started unless said."""
        wish = await _body(request)
        entries = wish.get("people") or [
            {"id": int(wish["first_id"]) + number} for number in range(int(wish.get("count", 1)))
        ]
        known = set(Person.__dataclass_fields__) - {"events", "bell"}
        with self._world.journal.together():
            for entry in entries:
                given = {name: value for name, value in entry.items() if name in known}
                default = {"first_name": f"Vecina {given['id']}", "started": bool(wish.get("started", True))}
                self._world.private_chat(self._world.meet(Person(**{**default, **given})))
        return answer({"ok": True, "people": len(entries)})

    async def links(self, request: web.Request) -> web.Response:
        return answer({"links": self._world.links})

    async def put_links(self, request: web.Request) -> web.Response:
        wish: Any = loads(await request.read())
        self._world.links = wish if isinstance(wish, list) else wish.get("links", [])
        self._world.set("links", self._world.links)
        self._tell_open_phones({"kind": "links"})
        return answer({"ok": True, "links": len(self._world.links)})

    async def violations(self, request: web.Request) -> web.Response:
        return answer({"violations": list(self._world.calls.violations)})

    async def calls(self, request: web.Request) -> web.Response:
        limit = int(request.query.get("limit", "200"))
        after = float(request.query.get("after", "0"))
        found = self._world.calls.as_json(10**9 if "method" in request.query else limit, after)
        if "method" in request.query:
            wanted = request.query["method"].lower()
            found["recent"] = [call for call in found["recent"] if call["method"].lower() == wanted][-limit:]
        return answer(found)

    async def stats(self, request: web.Request) -> web.Response:
        world = self._world
        return answer(
            {
                "people": len(world.people),
                "chats": len(world.chats),
                "messages": sum(len(chat.messages) for chat in world.chats.values()),
                "pending_updates": len(world.updates),
                "calls": sum(world.calls.counts.values()),
                "refused_by_limits": world.flood.refused,
                "violations": len(world.calls.violations),
                "webhook": bool(world.settings.get("webhook")),
            }
        )


def _queue_of(update: Json) -> int:
    """The queue that Telegram would put it in, as far as the update shows it."""
    for kind in ("message", "edited_message", "my_chat_member", "message_reaction"):
        if kind in update:
            return int(update[kind]["chat"]["id"])
    if "callback_query" in update:
        return int(update["callback_query"]["from"]["id"]) + TAP_QUEUE
    return 0


def _is_on(wish: Json, default: bool) -> bool:
    """{"on": true}, {"off": true} or {"on": false}."""
    if wish.get("off"):
        return False
    value = wish.get("on", wish.get("limits", default))
    return value not in (False, "off", "false", 0)


async def _body(request: web.Request) -> Json:
    raw = await request.read()
    value = loads(raw) if raw.strip() else {}
    if not isinstance(value, dict):
        raise NotOnThePhone("A JSON object is expected")
    return value
