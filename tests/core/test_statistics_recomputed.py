"""Every figure, worked out a second time: a plain list of what happened, gone through by hand.

Two hundred households with random histories. The second way shares no line with the first: no SQL, no consent
column, no index.
"""

from __future__ import annotations

import random
from collections import Counter
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy.orm import Session

from core.domain.household import Consent
from core.domain.programme import KINDS
from core.domain.statistics import Filters, is_small
from core.services import households
from core.services.statistics import lessons, overview
from core.storage import events
from tests.conftest import NOW, Cast
from tests.core.test_statistics import up_to_date

FILTERS = [
    Filters(),
    Filters(since=date(2026, 11, 1)),
    Filters(since=date(2026, 10, 1), until=date(2026, 10, 31)),
    Filters(until=date(2026, 9, 30)),
]
#: Within a month only what stands at both edges is told (core/domain/edges.py).
WITHIN_A_MONTH = [Filters(since=date(2026, 10, 10), until=date(2026, 11, 5)), Filters(until=date(2026, 10, 15))]
LESSONS = ("agua", "banco", "casa")


@dataclass(frozen=True)
class Happened:
    kind: str
    household: int
    group: int
    at: datetime
    lesson: str | None = None
    minor: int = 0
    currency: str = ""
    entry: int = 0
    right: bool = False


@pytest.fixture
def history(session: Session, cast: Cast) -> list[Happened]:
    """What happened to those who agreed to be counted; what happened to the others is in the table only."""
    dice, told = random.Random(7), list[Happened]()
    for number in range(200):
        group = dice.choice((cast.flores, cast.flores, cast.flores, cast.volcan))
        household = households.meet(session, 5000 + number, "es", "GT", "America/Guatemala", NOW)
        counts = dice.random() < 0.8
        households.set_consent(session, household.id, Consent.STATISTICS, counts, NOW)
        mine = list(life(dice, household.id, group.id))
        for one in mine:
            record(session, one)
        if counts:
            told.extend(mine)
    up_to_date(session)
    return told


def life(dice: random.Random, household: int, group: int) -> list[Happened]:
    def when() -> datetime:
        return NOW - timedelta(minutes=dice.randrange(60 * 24 * 80))

    made = [Happened("joined", household, group, when())] if dice.random() < 0.9 else []
    for lesson in LESSONS:
        begun = when()
        sent = Happened("lesson_sent", household, group, when(), lesson)
        made += [sent, replace(sent, at=when())] if dice.random() < 0.5 else []
        if dice.random() < 0.7:
            made.append(Happened("lesson_started", household, group, begun, lesson))
            if dice.random() < 0.6:
                done = min(NOW, begun + timedelta(days=dice.randrange(20)))
                made.append(Happened("quiz_answered", household, group, done, lesson, right=dice.random() < 0.7))
                made.append(Happened("lesson_completed", household, group, done, lesson))
    for kind in ("goal_set", "reminder_set", "help_asked", "left", "blocked", "remittance"):
        made += [Happened(kind, household, group, when()) for _ in range(dice.choice((0, 0, 1, 2)))]
    for number in range(dice.randrange(4)):
        currency, entry = dice.choice(("GTQ", "GTQ", "USD")), household * 10 + number
        moved = Happened("saving", household, group, when(), None, dice.randrange(100, 90_000), currency, entry)
        made.append(moved)
        if dice.random() < 0.2:
            made.append(replace(moved, kind="undone", at=moved.at + timedelta(hours=5)))
    return made


def record(session: Session, one: Happened) -> None:
    facts: dict[str, object] | None = None
    if one.entry:
        facts = {"entry": one.entry, "what": "saving", "evidence": "said"}
    if one.kind == "quiz_answered":
        facts = {"question": "q", "choice": "a", "right": one.right}
    events.happened(
        session,
        one.kind,
        one.household,
        one.at,
        group_id=one.group,
        lesson=one.lesson,
        amount_minor=one.minor or None,
        currency=one.currency or None,
        facts=facts,
    )


def within(history: list[Happened], filters: Filters) -> list[Happened]:
    """Guatemala is six hours behind Greenwich all year."""

    def day(at: datetime) -> date:
        return (at.astimezone(UTC) - timedelta(hours=6)).date()

    first, last = filters.since or date.min, filters.until or date.max
    return [one for one in history if first <= day(one.at) <= last]


def hidden(households: int, acts: int) -> int | None:
    return None if is_small(households) else acts


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_each_kind_is_counted_alike(session: Session, cast: Cast, history: list[Happened], filters: Filters) -> None:
    figures, here = overview(session, cast.fidel, filters, NOW), within(history, filters)
    joined_in_cast = 3 if (filters.until or date.max) >= NOW.date() else 0
    for kind in KINDS:
        acts = sum(one.kind == kind for one in here) + joined_in_cast * (kind == "joined")
        people = len({one.household for one in here if one.kind == kind}) + joined_in_cast * (kind == "joined")
        told = figures.happened[kind]
        assert (told.acts, told.households) == (hidden(people, acts), hidden(people, people)), kind


@pytest.mark.parametrize("filters", WITHIN_A_MONTH, ids=str)
def test_what_is_told_within_a_month_is_so(
    session: Session, cast: Cast, history: list[Happened], filters: Filters
) -> None:
    figures, here = overview(session, cast.fidel, filters, NOW), within(history, filters)
    told = 0
    for kind in KINDS:
        acts = sum(one.kind == kind for one in here)
        people = len({one.household for one in here if one.kind == kind})
        found = figures.happened[kind]
        told += found.acts is not None and people > 0
        assert found.acts in (None, hidden(people, acts)), kind
        assert found.households in (None, hidden(people, people)), kind
    assert told > 0


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_money_is_counted_alike(session: Session, cast: Cast, history: list[Happened], filters: Filters) -> None:
    undone = {one.entry for one in history if one.kind == "undone"}
    kept = [one for one in within(history, filters) if one.kind == "saving" and one.entry not in undone]
    said: Counter[str] = Counter()
    for one in kept:
        said[one.currency] += one.minor
    savers = {currency: len({one.household for one in kept if one.currency == currency}) for currency in said}
    told = overview(session, cast.fidel, filters, NOW).savings
    assert {one.currency: one.said.minor if one.said else None for one in told} == {
        currency: hidden(savers[currency], minor) for currency, minor in said.items()
    }
    assert {one.currency: one.households for one in told} == {c: hidden(n, n) for c, n in savers.items()}


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_rates_are_counted_alike(session: Session, cast: Cast, history: list[Happened], filters: Filters) -> None:
    figures, here = overview(session, cast.fidel, filters, NOW), within(history, filters)
    started = {(one.household, one.lesson) for one in here if one.kind == "lesson_started"}
    completed = {(one.household, one.lesson) for one in here if one.kind == "lesson_completed"}
    assert (figures.completion.part, figures.completion.whole) == (len(started & completed), len(started))
    answers = [one.right for one in here if one.kind == "quiz_answered"]
    assert (figures.quiz.part, figures.quiz.whole) == (sum(answers), len(answers))


@pytest.mark.parametrize("filters", FILTERS, ids=str)
def test_funnels_are_counted_alike_and_only_fall(
    session: Session, cast: Cast, history: list[Happened], filters: Filters
) -> None:
    here = within(history, filters)

    def who(kind: str, lesson: str) -> set[int]:
        return {one.household for one in here if one.kind == kind and one.lesson == lesson}

    for told in lessons(session, cast.fidel, filters, NOW):
        sent, started, completed = (who(kind, told.lesson) for kind in KINDS[1:4])
        truth = (len(sent), len(sent & started), len(sent & started & completed))
        shown = [
            (step, true) for step, true in zip((told.sent, told.sent_started, told.sent_completed), truth, strict=True)
        ]
        assert all(step in (None, true) for step, true in shown)
        assert sum(step is not None for step, _ in shown) >= 1
        falling = [step for step, _ in shown if step is not None]
        assert falling == sorted(falling, reverse=True)
        assert told.finished in (None, len(completed))


def test_groups_and_the_whole_are_counted_alike(session: Session, cast: Cast, history: list[Happened]) -> None:
    for group, code in ((cast.flores, "flores"), (cast.volcan, "volcan")):
        figures = overview(session, cast.fidel, Filters(group=code), NOW)
        mine = [one for one in history if one.group == group.id and one.kind == "lesson_started"]
        assert figures.happened["lesson_started"].acts == len(mine)
