"""Adding the figures up as events come in, so that a page does not read a million of them.

Triggers write down, in the transaction that changes it, that what a household adds has changed; `catch_up` takes out
exactly what was added of her and adds her anew. Whoever shows figures catches up first, so they are never old.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, TypeVar

from sqlalchemy import delete, select, update
from sqlalchemy.orm import Session

from core.domain.counting import Figure, Share, Shares, Units, changes, units
from core.domain.edges import month_of
from core.domain.programme import DEFINITION, Happened, Ledger
from core.domain.slices import Cut, sliced
from core.services.rollup_reading import cuts_of, events_of
from core.storage import rollups
from core.storage.base import Base
from core.storage.households import HouseholdRow
from core.storage.rollups import RollupMonthRow, RollupRow, RollupStateRow, RollupTotalRow, RollupWaitingRow

#: So many notices of change are taken up in one transaction; on SQLite everybody waits for it.
AT_ONCE = 200
#: So many households are read at a time while all is added up anew.
READ_AT_ONCE = 2000

#: By the slices that it is added to: many households lie in the same ones.
Sums = defaultdict[tuple[str, ...], Shares]
Hers = Mapping[str, Units]
Known = dict[tuple[int, ...], tuple[Ledger, Units]]
#: The table of a sum and its key there.
Place = tuple[Any, ...]
K = TypeVar("K", bound=Hashable)
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
        rollups.write_rolled(session, _put_all(session, ids, zone, sums), ids)
        count += len(ids)
    _write(session, sums)
    return count


def differences(session: Session, zone: str) -> list[Difference]:
    """The roll-ups against the events themselves, once more; empty where nothing waits and all is well."""
    sums: Sums = defaultdict(dict)
    for ids in _everybody(session):
        _put_all(session, ids, zone, sums)
    counted = dict[Place, Share]()
    for name, found in _by_slice(sums):
        for table, rows in _rows(name, found).items():
            counted |= {_place(table, row): (row["households"], row["acts"]) for row in rows}
    stored = _stored(session)
    return [
        Difference(key[1], Figure(*key[2:4]), stored.get(key, NOTHING), counted.get(key, NOTHING))
        for key in sorted({*counted, *stored})
        if stored.get(key, NOTHING) != counted.get(key, NOTHING)
    ]


def _stored(session: Session) -> dict[Place, Share]:
    return {
        _place(table, row): (row["households"], row["acts"])
        for table in (RollupRow, RollupTotalRow, RollupMonthRow)
        for row in session.execute(select(table.__table__)).mappings()
    }


def _place(table: type[Base], row: Mapping[Any, Any]) -> Place:
    return (table.__tablename__, *(row[column.name] for column in table.__table__.primary_key))


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
    """Adds what of these households is otherwise than it was added."""
    events = events_of(session, ids, zone)
    cuts, sums = cuts_of(session, ids, events), Sums(dict)
    rows = rollups.rolled(session, ids)
    for household_id in rows.keys() | cuts.keys():
        hers, row = events.get(household_id, []), rows.get(household_id)
        known: Known = {}
        old = set(row.event_ids) if row else ()
        before = _hers([one for one in hers if one.id in old], Cut.read(row.cut), known) if row else {}
        after = _hers(hers, cuts[household_id], known) if household_id in cuts else {}
        _put(sums, before, after)
    _write(session, sums)
    rollups.write_rolled(session, _rolled(cuts, events), ids)


def _put_all(session: Session, ids: Collection[int], zone: str, sums: Sums) -> list[Mapping[str, Any]]:
    events = events_of(session, ids, zone)
    cuts = cuts_of(session, ids, events)
    for household_id, cut in cuts.items():
        _put(sums, {}, _hers(events.get(household_id, []), cut, {}))
    return _rolled(cuts, events)


def _rolled(cuts: Mapping[int, Cut], events: Mapping[int, list[Happened]]) -> list[Mapping[str, Any]]:
    return [
        {"household_id": her, "cut": cut.written(), "event_ids": [one.id for one in events.get(her, ())]}
        for her, cut in cuts.items()
    ]


def _hers(events: list[Happened], cut: Cut, known: Known) -> Hers:
    """What is counted of one household in each slice; the same events under the same ledger are looked at once."""
    if not cut.counts:
        return {}
    ledger, found = Ledger.of(events), dict[str, Units]()
    for names, some in sliced(events, cut).items():
        ids = tuple(one.id for one in some)
        if ids not in known or known[ids][0] != ledger:
            known[ids] = (ledger, units(some, ledger))
        found |= dict.fromkeys(names, known[ids][1])
    return found


def _put(sums: Sums, before: Hers, after: Hers) -> None:
    """Slices that change alike are worked out once."""
    alike: defaultdict[tuple[int, int], list[str]] = defaultdict(list)
    for name in before.keys() | after.keys():
        alike[id(before.get(name)), id(after.get(name))].append(name)
    for names in alike.values():
        into = sums[tuple(sorted(names))]
        for key, (households, acts) in changes(before.get(names[0], {}), after.get(names[0], {})).items():
            was = into.get(key, NOTHING)
            into[key] = (was[0] + households, was[1] + acts)


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
        for table, rows in _rows(name, found).items():
            rollups.add(session, table, rows)
    session.expire_all()


def _rows(name: str, found: Shares) -> dict[type[Base], list[dict[str, Any]]]:
    """Of the windows, of all time, and of what lies within one month of the calendar."""
    months = (((figure, month_of(window.first)), window, share) for (figure, window), share in found.items())
    monthly = _added((key, share) for key, window, share in months if window.last <= key[1].last)
    total = _added((figure, share) for (figure, _), share in found.items())
    return {
        RollupRow: [_row(name, figure, share, *window) for (figure, window), share in found.items()],
        RollupTotalRow: [_row(name, figure, share) for figure, share in total.items()],
        RollupMonthRow: [_row(name, figure, share, month.first) for (figure, month), share in monthly.items()],
    }


def _added(each: Iterable[tuple[K, Share]]) -> dict[K, Share]:
    sums: dict[K, Share] = {}
    for key, (households, acts) in each:
        before = sums.get(key, NOTHING)
        sums[key] = (before[0] + households, before[1] + acts)
    return sums


def _row(name: str, figure: Figure, share: Share, *days: date) -> dict[str, Any]:
    key = {
        "slice": name,
        "topic": figure.topic,
        "figure": figure.name,
        **dict(zip(("first", "last"), days, strict=False)),
    }
    return key | {"households": share[0], "acts": share[1]}
