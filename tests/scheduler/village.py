"""A large group, written in one go, and the campaign that goes to it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import insert, select
from sqlalchemy.orm import Session

from core.domain.delivery import DeliveryState, Kind
from core.domain.household import HouseholdState
from core.domain.staff import Role, Staff
from core.services import campaigns, groups, staff
from core.storage.database import Database
from core.storage.deliveries import DeliveryRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow
from sandbox.phone import Control
from tests.conftest import NOW
from tests.scheduler.process import LIBRARY

FIRST_CHAT = 5000
EVA = 1010
LESSON = "mensajes-y-enlaces-falsos"


@dataclass(frozen=True)
class Sending:
    """A campaign to a group, about to begin."""

    eva: Staff
    group_id: int
    campaign_id: int


def settle(database: Database, households: int, now: datetime = NOW) -> Sending:
    """So many households in Eva's group, each of which may be written to, and a campaign that is due."""
    database.upgrade()
    with database.write() as session:
        eva = staff.accept(session, staff.invite(session, Role.FACILITATOR, now), EVA, "Eva", "es", now)
        group = groups.create(session, "Las Flores", eva, "GT", now, "flores")
        people(session, households, group.id, now)
        eva = staff.by_chat(session, EVA) or eva
        made = campaigns.schedule(session, LIBRARY, eva, group.id, LESSON, now, now, "c1")
    return Sending(eva, group.id, made.id)


def people(
    session: Session, count: int, group_id: int, now: datetime, zone: str = "America/Guatemala", first: int = 1
) -> list[int]:
    """Their numbers; chats go from FIRST_CHAT on."""
    ids = list(range(first, first + count))
    session.execute(insert(HouseholdRow), [_household(number, zone, now) for number in ids])
    session.execute(
        insert(MembershipRow), [{"household_id": number, "group_id": group_id, "joined_at": now} for number in ids]
    )
    return ids


def _household(number: int, zone: str, now: datetime) -> dict[str, object]:
    return {
        "id": number,
        "chat_id": FIRST_CHAT + number,
        "ref": f"{number:016x}",
        "language": "es",
        "country": "GT",
        "zone": zone,
        "currency": "GTQ",
        "state": HouseholdState.ACTIVE,
        "consent_reminders": True,
        "consented_at": now,
        "created_at": now,
    }


@contextmanager
def opened(url: str) -> Iterator[Database]:
    database = Database(url)
    try:
        yield database
    finally:
        database.close()


def states(database: Database) -> dict[int, DeliveryState]:
    """What became of each household's message of the campaign."""
    query = select(DeliveryRow.household_id, DeliveryRow.state).where(DeliveryRow.kind == Kind.CAMPAIGN)
    with database.read() as session:
        return dict(session.execute(query).all())  # type: ignore[arg-type]


async def received(control: Control) -> Counter[int]:
    """How many messages each household has on its phone, as the sandbox saw it."""
    calls = await control.calls("sendMessage", 10_000)
    arrived = (int(call["parameters"]["chat_id"]) for call in calls if call["status"] == 200)
    return Counter(chat - FIRST_CHAT for chat in arrived if chat > FIRST_CHAT)
