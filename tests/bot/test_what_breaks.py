"""What breaks around a running bot, what the household gets of it, and what the operator reads meanwhile."""

from __future__ import annotations

import asyncio
import resource
from collections.abc import Iterator
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path

import pytest
from sqlalchemy import func, make_url, select

from benchmarks.postgres import Cluster, cluster
from benchmarks.processes import child, free_port
from bot.service import Unreachable
from core.clock import Clock
from core.library import Library
from core.storage.database import Database
from core.storage.events import EventRow
from sandbox.phone import Control
from sandbox.server import running
from tests.bot import town
from tests.bot.lossy_line import lossy_line
from tests.bot.test_killed_in_the_middle import Bots
from tests.bot.test_start import service_of, started
from tests.postgres import postgres_cluster, postgres_url  # noqa: F401 - fixtures

ALL = 160


async def test_a_flood_after_an_outage_of_telegram_is_answered_once_and_in_order(
    tmp_path: Path, database: Database, library: Library
) -> None:
    town.settle(database)
    async with (
        running(limits=False) as url,
        Control(url) as control,
        started(service_of(url, database, library, tmp_path)) as service,
    ):
        for method in ("getUpdates", "sendMessage"):
            await control.fault("reset", method=method, rate=1)
        await town.until_trouble(service, "Telegram cannot be reached")
        await town.say(control, ALL)
        await control.clear_faults()
        heard = await town.until_answered(control, ALL)
        await town.until(lambda: service.trouble is None)
    assert town.each_once(database, ALL)
    assert all(book == sorted(set(book)) for book in heard.values())


async def test_a_day_without_telegram_by_the_clock_and_then_all_of_it_at_once(
    tmp_path: Path, database: Database, library: Library
) -> None:
    """She hears each answer once, in her order; the figures have all of it; the operator reads why meanwhile."""
    town.settle(database)
    async with running(limits=False) as url, Control(url) as control:
        clock = Clock()
        async with started(service_of(url, database, library, tmp_path, clock)) as service:
            for method in ("getUpdates", "sendMessage"):
                await control.fault("reset", method=method, rate=1)
            await town.until_trouble(service, "Telegram cannot be reached")
            for hour in range(24):
                clock.offset += timedelta(hours=1)
                await town.say(control, 10, 1 + 10 * hour)
            await town.until_trouble(service, "Telegram cannot be reached")
            await control.clear_faults()
            heard = await town.until_answered(control, 240)
            await town.until(lambda: service.trouble is None)
    assert town.each_once(database, 240)
    assert all(book == sorted(set(book)) for book in heard.values())
    with database.read() as session:
        saved = session.scalar(select(func.count()).where(EventRow.kind == "saving"))
    assert saved == 240


async def test_a_bot_that_cannot_find_its_server_ends_and_the_next_start_answers_what_waited(
    tmp_path: Path, database: Database, library: Library
) -> None:
    town.settle(database)
    with pytest.raises(Unreachable, match="NotSent"):  # what the operator reads: tests/milpa/test_rooms.py
        await service_of("http://telegram.invalid", database, library, tmp_path).start()
    async with running(limits=False) as url, Control(url) as control:
        await town.say(control, town.PEOPLE)
        async with started(service_of(url, database, library, tmp_path)):
            await town.until_answered(control, town.PEOPLE)
    assert town.each_once(database, town.PEOPLE)


async def test_an_answer_that_is_owed_waits_for_telegram_however_long_it_is_away(
    tmp_path: Path, database: Database, library: Library
) -> None:
    town.settle(database)
    port = free_port()
    arguments = ("sandbox", "--port", str(port), "--state", str(tmp_path / "sandbox"), "--no-limits")
    url = f"http://127.0.0.1:{port}"
    async with AsyncExitStack() as house:
        async with child(*arguments), Control(url) as control:
            await answering(control)
            service = await house.enter_async_context(started(service_of(url, database, library, tmp_path)))
            await control.fault("reset", method="sendMessage", rate=1)
            await town.say(control, town.PEOPLE)
            await town.until(lambda: town.each_once(database, town.PEOPLE))
        await town.until_trouble(service, "Telegram cannot be reached")
        async with child(*arguments), Control(url) as control:
            await answering(control)
            heard = await town.until_answered(control, town.PEOPLE)
            await town.until(lambda: service.trouble is None)
    assert town.each_once(database, town.PEOPLE)
    assert sum(len(book) for book in heard.values()) == town.PEOPLE


async def answering(control: Control) -> None:
    async with asyncio.timeout(60):
        while True:
            try:
                await control.stats()
            except OSError:
                await asyncio.sleep(0.1)
            else:
                return


async def test_a_token_that_is_revoked_and_a_second_copy_are_told_to_the_operator(
    tmp_path: Path, database: Database, library: Library
) -> None:
    town.settle(database)
    async with (
        running(limits=False) as url,
        Control(url) as control,
        started(service_of(url, database, library, tmp_path)) as service,
    ):
        other = Database(f"sqlite:///{tmp_path}/other.db")
        other.upgrade()
        async with started(service_of(url, other, library, tmp_path / "other")) as copy:
            await town.until(lambda: "another copy" in f"{service.trouble} {copy.trouble}")
        await control.fault("401", method="getUpdates", rate=1)
        await town.until_trouble(service, "does not know the token")


@pytest.fixture
def own_cluster() -> Iterator[Cluster]:
    """Not the one that the other tests share, for it is stopped."""
    with cluster() as own:
        yield own


@pytest.mark.postgres
async def test_while_postgresql_is_away_telegram_keeps_what_people_say(
    tmp_path: Path, own_cluster: Cluster, library: Library
) -> None:
    database = Database(own_cluster.fresh())
    await asyncio.to_thread(database.upgrade)
    town.settle(database)
    async with (
        running(limits=False) as url,
        Control(url) as control,
        started(service_of(url, database, library, tmp_path)) as service,
    ):
        await town.say(control, ALL // 2)
        await asyncio.to_thread(own_cluster.crash)
        await town.say(control, ALL // 2, 1 + ALL // 2)
        await town.until_trouble(service, "the database is away")
        await asyncio.to_thread(own_cluster.start)
        heard = await town.until_answered(control, ALL)
        await town.until(lambda: service.trouble is None)
    assert town.each_once(database, ALL)
    assert all(list(dict.fromkeys(book)) == sorted(set(book)) for book in heard.values())
    database.close()


@pytest.mark.postgres
async def test_a_commit_whose_word_is_lost_is_neither_lost_nor_done_twice(
    tmp_path: Path,
    postgres_url: str,  # noqa: F811
    library: Library,
) -> None:
    straight = Database(postgres_url)
    await asyncio.to_thread(straight.upgrade)
    town.settle(straight)
    direct = make_url(postgres_url)
    async with running(limits=False) as url, Control(url) as control, lossy_line(direct.port or 0) as line:
        lossy = Database(direct.set(port=line.port).render_as_string(hide_password=False))
        async with started(service_of(url, lossy, library, tmp_path)):
            line.rate = 0.15
            for first in range(1, ALL, 40):
                await town.say(control, 40, first)
                await asyncio.sleep(0.2)
            await town.until_answered(control, ALL * 3 // 4)
            line.rate = 0
            heard = await town.until_answered(control, ALL)
        await asyncio.to_thread(lossy.close)
    print(f"\n{line.lost} of {line.commits} commits lost their answer")
    assert line.lost > 5
    assert town.each_once(straight, ALL)
    assert all(list(dict.fromkeys(book)) == sorted(set(book)) for book in heard.values())
    straight.close()


async def test_when_the_disk_is_full_nothing_is_confirmed_and_all_is_written_afterwards(tmp_path: Path) -> None:
    address = f"sqlite:///{tmp_path}/milpa.db"
    database = Database(address)
    database.upgrade()
    town.settle(database)
    async with running(limits=False) as url, Control(url) as control, Bots(url, address) as bots:
        await town.say(control, town.PEOPLE)
        await town.until_answered(control, town.PEOPLE)
        polls = len(await asked_from(control))
        bots.may_write(largest(tmp_path))
        await town.say(control, ALL - town.PEOPLE, 1 + town.PEOPLE)
        await asked_again(control, polls)
        assert not town.each_once(database, ALL)
        bots.may_write(resource.RLIM_INFINITY)
        heard = await town.until_answered(control, ALL)
        await town.until(lambda: town.each_once(database, ALL))
    assert all(sorted(set(book)) == book for book in heard.values())
    database.close()


def largest(folder: Path) -> int:
    """No file may grow beyond what one has already: what a full disk does to a database."""
    return max(path.stat().st_size for path in folder.glob("milpa.db*"))


async def asked_again(control: Control, since: int) -> None:
    """The same updates are asked for twice, for they could not be written down."""
    async with asyncio.timeout(120):
        while len(offsets := await asked_from(control, since)) == len(set(offsets)):  # noqa: ASYNC110 - it is elsewhere
            await asyncio.sleep(0.3)


async def asked_from(control: Control, since: int = 0) -> list[int]:
    calls = await control.calls("getUpdates", 5000)
    return [int(call["parameters"].get("offset") or 0) for call in calls][since:]
