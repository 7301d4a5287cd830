"""What staff did, for coordinators to read; nobody can change it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from core.domain.staff import Staff
from core.errors import NotForYou
from core.storage.events import AuditRow
from core.storage.staff import StaffRow

PAGE = 50


@dataclass(frozen=True)
class Act:
    at: datetime
    who: str | None  #: None for whoever sits at the terminal
    act: str
    about: str
    facts: Mapping[str, Any]


@dataclass(frozen=True)
class Acts:
    rows: tuple[Act, ...]
    total: int


def acts(session: Session, viewer: Staff, page: int = 1) -> Acts:
    """The newest first. Raises NotForYou."""
    if not viewer.is_coordinator:
        raise NotForYou()
    query = (
        select(AuditRow, StaffRow.name)
        .outerjoin(StaffRow, StaffRow.id == AuditRow.staff_id)
        .order_by(AuditRow.id.desc())
        .limit(PAGE)
        .offset((page - 1) * PAGE)
    )
    rows = tuple(Act(row.at, name, row.act, row.about, row.facts or {}) for row, name in session.execute(query))
    return Acts(rows, session.scalar(select(func.count()).select_from(AuditRow)) or 0)
