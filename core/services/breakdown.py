"""The same figures for each group, each member of staff, each language …, so that they can be laid side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import Select, select
from sqlalchemy.orm import Session

from core.domain.counting import PROGRAMME
from core.domain.slices import DIMENSIONS, NOT_ASKED, of_group, of_town
from core.domain.staff import Staff
from core.domain.statistics import Filters
from core.errors import NotForYou
from core.services import statistics_measuring as measuring
from core.services.groups import visible_to
from core.services.statistics import Overview, read
from core.services.statistics_measuring import Question
from core.storage import rollups
from core.storage.groups import GroupRow
from core.storage.institutions import BranchRow
from core.storage.staff import StaffRow

PLACES = {"town": GroupRow.town, "branch": GroupRow.branch_id}


@dataclass(frozen=True)
class Line:
    name: str  #: of the slice: «group:3», «language:es»
    label: str | None  #: the name of the group or of the member of staff; None where the mouth has a word for it
    code: str | None  #: of the group, to look closer
    figures: Overview


def by(session: Session, viewer: Staff, dimension: str, filters: Filters, now: datetime) -> tuple[Line, ...]:
    """One line for each; a figure that its neighbours and the total would give away is hidden.

    A facilitator sees her groups and no other dimension. Raises NotForYou.
    """
    if dimension in NOT_ASKED and viewer.is_coordinator:
        return ()
    if dimension not in DIMENSIONS or not (viewer.is_coordinator or dimension == "group"):
        raise NotForYou()
    names = sorted(_names(session, viewer, dimension), key=_order)
    ask = Question(session, names, replace(filters, group=None, cut=None), measuring.local_day(filters, now))
    found = measuring.programme(ask)
    fallen = measuring.fallen(ask, PROGRAMME)
    return tuple(
        Line(name, *_label(session, name), read(found[name], measuring.to_hide(found, name, fallen), filters, now))
        for name in names
        if found[name].get("reached") and found[name]["reached"].households
    )


def _names(session: Session, viewer: Staff, dimension: str) -> list[str]:
    if dimension == "group" and not viewer.is_coordinator:
        return [of_group(group.id) for group in visible_to(session, viewer)]
    every = rollups.slices(session)
    names = [name for name in every if name.startswith(f"{dimension}:")]
    if dimension not in PLACES:
        return names
    # Groups that have not said where they meet stand for themselves: together the lines are the whole.
    placed = {of_group(int(group_id)) for group_id in session.scalars(_placed(dimension))}
    return names + [name for name in every if name.startswith("group:") and name not in placed]


def _placed(dimension: str) -> Select[int]:
    return select(GroupRow.id).where(PLACES[dimension].is_not(None))


def _order(name: str) -> tuple[str, int, str]:
    kind, _, value = name.partition(":")
    return kind, int(value) if value.isdigit() else 0, value


def _label(session: Session, name: str) -> tuple[str | None, str | None]:
    kind, _, value = name.partition(":")
    if kind == "group":
        group = session.get(GroupRow, int(value))
        return (group.name, group.code) if group else (None, None)
    if kind == "town":
        towns = session.scalars(select(GroupRow.town).where(GroupRow.town.is_not(None)).order_by(GroupRow.id))
        return next((town for town in towns if town and of_town(town) == name), None), None
    if kind == "branch":
        branch = session.get(BranchRow, int(value))
        return (f"{branch.name} ({branch.municipality})" if branch else None), None
    if kind == "staff":
        member = session.get(StaffRow, int(value))
        return (member.name if member else None), None
    return None, None
