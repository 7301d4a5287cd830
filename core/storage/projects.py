"""Community projects: their entries, the photos of receipts and of the work, and who sits in the committee."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import JSON, BigInteger, ForeignKey, Index, Integer, String, func, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.money import Money
from core.domain.projects import Act, Entry, Giver, Office, ProjectState, Rule
from core.storage.base import Base, EnumWord, UTCDateTime


class ProjectRow(Base):
    __tablename__ = "projects"

    id: Mapped[int] = mapped_column(primary_key=True)
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    name: Mapped[str] = mapped_column(String(60))
    #: Of the link that shows the accounts to those abroad.
    code: Mapped[str] = mapped_column(String(20), unique=True)
    goal_minor: Mapped[int] = mapped_column(BigInteger)
    currency: Mapped[str] = mapped_column(String(3))
    rule: Mapped[dict[str, int]] = mapped_column(JSON)
    state: Mapped[ProjectState] = mapped_column(EnumWord(ProjectState), default=ProjectState.PROPOSED)
    decision: Mapped[str | None] = mapped_column(String(300))
    report: Mapped[str | None] = mapped_column(String(500))
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    source: Mapped[str] = mapped_column(String(40), unique=True)

    @property
    def goal(self) -> Money:
        return Money(self.goal_minor, self.currency)

    @property
    def matching(self) -> Rule:
        return Rule.of({Giver(giver): part for giver, part in self.rule.items()})


class ProjectEntryRow(Base):
    """Never overwritten: a wrong one is undone and another takes its place."""

    __tablename__ = "project_entries"
    __table_args__ = (Index("ix_project_entries_project", "project_id", "undone_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"))
    act: Mapped[Act] = mapped_column(EnumWord(Act))
    giver: Mapped[Giver | None] = mapped_column(EnumWord(Giver))
    amount_minor: Mapped[int] = mapped_column(BigInteger)
    note: Mapped[str | None] = mapped_column(String(80))
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UTCDateTime)
    undone_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    #: The wrong entry that this one stands for.
    corrects_id: Mapped[int | None] = mapped_column(Integer)
    source: Mapped[str] = mapped_column(String(40), unique=True)

    def seen(self, currency: str, has_photo: bool = False) -> Entry:
        amount = Money(self.amount_minor, currency)
        return Entry(self.id, self.act, self.giver, amount, self.note, self.at, has_photo)


class ProjectPhotoRow(Base):
    """A receipt or the work; never a person."""

    __tablename__ = "project_photos"

    id: Mapped[int] = mapped_column(primary_key=True)
    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), index=True)
    #: The receipt of this entry; empty for the work.
    entry_id: Mapped[int | None] = mapped_column(ForeignKey("project_entries.id"))
    path: Mapped[str] = mapped_column(String(120), unique=True)
    size: Mapped[int] = mapped_column(Integer)
    staff_id: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    at: Mapped[datetime] = mapped_column(UTCDateTime)


class CommitteeRow(Base):
    """Asked by the facilitator; her name is read by her group once she has said yes."""

    __tablename__ = "project_committee"

    project_id: Mapped[int] = mapped_column(ForeignKey("projects.id"), primary_key=True)
    office: Mapped[Office] = mapped_column(EnumWord(Office), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"))
    accepted_at: Mapped[datetime | None] = mapped_column(UTCDateTime)


def by_code(session: Session, code: str) -> ProjectRow | None:
    return session.scalar(select(ProjectRow).where(ProjectRow.code == code))


def of_groups(session: Session, group_ids: frozenset[int] | None) -> list[ProjectRow]:
    """Newest first; of all groups for None."""
    query = select(ProjectRow).order_by(ProjectRow.id.desc())
    if group_ids is not None:
        query = query.where(ProjectRow.group_id.in_(group_ids))
    return list(session.scalars(query))


def standing(session: Session, project_id: int) -> list[ProjectEntryRow]:
    query = select(ProjectEntryRow).where(ProjectEntryRow.project_id == project_id, ProjectEntryRow.undone_at.is_(None))
    return list(session.scalars(query.order_by(ProjectEntryRow.id)))


def photographed(session: Session, project_id: int) -> set[int]:
    """The entries that have a photo of their receipt."""
    query = select(ProjectPhotoRow.entry_id).where(
        ProjectPhotoRow.project_id == project_id, ProjectPhotoRow.entry_id.is_not(None)
    )
    return {entry_id for entry_id in session.scalars(query) if entry_id is not None}


def photos(session: Session, project_id: int, most: int) -> list[ProjectPhotoRow]:
    """The newest, in the order in which they were taken."""
    query = select(ProjectPhotoRow).where(ProjectPhotoRow.project_id == project_id)
    return list(session.scalars(query.order_by(ProjectPhotoRow.id.desc()).limit(most)))[::-1]


def count_photos(session: Session, project_id: int) -> int:
    query = select(func.count()).select_from(ProjectPhotoRow).where(ProjectPhotoRow.project_id == project_id)
    return session.scalar(query) or 0


def committee(session: Session, project_id: int) -> list[CommitteeRow]:
    return list(session.scalars(select(CommitteeRow).where(CommitteeRow.project_id == project_id)))


def seats_of(session: Session, household_id: int) -> list[CommitteeRow]:
    return list(session.scalars(select(CommitteeRow).where(CommitteeRow.household_id == household_id)))
