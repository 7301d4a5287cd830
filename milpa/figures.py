"""The figures that `milpa stats` and `milpa export` print, from the service that the panel asks."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.domain.statistics import Filters
from core.errors import NotForYou
from core.services import rollups
from core.services.statistics import overview
from core.services.statistics_json import as_json
from milpa.errors import CannotDo
from milpa.house import House
from milpa.viewing import TERMINAL


def figures(house: House, group: str | None, since: date | None, until: date | None) -> dict[str, Any]:
    filters = Filters(group, since, until, house.settings.timezone)
    up_to_date(house)
    with house.database.read() as session:
        try:
            return as_json(overview(session, TERMINAL, filters, house.clock.now(), house.library.registers.values()))
        except NotForYou as unknown:
            raise CannotDo(f"There is no group with the code {group}.") from unknown


def up_to_date(house: House) -> None:
    """Adds up what is not added up yet, a piece at a time, so that the chats get their turn at the one pen."""
    zone = house.settings.timezone
    while True:
        with house.database.read() as session:
            if not rollups.is_behind(session, zone):
                return
        with house.database.write() as session:
            rollups.catch_up(session, zone)


def recount(house: House) -> int:
    """Adds up everything anew, the chats going on. Returns how many sums had not been right."""
    up_to_date(house)
    zone = house.settings.timezone
    with house.database.read() as session:
        wrong = len(rollups.differences(session, zone))
    with house.database.write() as session:
        rollups.begin_anew(session, zone)
    up_to_date(house)
    return wrong
