"""Whose events count, and where a viewer may look. Every figure is a question asked of these."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from core.domain import slices
from core.domain.staff import Staff, may_see
from core.domain.statistics import Filters
from core.errors import NotForYou
from core.storage import groups
from core.storage.events import EventRow
from core.storage.households import HouseholdRow
from core.storage.staff import StaffRow

#: True of a household that agreed to be counted and is not one of us trying the bot out.
COUNTED = HouseholdRow.consent_statistics & ~(
    select(StaffRow.id).where(StaffRow.chat_id == HouseholdRow.chat_id).correlate(HouseholdRow).exists()
)


@dataclass(frozen=True)
class Scope:
    """The groups whose events are looked at; None is the whole programme, those in no group included."""

    group_ids: frozenset[int] | None
    cut: str | None = None

    @classmethod
    def of(cls, session: Session, viewer: Staff, filters: Filters) -> Scope:
        """Raises NotForYou, alike for a group of others and one that does not exist."""
        if filters.cut is not None and not viewer.is_coordinator:
            raise NotForYou()
        if filters.group is None:
            return cls(cls.every(viewer).group_ids, filters.cut)
        group = groups.by_code(session, filters.group)
        if group is None or not may_see(viewer, group.id):
            raise NotForYou()
        return cls(frozenset({group.id}), slices.of_group(group.id))

    @classmethod
    def every(cls, viewer: Staff) -> Scope:
        return cls(None if viewer.is_coordinator else viewer.groups)

    def slice(self, viewer: Staff) -> str:
        """Where its figures are added up."""
        if self.cut is not None:
            return self.cut
        return slices.WHOLE if self.group_ids is None else slices.of_staff(viewer.id)

    def where(self) -> list[ColumnElement[bool]]:
        return [] if self.group_ids is None else [EventRow.group_id.in_(self.group_ids)]


def counted(scope: Scope, filters: Filters, kinds: Iterable[str]) -> list[ColumnElement[bool]]:
    """What holds for an event of these kinds that counts here."""
    who = select(HouseholdRow.id).where(COUNTED)
    return [EventRow.kind.in_(tuple(kinds)), *scope.where(), *within(filters), EventRow.household_id.in_(who)]


def within(filters: Filters) -> list[ColumnElement[bool]]:
    bounds = []
    if filters.begins is not None:
        bounds.append(EventRow.at >= filters.begins)
    if filters.ends is not None:
        bounds.append(EventRow.at < filters.ends)
    return bounds
