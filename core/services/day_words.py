"""Whose word of the day may be seen by whom: she sees that of her group, staff those of the groups they look after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy.orm import Session

from core.domain.day_word import word_of
from core.domain.household import Household
from core.domain.staff import Staff
from core.services import groups
from core.services.households import group_of


@dataclass(frozen=True)
class GroupWord:
    group: str
    word: str


def of_household(session: Session, household: Household, secret: str, today: date) -> str:
    """`today` is the programme's own day, so that she and staff abroad have the same."""
    return word_of(secret, group_of(session, household.id), today)


def of_staff(session: Session, viewer: Staff, secret: str, today: date) -> list[GroupWord]:
    return [GroupWord(group.name, word_of(secret, group.id, today)) for group in groups.visible_to(session, viewer)]
