"""A story as rows: ledgers and the events that tell of them, so that the two agree to the centavo."""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time
from typing import Any

from core.domain.goals import GoalState
from core.domain.household import Consent, HouseholdState
from core.recurrences import next_due
from core.storage.base import Base
from core.storage.consents import ConsentRow
from core.storage.events import DEFINITION, EventRow
from core.storage.goals import GoalRow
from core.storage.groups import MembershipRow
from core.storage.help_requests import HelpRequestRow
from core.storage.households import HouseholdRow
from core.storage.lessons import AnswerRow, ProgressRow
from core.storage.reminders import ReminderRow
from core.storage.remittances import RemittanceRow
from core.storage.savings import EntryRow
from milpa.village.story import Movement, Story

Row = dict[str, Any]
#: Where the chats of made-up people are numbered from; no household of the cast is there.
FIRST_CHAT = 7_000_000_000


@dataclass(frozen=True)
class Place:
    """Where a household lives and what its numbers are."""

    country: str
    zone: str
    currency: str
    now: datetime


class Rows:
    """Gathers many stories; `by_table` is what to insert, in an order that foreign keys allow."""

    def __init__(self, place: Place, next_household: int, next_goal: int, next_entry: int) -> None:
        self.by_table: dict[type[Base], list[Row]] = defaultdict(list)
        self._place = place
        self._household, self._goal, self._entry = next_household, next_goal, next_entry

    def add(self, story: Story, group_id: int) -> int:
        """The household's number."""
        number, self._household = self._household, self._household + 1
        self._household_row(number, story)
        self._put(MembershipRow, household_id=number, group_id=group_id, joined_at=story.joined_at, left_at=None)
        for kind, at, more in self._told(number, story):
            self._event(number, group_id, kind, at, more)
        return number

    def _told(self, number: int, story: Story) -> Iterator[tuple[str, datetime, Row]]:
        yield "joined", story.joined_at, {}
        if story.agreed_at is None:
            return
        self._consents(number, story, story.agreed_at)
        yield "agreed", story.agreed_at, {}
        yield from self._lessons(number, story)
        yield from self._savings(number, story)
        yield from self._remittances(number, story)
        yield from self._reminder(number, story, story.agreed_at)
        yield from self._help(number, story)
        if story.left_at:
            yield "left", story.left_at, {}
        if story.blocked_at:
            yield "blocked", story.blocked_at, {}

    def _household_row(self, number: int, story: Story) -> None:
        state = HouseholdState.ACTIVE if story.agreed_at else HouseholdState.NEW
        self._put(
            HouseholdRow,
            id=number,
            chat_id=FIRST_CHAT + number,
            ref=secrets.token_hex(8),
            language="es",
            country=self._place.country,
            zone=self._place.zone,
            currency=self._place.currency,
            called=story.called if story.agreed_at else None,
            state=HouseholdState.LEFT if story.left_at else state,
            consent_reminders=story.reminders and not story.left_at,
            consent_share=story.share,
            consent_statistics=story.statistics,
            consented_at=story.agreed_at,
            quiet_start=time(20),
            quiet_end=time(7),
            discreet=True,
            paused_until=None,
            blocked_at=story.blocked_at,
            remittance_day=None,
            created_at=story.joined_at,
            last_heard_at=story.last_heard_at,
        )

    def _consents(self, number: int, story: Story, at: datetime) -> None:
        said = {
            Consent.SERVICE: True,
            Consent.REMINDERS: story.reminders,
            Consent.SHARE: story.share,
            Consent.STATISTICS: story.statistics,
        }
        for consent, given in said.items():
            self._put(ConsentRow, household_id=number, consent=consent, given=given, method="button", at=at)

    def _lessons(self, number: int, story: Story) -> Iterator[tuple[str, datetime, Row]]:
        for done in story.lessons:
            key = {"household_id": number, "lesson": done.lesson}
            self._put(
                ProgressRow,
                **key,
                card=0,
                action=done.action,
                campaign_id=None,
                started_at=done.started_at,
                completed_at=done.completed_at,
            )
            about: Row = {"lesson": done.lesson}
            yield "lesson_started", done.started_at, about
            if done.action:
                yield "lesson_action", done.started_at, {**about, "facts": {"said": done.action}}
            for said in done.answers:
                self._put(
                    AnswerRow, **key, question=said.question, choice=said.choice, is_right=said.is_right, at=said.at
                )
                facts = {"question": said.question, "choice": said.choice, "right": said.is_right}
                yield "quiz_answered", said.at, {**about, "facts": facts}
            if done.completed_at:
                yield "lesson_completed", done.completed_at, about

    def _savings(self, number: int, story: Story) -> Iterator[tuple[str, datetime, Row]]:
        wish = story.wish
        if wish is None:
            return
        goal, self._goal = self._goal, self._goal + 1
        self._put(
            GoalRow,
            id=goal,
            household_id=number,
            name=wish.name,
            target_minor=wish.target_minor,
            currency=self._place.currency,
            deadline=wish.deadline.date(),
            state=GoalState.REACHED if wish.reached_at else GoalState.ACTIVE,
            priority=0,
            source=f"seed:{number}:goal",
            created_at=wish.set_at,
            closed_at=None,
        )
        yield "goal_set", wish.set_at, {}
        for movement in story.movements:
            yield from self._movement(number, goal, movement)
        if wish.reached_at:
            yield "goal_reached", wish.reached_at, {}

    def _movement(self, number: int, goal: int, moved: Movement) -> Iterator[tuple[str, datetime, Row]]:
        entry, self._entry = self._entry, self._entry + 1
        money = {"amount_minor": moved.minor, "currency": self._place.currency}
        self._put(
            EntryRow,
            **money,
            id=entry,
            household_id=number,
            goal_id=goal,
            kind=moved.kind,
            on=moved.at.date(),
            place=moved.place,
            evidence=moved.evidence,
            source=f"seed:{number}:{entry}",
            recorded_at=moved.at,
            undone_at=moved.undone_at,
        )
        about: Row = {**money, "facts": {"entry": entry, "what": str(moved.kind), "evidence": str(moved.evidence)}}
        yield str(moved.kind), moved.at, about
        if moved.undone_at:
            yield "undone", moved.undone_at, about

    def _remittances(self, number: int, story: Story) -> Iterator[tuple[str, datetime, Row]]:
        for count, arrival in enumerate(story.remittances):
            money = {"amount_minor": arrival.dollars * 100, "currency": "USD"}
            self._put(
                RemittanceRow,
                **money,
                household_id=number,
                sender=arrival.sender,
                on=arrival.at.date(),
                source=f"seed:{number}:r{count}",
                recorded_at=arrival.at,
                undone_at=None,
            )
            yield "remittance", arrival.at, dict(money)

    def _reminder(self, number: int, story: Story, agreed: datetime) -> Iterator[tuple[str, datetime, Row]]:
        if story.rhythm is None or not story.reminders or story.left_at or story.blocked_at:
            return
        place = self._place
        self._put(
            ReminderRow,
            household_id=number,
            goal_id=None,
            rule=story.rhythm,
            at=story.reminder_hour,
            state="active",
            anchor_at=agreed,
            next_due_at=next_due(story.rhythm, story.reminder_hour, place.zone, place.now, agreed),
            source=f"seed:{number}:reminder",
            created_at=agreed,
        )
        yield "reminder_set", agreed, {}

    def _help(self, number: int, story: Story) -> Iterator[tuple[str, datetime, Row]]:
        if story.asked is None:
            return
        about, at, answered = story.asked
        self._put(
            HelpRequestRow,
            household_id=number,
            group_id=self.by_table[MembershipRow][-1]["group_id"],
            about=about,
            asked_at=at,
            answered_at=answered,
            answered_by=None,
        )
        yield "help_asked", at, {}
        if answered:
            yield "help_answered", answered, {}

    def _event(self, number: int, group_id: int, kind: str, at: datetime, more: Row) -> None:
        self._put(
            EventRow,
            at=at,
            kind=kind,
            household_id=number,
            group_id=group_id,
            staff_id=None,
            lesson=more.get("lesson"),
            amount_minor=more.get("amount_minor"),
            currency=more.get("currency"),
            facts=more.get("facts"),
            definition=DEFINITION,
        )

    def _put(self, table: type[Base], **fields: Any) -> None:
        self.by_table[table].append(fields)
