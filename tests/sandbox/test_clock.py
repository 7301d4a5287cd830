"""The demo's clock: forward only, seen by whoever waits for it, and in the dates of messages."""

import asyncio
from datetime import UTC, datetime, timedelta

import pytest

from sandbox.phone import Control, Phone, PhoneRefuses
from tests.sandbox.conftest import Bot


async def test_it_starts_with_the_real_time(control: Control) -> None:
    clock = await control.clock()
    assert abs(datetime.fromisoformat(clock["now"]) - datetime.now(UTC)) < timedelta(seconds=2)
    assert (clock["offset_seconds"], clock["version"]) == (0, 0)
    assert clock["zone"] == "America/Guatemala"


async def test_a_moment_without_an_offset_is_meant_in_the_country(control: Control) -> None:
    moved = await control.move_clock_to("2100-01-01T19:00")
    assert moved["local"].startswith("2100-01-01T19:00:0")
    assert moved["now"].startswith("2100-01-02T01:00:0")


async def test_it_never_goes_back(control: Control) -> None:
    await control.forward_clock(3600)
    with pytest.raises(PhoneRefuses, match="only goes forward"):
        await control.move_clock_to(datetime.now(UTC).isoformat())
    with pytest.raises(PhoneRefuses, match="only goes forward"):
        await control.forward_clock(-1)
    assert (await control.post("clock", reset=True))["offset_seconds"] == 0


async def test_whoever_waits_sees_the_change_at_once(control: Control) -> None:
    waiting = asyncio.create_task(control.get("clock", after=0, timeout=10))
    await asyncio.sleep(0.05)
    await control.forward_clock(86_400)
    async with asyncio.timeout(5):
        assert (await waiting)["version"] == 1


async def test_messages_carry_the_moved_time(control: Control, bot: Bot, ana: Phone) -> None:
    await control.forward_clock(86_400)
    said = await ana.send("mañana")
    assert 86_390 < said["date"] - datetime.now(UTC).timestamp() < 86_410
    assert (await bot.updates())[0]["message"]["date"] == said["date"]


async def test_a_reset_of_everything_tells_the_clock_too(control: Control) -> None:
    version = (await control.forward_clock(3600))["version"]
    await control.reset()
    clock = await control.clock()
    assert (clock["offset_seconds"], clock["version"] > version) == (0, True)
