"""The programme's figures, worked out from its events: what was learned, saved and asked, with honest denominators."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain import dollars, slices
from core.domain.counting import LESSONS, PROGRAMME
from core.domain.dollars import Rate
from core.domain.facts import CountryFacts
from core.domain.leaving import Why
from core.domain.money import Money
from core.domain.products import ProductKind
from core.domain.programme import DEFINITION, KINDS
from core.domain.savings import Evidence
from core.domain.staff import Staff
from core.domain.statistics import Cell, Count, Filters, Percent, Tally, companions, is_small, shown, steps
from core.services import statistics_measuring as measuring
from core.services import trends
from core.services.statistics_counting import Scope
from core.services.statistics_measuring import Measured, Question
from core.services.trends import Month
from core.storage import rollups
from core.storage.groups import GroupRow
from core.storage.help_requests import HelpRequestRow

FUNNEL = ("sent", "sent_started", "sent_completed")
GRADES = (Evidence.SAID, Evidence.SHOWN, Evidence.CONFIRMED)
#: What a conversion is counted from: a talk with a person, or a chain of lessons. Never added to one another.
BASES = ("session", "chain")
CONVERSIONS = ("converted", "converted_same_day", "converted_in_30_days", "converted_ever")


@dataclass(frozen=True)
class Saved:
    """Movements in one currency, at each grade of evidence. Currencies are never added."""

    currency: str
    households: Count
    said: Money | None
    shown: Money | None
    confirmed: Money | None
    withdrawn: Money | None
    formalised: Mapping[Evidence, Money | None]  #: what came from outside into an account, at its grade

    def at(self, grade: Evidence) -> Money | None:
        return {Evidence.SAID: self.said, Evidence.SHOWN: self.shown, Evidence.CONFIRMED: self.confirmed}[grade]


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
    sessions: Cell  #: in person or by telephone; households are the people advised
    chains: Cell  #: of lessons; never added to sessions
    formalised: Cell  #: how often money came into an account, and for how many
    products: Mapping[ProductKind, Mapping[Evidence, Cell]]
    conversion: Mapping[str, Percent]  #: «session.converted_ever» and the like
    retention: Percent  #: of the accounts at least 90 days old, those with a deposit in the last 90
    help_in_an_hour: Percent  #: of those answered
    help_in_a_day: Percent
    help_waiting: int  #: now, whoever asked; a list of work and no statistic
    months: tuple[Month, ...] = ()
    rates: Mapping[str, Rate] = field(default_factory=dict)  #: at which the savings are told in dollars

    def in_dollars(self, grade: Evidence, *, formalised: bool = False) -> Money | None:
        """All currencies together; None where one is withheld or has no dated rate."""
        each = [saved.formalised[grade] if formalised else saved.at(grade) for saved in self.savings]
        return dollars.total(each, self.rates)


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
    why: Mapping[Why, Count]  #: of those who left it and said why


def overview(
    session: Session, viewer: Staff, filters: Filters, now: datetime, registers: Collection[CountryFacts] = ()
) -> Overview:
    """Raises NotForYou for a group that the viewer may not see. Whoever asks has caught up first."""
    scope = Scope.of(session, viewer, filters)
    ask = _question(session, viewer, scope, filters, now)
    here, hidden = _look(ask)
    months = trends.months(ask, scope.slice(viewer))
    known = dollars.rates(registers, ask.today)
    return replace(read(here, hidden, filters, now, _waiting(session, scope)), months=months, rates=known)


def read(here: Measured, hidden: Collection[str], filters: Filters, now: datetime, waiting: int = 0) -> Overview:
    """The figures of one slice as they may be seen."""

    def cell(name: str) -> Cell:
        return Cell.of(here.get(name, Tally()), hide=name in hidden)

    return Overview(
        filters=filters,
        at=now,
        definition=DEFINITION,
        reached=cell("reached").households,
        active=_percent(here, hidden, "active.part", "active.whole", "active.missing"),
        completion=_percent(here, hidden, "completion.part", "completion.whole", "completion.missing"),
        quiz=_percent(here, hidden, "quiz.part", "quiz.whole", "quiz.missing"),
        happened={kind: cell(kind) for kind in KINDS},
        savings=_savings(here, hidden),
        sessions=cell("session"),
        chains=cell("chain"),
        formalised=cell("formalised"),
        products={kind: {grade: cell(f"product.{kind}.{grade}") for grade in GRADES} for kind in ProductKind},
        conversion={
            f"{base}.{name}": _of_households(here, hidden, f"{base}.{name}", base)
            for base in BASES
            for name in CONVERSIONS
        },
        retention=_of_households(here, hidden, "account.kept", "account.old"),
        help_in_an_hour=_percent(here, hidden, "help.in_an_hour", "help.answered"),
        help_in_a_day=_percent(here, hidden, "help.in_a_day", "help.answered"),
        help_waiting=waiting,
    )


def lessons(session: Session, viewer: Staff, filters: Filters, now: datetime) -> tuple[LessonFigures, ...]:
    """Every lesson that was sent or begun. Raises NotForYou."""
    scope = Scope.of(session, viewer, filters)
    here, hidden = _look(_question(session, viewer, scope, filters, now), lessons=True)
    names = [name for name in measuring.names(here) if _is_there(here, name)]
    hidden = {*hidden, *_given_away(here, names)}
    return tuple(_lesson(here, hidden, name) for name in names)


def _is_there(here: Measured, name: str) -> bool:
    return any(here.get(f"{name}.{step}", Tally()).households for step in ("sent", "started", "finished"))


def _given_away(here: Measured, names: Sequence[str]) -> Iterator[str]:
    """What the overview's total, less the other lessons, would tell."""
    for step in ("sent", "started", "completed", "finished", "quiz.part", "quiz.whole", "quiz.missing"):
        row = {key: here.get(key, Tally()).households for key in (f"{name}.{step}" for name in names)}
        yield from companions(row)


def _question(session: Session, viewer: Staff, scope: Scope, filters: Filters, now: datetime) -> Question:
    mine = scope.slice(viewer)
    beside = _beside(session, viewer, mine) if filters.group or filters.cut else (mine,)
    return Question(session, {mine, *beside}, filters, measuring.local_day(filters, now), mine)


def _look(ask: Question, *, lessons: bool = False) -> tuple[Measured, Collection[str]]:
    """What was counted, and the names of the figures that another total would give away."""
    assert ask.mine is not None
    fallen = measuring.fallen(ask, LESSONS if lessons else PROGRAMME)
    # What the period hides of any slice beside this one must be looked at in all of them.
    also = set().union(*fallen.values())
    found = measuring.lessons(ask, also) if lessons else measuring.programme(ask, also)
    return found[ask.mine], measuring.to_hide(found, ask.mine, fallen)


def _beside(session: Session, viewer: Staff, mine: str) -> Collection[str]:
    """All the slices that make up the whole together with this one."""
    kind = mine.partition(":")[0]
    if kind != "group":
        return [name for name in rollups.slices(session) if name.startswith(f"{kind}:")]
    if not viewer.is_coordinator:
        return [slices.of_group(group_id) for group_id in viewer.groups]
    return [slices.of_group(group_id) for group_id in (0, *session.scalars(select(GroupRow.id)))]


def _percent(here: Measured, hidden: Collection[str], *names: str) -> Percent:
    """Of the part, the whole and what is missing; none of them may point at someone."""
    tallies = [here.get(name, Tally()) for name in names]
    few = any(name in hidden for name in names) or any(is_small(one.households) for one in tallies[:2])
    return Percent.of(tallies[0].acts, tallies[1].acts, hide=few)


def _of_households(here: Measured, hidden: Collection[str], part: str, whole: str) -> Percent:
    few = part in hidden or whole in hidden
    return Percent.of(here.get(part, Tally()).households, here.get(whole, Tally()).households, hide=few)


def _savings(here: Measured, hidden: Collection[str]) -> tuple[Saved, ...]:
    told = {key: tally for key, tally in here.items() if tally.acts}
    currencies = sorted({key[:3] for key in told if key[:3].isupper() and key[3:4] == "."})

    def money(currency: str, column: str) -> Money | None:
        key = f"{currency}.{column}"
        tally = here.get(key, Tally())
        return None if key in hidden or is_small(tally.households) else Money(tally.acts, currency)

    def savers(currency: str) -> Count:
        key = f"{currency}.savers"
        return Cell.of(here.get(key, Tally()), hide=key in hidden).households

    def formalised(currency: str) -> dict[Evidence, Money | None]:
        return {grade: money(currency, f"formalised.{grade}") for grade in GRADES}

    return tuple(
        Saved(
            currency,
            savers(currency),
            money(currency, Evidence.SAID),
            money(currency, Evidence.SHOWN),
            money(currency, Evidence.CONFIRMED),
            money(currency, "withdrawn"),
            formalised(currency),
        )
        for currency in currencies
    )


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
        quiz=_percent(here, hidden, f"{name}.quiz.part", f"{name}.quiz.whole", f"{name}.quiz.missing"),
        why={why: None if f"{name}.why.{why}" in hidden else shown(count(f"why.{why}")) for why in Why},
    )


def _waiting(session: Session, scope: Scope) -> int:
    query = select(func.count()).where(HelpRequestRow.answered_at.is_(None))
    if scope.group_ids is not None:
        query = query.where(HelpRequestRow.group_id.in_(scope.group_ids))
    return session.scalar(query) or 0
