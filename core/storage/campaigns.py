"""Campaigns: a lesson for a group at an hour."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Date, ForeignKey, Index, Integer, Select, String, and_, func, or_, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.campaigns import Arm, Campaign, CampaignState, Content, Who
from core.domain.drips import CatchUp, Step
from core.domain.forms import Question, opened
from core.domain.letters import Letter
from core.storage.base import Base, EnumWord, UTCDateTime
from core.storage.households import HouseholdRow
from core.storage.sealed import SealedText


class CampaignRow(Base):
    __tablename__ = "campaigns"
    __table_args__ = (Index("ix_campaigns_state_send_at", "state", "send_at"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60))
    group_id: Mapped[int] = mapped_column(ForeignKey("groups.id"), index=True)
    created_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    state: Mapped[CampaignState] = mapped_column(EnumWord(CampaignState), default=CampaignState.DRAFT)
    send_at: Mapped[datetime] = mapped_column(UTCDateTime)
    source: Mapped[str | None] = mapped_column(String(40), unique=True)
    created_at: Mapped[datetime] = mapped_column(UTCDateTime)
    #: Deliveries are written up to this household; the next piece begins after it.
    planned_to: Mapped[int | None] = mapped_column(Integer)
    #: When the last of them was written; NULL before.
    planned_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    finished_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    kind: Mapped[Content] = mapped_column(EnumWord(Content), default=Content.LESSON, server_default="lesson")
    letter: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    variant: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    who: Mapped[Who] = mapped_column(EnumWord(Who), default=Who.EVERYBODY, server_default="everybody")
    people: Mapped[list[int] | None] = mapped_column(JSON(none_as_null=True))
    #: «2026-11-25T09:00» on each household's own clock; empty for one moment for all.
    local_at: Mapped[str | None] = mapped_column(String(16))
    holdout: Mapped[int] = mapped_column(Integer, default=0, server_default="0")
    #: The rhythm of a track in days.
    every: Mapped[int | None] = mapped_column(Integer)
    catch_up: Mapped[CatchUp | None] = mapped_column(EnumWord(CatchUp))
    #: When a track is looked at next.
    next_at: Mapped[datetime | None] = mapped_column(UTCDateTime)
    copied_from: Mapped[int | None] = mapped_column(Integer)
    questions: Mapped[list[dict[str, Any]] | None] = mapped_column(JSON(none_as_null=True))
    answers_closed_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def seen(self) -> Campaign:
        local_at = datetime.fromisoformat(self.local_at) if self.local_at else None
        return Campaign(
            self.id,
            self.lesson,
            self.group_id,
            self.created_by,
            self.state,
            self.send_at,
            self.kind,
            _letter(self.letter),
            _letter(self.variant),
            self.who,
            tuple(self.people or ()),
            local_at,
            self.holdout,
            self.every,
            self.catch_up,
            opened(self.questions),
            self.answers_closed_at is None,
        )


class ArmRow(Base):
    """Chosen by chance before anything is sent, and never changed."""

    __tablename__ = "campaign_arms"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    arm: Mapped[Arm] = mapped_column(EnumWord(Arm))
    assigned_at: Mapped[datetime] = mapped_column(UTCDateTime)


class StepRow(Base):
    """A lesson of a track, and the group's day for it."""

    __tablename__ = "campaign_steps"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    lesson: Mapped[str] = mapped_column(String(60))
    on: Mapped[date] = mapped_column(Date)
    added: Mapped[date] = mapped_column(Date)

    def seen(self) -> Step:
        return Step(self.position, self.on, self.added)


class VoteRow(Base):
    """Her latest answer to a poll."""

    __tablename__ = "poll_votes"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    choice: Mapped[int] = mapped_column(Integer)
    at: Mapped[datetime] = mapped_column(UTCDateTime)


class FormAnswerRow(Base):
    """Her latest answer to a question of a form: the place of an option, a number, or her words."""

    __tablename__ = "form_answers"

    campaign_id: Mapped[int] = mapped_column(ForeignKey("campaigns.id"), primary_key=True)
    household_id: Mapped[int] = mapped_column(ForeignKey("households.id"), primary_key=True)
    position: Mapped[int] = mapped_column(Integer, primary_key=True, autoincrement=False)
    value: Mapped[str] = mapped_column(SealedText(200))
    at: Mapped[datetime] = mapped_column(UTCDateTime)


def kept(letter: Letter | None) -> dict[str, Any] | None:
    return {"texts": dict(letter.texts), "choices": list(letter.choices)} if letter else None


def _letter(raw: dict[str, Any] | None) -> Letter | None:
    return Letter(raw["texts"], tuple(raw["choices"])) if raw else None


def to_plan(session: Session, now: datetime) -> CampaignRow | None:
    """The campaign that has waited longest for its deliveries to be written."""
    query = select(CampaignRow).where(
        CampaignRow.kind != Content.TRACK,
        or_(
            and_(CampaignRow.state == CampaignState.SCHEDULED, CampaignRow.send_at <= now),
            and_(CampaignRow.state == CampaignState.SENDING, CampaignRow.planned_at.is_(None)),
            # Stopped in the middle of its planning: each of the rest is still to be told why.
            and_(
                CampaignRow.state == CampaignState.STOPPED,
                CampaignRow.planned_to.is_not(None),
                CampaignRow.planned_at.is_(None),
            ),
        ),
    )
    return session.scalar(query.order_by(CampaignRow.send_at, CampaignRow.id).limit(1))


def in_state(session: Session, state: CampaignState) -> list[CampaignRow]:
    return list(session.scalars(select(CampaignRow).where(CampaignRow.state == state)))


def track_due(session: Session, now: datetime) -> CampaignRow | None:
    """The track that has waited longest to be looked at."""
    query = select(CampaignRow).where(
        CampaignRow.kind == Content.TRACK,
        CampaignRow.state.in_((CampaignState.SCHEDULED, CampaignState.SENDING)),
        CampaignRow.next_at <= now,
    )
    return session.scalar(query.order_by(CampaignRow.next_at, CampaignRow.id).limit(1))


def ancestors(campaign_id: int) -> Select[int]:
    """The campaigns of which it is a copy, and those of which they are."""
    # By name, so that a question which asks for them twice asks the same.
    first = select(CampaignRow.copied_from.label("id")).where(
        CampaignRow.id == campaign_id, CampaignRow.copied_from.is_not(None)
    )
    line = first.cte(f"before_{campaign_id}", recursive=True)
    older = select(CampaignRow.copied_from).where(CampaignRow.id == line.c.id, CampaignRow.copied_from.is_not(None))
    return select(line.union(older).c.id)


def relatives(session: Session, campaign_id: int) -> set[int]:
    """Every other campaign that is a copy of the same first one, and that one."""
    line = {campaign_id, *session.scalars(ancestors(campaign_id))}
    while more := set(session.scalars(select(CampaignRow.id).where(CampaignRow.copied_from.in_(line)))) - line:
        line |= more
    return line - {campaign_id}


def held_out_before(campaign_id: int) -> Select[int]:
    """Whom chance left out of one of those that it copies."""
    older = ArmRow.campaign_id.in_(ancestors(campaign_id))
    return select(ArmRow.household_id).where(older, ArmRow.arm == Arm.HOLDOUT)


def steps_of(session: Session, campaign_id: int) -> list[StepRow]:
    return list(session.scalars(select(StepRow).where(StepRow.campaign_id == campaign_id).order_by(StepRow.position)))


def votes_of(session: Session, campaign_id: int) -> dict[int, int]:
    query = select(VoteRow.choice, func.count()).where(VoteRow.campaign_id == campaign_id).group_by(VoteRow.choice)
    return {choice: int(count) for choice, count in session.execute(query)}


def answers_of(session: Session, campaign_id: int, household_id: int) -> list[FormAnswerRow]:
    query = select(FormAnswerRow).where(
        FormAnswerRow.campaign_id == campaign_id, FormAnswerRow.household_id == household_id
    )
    return list(session.scalars(query.order_by(FormAnswerRow.position)))


def answered_by(session: Session, household_id: int, language: str) -> list[tuple[Question, str]]:
    """What she has answered to any form, each with its question as she reads it."""
    query = select(FormAnswerRow, CampaignRow.questions).join(CampaignRow, CampaignRow.id == FormAnswerRow.campaign_id)
    hers = query.where(FormAnswerRow.household_id == household_id)
    return [(opened(questions)[row.position].read_in(language), row.value) for row, questions in session.execute(hers)]


def who_answered(session: Session, campaign_id: int) -> int:
    """How many households, of those who agreed to be in the figures."""
    agreed = select(HouseholdRow.id).where(HouseholdRow.consent_statistics)
    query = select(func.count(FormAnswerRow.household_id.distinct())).where(
        FormAnswerRow.campaign_id == campaign_id, FormAnswerRow.household_id.in_(agreed)
    )
    return session.scalar(query) or 0


def arms_of(session: Session, campaign_id: int) -> dict[str, int]:
    query = select(ArmRow.arm, func.count()).where(ArmRow.campaign_id == campaign_id).group_by(ArmRow.arm)
    return {str(arm): int(count) for arm, count in session.execute(query)}
