"""(6) A whole programme at once: people talk to several bots while a campaign and due reminders go out.

From the moment a word is said until the answer reaches the sandbox, which stands for Telegram and keeps its limits.
"""

from __future__ import annotations

import asyncio
import tempfile
import time
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager, nullcontext
from dataclasses import dataclass, field
from datetime import UTC, datetime

import aiohttp

from benchmarks import load_town, town
from benchmarks.load_town import Books, LoadTown
from benchmarks.postgres import Cluster, cluster
from benchmarks.processes import Child, answers, child, free_port, sandbox_process
from benchmarks.sizes import Sizes
from benchmarks.tables import Table, number, percentile
from benchmarks.talk import STARTED_SECONDS
from sandbox.remote import Control
from sandbox.server import TOKEN

SECRET = "a-secret-of-the-benchmarks"
#: What is said between two of these is handed over together.
BEAT = 0.04
#: The sandbox remembers 20,000 calls; looked at so often, none is missed on a machine that stands still for a minute.
LOOK_SECONDS = 2.0
REMEMBERED = 20_000
#: Strangers who greet before anything is measured; some of them at each bot.
WAKERS = 8
#: After the last word: when nothing more is answered for so long, it will not be.
STALLED_SECONDS = 30.0
#: Answers follow while no more than so many seconds' words wait at the end.
FOLLOWS_WITHIN = 3.0


@dataclass
class Heard:
    """When each chat said its word, and when it got its answer; what went out besides."""

    since: float = field(default_factory=time.time)
    said: dict[int, float] = field(default_factory=dict)
    answered: dict[int, float] = field(default_factory=dict)
    sends: set[tuple[int, float]] = field(default_factory=set)
    looked: float = 0.0

    def waits(self, chats: list[int]) -> list[float]:
        return [(self.answered[chat] - self.said[chat]) * 1000 for chat in chats if chat in self.answered]

    def take(self, chat: int, at: float) -> None:
        if chat not in self.said:
            if at >= self.since:
                self.sends.add((chat, at))
        elif at >= self.said[chat]:
            self.answered[chat] = min(at, self.answered.get(chat, at))


@dataclass(frozen=True)
class Phase:
    """What came of one rate."""

    rate: int
    seconds: float
    chats: list[int]
    backlog: int  #: not answered when the last word was said

    @property
    def follows(self) -> bool:
        return self.backlog <= self.rate * FOLLOWS_WITHIN


@dataclass
class Stage:
    control: Control
    place: LoadTown
    watched: dict[str, tuple[Callable[[], float], Callable[[], float]]]  #: CPU seconds and MB of each
    heard: Heard = field(default_factory=Heard)

    def begin(self) -> None:
        """What was said while everything was waking does not count."""
        self.heard = Heard()

    def cpu(self) -> dict[str, float]:
        return {name: cpu() for name, (cpu, _) in self.watched.items()}


async def run(sizes: Sizes) -> list[Table]:
    rates = sizes.sweep or (sizes.rate,)
    place = LoadTown(sizes.neighbours, sum(rates) * sizes.seconds, sizes.seconds * len(rates))
    place.check()
    now = datetime.now(UTC).replace(hour=16, minute=0)  # ten in the morning in Guatemala: nobody sleeps
    with cluster_of(sizes) as postgres, tempfile.TemporaryDirectory() as folder:
        address = postgres.fresh() if postgres else f"sqlite:///{folder}/milpa.db"
        began = time.monotonic()
        await asyncio.to_thread(place.settle, address, now)
        seeded = time.monotonic() - began
        async with staged(sizes, place, address, now, postgres) as stage:
            stage.begin()
            before, began = stage.cpu(), time.monotonic()
            phases = await _speak(stage, rates, sizes.seconds)
            spent, wall = stage.cpu(), time.monotonic() - began
            memory = {name: memory() for name, (_, memory) in stage.watched.items()}
            refused = int((await stage.control.stats())["refused_by_limits"])
        said = sum(len(phase.chats) for phase in phases)
        found = await asyncio.to_thread(load_town.books, address, place, said)
    costs = {name: spent[name] - before[name] for name in spent}
    note = f"{number(place.households)} households, seeded in {seeded:.0f} s."
    return [_answers(sizes, stage, phases, note), _besides(stage, refused, found), _costs(costs, wall, memory)]


async def _speak(stage: Stage, rates: tuple[int, ...], seconds: int) -> list[Phase]:
    """One rate after the other, as long as the answers follow; what is owed is awaited between them."""
    looking = asyncio.create_task(_look(stage))
    phases: list[Phase] = []
    for rate in rates:
        phases.append(await _phase(stage, rate, seconds, sum(len(phase.chats) for phase in phases)))
        await _drained(stage, phases[-1])
        if not phases[-1].follows:
            break
    looking.cancel()
    return phases


async def _phase(stage: Stage, rate: int, seconds: int, first: int) -> Phase:
    """People do not wait for each other: the words come at their rate, whatever becomes of them."""
    began, chats = time.monotonic(), []
    while len(chats) < rate * seconds:
        due = min(rate * seconds, int((time.monotonic() - began) * rate) + 1)
        words = [stage.place.word(first + turn) for turn in range(len(chats), due)]
        if words:
            chats += [chat for chat, _ in words]
            stage.heard.said.update({chat: time.time() for chat, _ in words})
            await stage.control.inject(*(update for _, update in words))
        await asyncio.sleep(BEAT)
    took = time.monotonic() - began
    await _take(stage)
    return Phase(rate, took, chats, sum(chat not in stage.heard.answered for chat in chats))


async def _drained(stage: Stage, phase: Phase) -> None:
    last, moved_at = -1, time.monotonic()
    while (count := len(stage.heard.waits(phase.chats))) < len(phase.chats):
        if count != last:
            last, moved_at = count, time.monotonic()
        if time.monotonic() - moved_at > STALLED_SECONDS:
            return
        await asyncio.sleep(0.5)


async def _look(stage: Stage) -> None:
    while True:
        await _take(stage)
        await asyncio.sleep(LOOK_SECONDS)


async def _take(stage: Stage) -> None:
    for call in await stage.control.calls("sendMessage", REMEMBERED, stage.heard.looked):
        # Two may have one moment: each is taken once, whatever is looked at twice.
        stage.heard.looked = call["at"] - 0.001
        if call["status"] == 200:
            stage.heard.take(int(call["parameters"]["chat_id"]), call["at"])


@asynccontextmanager
async def staged(
    sizes: Sizes, place: LoadTown, address: str, now: datetime, postgres: Cluster | None
) -> AsyncIterator[Stage]:
    """Everything runs, and has answered once."""
    async with AsyncExitStack() as stack:
        telegram, url, control = await stack.enter_async_context(sandbox_process(limits=True, checks=True))
        await control.people(town.FIRST_CHAT, place.households)
        bots = await _bots(stack, sizes.bots if postgres else 1, url, address, now, behind=postgres is not None)
        stage = Stage(control, place, {name: (one.cpu_seconds, one.memory_mb) for name, one in bots.items()})
        await _woken(control)
        scheduler = await stack.enter_async_context(child("benchmarks.bots.scheduler", url, address, now.isoformat()))
        await _until_called(control, "sendMessage", WAKERS + 1)
        stage.watched["scheduler"] = (scheduler.cpu_seconds, scheduler.memory_mb)
        if postgres is not None:
            stage.watched["PostgreSQL"] = (postgres.cpu_seconds, postgres.memory_mb)
        stage.watched["sandbox (Telegram)"] = (telegram.cpu_seconds, telegram.memory_mb)
        yield stage


async def _bots(
    stack: AsyncExitStack, count: int, url: str, address: str, now: datetime, *, behind: bool
) -> dict[str, Child]:
    """One that polls, or several behind a balancer, which is one of them for what it costs."""
    moment = now.isoformat()
    if not behind:
        return {"bot": await stack.enter_async_context(child("benchmarks.bots.milpa", url, address, "-", "-", moment))}
    ports = [free_port() for _ in range(count)]
    bots = {}
    for number_, port in enumerate(ports, 1):
        one = child("benchmarks.bots.milpa", url, address, "-", str(port), moment)
        bots[f"bot {number_}"] = await stack.enter_async_context(one)
        await answers(port, STARTED_SECONDS)
    front = free_port()
    balancing = child("benchmarks.balancer", str(front), *map(str, ports))
    bots["balancer"] = await stack.enter_async_context(balancing)
    await answers(front)
    async with Control(url) as control:
        await _until_called(control, "setWebhook", count)
    # Each bot has told Telegram of its own door by now; the balancer stands in front of all.
    async with aiohttp.ClientSession() as session:
        told = {"url": f"http://127.0.0.1:{front}/telegram", "secret_token": SECRET}
        async with session.post(f"{url}/bot{TOKEN}/setWebhook", json=told) as answer:
            answer.raise_for_status()
    return bots


async def _woken(control: Control) -> None:
    """Each bot reads its lessons and examples before its first answer; the clock starts after that."""
    await control.people(1, WAKERS)
    for one in range(1, WAKERS + 1):
        person = {"id": one, "is_bot": False, "first_name": "Vecina", "language_code": "es"}
        where = {"id": one, "type": "private", "first_name": "Vecina"}
        message = {"message_id": one, "date": int(time.time()), "chat": where, "from": person, "text": "hola"}
        await control.inject({"message": message})
    await _until_called(control, "sendMessage", WAKERS)


async def _until_called(control: Control, method: str, times: int) -> None:
    async with asyncio.timeout(STARTED_SECONDS):
        while (await control.get("calls", limit=0))["counts"].get(method, 0) < times:  # noqa: ASYNC110
            await asyncio.sleep(0.1)


def cluster_of(sizes: Sizes) -> AbstractContextManager[Cluster | None]:
    return cluster() if sizes.database == "postgres" else nullcontext()


def _answers(sizes: Sizes, stage: Stage, phases: list[Phase], note: str) -> Table:
    table = Table(
        f"From a word to its answer, {NAMES[sizes.database]}, {sizes.seconds} s at each rate",
        (
            "words/s",
            "words",
            "said/s",
            "answered/s",
            "median ms",
            "p95 ms",
            "p99 ms",
            "longest ms",
            "waiting at the end",
        ),
    )
    for phase in phases:
        waits = stage.heard.waits(phase.chats) or [float("nan")]
        figures = (number(percentile(waits, percent)) for percent in (50, 95, 99, 100))
        said, done = len(phase.chats), len(phase.chats) - phase.backlog
        table.add(
            phase.rate, said, number(said / phase.seconds, 1), number(done / phase.seconds, 1), *figures, phase.backlog
        )
    table.notes.append(note)
    if not phases[-1].follows:
        table.notes.append(f"At {phases[-1].rate} a second the answers do not follow any more.")
    return table


def _besides(stage: Stage, refused: int, found: Books) -> Table:
    """The campaign, the reminders, and what the database says of every word."""
    columns = ("sent by itself", "sends/s", "429", "words lost", "counted twice", "not done")
    table = Table("What went out beside it, and what stands in the books", columns)
    sends = [at for _, at in stage.heard.sends]
    rate = (len(sends) - 1) / (max(sends) - min(sends)) if len(sends) > 1 else 0.0
    table.add(number(len(sends)), number(rate, 1), refused, found.lost, found.twice, found.not_done)
    return table


def _costs(costs: dict[str, float], wall: float, memory: dict[str, float]) -> Table:
    table = Table(f"What each process took in {wall:.0f} s", ("process", "CPU s", "of one core", "memory MB"))
    for name, seconds in costs.items():
        table.add(name, number(seconds, 2), f"{seconds / wall:.0%}", number(memory[name]))
    return table


NAMES = {"postgres": "PostgreSQL", "sqlite": "SQLite"}
