"""The world of the tests: a fresh database, a clock that stands still, and the cast.

doña Ana saves, don Beto is in her group, Carla is in another group and must see nothing, Eva is Ana's
facilitator, Fidel coordinates.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy.orm import Session

from core.domain.household import Consent, Household
from core.domain.staff import Group, Role, Staff
from core.library import Library
from core.services import groups, households, staff
from core.storage.database import Database

ROOT = Path(__file__).parent.parent
#: A Tuesday, 10:00 in Guatemala.
NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Cast:
    ana: Household
    beto: Household
    carla: Household
    eva: Staff
    olga: Staff  #: Carla's facilitator
    fidel: Staff
    flores: Group
    volcan: Group


@pytest.fixture(scope="session")
def library() -> Library:
    return Library.read(ROOT / "content", NOW.date())


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    database = Database(f"sqlite:///{tmp_path}/milpa.db")
    database.upgrade()
    yield database
    database.close()


@pytest.fixture
def session(database: Database) -> Iterator[Session]:
    with database.write() as session:
        yield session


@pytest.fixture
def cast(session: Session) -> Cast:
    return people_the_village(session)


def people_the_village(session: Session) -> Cast:
    eva = _staff(session, 1010, "Eva", Role.FACILITATOR)
    olga = _staff(session, 1020, "Olga", Role.FACILITATOR)
    fidel = _staff(session, 1011, "Fidel", Role.COORDINATOR)
    flores = groups.create(session, "Las Flores", eva, "GT", NOW, "flores")
    volcan = groups.create(session, "El Volcán", olga, "GT", NOW, "volcan")
    session.flush()
    ana = _household(session, 1001, "doña Ana", flores)
    beto = _household(session, 1002, "don Beto", flores)
    carla = _household(session, 1003, "Carla", volcan)
    eva, olga = _again(session, eva), _again(session, olga)
    return Cast(ana, beto, carla, eva, olga, fidel, flores, volcan)


def _staff(session: Session, chat_id: int, name: str, role: Role) -> Staff:
    return staff.accept(session, staff.invite(session, role, NOW), chat_id, name, "es", NOW)


def _again(session: Session, member: Staff) -> Staff:
    found = staff.by_chat(session, member.chat_id)
    assert found is not None
    return found


def _household(session: Session, chat_id: int, name: str, group: Group) -> Household:
    household = households.meet(session, chat_id, "es", "GT", "America/Guatemala", NOW)
    groups.join(session, household.id, group.code, NOW)
    households.agree(session, household.id, NOW)
    households.call(session, household.id, name)
    for consent in (Consent.REMINDERS, Consent.SHARE, Consent.STATISTICS):
        household = households.set_consent(session, household.id, consent, True, NOW)
    return household
