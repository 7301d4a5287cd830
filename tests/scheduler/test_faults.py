"""Whatever Telegram and the network do: every message of a campaign has its outcome, none is lost, none is doubled."""

from __future__ import annotations

import asyncio
import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import select

from core.domain.delivery import DeliveryState, Kind
from core.services import deliveries
from core.storage.deliveries import DeliveryRow
from sandbox.wire import Json
from tests.scheduler.process import mouth, service_of
from tests.scheduler.stage import Stage, speaking, stage
from tests.scheduler.village import FIRST_CHAT, received, states

DUE, SENT, BLOCKED, UNCERTAIN = DeliveryState.DUE, DeliveryState.SENT, DeliveryState.BLOCKED, DeliveryState.UNCERTAIN


async def plan_everything(on: Stage) -> None:
    """5 % 429, 5 % 5xx, 2 % resets, 1 % blocked, 1 % lost answers, and some that are slow."""
    for kind, rate in (
        ("429", 0.05),
        ("500", 0.025),
        ("502", 0.025),
        ("reset", 0.02),
        ("blocked", 0.01),
        ("lost", 0.01),
    ):
        await on.control.fault(kind, method="sendMessage", rate=rate, seconds=1, seed=random.Random(kind).randrange(99))
    await on.control.fault("slow", method="sendMessage", rate=0.05, seconds=1.5)


async def test_under_every_fault_at_once_all_is_settled_and_nobody_is_lost_or_told_twice(tmp_path: Path) -> None:
    async with stage(tmp_path, 250, 100) as on:
        await plan_everything(on)
        async with speaking(on):
            became = await on.until_through(120)
        heard, hers = await received(on.control), states(on.database)
    print(
        f"\n{dict(became)}, {sum(heard[number] > 0 for number in hers if hers[number] is UNCERTAIN)} uncertain arrived"
    )
    assert became[SENT] + became[BLOCKED] + became[UNCERTAIN] == 250
    assert all(heard[number] == 1 for number, state in hers.items() if state is SENT)
    assert max(heard.values()) == 1
    assert became[UNCERTAIN] <= 250 * 0.2


async def test_the_pace_is_back_when_the_faults_are_over(tmp_path: Path) -> None:
    async with stage(tmp_path, 150, 50) as on:
        await plan_everything(on)
        async with speaking(on):
            await on.until_said(60, 60)
            await on.control.clear_faults()
            await on.until_said(90)
            begun = len(await on.moments())
            await on.until_through()
            moments = (await on.moments())[begun:]
    assert (len(moments) - 1) / (moments[-1] - moments[0]) >= 50 * 0.7


async def test_in_an_outage_a_handful_is_uncertain_and_not_the_whole_campaign(tmp_path: Path) -> None:
    async with stage(tmp_path, 200, 100) as on:
        await on.control.fault("502", method="sendMessage", times=8)
        async with speaking(on):
            became = await on.until_through(120)
    assert became[UNCERTAIN] == 8
    assert became[SENT] == 192


@pytest.mark.parametrize("nowhere", ["http://127.0.0.1:9", "http://telegram.invalid"], ids=["refused", "no name"])
async def test_an_hour_without_a_network_makes_nothing_uncertain_and_gives_nothing_up(
    tmp_path: Path, nowhere: str
) -> None:
    """Nobody listens there, or the name of the server is not found: the clock goes on for an hour."""
    async with stage(tmp_path, 5) as on:
        on.write(lambda s: deliveries.note(s, 1, Kind.MESSAGE, "m1", on.now, staff="Eva", words="Hola"))
        nobody = mouth(nowhere)
        await nobody.request.initialize()
        service = await service_of(on.setting, on.database, nobody, on.clock)
        for _ in range(2):
            on.clock.offset += timedelta(minutes=30)
            await put_off_since(on, on.now)
        await service.stop()
        await nobody.request.shutdown()
        assert on.by_state() == {DUE: 5}
        async with speaking(on):
            assert await on.until_through() == {SENT: 5}
            await said(on, 1)
        heard = await received(on.control)
    assert heard == {**dict.fromkeys(range(1, 6), 1), 1: 2}


async def test_a_persons_words_are_said_again_when_nobody_knows_whether_they_came(tmp_path: Path) -> None:
    async with stage(tmp_path, 3) as on, speaking(on):
        await on.until_through()
        # hers alone: the facilitator may just be told that the campaign is through
        await on.control.fault("lost", method="sendMessage", chat_id=FIRST_CHAT + 1, times=1)
        on.write(lambda s: deliveries.note(s, 1, Kind.MESSAGE, "m1", on.now, staff="Eva", words="Hola"))
        await said(on, 1)
        await put_off(on)  # the sender has noticed; a clock moved earlier would move its second try away too
        on.clock.offset += timedelta(seconds=20)
        await said(on, 2)


async def said(on: Stage, times: int) -> None:
    async with asyncio.timeout(60):
        while len([c for c in await on.control.calls("sendMessage") if taken(c, "Hola")]) < times:  # noqa: ASYNC110
            await asyncio.sleep(0.05)


async def put_off_since(on: Stage, moment: datetime) -> None:
    """It was tried after that, and is to be tried again."""
    tried = select(DeliveryRow.id).where(DeliveryRow.state == DUE, DeliveryRow.due_at > moment)
    async with asyncio.timeout(60):
        while on.write(lambda s: s.scalars(tried).first()) is None:  # noqa: ASYNC110 - it stands in a table
            await asyncio.sleep(0.05)


async def put_off(on: Stage) -> None:
    waiting = select(DeliveryRow.id).where(DeliveryRow.kind == Kind.MESSAGE, DeliveryRow.state == DUE)
    async with asyncio.timeout(60):
        while not on.write(lambda s: s.scalars(waiting.where(DeliveryRow.attempts == 1)).first()):  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def taken(call: Json, words: str) -> bool:
    return call["status"] == 200 and words in call["parameters"]["text"]
