"""The people that everybody who works on Milpa knows by name: doña Ana, don Beto, Carla, Eva, Olga and Fidel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.household import Consent
from core.domain.staff import Group, Role, Staff
from core.services import groups, households, staff
from milpa.viewing import TERMINAL

ANA, BETO, CARLA, EVA, FIDEL, OLGA = 1001, 1002, 1003, 1010, 1011, 1020
FLORES, VOLCAN = "flores", "volcan"


@dataclass(frozen=True)
class Village:
    flores: Group
    volcan: Group
    eva: Staff
    fidel: Staff


def people(session: Session, country: str, now: datetime) -> Village:
    """Staff and their two groups, whatever of them is not there yet."""
    eva = member(session, EVA, "Eva", Role.FACILITATOR, now)
    olga = member(session, OLGA, "Olga", Role.FACILITATOR, now)
    fidel = member(session, FIDEL, "Fidel", Role.COORDINATOR, now)
    flores = group(session, FLORES, "Las Flores", eva, country, now)
    return Village(flores, group(session, VOLCAN, "El Volcán", olga, country, now), eva, fidel)


def settle(session: Session, village: Village, country: str, zone: str, now: datetime) -> None:
    """The three households, agreed and at home in their groups; whoever is there already is left as she is."""
    for chat_id, called, code in ((ANA, "doña Ana", FLORES), (BETO, "don Beto", FLORES), (CARLA, "Carla", VOLCAN)):
        household = households.meet(session, chat_id, "es", country, zone, now)
        if household.is_active:
            continue
        groups.join(session, household.id, code, now)
        households.agree(session, household.id, now)
        households.call(session, household.id, called)
        for consent in (Consent.REMINDERS, Consent.SHARE, Consent.STATISTICS):
            households.set_consent(session, household.id, consent, True, now)


def member(session: Session, chat_id: int, name: str, role: Role, now: datetime) -> Staff:
    known = staff.by_chat(session, chat_id)
    return known or staff.accept(session, staff.invite(session, role, now), chat_id, name, "es", now)


def group(session: Session, code: str, name: str, creator: Staff, country: str, now: datetime) -> Group:
    known = next((one for one in groups.visible_to(session, TERMINAL) if one.code == code), None)
    return known or groups.create(session, name, creator, country, now, code)
