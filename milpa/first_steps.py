"""What a fresh Milpa needs before anybody can begin: a village in the demo, a coordinator in a real programme."""

from __future__ import annotations

from typing import Any

from sqlalchemy import select

from core.domain.staff import Role
from core.services import staff
from core.storage.households import HouseholdRow
from milpa.deep_links import staff_link
from milpa.house import House
from milpa.village import cast
from milpa.village.founding import found

NEIGHBOURS = 40


def found_once(house: House) -> None:
    """The demo's village, unless somebody is there already."""
    with house.database.read() as session:
        is_empty = session.scalar(select(HouseholdRow.id).limit(1)) is None
    found(house, NEIGHBOURS if is_empty else 0, seed=1, for_demo=True)


def links(panel_url: str) -> list[dict[str, Any]]:
    """Where a person who plays the demo can begin; the phone page shows them."""
    joins = [
        (cast.ANA, "Doña Ana entra a Las Flores", cast.FLORES),
        (cast.BETO, "Don Beto entra a Las Flores", cast.FLORES),
        (cast.CARLA, "Carla entra a El Volcán", cast.VOLCAN),
    ]
    return [
        *({"label": label, "persona": chat_id, "start": code} for chat_id, label, code in joins),
        {"label": "Eva, facilitadora", "persona": cast.EVA, "start": ""},
        {"label": "Fidel, coordinador", "persona": cast.FIDEL, "start": ""},
        {"label": "Panel (entre con /panel de Eva o Fidel)", "url": panel_url},
    ]


def first_coordinator_link(house: House, bot_name: str) -> str | None:
    """A one-time link while nobody coordinates yet."""
    with house.database.write() as session:
        if staff.has_coordinator(session):
            return None
        return staff_link(bot_name, staff.invite(session, Role.COORDINATOR, house.clock.now()))
