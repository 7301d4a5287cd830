"""Twenty neighbours who each say amounts that name their message, and what became of them in the books."""

from __future__ import annotations

import asyncio
import re
import time
from collections import Counter
from collections.abc import Callable
from typing import Any

from bot.service import BotService
from core.domain.household import Consent
from core.services import households, savings
from core.storage.database import Database
from sandbox.phone import Control
from tests.conftest import NOW

FIRST, PEOPLE = 5000, 20


def settle(database: Database) -> None:
    with database.write() as session:
        for chat in range(FIRST, FIRST + PEOPLE):
            household = households.meet(session, chat, "es", "GT", "America/Guatemala", NOW)
            households.agree(session, household.id, NOW)
            households.set_consent(session, household.id, Consent.REMINDERS, True, NOW)


async def say(control: Control, count: int, first: int = 1) -> None:
    """`count` savings, one quetzal more each time, the neighbours in turn."""
    await control.people(FIRST, PEOPLE)
    await control.inject(*(saving(number) for number in range(first, first + count)))


def saving(amount: int) -> dict[str, Any]:
    """The update in which a neighbour says that she put so much aside."""
    return update(FIRST + amount % PEOPLE, amount, f"guardé {amount} quetzales")


def update(who: int, number: int, text: str) -> dict[str, Any]:
    chat = {"id": who, "type": "private", "first_name": "Vecina"}
    person = {"id": who, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
    message = {"message_id": 10_000_000 + number, "date": int(time.time()), "chat": chat, "from": person}
    return {"message": {**message, "text": text}}


def written(database: Database) -> dict[int, list[int]]:
    """The amounts in each neighbour's book, in the order in which they were written."""
    with database.write() as session:
        homes = {
            chat: households.meet(session, chat, "es", "GT", "America/Guatemala", NOW)
            for chat in range(FIRST, FIRST + PEOPLE)
        }
        books = {chat: savings.history(session, home, 1000) for chat, home in homes.items()}
        return {chat: sorted(entry.amount.minor // 100 for entry in book) for chat, book in books.items()}


def each_once(database: Database, count: int) -> bool:
    counted = Counter(amount for book in written(database).values() for amount in book)
    return counted == Counter(range(1, count + 1))


async def answers(control: Control) -> dict[int, list[int]]:
    """The amounts that each neighbour was told of, in the order in which she heard them."""
    heard: dict[int, list[int]] = {}
    for call in await control.calls("sendMessage", 5000):
        noted = re.match(r"Anoté <b>Q([\d,]+)", call["parameters"].get("text", ""))
        if call["status"] == 200 and noted:
            heard.setdefault(int(call["parameters"]["chat_id"]), []).append(int(noted[1].replace(",", "")))
    return heard


async def until(is_so: Callable[[], Any], seconds: float = 120) -> None:
    async with asyncio.timeout(seconds):
        while not await asyncio.to_thread(is_so):  # noqa: ASYNC110 - it stands elsewhere
            await asyncio.sleep(0.1)


async def until_answered(control: Control, count: int, seconds: float = 120) -> dict[int, list[int]]:
    """What each heard, as soon as so many amounts have been told."""
    async with asyncio.timeout(seconds):
        while True:
            heard = await answers(control)
            if len({one for book in heard.values() for one in book}) >= count:
                return heard
            await asyncio.sleep(0.3)


async def until_trouble(service: BotService, words: str) -> None:
    await until(lambda: words in (service.trouble or ""))
