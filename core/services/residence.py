"""Where she lives, as far as it matters here: whose banks and money, and by which clock. Never where she is."""

from __future__ import annotations

from datetime import datetime, time

from sqlalchemy.orm import Session

from core.domain.household import Household
from core.domain.money import CURRENCY_OF
from core.errors import UnknownCountry, UnknownZone
from core.services import cuchubals, reminders, remittance_plans
from core.services import households as household_service
from core.storage import households

#: Told apart by the hour that they show, which everybody knows, and not by their names, which nobody does.
ZONES = (
    "America/Guatemala",
    "America/El_Salvador",
    "America/Tegucigalpa",
    "America/Managua",
    "America/Mexico_City",
    "America/New_York",
    "America/Chicago",
    "America/Denver",
    "America/Los_Angeles",
)
ZONE_OF = {
    "GT": "America/Guatemala",
    "SV": "America/El_Salvador",
    "HN": "America/Tegucigalpa",
    "NI": "America/Managua",
    "MX": "America/Mexico_City",
}
COUNTRIES = tuple(CURRENCY_OF)


def move_to(session: Session, household: Household, country: str, now: datetime) -> Household:
    """New amounts are in the money of that country; what is written down stays in its own. Her clock follows where
    the country has one clock. Raises UnknownCountry.
    """
    if country not in CURRENCY_OF:
        raise UnknownCountry(country)
    households.change(session, household.id, country=country, currency=CURRENCY_OF[country])
    if country in ZONE_OF and ZONE_OF[country] != household.zone:
        return _to_clock(session, household, ZONE_OF[country], now)
    return household_service.seen(session, household.id)


def set_clock(session: Session, household: Household, number: int, now: datetime) -> Household:
    """Each reminder stays at its hour, on the new clock. Raises UnknownZone."""
    if not 0 <= number < len(ZONES):
        raise UnknownZone(number)
    return _to_clock(session, household, ZONES[number], now)


def set_quiet_hours(session: Session, household: Household, start: time, end: time, now: datetime) -> Household:
    """What is said the evening before is said before these begin."""
    quieter = household_service.set_quiet_hours(session, household.id, start, end)
    remittance_plans.move(session, quieter, now)
    cuchubals.move(session, quieter, now)
    return quieter


def _to_clock(session: Session, household: Household, zone: str, now: datetime) -> Household:
    moved = reminders.move(session, household, zone, now)
    remittance_plans.move(session, moved, now)
    cuchubals.move(session, moved, now)
    return moved


def set_discreet(session: Session, household: Household, discreet: bool) -> Household:
    """Discreet: what we say on our own account never holds an amount."""
    households.change(session, household.id, discreet=discreet)
    return household_service.seen(session, household.id)


def set_names_goal(session: Session, household: Household, names_goal: bool) -> Household:
    """On a phone that others look at, what we say on our own account may leave out what she saves for."""
    households.change(session, household.id, names_goal=names_goal)
    return household_service.seen(session, household.id)
