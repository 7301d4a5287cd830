"""Recorded lessons, and by which id each bot knows a file that it has sent before."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from sqlalchemy import BigInteger, ForeignKey, Index, Integer, String, delete, select
from sqlalchemy.orm import Mapped, Session, mapped_column

from core.domain.voices import MOVES, Voice, VoiceState
from core.storage.base import Base, EnumWord, UTCDateTime


class VoiceRow(Base):
    __tablename__ = "voices"
    __table_args__ = (Index("ix_voices_lesson", "lesson", "state"),)

    id: Mapped[int] = mapped_column(primary_key=True)
    lesson: Mapped[str] = mapped_column(String(60))
    language: Mapped[str] = mapped_column(String(20))
    #: Which words were read: a voice falls silent when the lesson no longer says them.
    words: Mapped[str] = mapped_column(String(12))
    path: Mapped[str] = mapped_column(String(120), unique=True)
    size: Mapped[int] = mapped_column(Integer)
    seconds: Mapped[int] = mapped_column(Integer)
    recorded_by: Mapped[int] = mapped_column(ForeignKey("staff.id"))
    recorded_at: Mapped[datetime] = mapped_column(UTCDateTime)
    state: Mapped[VoiceState] = mapped_column(EnumWord(VoiceState), default=VoiceState.DRAFT)
    decided_by: Mapped[int | None] = mapped_column(ForeignKey("staff.id"))
    decided_at: Mapped[datetime | None] = mapped_column(UTCDateTime)

    def heard(self) -> Voice:
        return Voice(
            self.id,
            self.lesson,
            self.language,
            self.path,
            self.size,
            self.seconds,
            self.recorded_by,
            self.state,
        )


class FileIdRow(Base):
    """Telegram's ids are worth something to the bot that got them only, so they are kept by bot."""

    __tablename__ = "telegram_files"

    path: Mapped[str] = mapped_column(String(120), primary_key=True)
    bot_id: Mapped[int] = mapped_column(BigInteger, primary_key=True, autoincrement=False)
    file_id: Mapped[str] = mapped_column(String(255))


def of_lesson(session: Session, lesson: str, states: Collection[VoiceState]) -> list[VoiceRow]:
    query = select(VoiceRow).where(VoiceRow.lesson == lesson, VoiceRow.state.in_(states))
    return list(session.scalars(query.order_by(VoiceRow.language, VoiceRow.id)))


def proposed(session: Session) -> list[VoiceRow]:
    query = select(VoiceRow).where(VoiceRow.state == VoiceState.PROPOSED)
    return list(session.scalars(query.order_by(VoiceRow.recorded_at)))


def silent(session: Session, lesson: str, language: str) -> list[str]:
    """Where the recordings lie that nobody will hear any more."""
    over = [state for state in VoiceState if not MOVES[state]]
    query = select(VoiceRow.path).where(VoiceRow.lesson == lesson, VoiceRow.language == language)
    return list(session.scalars(query.where(VoiceRow.state.in_(over)).order_by(VoiceRow.id)))


def drafts(session: Session, lesson: str, language: str, by: int) -> list[VoiceRow]:
    query = select(VoiceRow).where(VoiceRow.lesson == lesson, VoiceRow.language == language)
    return list(session.scalars(query.where(VoiceRow.recorded_by == by, VoiceRow.state == VoiceState.DRAFT)))


def file_id(session: Session, path: str, bot_id: int) -> str | None:
    row = session.get(FileIdRow, (path, bot_id))
    return row.file_id if row else None


def remember_file(session: Session, path: str, bot_id: int, file_id: str) -> None:
    session.merge(FileIdRow(path=path, bot_id=bot_id, file_id=file_id))


def forget_file(session: Session, path: str, bot_id: int) -> None:
    row = session.get(FileIdRow, (path, bot_id))
    if row is not None:
        session.delete(row)


def forget_files(session: Session, paths: Collection[str]) -> None:
    """By all bots, for the files are gone."""
    session.execute(delete(FileIdRow).where(FileIdRow.path.in_(paths)))
