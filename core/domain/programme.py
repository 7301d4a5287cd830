"""The programme's ledger: what kinds of events there are, and which of them make a household reached or active.

An event is appended where it happens (`core.storage.events.happened`) and never changes; figures are worked out from
events alone. What they read besides the kind:

- `quiz_answered` {right}; `lesson_left` {why}; `saving`, `withdrawal` {entry, evidence}, `undone` {entry}.
- `remittance` {remittance}, `remittance_undone` {remittance}.
- `formalised`, `product`, `evidence` and their undoing: core.services.evidence says which facts.
- `session_held` {session, how}: one talk with one person, in person or by telephone; `session_undone` {session}.
- `help_asked`, `help_answered`: the time between them is how long a person waited.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any

#: Raised when what a figure means changes, so that old figures stay explicable and the roll-ups are made anew.
DEFINITION = 2

#: A household that did something in so many days, the last of the period included, is active.
ACTIVE_FOR = timedelta(days=30)

#: Retained is an account that is so old and had a deposit within so many days (DOMAIN.md 1.4).
RETAINED_AFTER = timedelta(days=90)
#: Formalised within so many days after a session.
CONVERTED_WITHIN = timedelta(days=30)
#: So many lessons, with something to do chosen in one of them, make a chain (DOMAIN.md 1.4).
CHAIN = 3

#: By which fact an event names the thing that it is about.
THINGS = ("entry", "move", "product", "session", "remittance")

#: Kinds that are counted one by one.
KINDS = (
    "joined",
    "lesson_sent",
    "lesson_started",
    "lesson_completed",
    "goal_set",
    "goal_reached",
    "remittance",
    "reminder_set",
    "help_asked",
    "help_answered",
    "left",
    "blocked",
    "paused",
    "erased",
)

#: What a household does of its own accord; these make it active.
ACTS = frozenset(
    {
        "lesson_started",
        "lesson_completed",
        "lesson_action",
        "quiz_answered",
        "goal_set",
        "saving",
        "withdrawal",
        "remittance",
        "reminder_set",
        "help_asked",
    }
)
#: What reaches a household; with its own acts, these make it reached.
REACHING = ACTS | {"agreed", "joined", "lesson_sent", "reminder_sent", "nudge_sent", "recall_sent"}


@dataclass(frozen=True)
class Happened:
    """One event as figures read it; the day is of the programme's own calendar."""

    id: int
    kind: str
    at: datetime
    day: date
    group_id: int | None = None
    lesson: str | None = None
    minor: int = 0
    currency: str = ""
    facts: Mapping[str, Any] = field(default_factory=dict)


Thing = tuple[str, int]  #: («entry», 12): what a grade of evidence or an undoing is about


@dataclass(frozen=True)
class Ledger:
    """What holds for a household's things in the end, whichever group she was in when it was said."""

    grades: Mapping[Thing, str]
    undone: frozenset[Thing]

    @classmethod
    def of(cls, events: Iterable[Happened]) -> Ledger:
        grades: dict[Thing, str] = {}
        undone: set[Thing] = set()
        for one in sorted(events, key=lambda event: event.id):
            match one.kind:
                case "evidence":
                    grades[one.facts["thing"], one.facts["number"]] = one.facts["grade"]
                case "evidence_undone":
                    grades[one.facts["thing"], one.facts["number"]] = one.facts["was"]
                case "undone" | "formalised_undone" | "product_undone" | "session_undone" | "remittance_undone":
                    undone.add(_thing(one))
        return cls(grades, frozenset(undone))

    def holds(self, one: Happened) -> bool:
        return not self.undone or _thing(one) not in self.undone

    def grade(self, one: Happened) -> str:
        told = self.grades.get(_thing(one)) if self.grades else None
        return told or one.facts.get("evidence") or "said"


def _thing(one: Happened) -> Thing:
    return next(((kind, one.facts[kind]) for kind in THINGS if kind in one.facts), ("event", one.id))
