"""Closed cohorts of officials and organisations: let in one by one, asked the same before and after, read once.

Who facilitates reads nobody's answers. Once the second round is over the change is worked out, what may be shown is
written down, and the answers are deleted in the same transaction.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.cohorts import FEWEST_PAIRS, Marks, Moment, QuizResult, judge
from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.lesson import Question
from core.domain.staff import Group, Staff
from core.errors import NotForYou
from core.errors.community import ClassNotEmpty, QuizNotNow, TooFewPairs
from core.library import Library
from core.services import groups
from core.services.groups import LOCAL_PATH
from core.services.households import group_of
from core.services.statistics_counting import COUNTED
from core.storage import cohorts, deliveries, events, invitations
from core.storage.cohorts import CohortAnswerRow, CohortRow
from core.storage.groups import GroupRow, MembershipRow
from core.storage.households import HouseholdRow


@dataclass(frozen=True)
class Quiz:
    """Where the quiz of a closed group is."""

    group: Group
    before_at: datetime | None = None
    after_at: datetime | None = None
    read_at: datetime | None = None
    result: QuizResult | None = None


@dataclass(frozen=True)
class Asked:
    group_id: int
    moment: Moment
    question: Question
    position: int
    count: int


@dataclass(frozen=True)
class Done:
    """She has answered everything; `right` is hers alone, and told once the lessons are through."""

    count: int
    right: dict[Moment, int]


def close_group(session: Session, by: Staff, group_id: int, now: datetime) -> Group:
    """From now on nobody comes in by its old code or posters. A class of a school has its own rules.

    Raises NotForYou, ClassNotEmpty.
    """
    if groups.seen_by(session, by, group_id).is_school:
        raise ClassNotEmpty()
    row = session.get_one(GroupRow, group_id)
    if row.is_closed:
        return groups.seen_by(session, by, group_id)  # the links that were handed out since stay good
    row.is_closed, row.code = True, secrets.token_hex(5)
    invitations.revoke_all(session, group_id, now)
    session.flush()
    events.audited(session, by.id, "group_closed", f"group:{group_id}", now)
    return groups.seen_by(session, by, group_id)


def quiz(session: Session, viewer: Staff, group_id: int) -> Quiz:
    """Raises NotForYou, also for a group that is not closed."""
    return _quiz(session, _closed(session, viewer, group_id))


def visible_to(session: Session, viewer: Staff) -> list[Quiz]:
    """Those of her closed groups, by name."""
    return [_quiz(session, group) for group in groups.visible_to(session, viewer) if group.is_closed]


def send(
    session: Session, by: Staff, library: Library, group_id: int, now: datetime, wanted: Moment | None = None
) -> Moment:
    """The quiz goes to everybody in the group: first before the lessons, then, the same, after them.

    `wanted` is the one that was meant, where an older button could mean one that has gone out already.
    Raises NotForYou, and QuizNotNow for another than the next, or once it has been sent twice.
    """
    group = _closed(session, by, group_id)
    row = session.get(CohortRow, group_id)
    if wanted is not None and wanted is not (Moment.BEFORE if row is None else Moment.AFTER):
        raise QuizNotNow()
    if row is None:
        country = session.get_one(GroupRow, group_id).country
        row = CohortRow(group_id=group_id, questions=list(questions(library, "es", country)), before_at=now)
        session.add(row)
    elif row.after_at is None:
        row.after_at = now
    else:
        raise QuizNotNow()
    session.flush()
    _tell(session, group, row.moment, len(row.questions), by, now)
    events.audited(session, by.id, f"quiz_{row.moment}", f"group:{group_id}", now)
    return row.moment


def asked(session: Session, library: Library, household: Household, group_id: int, moment: Moment) -> Asked | Done:
    """The first question that she has not answered. Raises NotForYou, QuizNotNow."""
    row = _hers(session, household, group_id, moment)
    mine = cohorts.marks_of(session, group_id, household.id)
    known = questions(library, household.language, session.get_one(GroupRow, group_id).country)
    for position, key in enumerate(row.questions):
        # A question that its lesson no longer has is passed over.
        if (moment, position) not in mine and key in known:
            return Asked(group_id, moment, known[key], position, len(row.questions))
    right = {each: sum(is_right for (when, _), is_right in mine.items() if when is each) for each in Moment}
    return Done(len(row.questions), right)


def answer(
    session: Session, library: Library, household: Household, group_id: int, moment: Moment, position: int, choice: int
) -> Asked | Done:
    """Her first answer counts, and what comes next. Raises NotForYou, QuizNotNow."""
    row = _hers(session, household, group_id, moment)
    known = questions(library, household.language, session.get_one(GroupRow, group_id).country)
    question = known.get(row.questions[position]) if position < len(row.questions) else None
    if question is None or choice >= len(question.choices):
        raise NotForYou()
    where = {"group_id": group_id, "household_id": household.id, "moment": moment, "position": position}
    if session.get(CohortAnswerRow, tuple(where.values())) is None:
        session.add(CohortAnswerRow(**where, is_right=question.choices[choice].key == question.correct))
        session.flush()
    return asked(session, library, household, group_id, moment)


def read(session: Session, by: Staff, group_id: int, now: datetime) -> Quiz:
    """Works the change out, once, and deletes the answers. Raises NotForYou, QuizNotNow, TooFewPairs."""
    group = _closed(session, by, group_id)
    row = session.get(CohortRow, group_id)
    if row is None or row.after_at is None or row.read_at is not None:
        raise QuizNotNow()
    before, after = _pairs(session, row)
    if len(before) < FEWEST_PAIRS:
        raise TooFewPairs(FEWEST_PAIRS)
    row.result, row.read_at = cohorts.kept(judge(row.questions, before, after)), now
    cohorts.burn(session, group_id)
    session.flush()
    events.audited(session, by.id, "quiz_read", f"group:{group_id}", now)
    return _quiz(session, group)


def questions(library: Library, language: str, country: str) -> dict[str, Question]:
    """Those of the lessons of local actors, by «lesson:question», in their order."""
    numbers = library.paths[LOCAL_PATH]
    lessons = sorted(
        (one for one in library.lessons(language, country) if one.number in numbers),
        key=lambda one: numbers.index(one.number),
    )
    return {f"{one.slug}:{question.key}": question for one in lessons for question in one.questions}


def _pairs(session: Session, row: CohortRow) -> tuple[list[Marks], list[Marks]]:
    """Of those who agreed to be in the figures and answered everything both times, in one order."""
    who = select(CohortAnswerRow.household_id).join(HouseholdRow, HouseholdRow.id == CohortAnswerRow.household_id)
    counted = session.scalars(who.where(CohortAnswerRow.group_id == row.group_id, COUNTED).distinct())
    each = cohorts.marks(session, row.group_id, list(counted))
    places = range(len(row.questions))
    whole = [marks for marks in each.values() if all((when, place) in marks for when in Moment for place in places)]
    before, after = ([[marks[when, place] for place in places] for marks in whole] for when in Moment)
    return list(before), list(after)


def _closed(session: Session, viewer: Staff, group_id: int) -> Group:
    group = groups.seen_by(session, viewer, group_id)
    if not group.is_closed:
        raise NotForYou()
    return group


def _hers(session: Session, household: Household, group_id: int, moment: Moment) -> CohortRow:
    """Raises NotForYou for who is not in it, QuizNotNow where that round is over."""
    row = session.get(CohortRow, group_id)
    if row is None or group_of(session, household.id) != group_id:
        raise NotForYou()
    if row.moment is not moment or row.read_at is not None:
        raise QuizNotNow()
    return row


def _quiz(session: Session, group: Group) -> Quiz:
    row = session.get(CohortRow, group.id)
    if row is None:
        return Quiz(group)
    return Quiz(group, row.before_at, row.after_at, row.read_at, cohorts.opened(row.result))


def _tell(session: Session, group: Group, moment: Moment, count: int, by: Staff, now: datetime) -> None:
    members = select(MembershipRow.household_id).where(
        MembershipRow.group_id == group.id, MembershipRow.left_at.is_(None)
    )
    facts = {"cohort": group.id, "moment": str(moment), "count": count, "staff": by.name}
    when = {"wanted_at": now, "due_at": now, "created_at": now}
    what = {"kind": Kind.CAMPAIGN, "priority": Kind.CAMPAIGN.priority, "facts": facts}
    key = f"cohort:{group.id}:{moment}"
    rows = [{**what, **when, "household_id": one, "key": f"{key}:{one}"} for one in session.scalars(members)]
    if rows:
        deliveries.write(session, rows)


def as_json(one: Quiz) -> dict[str, Any]:
    """What a page and its files say, to the digit; a figure that is hidden is null."""
    found = one.result
    change = found.change if found else None
    return {
        "group": one.group.name,
        **{name: at.isoformat() if at else None for name, at in _days(one).items()},
        "people": change.people if change else None,
        **{
            name: round(getattr(change, name)) if change else None
            for name in ("before", "after", "value", "low", "high")
        },
        "questions": {each.key: {"before": each.before, "after": each.after} for each in found.questions}
        if found
        else {},
    }


def _days(one: Quiz) -> dict[str, datetime | None]:
    return {"before_at": one.before_at, "after_at": one.after_at, "read_at": one.read_at}
