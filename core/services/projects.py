"""A community's project: proposed, decided, entered into and read. Staff write; its households and those abroad read.

Milpa moves no money: an entry says that somebody promised, that something came in, or that something was spent.
"""

from __future__ import annotations

import secrets
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain import projects as rules
from core.domain.household import Household
from core.domain.money import Money
from core.domain.projects import Accounts, Act, Entry, Giver, Project, ProjectState, Rule
from core.domain.staff import Staff, may_see
from core.domain.words import one_line
from core.errors import AmountNotPositive, NameUnreadable, NotForYou
from core.errors.community import MoneyAtHand, ProjectNotThere
from core.services import groups
from core.services.households import group_of
from core.storage import events, projects
from core.storage.projects import ProjectEntryRow, ProjectRow

LONGEST_NAME = 60
LONGEST_WORDS = 300


def propose(
    session: Session, by: Staff, group_id: int, name: str, goal: Money, rule: Rule, now: datetime, source: str
) -> Project:
    """The same `source` again makes nothing new. Raises NotForYou, NameUnreadable, AmountNotPositive."""
    groups.seen_by(session, by, group_id)
    before = session.scalar(select(ProjectRow).where(ProjectRow.source == source))
    if before is not None:
        return seen(session, before)
    row = ProjectRow(
        group_id=group_id,
        name=readable(name),
        code=secrets.token_hex(5),
        goal_minor=_positive(goal).minor,
        currency=goal.currency,
        rule={str(giver): part for giver, part in rule.parts.items()},
        state=ProjectState.PROPOSED,
        created_by=by.id,
        created_at=now,
        source=source,
    )
    session.add(row)
    session.flush()
    events.audited(session, by.id, "project_proposed", f"project:{row.id}", now, group=group_id)
    return seen(session, row)


def readable(name: str) -> str:
    """Raises NameUnreadable for a name without a letter."""
    kept = one_line(name, LONGEST_NAME)
    if not any(letter.isalpha() for letter in kept):
        raise NameUnreadable()
    return kept


def move(
    session: Session, by: Staff | None, project_id: int, to: ProjectState, now: datetime, words: str = ""
) -> Project:
    """Approved or dropped with the decision in words, reported with the report. None is the vote that decided.

    Raises NotForYou, ProjectNotThere, MoneyAtHand.
    """
    row = session.get_one(ProjectRow, project_id) if by is None else row_of(session, by, project_id)
    if not rules.may_move(row.state, to):
        raise ProjectNotThere(row.state)
    books = _accounts(session, row)
    if to is ProjectState.DROPPED and books.at_hand.minor:
        raise MoneyAtHand(books.at_hand)
    if to in (ProjectState.APPROVED, ProjectState.DROPPED):
        row.decision = one_line(words, LONGEST_WORDS) or None
    if to is ProjectState.REPORTED:
        row.report = one_line(words, LONGEST_WORDS) or None
    row.state = to
    session.flush()
    events.audited(session, by.id if by else None, f"project_{to}", f"project:{row.id}", now)
    return seen(session, row)


def enter(
    session: Session,
    by: Staff,
    project_id: int,
    act: Act,
    giver: Giver | None,
    amount: Money,
    now: datetime,
    source: str,
    note: str | None = None,
) -> Entry:
    """The same `source` again writes nothing new.

    Raises NotForYou, ProjectNotThere, AmountNotPositive, ProjectCurrency, AboveProject or AboveReceived.
    """
    row = row_of(session, by, project_id)
    before = session.scalar(select(ProjectEntryRow).where(ProjectEntryRow.source == source))
    if before is not None:
        return before.seen(row.currency)
    if (giver is None) != (act is Act.SPENT):
        raise NotForYou()
    rules.check_open(row.state, act)
    rules.check_added(_accounts(session, row), act, amount)
    return _write(session, by, row, act, giver, amount, now, source, note)


def check_spending(session: Session, by: Staff, project_id: int, amount: Money) -> None:
    """Before she is asked what it was for. Raises as `enter` does."""
    rules.check_added(_accounts(session, row_of(session, by, project_id)), Act.SPENT, amount)


def undo(session: Session, by: Staff, entry_id: int, now: datetime) -> Project:
    """Taken away as though it had never been. Raises NotForYou, ProjectNotThere, SpentAlready."""
    row, entry = _standing(session, by, entry_id)
    rules.check_removed(_accounts(session, row), entry.seen(row.currency))
    entry.undone_at = now
    session.flush()
    events.audited(session, by.id, "project_entry_undone", f"project:{row.id}", now, entry=entry.id)
    return seen(session, row)


def correct(session: Session, by: Staff, entry_id: int, amount: Money, now: datetime, source: str) -> Entry:
    """Another entry takes its place, with the same giver and note. Raises as `enter` and `undo` do."""
    known = session.scalar(select(ProjectEntryRow).where(ProjectEntryRow.source == source))
    if known is not None:
        return known.seen(row_of(session, by, known.project_id).currency)
    row, entry = _standing(session, by, entry_id)
    others = [one.seen(row.currency) for one in projects.standing(session, row.id) if one.id != entry.id]
    without = rules.accounts(row.goal, row.matching, others)
    rules.check_corrected(without, entry.act, amount)
    entry.undone_at = now
    session.flush()
    return _write(session, by, row, entry.act, entry.giver, amount, now, source, entry.note, entry.id)


def one(session: Session, by: Staff, project_id: int) -> Project:
    """Raises NotForYou, alike for a project of others and one that does not exist."""
    return seen(session, row_of(session, by, project_id))


def visible_to(session: Session, by: Staff) -> list[Project]:
    return [seen(session, row) for row in projects.of_groups(session, None if by.is_coordinator else by.groups)]


def of_household(session: Session, household: Household) -> list[Project]:
    """Of her group, the newest first."""
    group_id = group_of(session, household.id)
    if group_id is None:
        return []
    return [seen(session, row) for row in projects.of_groups(session, frozenset({group_id}))]


def read_by(session: Session, household: Household, project_id: int) -> Project:
    """Raises NotForYou for a project of another place."""
    row = session.get(ProjectRow, project_id)
    if row is None or row.group_id != group_of(session, household.id):
        raise NotForYou()
    return seen(session, row)


def by_code(session: Session, code: str) -> Project | None:
    """For whoever has the link: those abroad read the same accounts, and no name."""
    row = projects.by_code(session, code)
    return seen(session, row) if row else None


def entries(session: Session, project_id: int) -> list[Entry]:
    """Those that stand, the oldest first."""
    row, shown = session.get_one(ProjectRow, project_id), projects.photographed(session, project_id)
    return [one.seen(row.currency, one.id in shown) for one in projects.standing(session, project_id)]


def row_of(session: Session, by: Staff, project_id: int) -> ProjectRow:
    """Raises NotForYou."""
    row = session.get(ProjectRow, project_id)
    if row is None or not may_see(by, row.group_id):
        raise NotForYou()
    return row


def seen(session: Session, row: ProjectRow) -> Project:
    return Project(
        row.id,
        row.group_id,
        row.name,
        row.code,
        row.matching,
        row.state,
        row.decision,
        row.report,
        row.created_at,
        _accounts(session, row),
        projects.count_photos(session, row.id),
    )


def _accounts(session: Session, row: ProjectRow) -> Accounts:
    each = (one.seen(row.currency) for one in projects.standing(session, row.id))
    return rules.accounts(row.goal, row.matching, each)


def _standing(session: Session, by: Staff, entry_id: int) -> tuple[ProjectRow, ProjectEntryRow]:
    """Raises NotForYou, and ProjectNotThere once it is reported."""
    entry = session.get(ProjectEntryRow, entry_id)
    if entry is None or entry.undone_at is not None:
        raise NotForYou()
    row = row_of(session, by, entry.project_id)
    if row.state not in rules.BEFORE_THE_END:
        raise ProjectNotThere(row.state)
    return row, entry


def _write(
    session: Session,
    by: Staff,
    row: ProjectRow,
    act: Act,
    giver: Giver | None,
    amount: Money,
    now: datetime,
    source: str,
    note: str | None,
    corrects: int | None = None,
) -> Entry:
    made = ProjectEntryRow(
        project_id=row.id,
        act=act,
        giver=giver,
        amount_minor=amount.minor,
        note=one_line(note, 80) if note else None,
        staff_id=by.id,
        at=now,
        corrects_id=corrects,
        source=source,
    )
    session.add(made)
    session.flush()
    what = {"entry": made.id} if corrects is None else {"entry": made.id, "corrects": corrects}
    events.audited(session, by.id, f"project_{act}", f"project:{row.id}", now, **what)
    return made.seen(row.currency)


def _positive(goal: Money) -> Money:
    if goal.minor <= 0:
        raise AmountNotPositive(goal)
    return goal
