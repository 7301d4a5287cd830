"""Adding the figures up as events come in, so that a page does not read a million of them.

Triggers write down, in the transaction that changes it, that what a household adds has changed; `catch_up` takes out
exactly what was added of her and adds her anew. Whoever shows figures catches up first, so they are never old.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from core.domain.counting import Figure, Share, Shares, shares
from core.domain.programme import DEFINITION, Happened, Ledger
from core.domain.slices import Cut, sliced
from core.domain.windows import Window
from core.services.rollup_reading import cuts_of, events_of
from core.storage import rollups
from core.storage.households import HouseholdRow
from core.storage.rollups import RollupRow, RollupStateRow, RollupTotalRow, RollupWaitingRow

#: So many notices of change are taken up in one transaction; on SQLite everybody waits for it.
AT_ONCE = 200
#: So many households are read at a time while all is added up anew.
READ_AT_ONCE = 2000

#: By the slices that it is added to: many households lie in the same ones.
Sums = defaultdict[tuple[str, ...], Shares]
NOTHING = (0, 0)


@dataclass(frozen=True)
class Difference:
    """A sum that is not what the events say: there must be none."""

    slice: str
    figure: Figure
    stored: Share
    counted: Share


def is_behind(session: Session, zone: str) -> bool:
    state = session.get(RollupStateRow, 1)
    return rollups.is_waiting(session) or state is None or not _is_of_today(state, zone)


def catch_up(session: Session, zone: str) -> int:
    """One piece of what waits. Returns how many households were added anew; none means that all is there."""
    state = rollups.held(session)
    if state is None or not _is_of_today(state, zone):
        begin_anew(session, zone)
    ids = rollups.take_waiting(session, AT_ONCE)
    if ids:
        _again(session, ids, zone)
    return len(ids)


def catch_up_wholly(session: Session, zone: str) -> None:
    while catch_up(session, zone):
        session.flush()


def rebuild(session: Session, zone: str) -> int:
    """Everything anew in one transaction, where nobody talks yet. Returns of how many households."""
    begin_anew(session, zone)
    session.execute(delete(RollupWaitingRow))
    sums: Sums = defaultdict(dict)
    count = 0
    for ids in _everybody(session):
        rollups.write_rolled(session, _put_all(session, ids, events_of(session, ids, zone), sums), ids)
        count += len(ids)
    _write(session, sums)
    return count


def differences(session: Session, zone: str) -> list[Difference]:
    """The roll-ups against the events themselves, once more; empty where nothing waits and all is well."""
    sums: Sums = defaultdict(dict)
    for ids in _everybody(session):
        _put_all(session, ids, events_of(session, ids, zone), sums)
    counted = {(name, *key): share for name, found in _by_slice(sums) for key, share in found.items()}
    stored = {
        (row.slice, Figure(row.topic, row.figure), Window(row.first, row.last)): (row.households, row.acts)
        for row in session.scalars(select(RollupRow))
    }
    return [
        Difference(key[0], key[1], stored.get(key, NOTHING), counted.get(key, NOTHING))
        for key in sorted({*counted, *stored})
        if stored.get(key, NOTHING) != counted.get(key, NOTHING)
    ]


def _everybody(session: Session) -> Iterator[list[int]]:
    every = list(session.scalars(select(HouseholdRow.id).order_by(HouseholdRow.id)))
    for begin in range(0, len(every), READ_AT_ONCE):
        yield every[begin : begin + READ_AT_ONCE]


def _is_of_today(state: RollupStateRow, zone: str) -> bool:
    return state.definition == DEFINITION and state.zone == zone


def begin_anew(session: Session, zone: str) -> None:
    """Everybody waits again: after an update that changes what a figure means, or where the days begin."""
    state = rollups.held(session)
    rollups.forget_all(session)
    if state is None:
        session.add(RollupStateRow(id=1, definition=DEFINITION, zone=zone))
    else:
        session.execute(update(RollupStateRow).values(definition=DEFINITION, zone=zone))
    session.execute(rollups.everybody_waits())
    session.flush()


def _again(session: Session, ids: Collection[int], zone: str) -> None:
    """Takes out what was added of these households, and adds what they are now."""
    sums: Sums = defaultdict(dict)
    events = events_of(session, ids, zone)
    for household_id, row in rollups.rolled(session, ids).items():
        old = set(row.event_ids)
        _put(sums, [one for one in events.get(household_id, ()) if one.id in old], Cut.read(row.cut), -1)
    rolled = _put_all(session, ids, events, sums)
    _write(session, sums)
    rollups.write_rolled(session, rolled, ids)


def _put_all(
    session: Session, ids: Collection[int], events: Mapping[int, list[Happened]], sums: Sums
) -> list[Mapping[str, Any]]:
    cuts, rolled = cuts_of(session, ids, events), list[Mapping[str, Any]]()
    for household_id, cut in cuts.items():
        hers = events.get(household_id, [])
        _put(sums, hers, cut, 1)
        rolled.append({"household_id": household_id, "cut": cut.written(), "event_ids": [one.id for one in hers]})
    return rolled


def _put(sums: Sums, events: list[Happened], cut: Cut, sign: int) -> None:
    if not cut.counts:
        return
    ledger = Ledger.of(events)
    for names, some in sliced(events, cut).items():
        into = sums[names]
        for key, (households, acts) in shares(some, ledger).items():
            before = into.get(key, NOTHING)
            into[key] = (before[0] + sign * households, before[1] + sign * acts)


def _by_slice(sums: Sums) -> Iterator[tuple[str, Shares]]:
    """What is added to each slice, one after the other."""
    sets = defaultdict(list)
    for names, found in sums.items():
        for name in names:
            sets[name].append(found)
    for name, each in sorted(sets.items()):
        total: Shares = {}
        for found in each:
            for key, (households, acts) in found.items():
                before = total.get(key, NOTHING)
                total[key] = (before[0] + households, before[1] + acts)
        yield name, {key: share for key, share in total.items() if share != NOTHING}


def _write(session: Session, sums: Sums) -> None:
    for name, found in _by_slice(sums):
        totals: dict[Figure, Share] = {}
        for (figure, _), (households, acts) in found.items():
            before = totals.get(figure, NOTHING)
            totals[figure] = (before[0] + households, before[1] + acts)
        rows = [
            {**_row(name, figure, share), "first": window.first, "last": window.last}
            for (figure, window), share in found.items()
        ]
        rollups.add(session, RollupRow, rows)
        rollups.add(session, RollupTotalRow, [_row(name, figure, share) for figure, share in totals.items()])
    session.expire_all()


def _row(name: str, figure: Figure, share: Share) -> dict[str, Any]:
    return {
        "slice": name,
        "topic": figure.topic,
        "figure": figure.name,
        "households": share[0],
        "acts": share[1],
    }
