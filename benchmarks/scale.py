"""How much a programme needs at each size, worked out from what was measured: python -m benchmarks.scale [--into FILE]

Nothing is measured here. Figures come out of docs/bench.md and the year that was simulated; what is supposed is named.
"""

from __future__ import annotations

import argparse
import math
from dataclasses import dataclass, fields
from pathlib import Path

from benchmarks.busy_hours import Day, Waits, live
from benchmarks.measured import Measured
from benchmarks.processes import ROOT
from benchmarks.tables import Table, number

BENCH = ROOT / "docs" / "bench.md"
SIZES = (1_000, 30_000, 300_000, 3_000_000)


@dataclass(frozen=True)
class Supposed:
    """What no run here can tell. Change one, and the page is worked out anew."""

    updates_per_day: float = 1.0  #: that a household writes or taps
    texts: float = 0.4  #: of them are written and go to Rasa; the others are taps
    sends_per_day: float = 0.44  #: of ours to a household; the simulated year has 0.44 in all its kinds
    payday: float = 3.0  #: so many times a usual day on the 15th and the last of the month
    busiest_hour: float = 0.12  #: of a day's words fall into it
    busiest_minute: float = 1.5  #: times the mean of that hour
    reminded_weekly: float = 1.0  #: reminders of a household in a week
    same_hour: float = 0.5  #: of a day's reminders that are set to six in the evening
    sends_per_second: float = 25.0  #: Milpa's own pace, under Telegram's 30 for what nobody asked for
    paid_per_second: float = 1000.0  #: what Telegram lets a bot send that pays for each message
    busy: float = 0.6  #: of a core is used at most; above it the waits grow fast
    quiet_after_hours: float = 2.0  #: from six in the evening until nobody may hear a phone
    awake_hours: float = 13.0  #: in which a phone may ring
    machine_cores: int = 16  #: of one large machine for the database


@dataclass(frozen=True)
class Size:
    households: int
    measured: Measured
    supposed: Supposed

    @property
    def updates(self) -> float:
        """A second, in the busiest minute of a payday."""
        told = self.supposed
        hour = self.households * told.updates_per_day * told.payday * told.busiest_hour
        return hour / 3600 * told.busiest_minute

    @property
    def bot_cores(self) -> float:
        return self.updates * self.measured.update_ms / 1000

    @property
    def rasa_cores(self) -> float:
        return self.updates * self.supposed.texts * self.measured.text_ms / 1000

    @property
    def sends(self) -> float:
        """A second, as far as the pace lets them."""
        return min(self.supposed.sends_per_second, self.evening_reminders / 60)

    @property
    def scheduler_cores(self) -> float:
        return self.sends * self.measured.send_ms / 1000

    @property
    def database_cores(self) -> float:
        return (self.updates + self.sends) * self.measured.database_ms / 1000

    @property
    def cores(self) -> float:
        return (self.bot_cores + self.rasa_cores + self.scheduler_cores + self.database_cores) / self.supposed.busy

    @property
    def bots(self) -> int:
        return self._processes(self.bot_cores)

    @property
    def sidecars(self) -> int:
        return self._processes(self.rasa_cores)

    @property
    def memory_gb(self) -> float:
        told = self.measured
        return (self.bots * told.bot_mb + self.sidecars * told.rasa_mb + told.scheduler_mb) / 1000

    @property
    def evening_reminders(self) -> float:
        return self.households * self.supposed.reminded_weekly / 7 * self.supposed.same_hour

    def evening_minutes(self, per_second: float) -> float:
        """Until the last of those that are set to the same hour is said."""
        return self.evening_reminders / per_second / 60

    def campaign_hours(self, per_second: float) -> float:
        """A campaign to everybody."""
        return self.households / per_second / 3600

    def _processes(self, cores: float) -> int:
        return max(1, math.ceil(cores / self.supposed.busy))

    def day(self, factor: float = 1.0) -> Day:
        """The busiest hour of a payday, for the simulation; `factor` times as many processes as worked out."""
        told = self.supposed
        return Day(
            updates_per_second=self.updates,
            texts=told.texts,
            bots=max(1, round(self.bots * factor)),
            bot_seconds=self.measured.update_ms / 1000,
            sidecars=max(1, round(self.sidecars * factor)),
            text_seconds=self.measured.text_ms / 1000,
            reminders=round(self.evening_reminders),
            campaign=round(self.households * 0.1),
            sends_per_second=told.sends_per_second,
        )


@dataclass(frozen=True)
class End:
    """What holds up to so many households, and what is done then."""

    households: float
    what: str
    then: str


def ends(measured: Measured, told: Supposed) -> list[End]:
    """Each is proportional to the households, so one household tells it; the nearest first."""
    one = Size(1, measured, told)
    speaking = told.sends_per_second * measured.send_ms / 1000
    all_of_it = one.bot_cores + one.rasa_cores + one.updates * measured.database_ms / 1000
    awake = told.awake_hours * 3600 * told.sends_per_second
    found = [
        End(told.busy / one.rasa_cores, "one Rasa sidecar", "more of them, or the rules answer"),
        End(measured.words_sqlite / one.updates, "SQLite, as it was measured", "PostgreSQL, each part apart"),
        End((2 * told.busy - speaking) / all_of_it, "two cores for everything", "more cores"),
        End(told.busy / one.bot_cores, "one bot process", "several with a webhook"),
        End(awake, "a campaign to all in a day, at 25/s", "over several days, or paid sending"),
        End(awake / told.sends_per_day, "a day's messages in its waking hours", "several bots"),
        End(
            told.quiet_after_hours * 3600 * told.sends_per_second / one.evening_reminders,
            "reminders of six o'clock before the quiet hours",
            "hours that are spread",
        ),
        End(
            told.machine_cores * told.busy / (one.updates * measured.database_ms / 1000),
            f"PostgreSQL on {told.machine_cores} cores",
            "a programme for each country on its own",
        ),
    ]
    return sorted(found, key=lambda end: end.households)


def next_end(size: Size) -> End:
    """The first that is still to come. Raises StopIteration past the last."""
    return next(end for end in ends(size.measured, size.supposed) if end.households > size.households)


def sizes(page: str, supposed: Supposed | None = None) -> list[Size]:
    """Raises NotMeasured."""
    measured = Measured.read(page)
    return [Size(households, measured, supposed or Supposed()) for households in SIZES]


def worked_out(every: list[Size]) -> list[Table]:
    return [_inputs(every[0]), _needs(every), _ends(every[0]), _telegram(every)]


def _inputs(one: Size) -> Table:
    table = Table("What it is worked out from", ("", "is", "value"))
    for kind, values in (("measured", one.measured), ("supposed", one.supposed)):
        for name in fields(values):
            table.add(kind, f"`{name.name}`", f"{getattr(values, name.name):,g}")
    return table


def _needs(every: list[Size]) -> Table:
    columns = ("households", "updates/s", "cores: bots", "Rasa", "scheduler", "PostgreSQL", "to be had")
    table = Table("Cores and processes", (*columns, "bot processes", "sidecars", "memory GB", "what ends next"))
    for one in every:
        cores = (one.bot_cores, one.rasa_cores, one.scheduler_cores, one.database_cores, one.cores)
        row = [number(one.households), number(one.updates, 1), *(number(share, 2) for share in cores)]
        table.add(*row, one.bots, one.sidecars, number(one.memory_gb, 1), next_end(one).what)
    return table


def _ends(one: Size) -> Table:
    table = Table("What comes to its end where", ("holds up to households", "what", "what then"))
    for end in ends(one.measured, one.supposed):
        table.add(number(round(end.households, -3)), end.what, end.then)
    return table


def _telegram(every: list[Size]) -> Table:
    columns = ("households", "reminders of one evening hour", "said within, min", "a campaign to all, h")
    table = Table("What Telegram lets through", (*columns, "paid, h"))
    for one in every:
        told = one.supposed
        minutes = one.evening_minutes(told.sends_per_second)
        campaign = (one.campaign_hours(told.sends_per_second), one.campaign_hours(told.paid_per_second))
        row = [number(one.households), number(one.evening_reminders), number(minutes, 1)]
        table.add(*row, *(number(hours, 2) for hours in campaign))
    return table


def simulated(every: list[Size], minutes: float = 10, seed: int = 1) -> Table:
    columns = ("households", "processes", "updates", "median ms", "p95 ms", "p99 ms", "longest ms")
    table = Table(
        f"{minutes:g} minutes of the busiest, simulated", (*columns, "reminders late, p95 min", "campaign done, min")
    )
    for one in every:
        for name, factor in (("as worked out", 1.0), ("half of it", 0.5)):
            if factor < 1 and one.bots + one.sidecars < 4:
                continue
            table.add(number(one.households), name, *_cells(live(one.day(factor), minutes * 60, seed)))
    return table


def _cells(found: Waits) -> tuple[str, ...]:
    answers = (found.answer_ms(percent) for percent in (50, 95, 99, 100))
    late = f"{found.reminder_minutes(95):.1f}" if found.reminders else "—"
    done = "—" if found.campaign_minutes is None else f"{found.campaign_minutes:.0f}"
    return (number(len(found.answers)), *(number(ms) for ms in answers), late, done)


def write(path: Path, tables: dict[str, str]) -> None:
    """Puts each table between its marks, and leaves what stands around them."""
    page = path.read_text(encoding="utf-8")
    for name, table in tables.items():
        begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
        before, after = page.partition(begin)[0], page.partition(end)[2]
        page = f"{before}{begin}\n\n{table.strip()}\n\n{end}{after}"
    path.write_text(page, encoding="utf-8")


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.scale", description=__doc__)
    parser.add_argument("--into", type=Path, help="the page whose tables are worked out anew")
    parser.add_argument("--simulate", action="store_true", help="the simulation too, which takes a few minutes")
    given = parser.parse_args()
    every = sizes(BENCH.read_text(encoding="utf-8"))
    tables = {"worked-out": "\n".join(map(str, worked_out(every)))}
    if given.simulate:
        tables["simulated"] = str(simulated(every))
    print("\n".join(tables.values()))
    if given.into is not None:
        write(given.into, tables)


if __name__ == "__main__":
    main()
