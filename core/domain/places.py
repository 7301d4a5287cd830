"""Where the money is: at home, in a cuchubal, in an account. Moving it does not change how much there is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from core.domain.money import Money
from core.domain.savings import Evidence, Place
from core.errors import MoveNowhere, MoveOverBalance

#: From where money goes first when nobody said from where: what is nearest at hand.
NEAREST = (Place.HOME, Place.CUCHUBAL, Place.CREDIT_UNION, Place.BANK)

#: Money by place, of one currency; None holds what was put aside without saying where.
Standing = Mapping[Place | None, Money]


@dataclass(frozen=True)
class Move:
    id: int
    household_id: int
    goal_id: int | None
    amount: Money
    origin: Place | None
    destination: Place
    on: date
    evidence: Evidence
    recorded_at: datetime
    undone: bool

    @property
    def formalises(self) -> bool:
        return formalises(self.origin, self.destination)


def formalises(origin: Place | None, destination: Place) -> bool:
    """Money that was outside comes into an account (DOMAIN.md 1.4)."""
    return destination.is_formal and not (origin is not None and origin.is_formal)


def settled(standing: Standing, currency: str) -> dict[Place | None, Money]:
    """What there is in each place, empty ones left out.

    What was taken out or moved without saying from where is drawn from the nearest place.
    """
    nothing = Money(0, currency)
    left = {place: standing.get(place, nothing).minor for place in (*NEAREST, None)}
    owed = sum(-minor for minor in left.values() if minor < 0)
    left = {place: max(0, minor) for place, minor in left.items()}
    for place in (None, *NEAREST):
        drawn = min(owed, left[place])
        left[place], owed = left[place] - drawn, owed - drawn
    return {place: Money(minor, currency) for place, minor in left.items() if minor}


def movable(settled_: Standing, currency: str, origin: Place | None, destination: Place) -> Money:
    """How much may go to `destination`: what is in `origin`, or could be; or all that is on the other side.

    Without an origin money comes into an account from outside accounts, and elsewhere from anywhere else.
    """
    if origin is not None:
        places: Iterable[Place | None] = (origin, None)
    elif destination.is_formal:
        places = (None, *(place for place in NEAREST if not place.is_formal))
    else:
        places = (None, *(place for place in NEAREST if place is not destination))
    return Money(sum(settled_[place].minor for place in places if place in settled_), currency)


def check_move(amount: Money, there: Money, origin: Place | None, destination: Place) -> None:
    """Raises MoveNowhere or MoveOverBalance."""
    if origin is destination:
        raise MoveNowhere()
    if there < amount:
        raise MoveOverBalance(amount, there)
