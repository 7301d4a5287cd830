"""What a household might have done in the last months. Pure: dice and the clock are arguments."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta
from random import Random
from zoneinfo import ZoneInfo

from core.domain.lesson import Lesson
from core.domain.savings import EntryKind, Evidence, Place
from milpa.village.names import GOALS, HELP, MEN, RHYTHMS, SENDERS, WOMEN

LONGEST, SHORTEST = 210, 8


@dataclass(frozen=True)
class Setting:
    """The world in which all of it happens."""

    now: datetime
    zone: ZoneInfo
    lessons: Sequence[Lesson]


@dataclass(frozen=True)
class Movement:
    kind: EntryKind
    minor: int
    at: datetime
    place: Place | None
    evidence: Evidence
    undone_at: datetime | None


@dataclass(frozen=True)
class Answered:
    question: str
    choice: str
    is_right: bool
    at: datetime


@dataclass(frozen=True)
class Done:
    lesson: str
    started_at: datetime
    completed_at: datetime | None
    action: str | None
    answers: tuple[Answered, ...]


@dataclass(frozen=True)
class Wish:
    name: str
    target_minor: int
    set_at: datetime
    deadline: datetime
    reached_at: datetime | None


@dataclass(frozen=True)
class Arrival:
    dollars: int
    sender: str
    at: datetime


@dataclass(frozen=True)
class Story:
    called: str
    joined_at: datetime
    agreed_at: datetime | None
    reminders: bool = False
    share: bool = False
    statistics: bool = False
    lessons: tuple[Done, ...] = ()
    wish: Wish | None = None
    movements: tuple[Movement, ...] = ()
    remittances: tuple[Arrival, ...] = ()
    rhythm: str | None = None
    reminder_hour: time = time(18)
    asked: tuple[str, datetime, datetime | None] | None = None
    left_at: datetime | None = None
    blocked_at: datetime | None = None
    last_heard_at: datetime | None = field(default=None, kw_only=True)


def tell(dice: Random, setting: Setting) -> Story:
    called = f"doña {dice.choice(WOMEN)}" if dice.random() < 0.85 else f"don {dice.choice(MEN)}"
    joined = _daytime(dice, setting, setting.now - timedelta(days=dice.randint(SHORTEST, LONGEST)))
    if dice.random() < 0.08:
        return Story(called, joined, None, last_heard_at=joined)
    agreed = joined + timedelta(minutes=dice.randint(1, 30))
    until = _ends(dice, setting, agreed)
    lessons = _learned(dice, setting, agreed, until)
    wish, movements = _saved(dice, setting, agreed, until)
    gone = until < setting.now
    blocked = gone and dice.random() < 0.5
    return Story(
        called,
        joined,
        agreed,
        reminders=dice.random() < 0.85,
        share=dice.random() < 0.8,
        statistics=dice.random() < 0.9,
        lessons=lessons,
        wish=wish,
        movements=movements,
        remittances=_received(dice, setting, agreed, until),
        rhythm=dice.choice(RHYTHMS) if dice.random() < 0.5 else None,
        reminder_hour=time(dice.choice((8, 12, 17, 18, 19))),
        asked=_asked(dice, agreed, until),
        left_at=until if gone and not blocked else None,
        blocked_at=until if blocked else None,
        last_heard_at=until if gone else setting.now - timedelta(hours=dice.randint(1, 400)),
    )


def _ends(dice: Random, setting: Setting, agreed: datetime) -> datetime:
    """When it fell silent; now for most."""
    if dice.random() > 0.07:
        return setting.now
    return agreed + (setting.now - agreed) * dice.uniform(0.2, 0.9)


def _daytime(dice: Random, setting: Setting, about: datetime) -> datetime:
    here = about.astimezone(setting.zone).replace(hour=dice.randint(7, 19), minute=dice.randint(0, 59), second=0)
    return here.astimezone(about.tzinfo)


def _learned(dice: Random, setting: Setting, agreed: datetime, until: datetime) -> tuple[Done, ...]:
    done, at = [], agreed + timedelta(minutes=3)
    for lesson in setting.lessons:
        if at >= until or dice.random() < 0.12:
            break
        done.append(_one_lesson(dice, lesson, at, until))
        at = _daytime(dice, setting, at + timedelta(days=dice.randint(2, 16)))
    return tuple(done)


def _one_lesson(dice: Random, lesson: Lesson, at: datetime, until: datetime) -> Done:
    if dice.random() < 0.22:
        return Done(lesson.slug, at, None, None, ())
    answers = []
    for number, question in enumerate(lesson.questions, 1):
        is_right = dice.random() < 0.72
        wrong = [choice.key for choice in question.choices if choice.key != question.correct]
        chosen = question.correct if is_right or not wrong else dice.choice(wrong)
        moment = min(at + timedelta(seconds=60 + 20 * number), until)
        answers.append(Answered(question.key, chosen, chosen == question.correct, moment))
    action = dice.choices(("done", "later", "cannot"), (5, 4, 1))[0]
    return Done(lesson.slug, at, answers[-1].at if answers else at, action, tuple(answers))


def _saved(
    dice: Random, setting: Setting, agreed: datetime, until: datetime
) -> tuple[Wish | None, tuple[Movement, ...]]:
    if dice.random() > 0.72:
        return None, ()
    name, units = dice.choice(GOALS)
    target = round(units * dice.uniform(0.7, 1.4) / 50) * 5000
    set_at = min(agreed + timedelta(hours=dice.randint(0, 200)), until)
    movements: list[Movement] = []
    balance, reached = 0, None
    at = max(set_at, _daytime(dice, setting, set_at + timedelta(days=dice.randint(0, 6))))
    every = dice.choice((7, 7, 14, 15, 30))
    while at < until and reached is None:
        movement = _movement(dice, target, balance, at, until)
        movements.append(movement)
        if movement.undone_at is None:
            balance += movement.minor if movement.kind is EntryKind.SAVING else -movement.minor
        reached = at if balance >= target else None
        at = _daytime(dice, setting, at + timedelta(days=every + dice.randint(0, 5)))
    return Wish(name, target, set_at, agreed + timedelta(days=dice.randint(60, 400)), reached), tuple(movements)


def _movement(dice: Random, target: int, balance: int, at: datetime, until: datetime) -> Movement:
    undone = at + timedelta(minutes=5) if dice.random() < 0.03 and at + timedelta(minutes=5) < until else None
    if balance > 5000 and dice.random() < 0.09:
        taken = max(500, int(balance * dice.uniform(0.1, 0.6)) // 500 * 500)
        return Movement(EntryKind.WITHDRAWAL, taken, at, None, Evidence.SAID, undone)
    put = max(1000, round(target * dice.uniform(0.02, 0.12) / 500) * 500)
    place = dice.choices((None, Place.HOME, Place.CUCHUBAL, Place.BANK, Place.CREDIT_UNION), (5, 3, 1, 1, 2))[0]
    evidence = Evidence.SAID
    if place is not None and place.is_formal:
        evidence = dice.choices((Evidence.SAID, Evidence.SHOWN, Evidence.CONFIRMED), (5, 3, 2))[0]
    return Movement(EntryKind.SAVING, put, at, place, evidence, undone)


def _received(dice: Random, setting: Setting, agreed: datetime, until: datetime) -> tuple[Arrival, ...]:
    if dice.random() > 0.6:
        return ()
    sender, arrivals = dice.choice(SENDERS), []
    at = _daytime(dice, setting, agreed + timedelta(days=dice.randint(1, 30)))
    while at < until:
        arrivals.append(Arrival(dice.randint(8, 40) * 10, sender, at))
        at = _daytime(dice, setting, at + timedelta(days=dice.randint(26, 34)))
    return tuple(arrivals)


def _asked(dice: Random, agreed: datetime, until: datetime) -> tuple[str, datetime, datetime | None] | None:
    if dice.random() > 0.07:
        return None
    at = agreed + (until - agreed) * dice.uniform(0.1, 0.9)
    answered = at + timedelta(hours=dice.randint(1, 40)) if dice.random() < 0.8 else None
    return dice.choice(HELP), at, answered if answered and answered < until else None
