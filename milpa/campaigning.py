"""Pushing a lesson from the terminal: in the name of the group's facilitator, who then hears what came of it."""

from __future__ import annotations

from sqlalchemy.orm import Session

from core.domain.staff import Group
from core.errors import NobodyToSend, SensitiveLesson, UnknownLesson
from core.services import campaigns, groups, staff
from milpa.errors import CannotDo
from milpa.house import House
from milpa.viewing import TERMINAL


def group_with(session: Session, code: str) -> Group:
    """Raises CannotDo."""
    group = next((group for group in groups.visible_to(session, TERMINAL) if group.code == code.lower()), None)
    if group is None:
        raise CannotDo(f"There is no group with the code {code}.")
    return group


def send_now(house: House, code: str, lesson: str) -> int:
    now = house.clock.now()
    with house.database.write() as session:
        group = group_with(session, code)
        facilitator = staff.by_id(session, group.facilitator_id) if group.facilitator_id else None
        if facilitator is None:
            raise CannotDo(f"«{group.name}» has no facilitator yet; a campaign needs one who hears the result.")
        try:
            return campaigns.schedule(
                session, house.library, facilitator, group.id, lesson, now, now, f"terminal:{now.timestamp():.6f}"
            ).id
        except UnknownLesson as unknown:
            raise CannotDo(f"There is no lesson {lesson}.") from unknown
        except SensitiveLesson as sensitive:
            raise CannotDo(f"{lesson} is a lesson that only she herself opens; it is never pushed.") from sensitive
        except NobodyToSend as nobody:
            raise CannotDo(f"Nobody in «{group.name}» can be reached with this lesson.") from nobody
