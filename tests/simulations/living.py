"""How a household lives with its money: when the remittance comes and fails to come, what it saves, asks and leaves.

Everything it does goes through the real services; what they refuse is refused, as in the chat.
"""

from __future__ import annotations

import random
from calendar import monthrange
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from sqlalchemy.orm import Session

from core.domain.cuchubals import Every
from core.domain.delivery import Kind
from core.domain.family import Cheer
from core.domain.goals import GoalState
from core.domain.household import Household
from core.domain.money import Money
from core.errors import MilpaError
from core.library import Library
from core.services import (
    cuchubals,
    family,
    goal_changes,
    goals,
    handovers,
    households,
    lessons,
    reminder_turns,
    reminders,
    remittance_plans,
    remittances,
    residence,
    reviews,
    savings,
)
from core.services.deliveries import Claimed
from core.services.lessons import Said

WISHES = ("techo", "útiles", "fiesta de Lucía", "estufa", "medicinas", "semilla", "celular", "abono", "pila", "viaje")
RULES = ("FREQ=MONTHLY;BYMONTHDAY=15,-1", "FREQ=WEEKLY;BYDAY=FR", "FREQ=MONTHLY;BYMONTHDAY=1", "FREQ=DAILY")
#: One in eight does not come at all, and one in five of those that came is never told of.
MISSED, TOLD = 0.12, 0.8
DECEMBER = 12

Act = Callable[[Session, Household, datetime], None]


@dataclass
class Life:
    """One household, and the dice by which it lives; `relative` goes along with its first goal."""

    id: int
    dice: random.Random
    library: Library
    relative: int | None = None
    rhythm: str = "month"
    day: int = 15
    learns: float = 0.0
    heard: list[Claimed] = field(default_factory=list)
    told: dict[str, int] = field(default_factory=dict)

    @classmethod
    def drawn(cls, number: int, dice: random.Random, library: Library, relative: int | None) -> Life:
        rhythm = dice.choice(("fortnight", "fortnight", "month", "month", "month", "seldom", "none"))
        return cls(number, dice, library, relative, rhythm, dice.randint(1, 31), dice.choice((0.0, 0.05, 0.2)))

    def counts(self, what: str) -> None:
        self.told[what] = self.told.get(what, 0) + 1

    def begins(self, session: Session, now: datetime) -> None:
        """What is asked at the start; one in ten wants no goal and still asks to be reminded."""
        if self.dice.random() < 0.9:
            self.does(session, self._wish, now)
        if self.rhythm in ("fortnight", "month"):
            told = "15,-1" if self.rhythm == "fortnight" else str(self.day)
            her = households.seen(session, self.id)
            remittance_plans.tell_rhythm(session, her, f"FREQ=MONTHLY;BYMONTHDAY={told}", now)
        if self.dice.random() < 0.7:
            self.does(session, self._remind, now)

    def today(self, her: Household, day: date) -> Iterator[tuple[time, Act]]:
        """What she does on this day, at which hour of her clock."""
        for act in [*self._money(day), *self._answers(), *self._changes(day)]:
            yield time(self.dice.randrange(6, 22), self.dice.randrange(60)), act

    def does(self, session: Session, act: Act, now: datetime) -> None:
        with suppress(MilpaError), session.begin_nested():
            her = households.seen(session, self.id)
            if her.is_active:
                act(session, her, now)

    def _money(self, day: date) -> Iterator[Act]:
        # It comes on its day or a little later; December brings more, and takes more.
        if self._is_payday(day - timedelta(days=self.dice.choice((0, 0, 0, 1, 2)))):
            if self.dice.random() < MISSED:
                self.counts("missed")
            elif self.dice.random() < TOLD:
                yield self._tells_of_remittance
        spends = 0.06 if day.month == DECEMBER else 0.01
        if self.dice.random() < 0.05:
            yield self._saves
        if self.dice.random() < spends:
            yield self._takes_out

    def _answers(self) -> Iterator[Act]:
        if self.dice.random() < self.learns:
            yield self._learns
        if self.heard and self.dice.random() < 0.5:
            yield self._answers_what_she_heard

    def _changes(self, day: date) -> Iterator[Act]:
        chances: tuple[tuple[float, Act], ...] = (
            (0.02, self._wish),
            (0.01, self._finish),
            (0.004, self._rest_or_resume),
            (0.008, self._remind),
            (0.004, self._remind_once),
            (0.002, self._stop),
            (0.003, self._pause),
            (0.002, self._fewer_or_not),
            (0.002, self._quiet),
            (0.001, self._move_away),
            (0.001, self._names_goal_or_not),
            (0.003, self._visit),
            (0.004, self._joins_or_leaves_a_circle),
            (0.0003, self._leave),
            (0.0003, self._block),
        )
        yield from (act for chance, act in chances if self.dice.random() < chance)
        if self.relative is not None and self.dice.random() < 0.04:
            yield self._is_cheered

    def _is_payday(self, day: date) -> bool:
        last = monthrange(day.year, day.month)[1]
        match self.rhythm:
            case "fortnight":
                return day.day in (15, last)
            case "month":
                return day.day == min(self.day, last)
            case "seldom":
                return self.dice.random() < 0.015
        return False

    def _tells_of_remittance(self, session: Session, her: Household, now: datetime) -> None:
        more = 2 if her.local(now).month == DECEMBER else 1
        amount = Money.of(self.dice.randint(4, 30) * 100 * more, her.currency)
        arrived = remittances.record_remittance(session, her, amount, None, "Luis", now, self._source("r", now))
        self.counts("remittances")
        if arrived.share is not None and self.dice.random() < 0.6:
            goal_id = arrived.goal.id if arrived.goal else None
            remittances.put_share_aside(
                session, her, arrived.remittance_id, arrived.share, goal_id, now, self._source("p", now)
            )
            self.counts("savings")

    def _saves(self, session: Session, her: Household, now: datetime) -> None:
        amount, goal = Money.of(self.dice.randint(1, 20) * 10, her.currency), self._goal(session, her)
        done = savings.record_saving(session, her, amount, None, now, self._source("s", now), goal)
        self.counts("savings")
        if self.dice.random() < 0.05:
            savings.undo(session, her, done.entry.id, now)

    def _takes_out(self, session: Session, her: Household, now: datetime) -> None:
        amount, goal = Money.of(self.dice.randint(1, 30) * 10, her.currency), self._goal(session, her)
        savings.record_withdrawal(session, her, amount, None, now, self._source("w", now), goal)
        self.counts("withdrawals")

    def _learns(self, session: Session, her: Household, now: datetime) -> None:
        lesson = lessons.next_lesson(session, self.library, her)
        if lesson is not None:
            lessons.open_lesson(session, self.library, her, lesson.slug, now)
            lessons.say_action(session, self.library, her, lesson.slug, Said.DONE, now)
            for question in lesson.questions:
                chosen = self.dice.choice([question.correct, question.correct, question.choices[0].key])
                lessons.answer(session, self.library, her, lesson.slug, question.key, chosen, now)

    def _answers_what_she_heard(self, session: Session, her: Household, now: datetime) -> None:
        if not self.heard:
            return
        one = self.heard.pop()
        facts = one.delivery.facts
        if one.delivery.kind is Kind.RECALL:
            _, question = reviews.question_of(self.library, her, facts["lesson"], facts["question"])
            reviews.recalled(session, self.library, her, facts["lesson"], question.key, question.correct, now)
        elif one.delivery.kind is Kind.REMINDER and self.dice.random() < 0.2:
            reminder_turns.later(session, her, one.delivery.id, now)
        elif one.delivery.kind is Kind.REMINDER and self.dice.random() < 0.6:
            self._saves(session, her, now)

    def _wish(self, session: Session, her: Household, now: datetime) -> None:
        if len(goals.progress(session, her)) < 3:
            name, months = self.dice.choice(WISHES), self.dice.randint(2, 10)
            target = Money.of(self.dice.randint(3, 40) * 100, her.currency) if self.dice.random() < 0.8 else None
            deadline = her.local(now).date() + timedelta(days=30 * months) if target else None
            goals.set_goal(session, her, name, target, deadline, now, self._source("g", now))

    def _finish(self, session: Session, her: Household, now: datetime) -> None:
        done = [one.goal for one in goals.progress(session, her) if one.goal.state is GoalState.REACHED]
        if done:
            goal_changes.finish(session, her, done[0].id, True, now, self._source("f", now))
        elif goal := self._goal(session, her):
            goal_changes.leave(session, her, goal, now)

    def _rest_or_resume(self, session: Session, her: Household, now: datetime) -> None:
        if goal := self._goal(session, her):
            self.dice.choice((goal_changes.rest, goal_changes.resume, goal_changes.put_first))(session, her, goal, now)

    def _remind(self, session: Session, her: Household, now: datetime) -> None:
        at = time(self.dice.randrange(6, 21), self.dice.choice((0, 30)))
        goal = self._goal(session, her) if self.dice.random() < 0.7 else None
        reminders.set_reminder(session, her, self.dice.choice(RULES), at, goal, now, self._source("m", now))

    def _remind_once(self, session: Session, her: Household, now: datetime) -> None:
        on = her.local(now).date() + timedelta(days=self.dice.randint(0, 9))
        goal, at = self._goal(session, her), time(self.dice.randrange(7, 20))
        reminder_turns.once(session, her, on, at, goal, now, self._source("o", now))

    def _stop(self, session: Session, her: Household, now: datetime) -> None:
        reminders.stop(session, her, now)

    def _pause(self, session: Session, her: Household, now: datetime) -> None:
        households.pause(session, her.id, now + timedelta(days=self.dice.randint(2, 30)), now)

    def _fewer_or_not(self, session: Session, her: Household, now: datetime) -> None:
        if her.fewer:
            reminders.as_before(session, her)
        else:
            reminders.fewer(session, her, now)

    def _quiet(self, session: Session, her: Household, now: datetime) -> None:
        start, end = self.dice.choice(((20, 7), (21, 6), (19, 8), (13, 15)))
        households.set_quiet_hours(session, her.id, time(start), time(end))

    def _move_away(self, session: Session, her: Household, now: datetime) -> None:
        """North in the season, and back."""
        residence.set_clock(session, her, self.dice.choice((0, 0, 5, 6, 8)), now)

    def _names_goal_or_not(self, session: Session, her: Household, now: datetime) -> None:
        residence.set_names_goal(session, her, not her.names_goal)

    def _visit(self, session: Session, her: Household, now: datetime) -> None:
        at = now + timedelta(days=self.dice.randint(2, 20))
        handovers.ask(session, her, at, None, now, alone=self.dice.random() < 0.3)

    def _joins_or_leaves_a_circle(self, session: Session, her: Household, now: datetime) -> None:
        each = cuchubals.mine(session, her, now)
        if each and self.dice.random() < 0.3:
            cuchubals.end(session, her, each[0].cuchubal.id, now)
            return
        first, people = her.local(now).date() + timedelta(days=self.dice.randint(1, 30)), self.dice.randint(5, 12)
        part, every = Money.of(self.dice.choice((50, 100, 200)), her.currency), self.dice.choice(list(Every))
        turn = self.dice.choice((None, 0, self.dice.randint(1, people)))
        cuchubals.enter(session, her, people, part, every, first, turn, now, self._source("c", now))

    def _leave(self, session: Session, her: Household, now: datetime) -> None:
        households.leave(session, her.id, now)

    def _block(self, session: Session, her: Household, now: datetime) -> None:
        households.blocked(session, her.id, now)

    def _is_cheered(self, session: Session, her: Household, now: datetime) -> None:
        """He comes at her invitation, and has a kind word now and then."""
        assert self.relative is not None
        him = households.seen(session, self.relative)
        if bonds := family.of(session, him, now).others:
            family.cheer(session, him, bonds[0].relative_id, self.dice.choice(list(Cheer)), now)
        elif goal := self._goal(session, her):
            invitation = family.invite(session, her, goal, now)
            family.welcome(session, her, family.accept(session, him, invitation.token, "Luis", now).id, now)

    def _goal(self, session: Session, her: Household) -> int | None:
        each = [one.goal.id for one in goals.progress(session, her)]
        return self.dice.choice(each) if each else None

    def _source(self, what: str, now: datetime) -> str:
        self.counts("sources")
        return f"{what}:{self.id}:{self.told['sources']}:{now:%m%d}"
