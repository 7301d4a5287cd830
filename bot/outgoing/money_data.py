"""What the buttons about places, products and the way to an account carry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class MoveTo(Data):
    """Money went to this place; `goal` is the one that it is for."""

    name = "mv"
    to: str
    goal: int | None


@dataclass(frozen=True)
class MoveGoal(Data):
    """Of which goal it was: none means of all of it."""

    name = "mvg"
    goal: int | None
    asked: int


@dataclass(frozen=True)
class MoveUndo(Data):
    name = "mvu"
    move: int


@dataclass(frozen=True)
class Took(Data):
    """A product that she took, and at what kind of institution."""

    name = "pr"
    kind: str
    where: str | None


@dataclass(frozen=True)
class ProductUndo(Data):
    name = "pru"
    product: int


@dataclass(frozen=True)
class Papers(Data):
    """What to take along, for which product."""

    name = "pap"
    product: str


@dataclass(frozen=True)
class VisitStart(Data):
    """She wants a day for a visit: with the facilitator, or alone; at a branch, if she chose one."""

    name = "vs"
    who: str
    branch: int | None


@dataclass(frozen=True)
class VisitSaid(Data):
    """How a visit went, or that it should be another day."""

    name = "vi"
    visit: int
    said: str


@dataclass(frozen=True)
class VisitStaff(Data):
    """The facilitator's word on a visit: agree or decline."""

    name = "vst"
    visit: int
    said: str


@dataclass(frozen=True)
class SharePart(Data):
    """The part of a remittance that is proposed, in per cents; 0 for none."""

    name = "shp"
    percent: int


@dataclass(frozen=True)
class Paid(Data):
    """How the sender paid: cash, account or card. It is answered and not kept."""

    name = "paid"
    how: str


@dataclass(frozen=True)
class NoFee(Data):
    """Nothing was charged for the sending that is asked about."""

    name = "nofee"
    asked: int


@dataclass(frozen=True)
class BudgetSaid(Data):
    """Her word on the question of the budget that is open: none, pass or stop."""

    name = "bs"
    said: str
    asked: int


@dataclass(frozen=True)
class BudgetLine(Data):
    """A line of her budget, to be changed or taken off."""

    name = "bl"
    key: str
    said: str


@dataclass(frozen=True)
class BudgetSort(Data):
    """Whether something is needed, wanted, or can wait."""

    name = "bso"
    key: str
    sort: str


@dataclass(frozen=True)
class BudgetAdd(Data):
    """To what was told before: add or change."""

    name = "ba"
    said: str
    asked: int


@dataclass(frozen=True)
class Claimed(Data):
    """Something that a household said, before its facilitator: show, shown or confirm."""

    name = "cl"
    thing: str
    number: int
    said: str


@dataclass(frozen=True)
class ClaimUndo(Data):
    """The facilitator takes back what she confirmed."""

    name = "clu"
    act: int


@dataclass(frozen=True)
class Another(Data):
    """Whether a remittance like the one of today is another one: yes or no."""

    name = "anr"
    said: str
    asked: int


@dataclass(frozen=True)
class TakeBack(Data):
    """A remittance that she told of, or what it cost: remittance, cost."""

    name = "tkb"
    what: str
    remittance: int


@dataclass(frozen=True)
class Cuchubal(Data):
    """Her savings circle: tell, hush or end."""

    name = "cu"
    cuchubal: int
    act: str


@dataclass(frozen=True)
class CuchubalSaid(Data):
    """An answer to what is asked about it: people, every (by its place) or turn (99: she does not know)."""

    name = "cus"
    what: str
    number: int
    asked: int
