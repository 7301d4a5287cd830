"""One page a month for a municipality: what its people learned, need, pledged and build. No name, no small cell."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from core.domain.money import Money
from core.domain.statistics import Count


class Fact(StrEnum):
    """What is counted, in households of the municipality's groups."""

    REACHED = "reached"
    COMPLETED = "completed"
    ADVISED = "advised"


@dataclass(frozen=True)
class PollTold:
    question: str
    voters: Count
    answers: tuple[tuple[str, Count], ...]
    decision: str | None


@dataclass(frozen=True)
class ProjectTold:
    name: str
    state: str
    goal: Money
    received: Money
    from_abroad: int


@dataclass(frozen=True)
class Brief:
    town: str
    month: date  #: its first day
    facts: Mapping[Fact, Count]
    pledged: Mapping[str, tuple[Count, Count]]  #: by deed: pledged, done
    polls: tuple[PollTold, ...]
    projects: tuple[ProjectTold, ...]
    signed_at: datetime | None = None

    @property
    def last_day(self) -> date:
        return self.month.replace(day=monthrange(self.month.year, self.month.month)[1])


def is_over(month: date, today: date) -> bool:
    """Only a month that is over is signed: its figures do not move any more."""
    return (month.year, month.month) < (today.year, today.month)


def kept(one: Brief) -> dict[str, Any]:
    return {
        "facts": {str(fact): count for fact, count in one.facts.items()},
        "pledged": {deed: list(counts) for deed, counts in one.pledged.items()},
        "polls": [
            [poll.question, poll.voters, [list(each) for each in poll.answers], poll.decision] for poll in one.polls
        ],
        "projects": [
            [each.name, each.state, each.goal.minor, each.received.minor, each.goal.currency, each.from_abroad]
            for each in one.projects
        ],
    }


def read(town: str, month: date, raw: Mapping[str, Any], signed_at: datetime) -> Brief:
    """As it was signed, whatever has been written since."""
    polls = tuple(
        PollTold(question, voters, tuple((answer, count) for answer, count in answers), decision)
        for question, voters, answers, decision in raw["polls"]
    )
    projects = tuple(
        ProjectTold(name, state, Money(goal, currency), Money(received, currency), abroad)
        for name, state, goal, received, currency, abroad in raw["projects"]
    )
    facts = {Fact(fact): count for fact, count in raw["facts"].items()}
    pledged = {deed: (counts[0], counts[1]) for deed, counts in raw["pledged"].items()}
    return Brief(town, month, facts, pledged, polls, projects, signed_at)
