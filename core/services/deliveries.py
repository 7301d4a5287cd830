"""Claiming what is due to be said, and recording what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfoNotFoundError

from sqlalchemy.orm import Session

from core.domain.attention import Say, Skip, Wait, judge
from core.domain.campaigns import CampaignState
from core.domain.delivery import Delivery, DeliveryState, Kind
from core.domain.goals import Goal, GoalState, Progress
from core.domain.household import Household
from core.domain.meetings import Meeting
from core.services import campaign_letters as letters_of
from core.services import households as household_service
from core.services.attention import Attention
from core.services.campaign_letters import Spoken
from core.storage import deliveries, events, goals, meetings, savings
from core.storage.campaigns import CampaignRow
from core.storage.deliveries import DeliveryRow
from core.storage.goals import GoalRow

#: A claim older than this belongs to a speaker that died.
STALE_AFTER = timedelta(minutes=2)
MOST_ATTEMPTS = 5
#: Looked at in one transaction, where many may not be said now: it must stay short, for the chats write too.
MOST_LOOKED_AT = 400
FIRST_WAIT = timedelta(seconds=15)
#: An answer may come after its claim was given up for dead, and is still the truth.
SETTLED_ONCE = frozenset({DeliveryState.SENDING, DeliveryState.UNCERTAIN})
#: These name what she saves for: without it a reminder moves nothing (DOMAIN.md 5.1).
NAMES_A_GOAL = frozenset({Kind.REMINDER, Kind.REMITTANCE, Kind.NUDGE})
#: These make no sense where nothing is saved for; a reminder she asked for, and hears in any case.
NEEDS_A_GOAL = frozenset({Kind.REMITTANCE, Kind.NUDGE})
#: What the programme's figures count.
COUNTED = frozenset({Kind.CAMPAIGN, Kind.REMINDER, Kind.NUDGE, Kind.RECALL})


@dataclass(frozen=True)
class Claimed:
    delivery: Delivery
    household: Household
    claimed_at: datetime
    goal: Goal | None = None  #: that it names; None where she saves for none
    letter: Spoken | None = None  #: the facilitator's own words, filled for this household
    progress: Progress | None = None  #: of that goal, where she wants amounts in what we send
    meeting: Meeting | None = None  #: of her group, of which it speaks


@dataclass(frozen=True)
class Sent:
    message_id: int | None


@dataclass(frozen=True)
class Blocked:
    pass


@dataclass(frozen=True)
class TryLater:
    """It was certainly not accepted: say it again after so many seconds."""

    seconds: float
    is_attempt: bool = True  #: False when nothing left the machine; then it never counts as given up


@dataclass(frozen=True)
class Failed:
    reason: str


@dataclass(frozen=True)
class Uncertain:
    """The answer was lost: it may have arrived, and Telegram has no key to ask by."""

    reason: str


Outcome = Sent | Blocked | TryLater | Failed | Uncertain


def claim_due(session: Session, now: datetime, limit: int) -> list[Claimed]:
    """Takes up to `limit` deliveries that may be said now; the others wait or are skipped, with the reason.

    The claim must be committed before the network is touched.
    """
    claimed: list[Claimed] = []
    look, looked_at = limit, 0
    while len(claimed) < limit and looked_at < MOST_LOOKED_AT:
        rows = deliveries.due(session, now, look)
        claimed += _claim(session, rows, now, limit - len(claimed))
        session.flush()
        looked_at += len(rows)
        if len(rows) < look:
            break
        look = min(look * 4, MOST_LOOKED_AT)
    return claimed


def settle(
    session: Session, delivery_id: int, outcome: Outcome, now: datetime, claimed_at: datetime | None = None
) -> None:
    """Records what became of a claimed delivery.

    An outcome that comes after the claim was given up for dead still counts, but not for a later claim.
    """
    row = session.get_one(DeliveryRow, delivery_id)
    if claimed_at is None or row.claimed_at == claimed_at:
        _settle(session, [(row, outcome)], now)


def settle_all(session: Session, spoken: Sequence[tuple[Claimed, Outcome]], now: datetime) -> None:
    rows = deliveries.by_ids(session, [claimed.delivery.id for claimed, _ in spoken])
    both = [(rows[claimed.delivery.id], claimed, outcome) for claimed, outcome in spoken]
    _settle(session, [(row, outcome) for row, claimed, outcome in both if row.claimed_at == claimed.claimed_at], now)


def rescue_stale(session: Session, now: datetime) -> int:
    """Settles the claims of a speaker that died in the middle. Returns how many there were."""
    return _rescue(deliveries.claimed(session, now - STALE_AFTER), now)


def rescue_all(session: Session, now: datetime) -> int:
    """When a speaker takes over, whatever is claimed belongs to one that died, whatever the clock says."""
    return _rescue(deliveries.claimed(session), now)


def note(session: Session, household_id: int, kind: Kind, key: str, now: datetime, **facts: Any) -> None:
    """Writes one thing to be said to one household, once for each `key`."""
    row = {
        "household_id": household_id,
        "kind": kind,
        "key": key,
        "priority": kind.priority,
        "wanted_at": now,
        "due_at": now,
        "facts": facts,
        "created_at": now,
    }
    deliveries.write(session, [row])


def _claim(session: Session, rows: Sequence[DeliveryRow], now: datetime, limit: int) -> list[Claimed]:
    attention = Attention(session, rows, now)
    chosen: list[tuple[DeliveryRow, Household]] = []
    for row in rows:
        household = attention.household(row)
        try:
            verdict = judge(row.kind, row.meant_for, household, attention.spoken(row), now, attention.budget)
        except ZoneInfoNotFoundError:
            verdict = Skip("unknown_zone")  # one household's mistake must not silence the others
        if isinstance(verdict, Say) and row.kind in NEEDS_A_GOAL and _goal_of(session, row) is None:
            verdict = Skip("no_goal")
        attention.follows(row, verdict)
        match verdict:
            case Wait(until, reason):
                row.due_at, row.reason = until, reason
            case Skip(reason):
                row.state, row.reason = DeliveryState.SKIPPED, reason
            case Say():
                chosen.append((row, household))
        if len(chosen) == limit:
            break
    letters = {row.id: letters_of.spoken(session, row, household) for row, household in chosen}
    mine = deliveries.claim(session, [row.id for row, _ in chosen], now) if chosen else set()
    return [_claimed(session, row, household, now, letters[row.id]) for row, household in chosen if row.id in mine]


def as_said(session: Session, row: DeliveryRow, household: Household, now: datetime) -> Claimed:
    """What was said once, with all that it takes to say it again."""
    return _claimed(session, row, household, now, letters_of.spoken(session, row, household))


def _rescue(rows: Sequence[DeliveryRow], now: datetime) -> int:
    for row in rows:
        _unclear(row, "interrupted", now)
    return len(rows)


def _settle(session: Session, became: Sequence[tuple[DeliveryRow, Outcome]], now: datetime) -> None:
    open_ = [(row, outcome) for row, outcome in became if row.state in SETTLED_ONCE]
    _count(session, [row for row, outcome in open_ if isinstance(outcome, Sent)], now)
    for row, outcome in open_:
        _record(session, row, outcome, now)


def _record(session: Session, row: DeliveryRow, outcome: Outcome, now: datetime) -> None:
    match outcome:
        case Sent(message_id):
            row.state, row.sent_at, row.message_id, row.reason = DeliveryState.SENT, now, message_id, None
        case Blocked():
            row.state, row.reason = DeliveryState.BLOCKED, "blocked"
            household_service.blocked(session, row.household_id, now)
        case TryLater(seconds, is_attempt):
            row.attempts -= 0 if is_attempt else 1
            _again(row, now + timedelta(seconds=seconds), DeliveryState.FAILED, "given_up")
            _as_its_campaign(session, row)
        case Failed(reason):
            row.state, row.reason = DeliveryState.FAILED, reason[:120]
            if "chat not found" in reason.lower():
                household_service.blocked(session, row.household_id, now)
        case Uncertain(reason):
            _unclear(row, reason, now)


def _again(row: DeliveryRow, at: datetime, given_up: DeliveryState, reason: str) -> None:
    if row.attempts >= MOST_ATTEMPTS:
        row.state, row.reason = given_up, reason[:120]
    else:
        row.state, row.due_at = DeliveryState.DUE, at


def _as_its_campaign(session: Session, row: DeliveryRow) -> None:
    """What comes back unsent into a campaign that was stopped or halted meanwhile goes the way of the others."""
    campaign = session.get(CampaignRow, row.campaign_id) if row.campaign_id else None
    if campaign is None or row.state is not DeliveryState.DUE:
        return
    if campaign.state is CampaignState.STOPPED:
        row.state, row.reason = DeliveryState.SKIPPED, "stopped"
    elif campaign.state is CampaignState.PAUSED:
        row.state = DeliveryState.HELD


def _unclear(row: DeliveryRow, reason: str, now: datetime) -> None:
    # A lesson said twice is a nuisance, and a campaign twice is what we promised not to do: it stays unsent and
    # the facilitator may send it again. A person's own words to her are worth the risk of coming twice.
    if row.kind.may_come_twice:
        _again(row, now + FIRST_WAIT * 2 ** max(0, row.attempts - 1), DeliveryState.UNCERTAIN, reason)
    else:
        row.state, row.reason = DeliveryState.UNCERTAIN, reason[:120]


def _count(session: Session, rows: Sequence[DeliveryRow], now: datetime) -> None:
    counted = [row for row in rows if row.kind in COUNTED]
    group_of = deliveries.groups_of(session, [row.household_id for row in counted]) if counted else {}
    for row in counted:
        is_lesson = row.kind is Kind.CAMPAIGN and row.facts.get("lesson")
        kind = "lesson_sent" if is_lesson else f"{row.kind}_sent"
        more = {"group_id": group_of.get(row.household_id), "lesson": row.facts.get("lesson")}
        events.happened(session, kind, row.household_id, now, **more)


def _claimed(session: Session, row: DeliveryRow, household: Household, now: datetime, letter: Spoken | None) -> Claimed:
    found = _goal_of(session, row) if row.kind in NAMES_A_GOAL else None
    if found is None:
        number = row.facts.get("meeting")
        meeting = meetings.by_id(session, number) if number is not None else None
        return Claimed(row.seen(), household, now, letter=letter, meeting=meeting)
    goal, progress = found.seen(), None
    if not household.discreet:
        progress = Progress(goal, savings.balance(session, found.id, found.currency))
    return Claimed(row.seen(), household, now, goal, letter, progress)


def _goal_of(session: Session, row: DeliveryRow) -> GoalRow | None:
    """The goal that it was planned for; where that is saved for no more, or none was told, the first that is."""
    planned, rows = row.facts.get("goal_id"), goals.open_of(session, row.household_id)
    active = [one for one in rows if one.state is GoalState.ACTIVE]
    return next((one for one in active if one.id == planned), active[0] if active else None)
