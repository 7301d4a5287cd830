"""A queue of what cannot be run here: words come by chance to bots and sidecars, messages of ours go out at a pace."""

from __future__ import annotations

import random
from collections.abc import Generator
from dataclasses import dataclass, field

import simpy

from benchmarks.tables import percentile

Steps = Generator[simpy.Event, None, None]
#: Reminders go before a campaign, as in the outbox.
REMINDER, CAMPAIGN = 0, 1


@dataclass(frozen=True)
class Day:
    """Who comes and who serves."""

    updates_per_second: float
    texts: float  #: of them go to a sidecar first
    bots: int
    bot_seconds: float  #: of work on one
    sidecars: int
    text_seconds: float
    reminders: int  #: due at once when it begins
    campaign: int  #: households of a campaign that begins at the same moment
    sends_per_second: float


@dataclass
class Waits:
    answers: list[float] = field(default_factory=list)  #: seconds from word to answer
    reminders: list[float] = field(default_factory=list)  #: seconds after their hour
    campaign_minutes: float | None = None  #: None while it goes on

    def answer_ms(self, percent: float) -> float:
        return percentile(self.answers, percent) * 1000

    def reminder_minutes(self, percent: float) -> float:
        return percentile(self.reminders, percent) / 60


def live(day: Day, seconds: float, seed: int) -> Waits:
    """Words come for so many seconds, and all of them are answered; everything that is to be sent goes out."""
    chance, world, waits = random.Random(seed), simpy.Environment(), Waits()
    bots, sidecars = simpy.Resource(world, day.bots), simpy.Resource(world, day.sidecars)
    world.process(_arrivals(world, day, seconds, chance, bots, sidecars, waits))
    world.process(_sending(world, day, waits))
    world.run()
    return waits


def _arrivals(
    world: simpy.Environment,
    day: Day,
    seconds: float,
    chance: random.Random,
    bots: simpy.Resource,
    sidecars: simpy.Resource,
    waits: Waits,
) -> Steps:
    while world.now < seconds:
        yield world.timeout(chance.expovariate(day.updates_per_second))
        world.process(_answering(world, day, chance, bots, sidecars, waits))


def _answering(
    world: simpy.Environment,
    day: Day,
    chance: random.Random,
    bots: simpy.Resource,
    sidecars: simpy.Resource,
    waits: Waits,
) -> Steps:
    """Work differs from word to word: as long again as often as not, which is more than was seen."""
    came = world.now
    if chance.random() < day.texts:
        with sidecars.request() as turn:
            yield turn
            yield world.timeout(chance.expovariate(1 / day.text_seconds))
    with bots.request() as turn:
        yield turn
        yield world.timeout(chance.expovariate(1 / day.bot_seconds))
    waits.answers.append(world.now - came)


def _sending(world: simpy.Environment, day: Day, waits: Waits) -> Steps:
    """One speaker at its pace; what is due by the clock goes before a campaign."""
    for kind, count in ((REMINDER, day.reminders), (CAMPAIGN, day.campaign)):
        for _ in range(count):
            yield world.timeout(1 / day.sends_per_second)
            if kind == REMINDER:
                waits.reminders.append(world.now)
    waits.campaign_minutes = world.now / 60
