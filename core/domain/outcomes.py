"""What came of it: money formalised, products, sessions, who converted, who stayed, how long help took."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date, timedelta

from core.domain.programme import CHAIN, CONVERTED_WITHIN, RETAINED_AFTER, Happened, Ledger
from core.domain.windows import Unit, Window, holding, on, smallest

Named = tuple[str, Unit]

ACCOUNTS = ("account_opened", "account_reactivated")
DAY = timedelta(days=1)
HOUR_MINUTES, DAY_MINUTES = 60, 24 * 60


def of(events: Sequence[Happened], ledger: Ledger) -> Iterator[Named]:
    kept = [one for one in events if ledger.holds(one)]
    yield from _formalised(kept, ledger)
    yield from _products(kept, ledger)
    talks = [one.day for one in kept if one.kind == "session_held"]
    chains = list(_chains(events))
    money = {one.day for one in kept if one.kind == "formalised"}
    for base, days in (("session", talks), ("chain", chains)):
        yield from ((base, (on(day), 1)) for day in days)
        yield from _converted(base, set(days), money)
    yield from _retained(kept, money)
    yield from _waited(events)


def _formalised(kept: Sequence[Happened], ledger: Ledger) -> Iterator[Named]:
    """A loan is a product and never among these."""
    for one in kept:
        if one.kind == "formalised":
            yield "formalised", (on(one.day), 1)
            yield f"{one.currency}.formalised.{ledger.grade(one)}", (on(one.day), one.minor)


def _products(kept: Sequence[Happened], ledger: Ledger) -> Iterator[Named]:
    for one in kept:
        if one.kind == "product":
            yield "product", (on(one.day), 1)
            yield f"product.{one.facts['what']}.{ledger.grade(one)}", (on(one.day), 1)


def _chains(events: Sequence[Happened]) -> Iterator[date]:
    """The day on which each chain of lessons was complete; a lesson belongs to one chain."""
    done, acted = 0, False
    for one in sorted(events, key=lambda event: (event.at, event.id)):
        done += one.kind == "lesson_completed"
        acted = acted or one.kind == "lesson_action"
        if done >= CHAIN and acted:
            yield one.day
            done, acted = 0, False


def _converted(base: str, talks: set[date], money: set[date]) -> Iterator[Named]:
    """Formalised in the same period, on the same day, within 30 days, or ever afterwards."""

    def after(may: Callable[[timedelta], bool]) -> list[Window]:
        return smallest(Window(talk, day) for talk in talks for day in money if day >= talk and may(day - talk))

    if not talks or not money:
        return
    yield f"{base}.converted", (holding(talks, money), 1)
    yield f"{base}.converted_same_day", (after(lambda waited: not waited), 1)
    yield f"{base}.converted_in_30_days", (after(lambda waited: waited <= CONVERTED_WITHIN), 1)
    ever = [Window(talk, talk) for talk in talks if any(day >= talk for day in money)]
    yield f"{base}.converted_ever", (smallest(ever), 1)


def _retained(kept: Sequence[Happened], money: set[date]) -> Iterator[Named]:
    """Steps up and down from one day to the next: the sum up to a day is what holds on that day."""
    opened = [one.day for one in kept if one.kind == "product" and one.facts["what"] in ACCOUNTS]
    if not opened:
        return
    old = min(opened) + RETAINED_AFTER
    yield "account.old", (on(old), 1)
    until = date.min
    for day in sorted(money):
        last = day + RETAINED_AFTER - DAY
        if last < old:
            continue
        first = max(day, old)
        if first <= until:
            yield "account.kept", (on(until + DAY), 1)
        else:
            yield "account.kept", (on(first), 1)
        yield "account.kept", (on(last + DAY), -1)
        until = last


def _waited(events: Sequence[Happened]) -> Iterator[Named]:
    asked = None
    for one in sorted(events, key=lambda event: (event.at, event.id)):
        if one.kind == "help_asked":
            asked = asked or one.at
        elif one.kind == "help_answered" and asked is not None:
            minutes = int((one.at - asked).total_seconds()) // 60
            yield "help.answered", (on(one.day), 1)
            if minutes <= HOUR_MINUTES:
                yield "help.in_an_hour", (on(one.day), 1)
            if minutes <= DAY_MINUTES:
                yield "help.in_a_day", (on(one.day), 1)
            asked = None
