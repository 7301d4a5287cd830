"""The start against a Bot API server that is away, or that refuses what only makes things nicer."""

from __future__ import annotations

import asyncio
import gc
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.service import BotService, Unreachable
from core.clock import Clock
from core.i18n import Catalogs
from core.library import Library
from core.services import inbox
from core.services.inbox import Arrival
from core.storage.database import Database
from nlu.client import NluClient
from sandbox.phone import Control, Phone
from sandbox.server import TOKEN, running
from tests.bot import town
from tests.conftest import ROOT


def service_of(url: str, database: Database, library: Library, folder: Path, clock: Clock | None = None) -> BotService:
    return BotService(
        token=TOKEN,
        api_url=url,
        database=database,
        clock=clock or Clock(),
        client=NluClient("", ""),
        library=library,
        catalogs=Catalogs(ROOT / "locales"),
        country="GT",
        zone="America/Guatemala",
        panel_url="http://127.0.0.1:8080/panel",
        is_demo=True,
        var=folder,
    )


@asynccontextmanager
async def started(service: BotService) -> AsyncIterator[BotService]:
    await service.start()
    try:
        yield service
    finally:
        await service.stop()


async def test_a_server_that_refuses_the_webhook_and_the_menu_stops_nobody(
    tmp_path: Path, database: Database, library: Library
) -> None:
    async with running(limits=False) as url, Control(url) as control, Phone(url, 1001) as ana:
        for method in ("deleteWebhook", "setMyCommands"):
            await control.fault("500", method=method, rate=1)
        async with started(service_of(url, database, library, tmp_path)) as service:
            await ana.start()
            await ana.wait_for("¿Está de acuerdo?", timeout=60)
            assert service.trouble is None


async def test_a_menu_that_was_refused_is_told_again(tmp_path: Path, database: Database, library: Library) -> None:
    async with running(limits=False) as url, Control(url) as control:
        await control.fault("429", method="setMyCommands", times=1, seconds=1)
        async with started(service_of(url, database, library, tmp_path)):
            async with asyncio.timeout(60):
                while not await menus_taken(control) >= {None, "en"}:  # noqa: ASYNC110 - it stands with the server
                    await asyncio.sleep(0.2)


async def menus_taken(control: Control) -> set[str | None]:
    calls = await control.calls("setMyCommands")
    return {call["parameters"].get("language_code") for call in calls if call["status"] == 200}


async def test_a_webhook_that_somebody_set_is_ended_as_soon_as_the_server_lets_us(
    tmp_path: Path, database: Database, library: Library
) -> None:
    async with running(limits=False) as url, Control(url) as control, Phone(url, 1001) as ana:
        service = service_of(url, database, library, tmp_path)
        await service.bot.initialize()
        await service.bot.set_webhook("http://127.0.0.1:9/elsewhere")
        await control.fault("500", method="deleteWebhook", times=1)
        async with started(service):
            await ana.start()
            await ana.wait_for("¿Está de acuerdo?", timeout=60)


async def test_a_start_does_what_was_left_before_the_clock_was_set_back(
    tmp_path: Path, database: Database, library: Library
) -> None:
    """The update and the answer that an earlier process left carry a time that no clock of ours has come to."""
    town.settle(database)
    far = datetime(2100, 1, 1, tzinfo=UTC)
    told = {"chat_id": town.FIRST + 2, "text": "Anoté <b>Q2.00</b>", "parse_mode": "HTML"}
    with database.write() as session:
        inbox.keep(session, [Arrival(1, town.FIRST + 1, json.dumps({"update_id": 1, **town.saving(1)}))], far)
        inbox.owe(session, [(town.FIRST + 2, ("sendMessage", told))], far, None)
    async with running(limits=False) as url, Control(url) as control:
        await control.people(town.FIRST, town.PEOPLE)
        async with started(service_of(url, database, library, tmp_path)):
            assert await town.until_answered(control, 2) == {town.FIRST + 1: [1], town.FIRST + 2: [2]}
    assert town.each_once(database, 1)


async def test_a_start_without_a_network_closes_what_it_opened(
    tmp_path: Path, database: Database, library: Library
) -> None:
    left_open: list[dict[str, Any]] = []
    asyncio.get_running_loop().set_exception_handler(lambda _, about: left_open.append(about))
    service = service_of("http://127.0.0.1:9", database, library, tmp_path)
    with pytest.raises(Unreachable):
        await service.start()
    del service
    gc.collect()
    assert left_open == []
