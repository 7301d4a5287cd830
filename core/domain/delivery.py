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
    CUCHUBAL = "cuchubal"  #: the evening before a round of her savings circle
    HANDOVER = "handover"  #: an appointment with a person
    STAFF_NOTE = "staff_note"  #: to a facilitator: a campaign finished, someone asked for help
    MESSAGE = "message"  #: a person of the programme writes to her
    MEETING = "meeting"  #: tomorrow her group meets
    FAMILY = "family"  #: a relative came, promised or cheered; or she let him in
    CAMPAIGN = "campaign"  #: a lesson pushed to a group
    RECALL = "recall"  #: one question about an earlier lesson
    COMMUNITY = "community"  #: a pledge whose day has come, the yearly question of a register
    NUDGE = "nudge"  #: an invitation to the next step

    @property
    def is_own(self) -> bool:
        """She or staff asked for it."""
        return self in (Kind.REMINDER, Kind.CUCHUBAL, Kind.HANDOVER, Kind.STAFF_NOTE, Kind.MESSAGE)

    @property
    def is_measured(self) -> bool:
        """Passes the attention budget; a person's words and an appointment do not."""
        return self not in (Kind.HANDOVER, Kind.STAFF_NOTE, Kind.MESSAGE)

    @property
    def is_timely(self) -> bool:
        """Worth nothing when it comes many hours late."""
        return self in (Kind.REMINDER, Kind.CUCHUBAL, Kind.REMITTANCE, Kind.HANDOVER, Kind.MEETING, Kind.RECALL)

    @property
    def needs_consent(self) -> bool:
        return self not in (Kind.STAFF_NOTE, Kind.MESSAGE, Kind.HANDOVER)

    @property
    def may_come_twice(self) -> bool:
        """Where nobody knows whether it arrived: a person's word missed harms more than one said twice."""
        return self in (Kind.HANDOVER, Kind.STAFF_NOTE, Kind.MESSAGE)

    @property
    def priority(self) -> int:
        """Small goes first in the queue: a campaign never delays a timely word."""
        return 0 if self.is_own else 1 if self.is_timely else 2

    @property
    def rank(self) -> int:
        """Small goes first in the contest for a household's day."""
        return RANKS.index(self)


#: Who gets the place when a day has only one left: what she asked for, what the day of her money asks for, where her
#: group meets, what her family says, what a person chose for the group, and last what Milpa itself would like to say.
RANKS = (
    Kind.MESSAGE,
    Kind.HANDOVER,
    Kind.STAFF_NOTE,
    Kind.CUCHUBAL,
    Kind.REMINDER,
    Kind.REMITTANCE,
    Kind.MEETING,
    Kind.FAMILY,
    Kind.CAMPAIGN,
    Kind.RECALL,
    Kind.COMMUNITY,
    Kind.NUDGE,
)


class DeliveryState(StrEnum):
    DUE = "due"  #: waiting for its hour
    SENDING = "sending"  #: one speaker has it
    SENT = "sent"  #: Telegram took it
    BLOCKED = "blocked"  #: she has blocked the bot
    FAILED = "failed"  #: refused for good, or given up
    SKIPPED = "skipped"  #: not said, with the reason
    UNCERTAIN = "uncertain"  #: the answer was lost or the speaker died; it may or may not have arrived
    HELD = "held"  #: its campaign is paused


MOVES: Mapping[DeliveryState, frozenset[DeliveryState]] = {
    DeliveryState.DUE: frozenset({DeliveryState.SENDING, DeliveryState.SKIPPED, DeliveryState.HELD}),
    DeliveryState.HELD: frozenset({DeliveryState.DUE, DeliveryState.SKIPPED}),
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
