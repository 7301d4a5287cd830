"""The collective agenda: a place is asked what it needs, its proposals are voted on, and the decision is written down.

Every household of the groups that are asked has one voice. Nobody, staff included, reads a ballot: when a poll is
closed what may be shown is written down, the ballots are deleted in the same transaction, and everybody who answered
is told.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.agenda import Ballot, Consultation, Manner, Question, Stage, count, tapped
from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.projects import ProjectState
from core.domain.staff import Group, Staff, may_see
from core.domain.statistics import SMALLEST_CELL
from core.domain.words import one_line, plain
from core.errors import NotForYou
from core.errors.community import PollClosed, PollStillOpen
from core.services import groups, projects
from core.services.households import group_of
from core.storage import agenda, deliveries, events
from core.storage import groups as group_storage
from core.storage.agenda import BallotRow, ConsultationGroupRow, ConsultationRow
from core.storage.deliveries import DeliveryRow
from core.storage.groups import MembershipRow

LATEST = 20
LONGEST_DECISION = 300


def municipalities(session: Session, by: Staff) -> dict[str, list[Group]]:
    """Those of her groups that lie in the same one, however it was written."""
    found: dict[str, list[Group]] = {}
    names: dict[str, str] = {}
    for group in groups.visible_to(session, by):
        if group.town:
            name = names.setdefault(plain(group.town), group.town)
            found.setdefault(name, []).append(group)
    return found


def open_poll(
    session: Session,
    by: Staff,
    asked: Sequence[int],
    place: str,
    stage: Stage,
    manner: Manner,
    question: Question,
    now: datetime,
    source: str,
    *,
    follows: int | None = None,
    project_id: int | None = None,
) -> Consultation:
    """Asks every household of these groups. The same `source` again asks nobody anew. Raises NotForYou."""
    each = frozenset(groups.seen_by(session, by, group_id).id for group_id in asked)
    before = session.scalar(select(ConsultationRow).where(ConsultationRow.source == source))
    if before is not None:
        return _seen(session, before)
    row = ConsultationRow(
        stage=stage,
        manner=manner,
        question=question.words,
        answers=list(question.answers),
        place=place[:80],
        created_by=by.id,
        created_at=now,
        follows_id=follows,
        project_id=project_id,
        source=source,
    )
    session.add(row)
    session.flush()
    session.add_all(ConsultationGroupRow(consultation_id=row.id, group_id=group_id) for group_id in sorted(each))
    session.flush()
    members = select(MembershipRow.household_id).where(
        MembershipRow.group_id.in_(each), MembershipRow.left_at.is_(None)
    )
    facts = {"agenda": row.id, "question": row.question, "staff": by.name}
    _tell(session, list(session.scalars(members.distinct())), f"agenda:{row.id}", now, facts)
    events.audited(session, by.id, "poll_opened", f"consultation:{row.id}", now)
    return _seen(session, row)


def vote_on_project(
    session: Session, by: Staff, project_id: int, question: Question, now: datetime, source: str
) -> Consultation:
    """The first of its two answers is yes. Raises NotForYou, ProjectNotThere."""
    project = projects.one(session, by, project_id)
    before = session.scalar(select(ConsultationRow).where(ConsultationRow.source == source))
    if before is not None:
        return _seen(session, before)
    projects.move(session, by, project_id, ProjectState.VOTING, now)
    group = groups.seen_by(session, by, project.group_id)
    what = (Stage.VOTE, Manner.SINGLE, question, now, source)
    return open_poll(session, by, [group.id], group.name, *what, project_id=project.id)


def answer(session: Session, household: Household, consultation_id: int, choice: int) -> tuple[Consultation, Ballot]:
    """Her ballot after a tap; she may change it until the poll is closed. Raises NotForYou, PollClosed."""
    if not household.has_voice:
        raise NotForYou()
    one = read_by(session, household, consultation_id)
    if not one.is_open:
        raise PollClosed()
    if choice >= len(one.question.answers):
        raise NotForYou()
    row = session.get(BallotRow, (one.id, household.id))
    ballot = tapped(one.manner, tuple(row.choices) if row else (), choice)
    if row is None:
        session.add(BallotRow(consultation_id=one.id, household_id=household.id, choices=list(ballot)))
    elif ballot:
        row.choices = list(ballot)
    else:
        session.delete(row)
    session.flush()
    return one, ballot


def ballot_of(session: Session, household: Household, consultation_id: int) -> Ballot:
    row = session.get(BallotRow, (consultation_id, household.id))
    return tuple(row.choices) if row else ()


def close(session: Session, by: Staff, consultation_id: int, now: datetime) -> Consultation:
    """Counts once, burns the ballots and tells everybody who answered. Raises NotForYou, PollClosed."""
    row = _row(session, by, consultation_id)
    if row.closed_at is not None:
        raise PollClosed()
    cast = agenda.ballots(session, row.id)
    # In no order that would tell who they are.
    result = count(row.manner, len(row.answers), sorted(cast.values()))
    row.result, row.closed_at = agenda.kept(result), now
    agenda.burn(session, row.id)
    session.flush()
    facts = {"agenda": row.id, "question": row.question, "told": "result"}
    _tell(session, list(cast), f"agenda:{row.id}:result", now, facts)
    events.audited(session, by.id, "poll_closed", f"consultation:{row.id}", now)
    return _seen(session, row)


def decide(
    session: Session, by: Staff, consultation_id: int, words: str, now: datetime, *, is_yes: bool | None = None
) -> Consultation:
    """What the place decided, told to everybody who answered. `is_yes` moves the project that was voted on.

    Raises NotForYou, PollStillOpen, PollClosed for a decision that was written down before, ProjectNotThere.
    """
    row = _row(session, by, consultation_id)
    if row.closed_at is None:
        raise PollStillOpen()
    if row.decision is not None:
        raise PollClosed()
    row.decision = one_line(words, LONGEST_DECISION) or "–"
    if row.project_id is not None and is_yes is not None:
        to = ProjectState.APPROVED if is_yes else ProjectState.DROPPED
        projects.move(session, by, row.project_id, to, now, row.decision)
    session.flush()
    # By household, which has an index, or every delivery there ever was would be read.
    asked = group_storage.ever_in(agenda.groups_of(session, row.id))
    answered = select(DeliveryRow.household_id).where(
        DeliveryRow.household_id.in_(asked), DeliveryRow.key.startswith(f"agenda:{row.id}:result:")
    )
    facts = {"agenda": row.id, "question": row.question, "told": "decision"}
    _tell(session, list(session.scalars(answered)), f"agenda:{row.id}:decision", now, facts)
    events.audited(session, by.id, "poll_decided", f"consultation:{row.id}", now)
    return _seen(session, row)


def has_enough(session: Session, by: Staff, consultation_id: int) -> bool:
    """Whether closing it now would show anything; not how many have answered. Raises NotForYou."""
    return agenda.count_ballots(session, _row(session, by, consultation_id).id) >= SMALLEST_CELL


def one(session: Session, by: Staff, consultation_id: int) -> Consultation:
    """Raises NotForYou."""
    return _seen(session, _row(session, by, consultation_id))


def visible_to(session: Session, by: Staff) -> list[Consultation]:
    """Those of which she may see every group that is asked: a part of a place is not looked at alone."""
    rows = agenda.of_groups(session, None if by.is_coordinator else by.groups, LATEST)
    each = [_seen(session, row) for row in rows]
    return [one for one in each if all(may_see(by, group_id) for group_id in one.group_ids)]


def closed_within(session: Session, by: Staff, begins: datetime, ends: datetime) -> list[Consultation]:
    """As `visible_to`, all that were closed from `begins` on and before `ends`."""
    each = [_seen(session, row) for row in agenda.closed_within(session, begins, ends)]
    return [one for one in each if all(may_see(by, group_id) for group_id in one.group_ids)]


def of_household(session: Session, household: Household) -> list[Consultation]:
    """Of her group; in a cohort of officials also what the learners of their municipality answered, once counted."""
    group_id = group_of(session, household.id)
    if group_id is None:
        return []
    own = agenda.of_groups(session, frozenset({group_id}), LATEST)
    return [_seen(session, row) for row in [*own, *_working_material(session, group_id)]]


def read_by(session: Session, household: Household, consultation_id: int) -> Consultation:
    """Raises NotForYou for a poll of another place."""
    row, group_id = session.get(ConsultationRow, consultation_id), group_of(session, household.id)
    if row is None or group_id is None:
        raise NotForYou()
    if group_id not in agenda.groups_of(session, row.id) and row not in _working_material(session, group_id):
        raise NotForYou()
    return _seen(session, row)


def _working_material(session: Session, group_id: int) -> list[ConsultationRow]:
    """Closed polls of the municipality of a closed group; small cells were withheld when they were counted."""
    here = group_storage.by_id(session, group_id)
    if here is None or not here.is_closed or not here.town:
        return []
    same = {one.id for one in group_storage.all_of(session) if one.town and plain(one.town) == plain(here.town)}
    rows = agenda.of_groups(session, frozenset(same - {group_id}), LATEST)
    return [row for row in rows if row.closed_at is not None and agenda.groups_of(session, row.id) <= same]


def _row(session: Session, by: Staff, consultation_id: int) -> ConsultationRow:
    """Raises NotForYou."""
    row = session.get(ConsultationRow, consultation_id)
    if row is None or not all(may_see(by, group_id) for group_id in agenda.groups_of(session, row.id)):
        raise NotForYou()
    return row


def _seen(session: Session, row: ConsultationRow) -> Consultation:
    return row.seen(agenda.groups_of(session, row.id))


def _tell(session: Session, household_ids: Sequence[int], key: str, now: datetime, facts: dict[str, object]) -> None:
    rows = [
        {
            "household_id": household_id,
            "kind": Kind.CAMPAIGN,
            "key": f"{key}:{household_id}",
            "priority": Kind.CAMPAIGN.priority,
            "wanted_at": now,
            "due_at": now,
            "facts": facts,
            "created_at": now,
        }
        for household_id in household_ids
    ]
    if rows:
        deliveries.write(session, rows)
