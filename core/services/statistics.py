"""The programme's figures, worked out from its events: what was learned, saved and asked, with honest denominators."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.money import Money
from core.domain.savings import Evidence
from core.domain.staff import Staff
from core.domain.statistics import Cell, Count, Filters, Percent, Tally, companions, is_small, shown, steps
from core.services import statistics_measuring as measuring
from core.services.statistics_counting import Scope
from core.services.statistics_measuring import KINDS, Measure, Measured, Question
from core.storage.events import DEFINITION
from core.storage.help_requests import HelpRequestRow

FUNNEL = ("sent", "sent_started", "sent_completed")


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
    happened: Mapping[str, Cell]  #: by kind of event, all of KINDS
    savings: tuple[Saved, ...]
    help_waiting: int  #: now, whoever asked; a list of work and no statistic


@dataclass(frozen=True)
class LessonFigures:
    """Households, each once: of those it was sent to, and of all who began it."""

    lesson: str
    sent: Count
    sent_started: Count
    sent_completed: Count
    started: Count
    completion: Percent
    finished: Count  #: in the period, whenever they began: the rows of who_completed
    quiz: Percent


def overview(session: Session, viewer: Staff, filters: Filters, now: datetime) -> Overview:
    """Raises NotForYou for a group that the viewer may not see."""
    asked = (
        measuring.kinds,
        measuring.reached,
        measuring.completion,
        measuring.quiz,
        measuring.money,
        measuring.savers,
    )
    scope = Scope.of(session, viewer, filters)
    here, hidden = _look(session, viewer, scope, filters, now, asked)
    reached = here.get("active.whole", Tally())
    return Overview(
        filters=filters,
        at=now,
        definition=DEFINITION,
        reached=Cell.of(reached, hide="active.whole" in hidden).households,
        active=_percent(here, hidden, "active"),
        completion=_percent(here, hidden, "completion"),
        quiz=_percent(here, hidden, "quiz"),
        happened={kind: Cell.of(here.get(kind, Tally()), hide=kind in hidden) for kind in KINDS},
        savings=_savings(here, hidden),
        help_waiting=_waiting(session, scope),
    )


def lessons(session: Session, viewer: Staff, filters: Filters, now: datetime) -> tuple[LessonFigures, ...]:
    """Every lesson that was sent or begun. Raises NotForYou."""
    scope = Scope.of(session, viewer, filters)
    here, hidden = _look(session, viewer, scope, filters, now, (measuring.lessons, measuring.answers))
    names = sorted({key.rpartition(".")[0] for key in here if key.endswith(".started")})
    hidden = {*hidden, *_given_away(here, names)}
    return tuple(_lesson(here, hidden, name) for name in names)


def _given_away(here: Measured, names: Sequence[str]) -> Iterator[str]:
    """What the overview's total, less the other lessons, would tell."""
    for step in ("sent", "started", "completed", "finished", "quiz.part", "quiz.whole", "quiz.missing"):
        row = {key: here.get(key, Tally()).households for key in (f"{name}.{step}" for name in names)}
        yield from companions(row)


def _look(
    session: Session,
    viewer: Staff,
    scope: Scope,
    filters: Filters,
    now: datetime,
    asked: Collection[Measure],
) -> tuple[Measured, Collection[str]]:
    """What was counted, and the names of the figures that another total would give away."""
    every = Scope.every(viewer)
    if filters.group is None or scope.group_ids is None:
        return measuring.measure(Question(session, scope, filters, now, False), *asked).get(None, {}), ()
    (group_id,) = scope.group_ids
    by_group = measuring.measure(Question(session, every, filters, now, True), *asked)
    return by_group.get(group_id, {}), measuring.to_hide(by_group, group_id)


def _percent(here: Measured, hidden: Collection[str], name: str) -> Percent:
    part, whole = here.get(f"{name}.part", Tally()), here.get(f"{name}.whole", Tally())
    beside = any(f"{name}.{key}" in hidden for key in ("part", "whole", "missing"))
    return Percent.of(part.households, whole.households, hide=beside)


def _savings(here: Measured, hidden: Collection[str]) -> tuple[Saved, ...]:
    columns = (Evidence.SAID, Evidence.SHOWN, Evidence.CONFIRMED, "withdrawn")
    currencies = sorted({key.partition(".")[0] for key in here if key.endswith((".savers", ".withdrawn"))})

    def money(currency: str, column: str) -> Money | None:
        key = f"{currency}.{column}"
        tally = here.get(key, Tally())
        return None if key in hidden or is_small(tally.households) else Money(tally.acts, currency)

    def savers(currency: str) -> Count:
        key = f"{currency}.savers"
        return Cell.of(here.get(key, Tally()), hide=key in hidden).households

    return tuple(Saved(c, savers(c), *(money(c, column) for column in columns)) for c in currencies)


def _lesson(here: Measured, hidden: Collection[str], name: str) -> LessonFigures:
    def count(step: str) -> int:
        return here.get(f"{name}.{step}", Tally()).households

    started, completed = count("started"), count("completed")
    on_their_own = (started - count("sent_started"), completed - count("sent_completed"))
    hide = {place for place, step in enumerate(FUNNEL) if f"{name}.{step}" in hidden}
    hide |= {place for place, few in enumerate(on_their_own, 1) if is_small(few)}
    sent, sent_started, sent_completed = steps(*(count(step) for step in FUNNEL), hide=hide)
    beside = f"{name}.started" in hidden or f"{name}.completed" in hidden
    completion = Percent.of(completed, started, hide=beside)
    finished = count("finished")
    alone = f"{name}.finished" in hidden or is_small(finished - completed)
    return LessonFigures(
        lesson=name,
        sent=sent,
        sent_started=sent_started,
        sent_completed=sent_completed,
        started=completion.whole,
        completion=completion,
        finished=None if alone else shown(finished),
        quiz=_percent(here, hidden, f"{name}.quiz"),
    )


def _waiting(session: Session, scope: Scope) -> int:
    query = select(func.count()).where(HelpRequestRow.answered_at.is_(None))
    if scope.group_ids is not None:
        query = query.where(HelpRequestRow.group_id.in_(scope.group_ids))
    return session.scalar(query) or 0
