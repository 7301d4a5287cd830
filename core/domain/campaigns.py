"""Campaigns: a lesson to a group, from draft to finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.domain.delivery import DeliveryState


class CampaignState(StrEnum):
    DRAFT = "draft"  #: being made
    SCHEDULED = "scheduled"  #: waits for its hour
    SENDING = "sending"  #: its deliveries are written and spoken
    PAUSED = "paused"  #: held in the middle; goes on when somebody says so
    FINISHED = "finished"  #: every delivery has its outcome
    STOPPED = "stopped"  #: stopped in the middle; the rest was skipped
    CANCELLED = "cancelled"  #: taken back before it began


MOVES: Mapping[CampaignState, frozenset[CampaignState]] = {
    CampaignState.DRAFT: frozenset({CampaignState.SCHEDULED, CampaignState.CANCELLED}),
    CampaignState.SCHEDULED: frozenset({CampaignState.SENDING, CampaignState.CANCELLED}),
    CampaignState.SENDING: frozenset({CampaignState.FINISHED, CampaignState.STOPPED, CampaignState.PAUSED}),
    CampaignState.PAUSED: frozenset({CampaignState.SENDING, CampaignState.STOPPED}),
    #: To those of whom nobody knows whether they heard it, it may be sent again.
    CampaignState.FINISHED: frozenset({CampaignState.SENDING}),
    CampaignState.STOPPED: frozenset({CampaignState.SENDING}),
    CampaignState.CANCELLED: frozenset(),
}


def may_move(before: CampaignState, after: CampaignState) -> bool:
    return after in MOVES[before]


@dataclass(frozen=True)
class Campaign:
    id: int
    lesson: str
    group_id: int
    created_by: int
    state: CampaignState
    send_at: datetime


@dataclass(frozen=True)
class Audience:
    """Who would hear it, and who would not, with the reasons counted."""

    reachable: int
    excluded: Mapping[str, int]

    @property
    def total(self) -> int:
        return self.reachable + sum(self.excluded.values())


@dataclass(frozen=True)
class CampaignResult:
    campaign: Campaign
    group_name: str
    by_state: Mapping[str, int]
    started: int
    completed: int

    @property
    def uncertain(self) -> int:
        """Of whom nobody knows whether it arrived."""
        return self.by_state.get(DeliveryState.UNCERTAIN, 0)
