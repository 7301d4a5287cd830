"""Voice without a studio: one of the staff reads a lesson aloud, another one listens and publishes it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.household import Household
from core.domain.lesson import Lesson
from core.domain.staff import Role, Staff
from core.domain.voices import Voice, VoiceState, may_move
from core.errors import OwnVoice, UnknownVoice, VoiceDecided, VoiceTooLong
from core.library import Library
from core.services.deliveries import note
from core.services.households import group_of, meet
from core.storage import events, voices
from core.storage.staff import StaffRow
from core.storage.voices import VoiceRow

#: Ninety seconds of lesson, and somebody who reads slowly.
MOST_SECONDS = 150
MOST_BYTES = 1_000_000


def record(
    session: Session, library: Library, by: Staff, slug: str, language: str, country: str,
    size: int, seconds: int, now: datetime,
) -> Voice:  # fmt: skip
    """A draft, and the place where its file shall lie, instead of one's earlier draft of the same.

    Raises UnknownLesson, VoiceTooLong.
    """
    if seconds > MOST_SECONDS or size > MOST_BYTES:
        raise VoiceTooLong(seconds, MOST_SECONDS)
    language = " ".join(language.split())[:20]
    for earlier in voices.drafts(session, slug, language, by.id):
        _move(session, earlier, VoiceState.DROPPED, by, now)
    row = VoiceRow(
        lesson=slug,
        language=language,
        words=words_read(library, slug, language, country),
        path=f"voices/{secrets.token_hex(8)}.oga",
        size=size,
        seconds=seconds,
        recorded_by=by.id,
        recorded_at=now,
        state=VoiceState.DRAFT,
    )
    session.add(row)
    session.flush()
    events.audited(session, by.id, "voice_recorded", f"voice:{row.id}", now, lesson=slug, language=row.language)
    return row.heard()


def propose(session: Session, by: Staff, voice_id: int, household: Household, now: datetime) -> Voice:
    """Offers one's own draft to the ears of the others, who are told. Raises UnknownVoice, VoiceDecided."""
    row = _own(session, by, voice_id)
    _move(session, row, VoiceState.PROPOSED, by, now)
    for other in _listeners(session, by):
        theirs = meet(session, other.chat_id, other.language, household.country, household.zone, now, has_written=False)
        note(session, theirs.id, Kind.STAFF_NOTE, f"voice:{row.id}:{other.id}", now, note="voice", voice=row.id)
    return row.heard()


def drop(session: Session, by: Staff, voice_id: int, now: datetime) -> Voice:
    """Throws one's own recording away before it is published."""
    row = _own(session, by, voice_id)
    _move(session, row, VoiceState.DROPPED, by, now)
    return row.heard()


def waiting(session: Session, listener: Staff) -> list[Voice]:
    """What others have proposed: nobody decides on a voice of their own."""
    return [row.heard() for row in voices.proposed(session) if row.recorded_by != listener.id]


def listened_to(session: Session, voice_id: int) -> Voice:
    """For the ears of the staff. Raises UnknownVoice."""
    return _row(session, voice_id).heard()


def publish(session: Session, by: Staff, voice_id: int, now: datetime) -> Voice:
    """In place of an older one in the same language. Raises OwnVoice, UnknownVoice, VoiceDecided."""
    row = _of_another(session, by, voice_id)
    for older in voices.of_lesson(session, row.lesson, (VoiceState.PUBLISHED,)):
        if older.language == row.language and older.words == row.words:
            _move(session, older, VoiceState.REPLACED, by, now)
    _move(session, row, VoiceState.PUBLISHED, by, now)
    return row.heard()


def refuse(session: Session, by: Staff, voice_id: int, now: datetime) -> Voice:
    row = _of_another(session, by, voice_id)
    _move(session, row, VoiceState.REFUSED, by, now)
    return row.heard()


def silent(session: Session, voice: Voice) -> list[str]:
    """The files of its lesson and language that nobody will hear any more: thrown away, refused or replaced."""
    return voices.silent(session, voice.lesson, voice.language)


def of_lesson(session: Session, library: Library, household: Household, lesson: Lesson) -> list[Voice]:
    """Those that read what the lesson says today: in her language or else Spanish first, then the others."""
    rows = voices.of_lesson(session, lesson.slug, (VoiceState.PUBLISHED,))
    told = [row.heard() for row in rows if _is_true(library, household, row)]
    spoken = {voice.language for voice in told}
    first = household.language if household.language in spoken else "es"
    return sorted((voice for voice in told if _is_for(voice, first)), key=lambda voice: voice.language != first)


def heard_by(session: Session, library: Library, household: Household, voice_id: int, now: datetime) -> Voice:
    """She taps «Escuchar». Raises UnknownVoice for one that is no longer there, or no longer true."""
    row = session.get(VoiceRow, voice_id)
    if row is None or row.state is not VoiceState.PUBLISHED or not _is_true(library, household, row):
        raise UnknownVoice(voice_id)
    group_id = group_of(session, household.id)
    facts = {"language": row.language}
    events.happened(session, "voice_heard", household.id, now, group_id=group_id, lesson=row.lesson, facts=facts)
    return row.heard()


def words_read(library: Library, slug: str, language: str, country: str) -> str:
    """Stands for the words that a voice reads; other languages are read from the Spanish. Raises UnknownLesson."""
    lesson = library.lesson(slug, "en" if language == "en" else "es", country)
    said = "\n".join([*(card.plain for card in lesson.cards), lesson.action.text])
    return hashlib.sha256(said.encode()).hexdigest()[:12]


def _is_true(library: Library, household: Household, row: VoiceRow) -> bool:
    return row.words == words_read(library, row.lesson, row.language, household.country)


def _is_for(voice: Voice, first: str) -> bool:
    """Of the languages that the bot writes one is enough; who speaks another must be told that it is there."""
    return voice.language == first or voice.language not in ("es", "en")


def _row(session: Session, voice_id: int) -> VoiceRow:
    row = session.get(VoiceRow, voice_id)
    if row is None:
        raise UnknownVoice(voice_id)
    return row


def _own(session: Session, by: Staff, voice_id: int) -> VoiceRow:
    row = _row(session, voice_id)
    if row.recorded_by != by.id:
        raise UnknownVoice(voice_id)
    return row


def _of_another(session: Session, by: Staff, voice_id: int) -> VoiceRow:
    row = _row(session, voice_id)
    if row.recorded_by == by.id:
        raise OwnVoice(voice_id)
    return row


def _move(session: Session, row: VoiceRow, state: VoiceState, by: Staff, now: datetime) -> None:
    if not may_move(row.state, state):
        raise VoiceDecided(row.state)
    row.state, row.decided_by, row.decided_at = state, by.id, now
    session.flush()
    events.audited(session, by.id, f"voice_{state}", f"voice:{row.id}", now)


def _listeners(session: Session, by: Staff) -> Sequence[StaffRow]:
    """The coordinators; where there is no other, the facilitators."""
    others = session.scalars(select(StaffRow).where(StaffRow.active, StaffRow.id != by.id)).all()
    return [one for one in others if one.role is Role.COORDINATOR] or others
