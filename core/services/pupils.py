"""Classes of a school: who is in one is under age, learns once both permissions are noted, and keeps no money."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy.orm import Session

from core.domain.pupils import ClassProgress, Permissions, PupilState
from core.domain.staff import Group, Staff
from core.domain.statistics import Count, steps
from core.errors import NotForYou
from core.errors.community import ClassNotEmpty
from core.library import Library
from core.services import groups, members
from core.storage import events, households, pupils
from core.storage.groups import GroupRow
from core.storage.pupils import PupilRow

#: The path of lessons of the young.
PATH = "youth"


def make_class(session: Session, by: Staff, group_id: int, now: datetime) -> Group:
    """An empty group becomes a class: nobody in it has any money here yet. Raises NotForYou, ClassNotEmpty."""
    if groups.members(session, by, group_id).total:
        raise ClassNotEmpty()
    session.get_one(GroupRow, group_id).is_school = True
    session.flush()
    events.audited(session, by.id, "class_made", f"group:{group_id}", now)
    return groups.seen_by(session, by, group_id)


def permissions(session: Session, viewer: Staff, household_id: int) -> Permissions:
    """Raises NotForYou for another's, and for one who is no pupil."""
    return _row(session, viewer, household_id).permissions()


def permit(
    session: Session, by: Staff, household_id: int, now: datetime, *, guardian: bool | None = None,
    school: bool | None = None,
) -> Permissions:  # fmt: skip
    """The facilitator has seen the paper, or it was taken back. Raises NotForYou."""
    row = _row(session, by, household_id)
    if guardian is not None:
        row.guardian_at = now if guardian else None
    if school is not None:
        row.school_at = now if school else None
    row.recorded_by = by.id
    found = row.permissions()
    households.change(session, household_id, pupil=found.state)
    session.flush()
    facts = {"guardian": found.guardian, "school": found.school}
    events.audited(session, by.id, "pupil_permitted", f"household:{household_id}", now, **facts)
    return found


def grown_up(session: Session, by: Staff, household_id: int, now: datetime) -> None:
    """Only who coordinates says that somebody has come of age. Raises NotForYou."""
    row = _row(session, by, household_id)
    if not by.is_coordinator:
        raise NotForYou()
    session.delete(row)
    households.change(session, household_id, pupil=None)
    session.flush()
    events.audited(session, by.id, "pupil_grown_up", f"household:{household_id}", now)


def of_class(session: Session, library: Library, viewer: Staff, group_id: int) -> ClassProgress:
    """How many may learn and have completed what; few are no number. Raises NotForYou, also for no class."""
    class_of(session, viewer, group_id)
    rows = pupils.in_class(session, group_id)
    allowed = sum(row.permissions().state is PupilState.ALLOWED for row in rows)
    lessons = [lesson for lesson in library.lessons("es", "GT") if lesson.number in library.paths[PATH]]
    done = pupils.completed(session, [row.household_id for row in rows], [lesson.slug for lesson in lessons])
    whole, may = steps(len(rows), allowed)
    return ClassProgress(
        whole, may, tuple((lesson.slug, _among(len(rows), done.get(lesson.slug, 0))) for lesson in lessons)
    )


def classes(session: Session, viewer: Staff) -> list[Group]:
    return [group for group in groups.visible_to(session, viewer) if group.is_school]


def class_of(session: Session, viewer: Staff, group_id: int) -> Group:
    """Raises NotForYou, also for a group that is no class."""
    group = groups.seen_by(session, viewer, group_id)
    if not group.is_school:
        raise NotForYou()
    return group


def _among(pupils_: int, done: int) -> Count:
    """Neither who has done it nor who is left is shown while they are few."""
    return steps(pupils_, done)[1]


def _row(session: Session, viewer: Staff, household_id: int) -> PupilRow:
    members.household_of(session, viewer, household_id)
    row = session.get(PupilRow, household_id)
    if row is None:
        raise NotForYou()
    return row
