"""What comes in: written down first, and only then does Telegram hear that it arrived."""

from __future__ import annotations

from typing import Any

import orjson

from core.services.inbox import Arrival

#: The kinds of update that we ask Telegram for.
WANTED = ["message", "edited_message", "callback_query", "my_chat_member", "poll_answer"]

#: What the database takes for a number; Telegram's own have at most 52 bits.
LARGEST_ID = 2**63 - 1


def arrival(raw: dict[str, Any]) -> Arrival:
    return Arrival(raw["update_id"], lane_of(raw), orjson.dumps(without_place(raw)).decode())


def without_place(raw: dict[str, Any]) -> dict[str, Any]:
    """Where somebody is is written down no closer than a kilometre, until it is answered: enough for a branch."""
    kept = dict(raw)
    for kind in ("message", "edited_message"):
        message = kept.get(kind)
        if isinstance(message, dict) and ("location" in message or "venue" in message):
            bare = {name: value for name, value in message.items() if name != "venue"}
            kept[kind] = {**bare, "location": _coarse(message.get("location"))}
    return kept


def _coarse(location: Any) -> dict[str, float]:
    known = location if isinstance(location, dict) else {}
    found = {name: known.get(name, 0.0) for name in ("latitude", "longitude")}
    return {name: round(degrees, 2) if isinstance(degrees, float | int) else 0.0 for name, degrees in found.items()}


def lane_of(raw: dict[str, Any]) -> int:
    """The chat whose order the update belongs to; a tap belongs to the chat of its message."""
    tap = raw.get("callback_query")
    if isinstance(tap, dict):
        return _id((tap.get("message") or {}).get("chat")) or _id(tap.get("from"))
    part = next((value for value in raw.values() if isinstance(value, dict)), {})
    return _id(part.get("chat")) or _id(part.get("from")) or _id(part.get("user"))


def _id(who: Any) -> int:
    known = who.get("id") if isinstance(who, dict) else None
    return known if isinstance(known, int) and abs(known) <= LARGEST_ID else 0
