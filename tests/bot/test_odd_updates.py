"""What nobody's Telegram would send: bodies that are broken, updates with odd values.

Each is taken in (200, or Telegram would repeat it for a day), and none stops what comes after it in its chat or in
others.
"""

from __future__ import annotations

import copy
import json
import random
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
from starlette.applications import Starlette

from bot.service import BotService
from bot.webhook import HEADER
from core.clock import Clock
from core.domain.staff import Role
from core.i18n import Catalogs
from core.library import Library
from core.services import inbox, staff
from core.storage.database import Database
from nlu.client import NluClient
from sandbox.phone import Control
from sandbox.server import TOKEN, running
from tests.bot import town
from tests.conftest import NOW, ROOT

SECRET = "a-secret-of-the-tests"
HERS, EVA, FIDEL = town.FIRST, town.FIRST + 1, town.FIRST + 2
ODD: list[Any] = [
    *(None, "", "x" * 5000, "\u0000", "١٢٣", "🏠" * 300, "</b>&lt;", "'; DROP TABLE households; --"),
    *(-1, 0, True, 2**31, 2**63, 2**70, 3.5, [], {}, [[]], {"id": "x"}, {"a": {"b": []}}),
]
BROKEN = [
    b"",
    b"{",
    b"[]",
    b"null",
    b"7",
    b'"x"',
    b"\xff\xfe",
    b'{"update_id": "1"}',
    b'{"update_id": -1}',
    b"[" * 9999,
]


@asynccontextmanager
async def behind_webhook(
    folder: Path, database: Database, library: Library
) -> AsyncIterator[tuple[BotService, Control, httpx.AsyncClient]]:
    town.settle(database)
    with database.write() as session:
        for chat, role in ((EVA, Role.FACILITATOR), (FIDEL, Role.COORDINATOR)):
            staff.accept(session, staff.invite(session, role, NOW), chat, "Eva", "es", NOW)
    async with running(limits=False) as url, Control(url) as control:
        await control.people(town.FIRST, town.PEOPLE)
        service = BotService(
            token=TOKEN,
            api_url=url,
            database=database,
            clock=Clock(),
            client=NluClient("", ""),
            library=library,
            catalogs=Catalogs(ROOT / "locales"),
            country="GT",
            zone="America/Guatemala",
            panel_url="http://127.0.0.1:9/panel",
            webhook_url="http://127.0.0.1:9/telegram",
            webhook_secret=SECRET,
            is_demo=True,
            var=folder,
        )
        await service.start()
        try:
            transport = httpx.ASGITransport(app=Starlette(routes=service.routes()))
            async with httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9") as telegram:
                yield service, control, telegram
        finally:
            await service.stop()


async def give(telegram: httpx.AsyncClient, body: bytes) -> None:
    answer = await telegram.post("/telegram", content=body, headers={HEADER: SECRET})
    assert answer.status_code == 200, body[:300]


async def test_broken_and_odd_updates_stop_nobody(tmp_path: Path, database: Database, library: Library) -> None:
    dice = random.Random(11)
    async with behind_webhook(tmp_path, database, library) as (service, control, telegram):
        for body in BROKEN:
            await give(telegram, body)
        for number, update in enumerate(oddities(dice, 150)):
            await give(telegram, json.dumps({**update, "update_id": 1 + number}).encode())
        for number in range(town.PEOPLE):
            await give(telegram, json.dumps({"update_id": 1000 + number, **saving(town.FIRST + number)}).encode())
        await town.until(lambda: service.waiting == 0)
        heard = await town.answers(control)
    assert set(heard) == set(range(town.FIRST, town.FIRST + town.PEOPLE))
    with database.read() as session:
        assert inbox.left_over(session) == []


def oddities(dice: random.Random, count: int) -> Iterator[dict[str, Any]]:
    """Real kinds of updates, each with one or two values that are not as they should be."""
    for _ in range(count):
        who = dice.choice([HERS, EVA, FIDEL])
        update = copy.deepcopy(dice.choice([kind(who) for kind in KINDS]))
        for _ in range(dice.randint(1, 2)):
            spoil(update, dice)
        yield update


def spoil(value: Any, dice: random.Random) -> None:
    """Puts something odd somewhere below, or takes something away."""
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    if not keys:
        return
    key = dice.choice(keys)
    if isinstance(value[key], (dict, list)) and dice.random() < 0.8:
        spoil(value[key], dice)
    elif isinstance(value, dict) and dice.random() < 0.2:
        del value[key]
    else:
        value[key] = dice.choice(ODD)


def message(who: int, **parts: Any) -> dict[str, Any]:
    chat = {"id": who, "type": "private", "first_name": "Vecina"}
    person = {"id": who, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
    return {"message_id": 7, "date": 1_790_000_000, "chat": chat, "from": person, **parts}


def text(who: int, words: str) -> dict[str, Any]:
    return {"message": message(who, text=words)}


def saving(who: int) -> dict[str, Any]:
    return text(who, "guardé 50 quetzales")


def command(who: int) -> dict[str, Any]:
    marked = [{"type": "bot_command", "offset": 0, "length": 6}]
    return {"message": message(who, text="/start g_ABCDEF", entities=marked)}


def tap(who: int, data: str = "m:goal") -> dict[str, Any]:
    person = {"id": who, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
    said = message(who, text="Menú")
    return {"callback_query": {"id": "1", "from": person, "chat_instance": "1", "data": data, "message": said}}


def place(who: int) -> dict[str, Any]:
    return {"message": message(who, location={"latitude": 14.9, "longitude": -91.8})}


def voice(who: int) -> dict[str, Any]:
    heard = {"file_id": "f", "file_unique_id": "u", "duration": 3, "mime_type": "audio/ogg", "file_size": 900}
    return {"message": message(who, voice=heard)}


def contact(who: int) -> dict[str, Any]:
    return {"message": message(who, contact={"phone_number": "50255550000", "first_name": "Beto"})}


def edited(who: int) -> dict[str, Any]:
    return {"edited_message": message(who, text="guardé 60 quetzales", edit_date=1_790_000_060)}


def blocked(who: int) -> dict[str, Any]:
    person = {"id": who, "is_bot": False, "first_name": "Vecina"}
    bot = {"id": 424242, "is_bot": True, "first_name": "Milpa"}
    member = {"user": bot, "status": "member"}
    change = {"chat": {"id": who, "type": "private"}, "from": person, "date": 1, "old_chat_member": member}
    return {"my_chat_member": {**change, "new_chat_member": {"user": bot, "status": "kicked", "until_date": 0}}}


def voted(who: int) -> dict[str, Any]:
    person = {"id": who, "is_bot": False, "first_name": "Vecina"}
    return {"poll_answer": {"poll_id": "1", "user": person, "option_ids": [0], "option_persistent_ids": ["0"]}}


KINDS = [saving, command, tap, place, voice, contact, edited, blocked, voted]
