"""What a thousand households say to a bot, and waiting until all of it is answered."""

from __future__ import annotations

import asyncio
import time
from typing import Any

from benchmarks.town import FIRST_CHAT
from sandbox.remote import Control

CHATS = 1000
#: Half of them put something aside, each another amount, and the others only greet.
WORDS = ("guardé {amount}", "buenos días", "ayer guardé {amount} quetzales", "hola")
STALLED_SECONDS = 60
#: A bot reads its lessons and examples before its first answer, and a busy machine takes its time.
STARTED_SECONDS = 240


async def meet(control: Control) -> None:
    await control.people(FIRST_CHAT, CHATS)


async def say(control: Control, count: int, first: int = 0) -> None:
    """`count` texts, each chat in its turn."""
    await control.inject(*(text(number) for number in range(first, first + count)))


def text(number: int) -> dict[str, Any]:
    who = FIRST_CHAT + number % CHATS
    words = WORDS[(number + number // CHATS) % len(WORDS)].format(amount=5 + number % 195)
    person = {"id": who, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
    chat = {"id": who, "type": "private", "first_name": "Vecina"}
    message = {"message_id": 10_000_000 + number, "date": int(time.time()), "chat": chat, "from": person}
    return {"message": {**message, "text": words}}


async def answered(control: Control) -> int:
    return int((await control.get("calls", limit=0))["counts"].get("sendMessage", 0))


async def until_answered(control: Control, wanted: int, patience: float = STALLED_SECONDS) -> float:
    """When the last of them was; raises when nothing moves any more for so many seconds."""
    last, moved_at = -1, time.monotonic()
    while True:
        now, count = time.monotonic(), await answered(control)
        if count >= wanted:
            return now
        if count != last:
            last, moved_at = count, now
        if now - moved_at > patience:
            raise RuntimeError(f"{count} of {wanted} answered, and no more for {patience:.0f} s")
        await asyncio.sleep(0.03)
