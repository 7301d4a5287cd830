"""Filling a database with the village: the cast by the services, the neighbours in bulk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import datetime
from itertools import chain, islice
from random import Random

from sqlalchemy import func, insert, select, text
from sqlalchemy.orm import InstrumentedAttribute, Session

from core.domain.lesson import Lesson
from core.domain.money import CURRENCY_OF
from core.domain.staff import Role
from core.library import Library
from core.storage.database import Database
from core.storage.goals import GoalRow
from core.storage.households import HouseholdRow
from core.storage.savings import EntryRow
from milpa.house import House
from milpa.settings import Settings
from milpa.village import cast
from milpa.village.fictitious import places
from milpa.village.names import FACILITATORS, VILLAGES
from milpa.village.rows import Place, Rows
from milpa.village.story import Setting, tell

IN_A_BATCH = 500
IN_A_GROUP = 40
#: The first neighbours live with the cast, so that Eva has somebody to look after.
NEXT_DOOR = 12
FIRST_FACILITATOR = 6_000_000_001
NUMBERED = (HouseholdRow, GoalRow, EntryRow)

Told = Callable[[int], None]


def found(house: House, households: int, seed: int, told: Told = lambda _: None, *, for_demo: bool = False) -> None:
    """The cast, and as many neighbours. The same seed on an empty database tells the same stories.

    In the demo the three households of the cast are left to whoever plays them, and the neighbours, who have no
    phone in the sandbox, want no messages and live in villages of their own.
    """
    now, told_by = house.clock.now(), house.settings
    with house.database.write() as session:
        village = cast.people(session, told_by.country, now)
        if not for_demo:
            cast.settle(session, village, told_by.country, told_by.timezone, now)
        places(session, now)
    dice = Random(seed)
    setting = Setting(now, told_by.zone, _lessons(house.library, told_by.country))
    next_door = [] if for_demo else [village.flores.id] * NEXT_DOOR + [village.volcan.id] * NEXT_DOOR
    homes = chain(next_door, _villages(house.database, told_by.country, now, households))
    done = 0
    while done < households:
        count = min(IN_A_BATCH, households - done)
        _settle_neighbours(house.database, told_by, setting, dice, list(islice(homes, count)), for_demo)
        done += count
        told(done)


def _settle_neighbours(
    database: Database, settings: Settings, setting: Setting, dice: Random, group_ids: list[int], are_quiet: bool
) -> None:
    place = Place(settings.country, settings.timezone, CURRENCY_OF[settings.country], setting.now)
    with database.write() as session:
        rows = Rows(place, *(_next_number(session, table.id) for table in NUMBERED))
        for group_id in group_ids:
            story = tell(dice, setting)
            rows.add(replace(story, reminders=False, rhythm=None) if are_quiet else story, group_id)
        for table, values in rows.by_table.items():
            session.execute(insert(table), values)
        if not database.is_sqlite:
            _catch_up(session)


def _lessons(library: Library, country: str) -> list[Lesson]:
    every = library.lessons("es", country)
    order: list[Lesson] = []
    done: set[str] = set()
    while (slug := library.next_after(done, None, country)) is not None:
        order.append(next(lesson for lesson in every if lesson.slug == slug))
        done.add(slug)
    return order


def _villages(database: Database, country: str, now: datetime, count: int) -> Iterator[int]:
    """The group of each neighbour, village by village."""
    for number in range((count - 1) // IN_A_GROUP + 1):
        with database.write() as session:
            name = FACILITATORS[number // 4 % len(FACILITATORS)]
            facilitator = cast.member(session, FIRST_FACILITATOR + number // 4, name, Role.FACILITATOR, now)
            village_name = VILLAGES[number % len(VILLAGES)]
            round_ = number // len(VILLAGES)
            title = village_name if round_ == 0 else f"{village_name} {round_ + 1}"
            group_id = cast.group(session, f"aldea-{number + 1}", title, facilitator, country, now).id
        yield from [group_id] * IN_A_GROUP


def _next_number(session: Session, column: InstrumentedAttribute[int]) -> int:
    return (session.scalar(select(func.max(column))) or 0) + 1


def _catch_up(session: Session) -> None:
    """PostgreSQL counts on its own and has not seen the numbers that we chose."""
    for table in NUMBERED:
        name = table.__tablename__
        session.execute(
            text(f"SELECT setval(pg_get_serial_sequence('{name}', 'id'), (SELECT coalesce(max(id), 1) FROM {name}))")
        )
