"""Campaigns: a lesson to a group, from draft to finished."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from core.domain.delivery import DeliveryState
from core.domain.drips import CatchUp
from core.domain.forms import Question
from core.domain.letters import Letter


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


class Content(StrEnum):
    LESSON = "lesson"
    TRACK = "track"  #: lessons one after another, in a rhythm
    MESSAGE = "message"  #: the facilitator's own words, with fields
    POLL = "poll"  #: one question with two to four answers
    FORM = "form"  #: up to five questions: with options, a number, some words
    EVENT = "event"  #: an invitation with a day and a place: comes, cannot, perhaps


class Who(StrEnum):
    """Whom of the group it is for."""

    EVERYBODY = "everybody"
    IDLE = "idle"  #: who has not opened a lesson for fourteen days
    BEHIND = "behind"  #: whose goal is behind where it should be by now
    NO_ACCOUNT = "no_account"  #: who has told of no account and no saving in one
    PICKED = "picked"  #: by hand


class Arm(StrEnum):
    """To whom chance gave what, so that it can be told what it did."""

    A = "a"
    B = "b"  #: hears the other words
    HOLDOUT = "holdout"  #: hears nothing of it


#: In this one a facilitator writes; the others come beside it.
FIRST = "es"
#: The other one that she is asked for, where her group has households that read it.
SECOND = "en"
IDLE_DAYS = 14
#: What Telegram takes, so that the facilitator hears how long it will take.
MESSAGES_PER_MINUTE = 1500
MOST_HELD_OUT = 50


@dataclass(frozen=True)
class Campaign:
    id: int
    lesson: str  #: empty for words of her own
    group_id: int
    created_by: int
    state: CampaignState
    send_at: datetime
    kind: Content = Content.LESSON
    letter: Letter | None = None
    variant: Letter | None = None
    who: Who = Who.EVERYBODY
    people: tuple[int, ...] = ()
    local_at: datetime | None = None  #: naive: the hour of each household's own clock
    holdout: int = 0  #: of a hundred
    every: int | None = None
    catch_up: CatchUp | None = None
    questions: tuple[Question, ...] = ()  #: of a form
    takes_answers: bool = True

    @property
    def languages(self) -> frozenset[str]:
        """In which all of it is told: its words, and of a form every question."""
        told = self.letter.texts if self.letter else ()
        return frozenset(one for one in told if one == FIRST or all(one in each.others for each in self.questions))

    def untold_in(self, language: str) -> int | None:
        """The first question that is not in that language, though the words before it are."""
        if self.letter is None or language not in self.letter.texts:
            return None
        return next((i for i, one in enumerate(self.questions) if language not in one.others), None)

    def words_for(self, arm: str | None) -> Letter | None:
        return self.variant if arm == Arm.B and self.variant is not None else self.letter


@dataclass(frozen=True)
class Audience:
    """Who would hear it, and who would not, with the reasons counted."""

    reachable: int
    excluded: Mapping[str, int]
    languages: Mapping[str, int] = field(default_factory=dict)  #: of those who would hear it

    @property
    def total(self) -> int:
        return self.reachable + sum(self.excluded.values())

    @property
    def minutes(self) -> int:
        """How long sending takes at the least."""
        return max(1, -(-self.reachable // MESSAGES_PER_MINUTE))


@dataclass(frozen=True)
class CampaignResult:
    campaign: Campaign
    group_name: str
    by_state: Mapping[str, int]
    started: int
    completed: int
    #: How many chose each answer of a poll; None where it would point at a few.
    votes: Mapping[int, int | None] = field(default_factory=dict)
    arms: Mapping[str, int] = field(default_factory=dict)
    #: How many who are in the figures answered something of a form; None where so few that they could be guessed.
    answered: int | None = 0

    @property
    def uncertain(self) -> int:
        """Of whom nobody knows whether it arrived."""
        return self.by_state.get(DeliveryState.UNCERTAIN, 0)
