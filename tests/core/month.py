"""Weeks in the life of many households, with a clock that jumps: plan, claim, settle, stand still, start again.

What was said is kept with the household as it was at that moment, so that the rules can be checked from outside.
"""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import insert
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.goals import GoalState
from core.domain.household import Household, HouseholdState, QuietHours
from core.domain.staff import Role, Staff
from core.library import Library
from core.recurrences import next_due
from core.services import campaigns, deliveries, groups, households, reminders, staff
from core.services.deliveries import Blocked, Claimed, Outcome, Sent, TryLater, Uncertain
from core.storage.database import Database
from core.storage.goals import GoalRow
from core.storage.groups import MembershipRow
from core.storage.households import HouseholdRow
from core.storage.reminders import ReminderRow

ZONES = ("America/Guatemala", "America/Tijuana", "America/New_York")
#: The promise in figures of its own, so that a rule that is changed by mistake breaks it: a household hears two
#: messages a day at most, one of them unasked; of those four in seven days, or one where she wanted fewer.
A_DAY, UNASKED_A_DAY, UNASKED_A_WEEK, WHERE_FEWER = 2, 1, 4, 1
WEEK = timedelta(days=7)
ASKED_FOR = {Kind.REMINDER, Kind.CUCHUBAL}
#: Not counted: she is waiting for them.
OF_A_PERSON = {Kind.MESSAGE, Kind.HANDOVER, Kind.STAFF_NOTE}
#: From eight in the evening to seven in the morning, where she chose no other hours.
NIGHT = (time(20), time(7))
QUIETS = (QuietHours(), QuietHours(), QuietHours(time(21), time(6, 30)), QuietHours(time(13), time(15)))
RULES = (
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=FR",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "FREQ=MONTHLY;BYMONTHDAY=31",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
)
LESSONS = ("mensajes-y-enlaces-falsos", "a-donde-se-va")


@dataclass(frozen=True)
class Said:
    kind: Kind
    delivery_id: int
    at: datetime
    household: Household
    is_taken: bool  #: Telegram took it, or may have

    @property
    def local(self) -> datetime:
        return self.household.local(self.at)


@dataclass
class Month:
    database: Database
    library: Library
    count: int
    start: datetime
    days: int
    dice: random.Random
    step: timedelta = timedelta(minutes=50)
    said: list[Said] = field(default_factory=list)
    staff: list[tuple[Staff, int]] = field(default_factory=list)

    @property
    def end(self) -> datetime:
        return self.start + timedelta(days=self.days)

    def found(self, group_count: int = 4) -> None:
        """Households in four groups, each with a reminder or two."""
        with self.database.write() as session:
            eva = staff.accept(
                session, staff.invite(session, Role.FACILITATOR, self.start), 10, "Eva", "es", self.start
            )
            made = [groups.create(session, f"Grupo {i}", eva, "GT", self.start, f"g{i}") for i in range(group_count)]
            session.flush()
            known = staff.by_chat(session, 10) or eva
            self.staff = [(known, group.id) for group in made]
            numbers = range(1, self.count + 1)
            session.execute(insert(HouseholdRow), [self._household(number) for number in numbers])
            member = [
                {"household_id": n, "group_id": made[n % group_count].id, "joined_at": self.start} for n in numbers
            ]
            session.execute(insert(MembershipRow), member)
            session.execute(insert(GoalRow), [self._goal(number) for number in numbers])
            session.execute(insert(ReminderRow), [row for number in numbers for row in self._reminders(number)])

    def live(self) -> None:
        """Runs to the end; the machine is away now and then, for minutes or for a night."""
        now, tomorrow = self.start, self.start
        while now < self.end:
            if now >= tomorrow:
                self._morning(now)
                tomorrow += timedelta(days=1)
            self._tick(now)
            away = timedelta(hours=self.dice.choice((1, 3, 9, 30))) if self.dice.random() < 0.004 else timedelta()
            now += self.step * self.dice.uniform(0.5, 1.5) + away

    def _tick(self, now: datetime) -> None:
        with self.database.write() as session:
            while reminders.plan_due(session, now) + campaigns.plan_due(session, now):
                pass
        while claimed := self._claim(now):
            dies = self.dice.random() < 0.02
            became = [(one, Uncertain("died") if dies else self._outcome()) for one in claimed]
            self.said += [_said(one, outcome, now) for one, outcome in became]
            with self.database.write() as session:
                if dies:
                    deliveries.rescue_all(session, now)
                else:
                    deliveries.settle_all(session, became, now)

    def _claim(self, now: datetime) -> list[Claimed]:
        with self.database.write() as session:
            return deliveries.claim_due(session, now, 100)

    def _outcome(self) -> Outcome:
        dice = self.dice.random()
        if dice < 0.01:
            return Uncertain("reset")
        if dice < 0.02:
            return TryLater(30)
        return Blocked() if dice < 0.0205 else Sent(1)

    def _morning(self, now: datetime) -> None:
        """What people do and what staff plan in a day."""
        with self.database.write() as session:
            for number in self.dice.sample(range(1, self.count + 1), max(1, self.count // 50)):
                self._does_something(session, households.seen(session, number), now)
            for member, group_id in self.staff:
                if self.dice.random() < 0.2:
                    at = now + timedelta(hours=self.dice.uniform(0, 24))
                    source = f"{group_id}:{now:%m%d}"
                    lesson = self.dice.choice(LESSONS)
                    campaigns.schedule(session, self.library, member, group_id, lesson, at, now, source)
            for number in self.dice.sample(range(1, self.count + 1), max(1, self.count // 20)):
                kind = self.dice.choice((Kind.NUDGE, Kind.RECALL, Kind.REMITTANCE, Kind.MESSAGE))
                words = {"staff": "Eva", "words": "Hola"}
                deliveries.note(session, number, kind, f"{kind}:{number}:{now:%m%d}", now, **words)

    def _does_something(self, session: Session, household: Household, now: datetime) -> None:
        match self.dice.randrange(5):
            case 0:
                households.pause(session, household.id, now + timedelta(days=self.dice.randint(1, 9)), now)
            case 1:
                reminders.move(session, household, self.dice.choice(ZONES), now)
            case 2:
                reminders.fewer(session, household, now)
            case 3:
                households.resume(session, household.id, now)
            case _:
                quiet = self.dice.choice(QUIETS)
                households.set_quiet_hours(session, household.id, quiet.start, quiet.end)

    def _household(self, number: int) -> dict[str, object]:
        quiet = self.dice.choice(QUIETS)
        return {
            "id": number,
            "chat_id": 5000 + number,
            "ref": f"{number:016x}",
            "language": "es",
            "country": "GT",
            "zone": ZONES[number % 3],
            "currency": "GTQ",
            "state": HouseholdState.ACTIVE,
            "consent_reminders": True,
            "consented_at": self.start,
            "quiet_start": quiet.start,
            "quiet_end": quiet.end,
            "created_at": self.start,
        }

    def _goal(self, number: int) -> dict[str, object]:
        known = {"household_id": number, "name": "techo", "currency": "GTQ", "state": GoalState.ACTIVE}
        return {**known, "source": f"g{number}", "created_at": self.start}

    def _reminders(self, number: int) -> Iterator[dict[str, object]]:
        zone = ZONES[number % 3]
        for _ in range(self.dice.choice((1, 1, 1, 2, 3))):
            rule, at = self.dice.choice(RULES), time(self.dice.randrange(7, 20), self.dice.choice((0, 15, 30)))
            yield {
                "household_id": number,
                "rule": rule,
                "at": at,
                "state": "active",
                "anchor_at": self.start,
                "next_due_at": next_due(rule, at, zone, self.start, self.start),
                "created_at": self.start,
            }


def _said(claimed: Claimed, outcome: Outcome, now: datetime) -> Said:
    is_taken = isinstance(outcome, Sent | Uncertain)
    return Said(claimed.delivery.kind, claimed.delivery.id, now, claimed.household, is_taken)


def quiet_breaches(said: Sequence[Said]) -> list[Said]:
    return [one for one in said if _is_between(one.local.time(), one.household.quiet.start, one.household.quiet.end)]


def _is_between(at: time, start: time, end: time) -> bool:
    """With the first minute and without the last, over midnight where it begins later than it ends."""
    return start <= at < end if start <= end else not end <= at < start


def check_budget(said: Sequence[Said]) -> None:
    """By the calendar of each household as it was at that moment."""
    before: dict[int, list[Said]] = defaultdict(list)
    for one in said:
        if one.kind not in OF_A_PERSON and one.is_taken:
            heard = before[one.household.id]
            today = [old for old in heard if one.household.local(old.at).date() == one.local.date()]
            assert len(today) < A_DAY
            if one.kind not in ASKED_FOR:
                unasked = [old for old in heard if old.kind not in ASKED_FOR]
                assert sum(old in today for old in unasked) < UNASKED_A_DAY
                week = sum(one.at - old.at < WEEK for old in unasked)
                assert week < (WHERE_FEWER if one.household.fewer else UNASKED_A_WEEK)
            heard.append(one)


def utc(year: int, month: int, day: int) -> datetime:
    return datetime(year, month, day, tzinfo=UTC)
