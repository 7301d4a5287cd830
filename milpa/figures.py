"""The figures that `milpa stats` and `milpa export` print, from the service that the panel asks."""

from __future__ import annotations

from datetime import date
from typing import Any

from core.domain.statistics import Filters
from core.errors import NotForYou
from core.services.statistics import overview
from core.services.statistics_json import as_json
from milpa.errors import CannotDo
from milpa.house import House
from milpa.viewing import TERMINAL


def figures(house: House, group: str | None, since: date | None, until: date | None) -> dict[str, Any]:
    filters = Filters(group, since, until, house.settings.timezone)
    with house.database.read() as session:
        try:
            return as_json(overview(session, TERMINAL, filters, house.clock.now()))
        except NotForYou as unknown:
            raise CannotDo(f"There is no group with the code {group}.") from unknown
