"""The register of the diaspora's organisations: opt-in, never of persons, and alive while it answers."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from core.domain.words import plain

#: «¿Sigue activa?» is asked once a year, and the entry lapses when nobody answers for so long.
ASK_AFTER = timedelta(days=365)
LAPSE_AFTER = timedelta(days=30)
LONGEST_NAME, LONGEST_PLACE, LONGEST_CONTACT = 80, 60, 120


class OrganisationKind(StrEnum):
    HOMETOWN = "hometown"  #: people of the same place
    MIGRANTS = "migrants"  #: people of different places
    COALITION = "coalition"  #: several clubs together


class OrganisationState(StrEnum):
    PROPOSED = "proposed"  #: signed up; a coordinator has not looked at it yet
    ACTIVE = "active"  #: in the register
    LAPSED = "lapsed"  #: nobody answered «¿sigue activa?»
    REMOVED = "removed"  #: taken out by itself or by the programme


MOVES: Mapping[OrganisationState, frozenset[OrganisationState]] = {
    OrganisationState.PROPOSED: frozenset({OrganisationState.ACTIVE, OrganisationState.REMOVED}),
    OrganisationState.ACTIVE: frozenset({OrganisationState.LAPSED, OrganisationState.REMOVED}),
    OrganisationState.LAPSED: frozenset({OrganisationState.ACTIVE, OrganisationState.REMOVED}),
    OrganisationState.REMOVED: frozenset(),
}


def may_move(before: OrganisationState, after: OrganisationState) -> bool:
    return after in MOVES[before]


@dataclass(frozen=True)
class Organisation:
    id: int
    name: str
    kind: OrganisationKind
    origin: str
    abroad: str
    contact: str
    is_public: bool
    state: OrganisationState
    confirmed_at: datetime

    def is_of(self, place: str) -> bool:
        """Whether it has to do with a place, here or there, however it is written."""
        wanted = f" {plain(place)} "
        return bool(wanted.strip()) and any(
            wanted in f" {plain(one)} " or f" {plain(one)} " in wanted for one in (self.origin, self.abroad)
        )


#: Words of which organisations are made; a name without any of them may be a person's.
_OF_MANY = re.compile(
    r"\b(club|asociacion|association|comite|committee|fraternidad|hermandad|coalicion|coalition|federacion|federation"
    r"|fundacion|foundation|grupo|group|union|unidos|unidas|united|comunidad|community|migrantes|migrants|amigos|friends"
    r"|hijos|hijas|oriundos|paisanos|organizacion|organization|red|network|consejo|council|movimiento|liga|league|casa"
    r"|cooperativa|mujeres|women|jovenes|youth|pro|centro|center|alianza|alliance|sociedad|society)\b"
)
_TELEPHONE = re.compile(r"(?:\d[\s().-]*){7,}")
_MAIL = re.compile(r"[^\s@]+@[^\s@]+\.[^\s@]+")
#: What reaches whoever holds the office, not whoever held it when it was written down.
_OF_AN_OFFICE = re.compile(r"^(info|contacto|contact|club|asociacion|comite|secretaria|presidencia|office|oficina)\b")


def may_be_a_person(name: str) -> bool:
    """«María López», «don Beto»: nothing in the name says that it is of many."""
    return not _OF_MANY.search(plain(name))


def looks_personal(contact: str) -> bool:
    """A telephone or a mailbox that may be somebody's own: who it belongs to must have agreed."""
    mail = _MAIL.search(contact)
    if mail is not None:
        return not _OF_AN_OFFICE.match(plain(mail[0]))
    return bool(_TELEPHONE.search(contact))
