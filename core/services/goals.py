"""Setting goals and seeing how far they are."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from sqlalchemy.orm import Session

from core.domain.goals import Goal, GoalState, Progress, check_goal, next_part
from core.domain.household import Household
from core.domain.money import Money
from core.domain.pace import MONTHLY, Moved, Outlook, Rhythm, outlook, rhythm_seen, rhythm_told
from core.domain.words import alike, one_line, plain, telling
from core.errors import GoalInOtherCurrency, GoalUnclear, NoGoal
from core.services import goal_states
from core.storage import events, goals, remittances, savings
from core.storage.goals import GoalRow


@dataclass(frozen=True)
class GoalSet:
    progress: Progress
    part: Money | None  #: what to put aside each time, where amount and date are known
    rhythm: Rhythm  #: in which she puts aside
    is_new: bool


def set_goal(
    session: Session,
    household: Household,
    name: str,
    target: Money | None,
    deadline: date | None,
    now: datetime,
    source: str,
) -> GoalSet:
    """Makes the goal, or completes an open one of the same name with what is said now.

    Raises AmountNotPositive, AmountBeyondSense, DeadlinePassed, or GoalInOtherCurrency where there is money in it.
    """
    today = household.local(now).date()
    check_goal(target, deadline, today)
    row = _same(session, household.id, name)
    is_new = row is None
    if row is None:
        row = GoalRow(
            household_id=household.id,
            name=tidy(name),
            currency=target.currency if target else household.currency,
            state=GoalState.ACTIVE,
            source=source,
            created_at=now,
        )
        session.add(row)
    if target is not None:
        aim_at(session, row, target)
    row.deadline = deadline or row.deadline
    session.flush()
    progress = settle(session, household, row, now)
    if is_new:
        events.happened_in_group(session, "goal_set", household.id, now)
    rhythm = rhythm_of(session, household)
    return GoalSet(progress, next_part(progress, today, rhythm.days), rhythm, is_new)


def aim_at(session: Session, row: GoalRow, target: Money) -> None:
    """Raises GoalInOtherCurrency: what is in a goal already is never turned into other money by us."""
    if row.id is not None and target.currency != row.currency and savings.balance(session, row.id, row.currency).minor:
        raise GoalInOtherCurrency(row.id, row.name, row.currency, target)
    row.target_minor, row.currency = target.minor, target.currency


def settle(session: Session, household: Household, row: GoalRow, now: datetime) -> Progress:
    """Sets the goal's state to what its amount and its savings say, after one of them has changed."""
    progress = progress_of(session, row)
    if row.state in goal_states.SAVED_FOR and progress.is_reached:
        goal_states.reached(session, household, row, now)
    elif row.state is GoalState.REACHED and not progress.is_reached:
        goal_states.reopened(session, household, row, now)
    return Progress(row.seen(), progress.saved)


def rhythm_of(session: Session, household: Household) -> Rhythm:
    """In which rhythm she puts aside: as her remittances have come, or as she told, or by the month."""
    seen = rhythm_seen(remittances.arrivals(session, household.id))
    return seen or rhythm_told(household.remittance_day) or MONTHLY


def outlooks(session: Session, household: Household, now: datetime) -> list[Outlook]:
    """Each open goal with its part, its pace and when it may be reached, the first one first."""
    rows, today = goals.open_of(session, household.id), household.local(now).date()
    rhythm, moves = rhythm_of(session, household), _moves(session, household.id)
    return [_outlook(session, household, row, moves, today, rhythm) for row in rows]


def outlook_of(session: Session, household: Household, goal_id: int, now: datetime) -> Outlook:
    """Raises NoGoal, for a closed one too."""
    row = open_row(session, household, goal_id)
    today, rhythm = household.local(now).date(), rhythm_of(session, household)
    return _outlook(session, household, row, _moves(session, household.id), today, rhythm)


def open_row(session: Session, household: Household, goal_id: int) -> GoalRow:
    """Raises NoGoal."""
    row = goals.of(session, household.id, goal_id)
    if row is None or row.state is GoalState.CLOSED:
        raise NoGoal()
    return row


def _moves(session: Session, household_id: int) -> dict[tuple[int | None, str], list[Moved]]:
    found: dict[tuple[int | None, str], list[Moved]] = {}
    for row in savings.moves(session, household_id):
        entry = row.seen()
        found.setdefault((entry.goal_id, row.currency), []).append(Moved(entry.on, entry.signed.minor))
    return found


def _outlook(
    session: Session,
    household: Household,
    row: GoalRow,
    moves: Mapping[tuple[int | None, str], list[Moved]],
    today: date,
    rhythm: Rhythm,
) -> Outlook:
    since = household.local(row.created_at).date()
    return outlook(progress_of(session, row), moves.get((row.id, row.currency), []), since, today, rhythm)


def progress(session: Session, household: Household) -> list[Progress]:
    return [progress_of(session, row) for row in goals.open_of(session, household.id)]


def progress_of(session: Session, row: GoalRow) -> Progress:
    return Progress(row.seen(), savings.balance(session, row.id, row.currency))


def which(session: Session, household: Household, words: str | None, currency: str | None = None) -> Goal:
    """The goal that the words mean; without words the only one. Raises NoGoal or GoalUnclear."""
    rows = [row for row in goals.look(session, household.id) if currency in (None, row.currency)]
    if words:
        named = [row for row in rows if alike(row.name, words)]
        exact = [row for row in named if plain(row.name) == plain(words)]
        rows = exact or named
    else:
        # What is saved in full needs nothing more, so it is not meant where another goal could be.
        rows = [row for row in rows if row.state is GoalState.ACTIVE] or rows
    if not rows:
        raise NoGoal()
    if len(rows) > 1:
        raise GoalUnclear(tuple((row.id, row.name) for row in rows))
    return rows[0]


def goal(session: Session, household: Household, goal_id: int) -> Goal:
    row = goals.of(session, household.id, goal_id)
    if row is None:
        raise NoGoal()
    return row.seen()


def tidy(name: str) -> str:
    return one_line(name, 80)


def may_be_the_same(session: Session, household: Household, name: str) -> Goal | None:
    """An open goal that «techo» could mean, where one is called «techo de la casa» and none «techo»."""
    if _same(session, household.id, name) is not None:
        return None
    rows = goals.open_of(session, household.id)
    return next((row.seen() for row in rows if alike(row.name, name)), None)


def _same(session: Session, household_id: int, name: str) -> GoalRow | None:
    """«el techo» and «Techo» are one."""
    rows, said = goals.open_of(session, household_id), telling(name)
    exact = next((row for row in rows if plain(row.name) == plain(name)), None)
    return exact or next((row for row in rows if said and telling(row.name) == said), None)
