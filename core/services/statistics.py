"""The programme's figures, worked out from its events: what was learned, saved and asked, with honest denominators."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import and_, case, func, select
from sqlalchemy.orm import Session

from core.domain.money import Money
from core.domain.savings import Evidence
from core.domain.staff import Staff
from core.domain.statistics import Cell, Count, Filters, Percent, Tally, is_small
from core.services.statistics_counting import ACTS, REACHING, Scope, counted, not_undone
from core.storage import groups
from core.storage.events import DEFINITION, EventRow
from core.storage.help_requests import HelpRequestRow

#: A household that did something in this time is active.
ACTIVE_FOR = timedelta(days=30)

COUNTED_KINDS = (
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


@dataclass(frozen=True)
class Saved:
    """Movements in one currency, at each grade of evidence. Currencies are never added."""

    currency: str
    households: Count
    said: Money | None
    shown: Money | None
    confirmed: Money | None
    withdrawn: Money | None


@dataclass(frozen=True)
class Overview:
    filters: Filters
    at: datetime
    definition: int
    reached: Count
    active: Percent  #: of those reached, who did something in the last 30 days of the period
    completion: Percent  #: of the lessons begun in the period, those also completed in it
    quiz: Percent  #: first answers that were right
    happened: Mapping[str, Cell]  #: by kind of event, all of COUNTED_KINDS
    savings: tuple[Saved, ...]
    help_waiting: int  #: now, whoever asked; a list of work and no statistic


def overview(session: Session, viewer: Staff, filters: Filters, now: datetime) -> Overview:
    """Raises NotForYou for a group that the viewer may not see."""
    scope, every = Scope.of(session, viewer, filters), Scope.every(viewer)
    here = _tallies(session, scope, filters)
    rest = _rest(session, scope, every, filters, here)
    reached, active = _reached(session, scope, filters, now)
    return Overview(
        filters=filters,
        at=now,
        definition=DEFINITION,
        reached=Cell.of(Tally(reached, reached)).households,
        active=Percent.of(active, reached),
        completion=Percent.of(*_completion(session, scope, filters)),
        quiz=Percent.of(*_quiz(session, scope, filters)),
        happened={kind: Cell.of(here.get(kind, Tally()), rest.get(kind)) for kind in COUNTED_KINDS},
        savings=_savings(session, scope, filters),
        help_waiting=_waiting(session, viewer, scope),
    )


def _tallies(session: Session, scope: Scope, filters: Filters) -> dict[str, Tally]:
    query = (
        select(EventRow.kind, func.count(), func.count(EventRow.household_id.distinct()))
        .where(*counted(scope, filters, COUNTED_KINDS))
        .group_by(EventRow.kind)
    )
    return {kind: Tally(acts, households) for kind, acts, households in session.execute(query)}


def _rest(
    session: Session, scope: Scope, every: Scope, filters: Filters, here: Mapping[str, Tally]
) -> dict[str, Tally]:
    """Everybody else that the viewer can see: the whole minus this group must not show a few people either."""
    if scope == every:
        return {}
    whole = _tallies(session, every, filters)
    return {kind: tally.without(here.get(kind, Tally())) for kind, tally in whole.items()}


def _reached(session: Session, scope: Scope, filters: Filters, now: datetime) -> tuple[int, int]:
    since = min(filters.ends or now, now) - ACTIVE_FOR
    acted = and_(EventRow.kind.in_(ACTS), EventRow.at >= since.astimezone(UTC))
    query = select(
        func.count(EventRow.household_id.distinct()),
        func.count(case((acted, EventRow.household_id)).distinct()),
    ).where(*counted(scope, filters, REACHING))
    reached, active = session.execute(query).one()
    return reached, active


def _completion(session: Session, scope: Scope, filters: Filters) -> tuple[int, int]:
    """A lesson is begun and completed once by each household, so both are counted by the pair."""
    kinds = ("lesson_started", "lesson_completed")
    pairs = (
        select(
            func.max(case((EventRow.kind == "lesson_started", 1), else_=0)).label("started"),
            func.max(case((EventRow.kind == "lesson_completed", 1), else_=0)).label("completed"),
        )
        .where(*counted(scope, filters, kinds))
        .group_by(EventRow.household_id, EventRow.lesson)
        .subquery()
    )
    query = select(func.sum(pairs.c.started * pairs.c.completed), func.sum(pairs.c.started))
    completed, started = session.execute(query).one()
    return int(completed or 0), int(started or 0)


def _quiz(session: Session, scope: Scope, filters: Filters) -> tuple[int, int]:
    right = func.count(case((EventRow.facts["right"].as_boolean(), 1)))
    query = select(right, func.count()).where(*counted(scope, filters, ("quiz_answered",)))
    found = session.execute(query).one()
    return found[0], found[1]


def _savings(session: Session, scope: Scope, filters: Filters) -> tuple[Saved, ...]:
    evidence = EventRow.facts["evidence"].as_string()
    query = (
        select(
            EventRow.currency,
            EventRow.kind,
            evidence,
            func.sum(EventRow.amount_minor),
            func.count(EventRow.household_id.distinct()),
        )
        .where(*counted(scope, filters, ("saving", "withdrawal")), not_undone())
        .group_by(EventRow.currency, EventRow.kind, evidence)
    )
    by_currency: dict[str, dict[str, tuple[int, int]]] = {}
    for currency, kind, grade, minor, households in session.execute(query):
        column = "withdrawn" if kind == "withdrawal" else grade or Evidence.SAID
        by_currency.setdefault(currency, {})[column] = (int(minor), households)
    savers = _savers(session, scope, filters)
    return tuple(_saved(c, by_currency[c], savers.get(c, 0)) for c in sorted(by_currency))


def _savers(session: Session, scope: Scope, filters: Filters) -> dict[str, int]:
    query = (
        select(EventRow.currency, func.count(EventRow.household_id.distinct()))
        .where(*counted(scope, filters, ("saving",)), not_undone())
        .group_by(EventRow.currency)
    )
    return {currency: households for currency, households in session.execute(query) if currency}


def _saved(currency: str, columns: Mapping[str, tuple[int, int]], savers: int) -> Saved:
    def money(column: str) -> Money | None:
        minor, households = columns.get(column, (0, 0))
        return None if is_small(households) else Money(minor, currency)

    return Saved(
        currency,
        Cell.of(Tally(savers, savers)).households,
        money(Evidence.SAID),
        money(Evidence.SHOWN),
        money(Evidence.CONFIRMED),
        money("withdrawn"),
    )


def _waiting(session: Session, viewer: Staff, scope: Scope) -> int:
    seen = scope.group_ids
    if seen is None:
        seen = frozenset(group.id for group in groups.all_of(session))
    query = select(func.count()).where(HelpRequestRow.group_id.in_(seen), HelpRequestRow.answered_at.is_(None))
    return session.scalar(query) or 0
