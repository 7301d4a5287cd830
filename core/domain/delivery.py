"""A delivery: one thing to be said to one household, and what became of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any


class Kind(StrEnum):
    REMINDER = "reminder"  #: the household asked for it
    REMITTANCE = "remittance"  #: around the day on which her money arrives
    HANDOVER = "handover"  #: an appointment with a person
    STAFF_NOTE = "staff_note"  #: to a facilitator: a campaign finished, someone asked for help
    MESSAGE = "message"  #: a person of the programme writes to her
    CAMPAIGN = "campaign"  #: a lesson pushed to a group
    RECALL = "recall"  #: one question about an earlier lesson
    NUDGE = "nudge"  #: an invitation to the next step

    @property
    def is_own(self) -> bool:
        """She or staff asked for it, so it does not spend the attention budget."""
        return self in (Kind.REMINDER, Kind.HANDOVER, Kind.STAFF_NOTE, Kind.MESSAGE)

    @property
    def is_timely(self) -> bool:
        """Worth nothing when it comes many hours late."""
        return self in (Kind.REMINDER, Kind.REMITTANCE, Kind.HANDOVER, Kind.RECALL)

    @property
    def needs_consent(self) -> bool:
        return self not in (Kind.STAFF_NOTE, Kind.MESSAGE, Kind.HANDOVER)

    @property
    def priority(self) -> int:
        """Small goes first: a campaign never delays a timely word."""
        return 0 if self.is_own else 1 if self.is_timely else 2


class DeliveryState(StrEnum):
    DUE = "due"  #: waiting for its hour
    SENDING = "sending"  #: one speaker has it
    SENT = "sent"  #: Telegram took it
    BLOCKED = "blocked"  #: she has blocked the bot
    FAILED = "failed"  #: refused for good, or given up
    SKIPPED = "skipped"  #: not said, with the reason
    UNCERTAIN = "uncertain"  #: the speaker died in the middle; it may or may not have arrived


MOVES: Mapping[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.DUE: frozenset({DeliveryState.SENDING, DeliveryState.SKIPPED}),
    DeliveryState.SENDING: frozenset(
        {
            DeliveryState.SENT,
            DeliveryState.DUE,
            DeliveryState.BLOCKED,
            DeliveryState.FAILED,
            DeliveryState.SKIPPED,
            DeliveryState.UNCERTAIN,
        }
    ),
    DeliveryState.UNCERTAIN: frozenset({DeliveryState.DUE, DeliveryState.SENT}),
    DeliveryState.SENT: frozenset(),
    DeliveryState.BLOCKED: frozenset({DeliveryState.DUE}),
    DeliveryState.FAILED: frozenset({DeliveryState.DUE}),
    DeliveryState.SKIPPED: frozenset(),
}


def may_move(before: DeliveryState, after: DeliveryState) -> bool:
    return after in MOVES[before]


@dataclass(frozen=True)
class Delivery:
    """What the mouth needs to speak: to whom, what kind, and the facts of it."""

    id: int
    household_id: int
    kind: Kind
    due_at: datetime
    attempts: int
    facts: Mapping[str, Any]
