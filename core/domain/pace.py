"""How a goal is getting on: the part that is needed each time, the pace so far, and when it may be reached.

Everything is worked out from the household's own ledger. A range is said instead of a day, because nobody saves
like a clock.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import pairwise
from statistics import fmean, median, stdev

from core.domain.goals import GoalState, Progress, next_part
from core.domain.money import Money
from core.domain.words import plain


class Beat(StrEnum):
    WEEK = "week"
    FORTNIGHT = "fortnight"
    MONTH = "month"
    REMITTANCE = "remittance"  #: whenever her remittance comes, as it has come before


@dataclass(frozen=True)
class Rhythm:
    beat: Beat
    days: int


WEEKLY, FORTNIGHTLY, MONTHLY = Rhythm(Beat.WEEK, 7), Rhythm(Beat.FORTNIGHT, 15), Rhythm(Beat.MONTH, 30)
#: Fewer arrivals than these tell no rhythm.
LEAST_ARRIVALS = 4
REMITTANCE_DAYS = range(5, 63)


class Standing(StrEnum):
    REACHED = "reached"  #: there is as much as was aimed at, or was until she took out what it was for
    PAUSED = "paused"  #: resting, and so never behind
    OPEN = "open"  #: without amount or without date there is nothing to be late for
    ON_TRACK = "on_track"
    BEHIND = "behind"
    DATE_PASSED = "date_passed"  #: the day went by before the money was together


@dataclass(frozen=True)
class Moved:
    """What one entry did to a goal: minor units of its currency, negative where money was taken out."""

    on: date
    minor: int


@dataclass(frozen=True)
class Pace:
    """Minor units put aside each period, and between which bounds they would fall in most of the coming ones."""

    usual: float
    low: float
    high: float


@dataclass(frozen=True)
class Outlook:
    progress: Progress
    standing: Standing
    rhythm: Rhythm
    part: Money | None  #: needed each time so that the amount is there on the day
    pace: Money | None  #: put aside each time of late
    earliest: date | None  #: never before today
    latest: date | None  #: None, where there is an earliest: it may take much longer


#: How far back the pace is looked at, in periods; and what a range never goes beyond.
MOST_PERIODS = 6
FARTHEST = timedelta(days=3650)
#: Four of five coming periods lie within so many deviations of the mean.
DEVIATIONS = 1.28
#: Even who saves like a clock may be a few days late.
LEAST_SPREAD = 0.1


def rhythm_told(words: str | None) -> Rhythm | None:
    """«cada quincena», «el 15», “every other Friday”: the rhythm in which money comes, where the words say one."""
    said = f" {plain(words or '')} "
    if any(f" {sign} " in said for sign in FORTNIGHT_WORDS):
        return FORTNIGHTLY
    if any(f" {sign} " in said for sign in WEEK_WORDS):
        return WEEKLY
    return MONTHLY if any(f" {sign} " in said for sign in MONTH_WORDS) or any(c.isdigit() for c in said) else None


FORTNIGHT_WORDS = (
    *("quincena", "quincenal", "quincenas", "quince dias", "15 dias", "dos semanas", "2 semanas", "15 y 30"),
    *("15 y el 30", "fortnight", "every other", "two weeks", "2 weeks", "twice a month"),
)
WEEK_WORDS = (
    *("semana", "semanal", "semanas", "week", "weekly", "cada lunes", "cada martes", "cada miercoles"),
    *("cada jueves", "cada viernes", "cada sabado", "cada domingo", "los viernes", "los sabados", "los lunes"),
    *("every friday", "every saturday", "every monday", "fridays"),
)
MONTH_WORDS = ("mes", "mensual", "fin de mes", "month", "monthly")


def rhythm_seen(arrivals: Sequence[date]) -> Rhythm | None:
    """The rhythm of her remittances, out of the days on which they came; None while there are few."""
    days = sorted(set(arrivals))
    if len(days) < LEAST_ARRIVALS:
        return None
    gap = round(median((after - before).days for before, after in pairwise(days)))
    return Rhythm(Beat.REMITTANCE, gap) if gap in REMITTANCE_DAYS else None


def outlook(progress: Progress, moves: Sequence[Moved], since: date, today: date, rhythm: Rhythm) -> Outlook:
    """`since` is the day on which the goal was set."""
    missing = progress.missing
    beginning = min([since, *(move.on for move in moves)])
    pace = pace_of(moves, beginning, today, rhythm.days)
    earliest, latest = None, None
    is_saved_for = progress.goal.state is not GoalState.REACHED
    if missing is not None and missing.minor > 0 and pace is not None and is_saved_for:
        earliest = reached_on(missing.minor, pace.high, today, rhythm.days)
        latest = reached_on(missing.minor, pace.low, today, rhythm.days)
    return Outlook(
        progress,
        _standing(progress, pace, beginning, today, rhythm),
        rhythm,
        next_part(progress, today, rhythm.days) if progress.goal.state is GoalState.ACTIVE else None,
        Money(round(pace.usual), progress.goal.currency) if pace is not None and pace.usual >= 1 else None,
        earliest,
        latest,
    )


def pace_of(moves: Sequence[Moved], since: date, today: date, days: int) -> Pace | None:
    """None while less than one period has gone by."""
    elapsed = (today - since).days + 1
    if elapsed < days:
        return None
    span = min(elapsed, MOST_PERIODS * days)
    usual = sum(move.minor for move in moves if (today - move.on).days < span) * days / span
    sums = [0] * (span // days)
    for move in moves:
        period = (today - move.on).days // days
        if period < len(sums):
            sums[period] += move.minor
    spread = stdev(sums, fmean(sums)) / math.sqrt(len(sums)) * DEVIATIONS if len(sums) > 1 else abs(usual) / 2
    spread = max(spread, abs(usual) * LEAST_SPREAD)
    return Pace(usual, usual - spread, usual + spread)


def reached_on(missing: int, pace: float, today: date, days: int) -> date | None:
    """When so much is together at so much each period; None when that is not in sight. Never before today."""
    if pace <= 0 or missing * days / pace > FARTHEST.days:
        return None
    return today + timedelta(days=max(0, math.ceil(missing * days / pace)))


def _standing(progress: Progress, pace: Pace | None, since: date, today: date, rhythm: Rhythm) -> Standing:
    goal = progress.goal
    if progress.is_reached or goal.state is GoalState.REACHED:
        return Standing.REACHED
    if goal.state is GoalState.PAUSED:
        return Standing.PAUSED
    if goal.target is None or goal.deadline is None:
        return Standing.OPEN
    if goal.deadline < today:
        return Standing.DATE_PASSED
    # Nobody is behind before the period is over in which the part was to be put aside.
    gone = max(0, (today - since).days - rhythm.days)
    whole = max(1, (goal.deadline - since).days)
    if progress.saved.minor * whole >= goal.target.minor * gone:
        return Standing.ON_TRACK
    missing = goal.target.minor - progress.saved.minor
    expected = reached_on(missing, pace.usual, today, rhythm.days) if pace is not None else None
    return Standing.ON_TRACK if expected is not None and expected <= goal.deadline else Standing.BEHIND
