"""Counting events: each question is one query, for the whole of a scope or for each group in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from typing import Any

from sqlalchemy import Select, case, func, null, select
from sqlalchemy.orm import Session

from core.domain.savings import Evidence
from core.domain.statistics import Filters, Tally, companions
from core.services.statistics_counting import ACTS, COUNTED, REACHING, Scope, counted, not_undone, within
from core.storage.events import EventRow
from core.storage.households import HouseholdRow

#: A household that did something in this time is active.
ACTIVE_FOR = timedelta(days=30)

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

#: What was counted, by the name of the figure.
Measured = Mapping[str, Tally]
Found = tuple[int | None, str, Tally]
HOUSEHOLDS = func.count(EventRow.household_id.distinct())


class Question:
    """Which events are asked about; `by_group` keeps each group's answer apart."""

    def __init__(self, session: Session, scope: Scope, filters: Filters, now: datetime, by_group: bool) -> None:
        self.session, self.scope, self.filters, self.now, self.by_group = session, scope, filters, now, by_group
        self.group = EventRow.group_id if by_group else null()

    def select(self, kinds: tuple[str, ...], *columns: Any, per: tuple[Any, ...] = ()) -> Select[*tuple[Any, ...]]:
        grouping = (EventRow.group_id, *per) if self.by_group else per
        query = select(self.group.label("group_id"), *per, *columns).where(*counted(self.scope, self.filters, kinds))
        return query.group_by(*grouping) if grouping else query


Measure = Callable[[Question], Iterator[Found]]


def measure(question: Question, *measures: Measure) -> dict[int | None, dict[str, Tally]]:
    """By group, or under None for all of the scope when the question does not ask by group."""
    answers: dict[int | None, dict[str, Tally]] = {}
    for one in measures:
        for group_id, key, tally in one(question):
            answers.setdefault(group_id, {})[key] = tally
    return answers


def to_hide(by_group: Mapping[int | None, Measured], group_id: int) -> frozenset[str]:
    """The figures of this group that the total, less the other groups, would give away."""
    keys = {key for measured in by_group.values() for key in measured}
    rows = {
        key: {group: measured[key].households for group, measured in by_group.items() if key in measured}
        for key in keys
    }
    return frozenset(key for key, row in rows.items() if group_id in companions(row))


def kinds(ask: Question) -> Iterator[Found]:
    for group_id, kind, acts, households in ask.session.execute(
        ask.select(KINDS, func.count(), HOUSEHOLDS, per=(EventRow.kind,))
    ):
        yield group_id, kind, Tally(acts, households)


def reached(ask: Question) -> Iterator[Found]:
    since = min(ask.filters.ends or ask.now, ask.now) - ACTIVE_FOR
    recently = ask.select(ACTS, HOUSEHOLDS).where(EventRow.at >= since.astimezone(UTC))
    active = {row[0]: row[1] for row in ask.session.execute(recently)}
    for group_id, households in ask.session.execute(_everybody(ask)):
        yield from _parts(group_id, "active", active.get(group_id, 0), households)


def _everybody(ask: Question) -> Select[*tuple[Any, ...]]:
    if ask.by_group or ask.scope.group_ids is not None or within(ask.filters):
        return ask.select(REACHING, HOUSEHOLDS)
    # Of the whole programme and all time: whether there is an event at all is asked far faster than which ones.
    anything = select(EventRow.id).where(EventRow.household_id == HouseholdRow.id, EventRow.kind.in_(REACHING))
    return select(null(), func.count()).select_from(HouseholdRow).where(COUNTED, anything.exists())


def completion(ask: Question) -> Iterator[Found]:
    """A household begins and completes a lesson once, so the pair is what counts."""
    pairs = ask.select(
        ("lesson_started", "lesson_completed"),
        _has("lesson_started"),
        _has("lesson_completed"),
        per=(EventRow.household_id, EventRow.lesson),
    ).subquery()
    started, completed = pairs.c.lesson_started, pairs.c.lesson_completed
    query = select(pairs.c.group_id, func.sum(started * completed), func.sum(started)).group_by(pairs.c.group_id)
    for group_id, part, whole in ask.session.execute(query):
        yield from _parts(group_id, "completion", int(part), int(whole))


def quiz(ask: Question) -> Iterator[Found]:
    right = func.count(case((EventRow.facts["right"].as_boolean(), 1)))
    for group_id, part, whole in ask.session.execute(ask.select(("quiz_answered",), right, func.count())):
        yield from _parts(group_id, "quiz", part, whole)


def money(ask: Question) -> Iterator[Found]:
    """«GTQ.said» and the like; the acts of such a tally are minor units of the currency."""
    per = (EventRow.currency, EventRow.kind, EventRow.facts["evidence"].as_string())
    query = ask.select(("saving", "withdrawal"), func.sum(EventRow.amount_minor), HOUSEHOLDS, per=per)
    for group_id, currency, kind, evidence, minor, households in ask.session.execute(query.where(not_undone())):
        column = "withdrawn" if kind == "withdrawal" else evidence or Evidence.SAID
        yield group_id, f"{currency}.{column}", Tally(int(minor), households)


def savers(ask: Question) -> Iterator[Found]:
    query = ask.select(("saving",), HOUSEHOLDS, per=(EventRow.currency,)).where(not_undone())
    for group_id, currency, households in ask.session.execute(query):
        yield group_id, f"{currency}.savers", Tally(households, households)


def lessons(ask: Question) -> Iterator[Found]:
    """For each lesson who was sent it, who of them and of all began, and who completed: households, each once."""
    pairs = ask.select(
        ("lesson_sent", "lesson_started", "lesson_completed"),
        _has("lesson_sent"),
        _has("lesson_started"),
        _has("lesson_completed"),
        per=(EventRow.household_id, EventRow.lesson),
    ).subquery()
    sent, started, completed = pairs.c.lesson_sent, pairs.c.lesson_started, pairs.c.lesson_completed
    columns = {
        "sent": sent,
        "sent_started": sent * started,
        "sent_completed": sent * started * completed,
        "started": started,
        "completed": started * completed,
        "finished": completed,
    }
    query = select(pairs.c.group_id, pairs.c.lesson, *(func.sum(column) for column in columns.values()))
    for group_id, lesson, *sums in ask.session.execute(query.group_by(pairs.c.group_id, pairs.c.lesson)):
        for name, count in zip(columns, sums, strict=True):
            yield group_id, f"{lesson}.{name}", Tally(int(count), int(count))


def answers(ask: Question) -> Iterator[Found]:
    right = func.count(case((EventRow.facts["right"].as_boolean(), 1)))
    query = ask.select(("quiz_answered",), right, func.count(), per=(EventRow.lesson,))
    for group_id, lesson, part, whole in ask.session.execute(query):
        yield from _parts(group_id, f"{lesson}.quiz", part, whole)


def _has(kind: str) -> Any:
    return func.max(case((EventRow.kind == kind, 1), else_=0)).label(kind)


def _parts(group_id: int | None, name: str, part: int, whole: int) -> Iterator[Found]:
    # What is missing from the whole is a figure too: it must not be given away either.
    for key, count in (("part", part), ("whole", whole), ("missing", whole - part)):
        yield group_id, f"{name}.{key}", Tally(count, count)
