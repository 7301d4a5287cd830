"""A community's project that several pay together: who promised, what came in, what was spent, what the rule matches.

Milpa counts promises and receipts and moves no money. The accounts are worked out of the entries alone, so that their
order never matters and an undone entry leaves no trace in them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from math import gcd

from core.domain.money import Money
from core.errors import AmountNotPositive
from core.errors.community import (
    AboveProject,
    AboveReceived,
    ProjectCurrency,
    ProjectNotThere,
    RuleUnsound,
    SpentAlready,
)


class Giver(StrEnum):
    """Of what kind those are who give."""

    FAMILIES = "families"  #: of the place
    CLUB = "club"  #: of its people abroad
    MUNICIPALITY = "municipality"
    PROGRAMME = "programme"  #: of the state or of co-operation


class Act(StrEnum):
    PROMISED = "promised"
    RECEIVED = "received"
    SPENT = "spent"


class ProjectState(StrEnum):
    PROPOSED = "proposed"  #: being talked about; promises are counted
    VOTING = "voting"  #: its households vote on it
    APPROVED = "approved"  #: decided; money may come in
    RUNNING = "running"  #: the work goes on; money is spent
    REPORTED = "reported"  #: the committee has reported; nothing changes any more
    DROPPED = "dropped"  #: it will not be


MOVES: Mapping[ProjectState, frozenset[ProjectState]] = {
    ProjectState.PROPOSED: frozenset({ProjectState.VOTING, ProjectState.APPROVED, ProjectState.DROPPED}),
    ProjectState.VOTING: frozenset({ProjectState.PROPOSED, ProjectState.APPROVED, ProjectState.DROPPED}),
    ProjectState.APPROVED: frozenset({ProjectState.RUNNING, ProjectState.DROPPED}),
    ProjectState.RUNNING: frozenset({ProjectState.REPORTED}),
    ProjectState.REPORTED: frozenset(),
    ProjectState.DROPPED: frozenset(),
}
BEFORE_THE_END = frozenset({ProjectState.PROPOSED, ProjectState.VOTING, ProjectState.APPROVED, ProjectState.RUNNING})
#: In which states each act is written down.
OPEN_FOR: Mapping[Act, frozenset[ProjectState]] = {
    Act.PROMISED: BEFORE_THE_END,
    Act.RECEIVED: frozenset({ProjectState.APPROVED, ProjectState.RUNNING}),
    Act.SPENT: frozenset({ProjectState.RUNNING}),
}


class Office(StrEnum):
    """In the committee."""

    CHAIR = "chair"
    TREASURY = "treasury"
    WATCH = "watch"


def may_move(before: ProjectState, after: ProjectState) -> bool:
    return after in MOVES[before]


def check_open(state: ProjectState, act: Act) -> None:
    """Raises ProjectNotThere."""
    if state not in OPEN_FOR[act]:
        raise ProjectNotThere(state)


@dataclass(frozen=True)
class Rule:
    """Which part of the whole each kind of giver pays, of a hundred."""

    parts: Mapping[Giver, int]

    @classmethod
    def of(cls, parts: Mapping[Giver, int]) -> Rule:
        """Givers with nothing are left out. Raises RuleUnsound unless the parts are a hundred."""
        kept = {giver: parts[giver] for giver in Giver if parts.get(giver)}
        if sum(kept.values()) != 100 or any(part < 0 for part in kept.values()):
            raise RuleUnsound(sum(kept.values()))
        return cls(kept)

    @property
    def step(self) -> int:
        """The smallest whole, in minor units, that the rule divides without a rest."""
        return 100 // gcd(100, *self.parts.values())

    def due(self, goal: Money) -> dict[Giver, Money]:
        """What each is to pay; the largest part takes the rest that does not divide, so that the sum is the goal."""
        each = {giver: goal.minor * part // 100 for giver, part in self.parts.items()}
        largest = max(self.parts, key=lambda giver: self.parts[giver])
        each[largest] += goal.minor - sum(each.values())
        return {giver: Money(minor, goal.currency) for giver, minor in each.items()}

    def matched(self, received: Mapping[Giver, int]) -> dict[Giver, int]:
        """Of what came in, as much as stands in the rule's proportion, in minor units."""
        of_a_step = {giver: part * self.step // 100 for giver, part in self.parts.items()}
        steps = min(received.get(giver, 0) // minor for giver, minor in of_a_step.items())
        return {giver: minor * steps for giver, minor in of_a_step.items()}


#: What the wizard offers: as in 3x1 for public works (federal a quarter, migrants a quarter, state and municipality
#: a half), one for one (DOMAIN.md 6.3), and equal parts.
RULES: Mapping[str, Rule] = {
    "equal": Rule.of(dict.fromkeys(Giver, 25)),
    "one_for_one": Rule.of({Giver.CLUB: 50, Giver.PROGRAMME: 50}),
    "three_for_one": Rule.of({Giver.CLUB: 25, Giver.MUNICIPALITY: 50, Giver.PROGRAMME: 25}),
}


@dataclass(frozen=True)
class Entry:
    id: int
    act: Act
    giver: Giver | None  #: None for what was spent
    amount: Money
    note: str | None
    at: datetime
    has_photo: bool = False


@dataclass(frozen=True)
class Line:
    """One kind of giver."""

    giver: Giver
    due: Money
    promised: Money
    received: Money
    matched: Money

    @property
    def waiting(self) -> Money:
        """Came in, and waits until the others have given their part."""
        return self.received - self.matched

    @property
    def outstanding(self) -> Money:
        """Promised and not yet here."""
        return Money(max(0, self.promised.minor - self.received.minor), self.due.currency)


@dataclass(frozen=True)
class Accounts:
    goal: Money
    lines: tuple[Line, ...]
    spent: Money

    @property
    def promised(self) -> Money:
        return _sum(self.goal.currency, (line.promised for line in self.lines))

    @property
    def received(self) -> Money:
        return _sum(self.goal.currency, (line.received for line in self.lines))

    @property
    def matched(self) -> Money:
        return _sum(self.goal.currency, (line.matched for line in self.lines))

    @property
    def waiting(self) -> Money:
        return self.received - self.matched

    @property
    def at_hand(self) -> Money:
        return self.received - self.spent

    @property
    def missing(self) -> Money:
        return self.goal - self.received

    @property
    def from_abroad(self) -> int:
        """Of a hundred, of what came in."""
        club = sum(line.received.minor for line in self.lines if line.giver is Giver.CLUB)
        return club * 100 // self.received.minor if self.received.minor else 0


def accounts(goal: Money, rule: Rule, entries: Iterable[Entry]) -> Accounts:
    """Of the entries that stand. A giver whom the rule does not name is shown once he gave or promised."""
    totals: dict[tuple[Act, Giver | None], int] = {}
    for entry in entries:
        key = (entry.act, entry.giver)
        totals[key] = totals.get(key, 0) + entry.amount.minor
    received = {giver: totals.get((Act.RECEIVED, giver), 0) for giver in Giver}
    promised = {giver: totals.get((Act.PROMISED, giver), 0) for giver in Giver}
    due, matched = rule.due(goal), rule.matched(received)
    lines = [
        Line(
            giver,
            due.get(giver, Money(0, goal.currency)),
            Money(promised[giver], goal.currency),
            Money(received[giver], goal.currency),
            Money(matched.get(giver, 0), goal.currency),
        )
        for giver in Giver
        if giver in rule.parts or promised[giver] or received[giver]
    ]
    return Accounts(goal, tuple(lines), Money(totals.get((Act.SPENT, None), 0), goal.currency))


def check_added(now: Accounts, act: Act, amount: Money) -> None:
    """May this be written down, too? Raises AmountNotPositive, ProjectCurrency, AboveProject or AboveReceived."""
    if amount.currency != now.goal.currency:
        raise ProjectCurrency(now.goal.currency)
    if amount.minor <= 0:
        raise AmountNotPositive(amount)
    counted = {Act.PROMISED: now.promised, Act.RECEIVED: now.received, Act.SPENT: now.spent}[act]
    room = now.goal - counted
    if room < amount:
        raise AboveProject(amount, room)
    if act is Act.SPENT and now.at_hand < amount:
        raise AboveReceived(amount, now.at_hand)


def check_removed(now: Accounts, entry: Entry) -> None:
    """May this entry be taken away? Raises SpentAlready."""
    if entry.act is Act.RECEIVED and now.at_hand < entry.amount:
        raise SpentAlready(entry.amount - now.at_hand)


def check_corrected(without: Accounts, act: Act, amount: Money) -> None:
    """May the entry that is missing in `without` have this amount? Raises as check_added, and SpentAlready."""
    check_added(without, act, amount)
    if act is Act.RECEIVED and without.at_hand + amount < Money(0, amount.currency):
        raise SpentAlready(Money(0, amount.currency) - without.at_hand - amount)


def _sum(currency: str, each: Iterable[Money]) -> Money:
    return sum(each, Money(0, currency))


@dataclass(frozen=True)
class Project:
    id: int
    group_id: int
    name: str
    code: str  #: of the link that shows its accounts to those abroad
    rule: Rule
    state: ProjectState
    decision: str | None
    report: str | None
    created_at: datetime
    accounts: Accounts
    photos: int
