"""Closing while something rings: the scheduler stops at once, in whatever moment the two meet."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from sqlalchemy.orm import Session

from core.services.deliveries import Claimed, Sent
from scheduler.pace import Pace
from scheduler.speaker import Speaker


async def nothing_due(_work: Callable[[Session, datetime], Any]) -> Any:
    return []


async def spoken(_claimed: Claimed) -> Sent:
    return Sent(None)


@pytest.mark.parametrize("steps", range(8))
async def test_a_bell_at_the_moment_of_closing_keeps_nobody_waiting(steps: int) -> None:
    speaker = Speaker(nothing_due, spoken, Pace(25))
    speaker.start()
    speaker.lead(True)
    await asyncio.sleep(0.05)
    speaker.ring()
    for _ in range(steps):
        await asyncio.sleep(0)
    async with asyncio.timeout(10):
        assert await speaker.close(1)
