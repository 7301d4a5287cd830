"""A lesson read aloud by one, published by another, and heard only while it is true."""

from dataclasses import replace

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from core.domain.delivery import Kind
from core.domain.facts import Confidence
from core.domain.staff import Staff
from core.domain.voices import Voice, VoiceState
from core.errors import OwnVoice, UnknownLesson, UnknownVoice, VoiceDecided, VoiceTooLong
from core.library import Library
from core.services import voices
from core.storage.deliveries import DeliveryRow
from core.storage.events import AuditRow
from tests.conftest import NOW, Cast

LESSON = "fondo-para-imprevistos"
WITH_A_FACT = "papeles-para-la-cuenta"


def recorded(session: Session, library: Library, by: Staff, language: str = "es", slug: str = LESSON) -> Voice:
    return voices.record(session, library, by, slug, language, "GT", 90_000, 60, NOW)


def proposed(session: Session, library: Library, cast: Cast, language: str = "es", slug: str = LESSON) -> Voice:
    return voices.propose(session, cast.eva, recorded(session, library, cast.eva, language, slug).id, cast.ana, NOW)


def published(session: Session, library: Library, cast: Cast, language: str = "es", slug: str = LESSON) -> Voice:
    return voices.publish(session, cast.fidel, proposed(session, library, cast, language, slug).id, NOW)


def offered(session: Session, library: Library, cast: Cast, language: str = "es", slug: str = LESSON) -> list[str]:
    lesson = library.lesson(slug, language, "GT")
    hers = replace(cast.ana, language=language)
    return [voice.language for voice in voices.of_lesson(session, library, hers, lesson)]


def test_what_a_second_person_published_is_offered(session: Session, cast: Cast, library: Library) -> None:
    voice = published(session, library, cast)
    assert offered(session, library, cast) == ["es"]
    assert voices.heard_by(session, library, cast.ana, voice.id, NOW).path == voice.path


@pytest.mark.parametrize("step", ["draft", "proposed", "refused", "dropped"])
def test_before_that_no_household_hears_it(session: Session, cast: Cast, library: Library, step: str) -> None:
    voice = recorded(session, library, cast.eva) if step == "draft" else proposed(session, library, cast)
    if step == "refused":
        voices.refuse(session, cast.fidel, voice.id, NOW)
    if step == "dropped":
        voices.drop(session, cast.eva, voice.id, NOW)
    assert offered(session, library, cast) == []
    with pytest.raises(UnknownVoice):
        voices.heard_by(session, library, cast.ana, voice.id, NOW)


def test_nobody_publishes_or_refuses_a_voice_of_their_own(session: Session, cast: Cast, library: Library) -> None:
    own = voices.propose(session, cast.fidel, recorded(session, library, cast.fidel).id, cast.ana, NOW)
    for decide in (voices.publish, voices.refuse):
        with pytest.raises(OwnVoice):
            decide(session, cast.fidel, own.id, NOW)
    assert voices.waiting(session, cast.fidel) == []
    assert [voice.id for voice in voices.waiting(session, cast.eva)] == [own.id]


def test_nobody_proposes_or_drops_a_draft_of_another(session: Session, cast: Cast, library: Library) -> None:
    voice = recorded(session, library, cast.eva)
    with pytest.raises(UnknownVoice):
        voices.propose(session, cast.fidel, voice.id, cast.ana, NOW)
    with pytest.raises(UnknownVoice):
        voices.drop(session, cast.fidel, voice.id, NOW)
    with pytest.raises(VoiceDecided):
        voices.publish(session, cast.fidel, voice.id, NOW)


def test_a_decision_is_made_once(session: Session, cast: Cast, library: Library) -> None:
    voice = published(session, library, cast)
    with pytest.raises(VoiceDecided):
        voices.refuse(session, cast.fidel, voice.id, NOW)
    acts = [row.act for row in session.scalars(select(AuditRow).where(AuditRow.about == f"voice:{voice.id}"))]
    assert acts == ["voice_recorded", "voice_proposed", "voice_published"]


def test_the_coordinator_is_told_and_not_the_one_who_recorded(session: Session, cast: Cast, library: Library) -> None:
    voice = proposed(session, library, cast)
    notes = session.scalars(select(DeliveryRow).where(DeliveryRow.kind == Kind.STAFF_NOTE)).all()
    assert [(row.key, row.facts["voice"]) for row in notes] == [(f"voice:{voice.id}:{cast.fidel.id}", voice.id)]


def test_a_newer_voice_takes_the_place_of_the_older(session: Session, cast: Cast, library: Library) -> None:
    older, newer = published(session, library, cast), published(session, library, cast)
    assert voices.listened_to(session, older.id).state is VoiceState.REPLACED
    lesson = library.lesson(LESSON, "es", "GT")
    assert [voice.id for voice in voices.of_lesson(session, library, cast.ana, lesson)] == [newer.id]


@pytest.mark.parametrize(
    ("there", "hers", "offered_to_her"),
    [
        (["es", "en"], "es", ["es"]),
        (["es", "en"], "en", ["en"]),
        (["es"], "en", ["es"]),
        (["mam", "es"], "es", ["es", "mam"]),
        (["mam"], "es", ["mam"]),
    ],
)
def test_her_language_comes_first_else_spanish_and_mam_is_there_for_who_speaks_it(
    session: Session, cast: Cast, library: Library, there: list[str], hers: str, offered_to_her: list[str]
) -> None:
    for language in there:
        published(session, library, cast, language)
    assert offered(session, library, cast, hers) == offered_to_her


def test_a_voice_falls_silent_when_the_lesson_no_longer_says_what_it_reads(
    session: Session, cast: Cast, library: Library
) -> None:
    voice = published(session, library, cast, "mam", WITH_A_FACT)
    assert offered(session, library, cast, slug=WITH_A_FACT) == ["mam"]
    tax_id = replace(library.facts("GT")["tax_id"], confidence=Confidence.VERIFIED)
    renewed = library.renewed([("GT", tax_id)])
    assert offered(session, renewed, cast, slug=WITH_A_FACT) == []
    with pytest.raises(UnknownVoice):
        voices.heard_by(session, renewed, cast.ana, voice.id, NOW)


def test_what_is_too_long_or_of_no_lesson_is_refused(session: Session, cast: Cast, library: Library) -> None:
    with pytest.raises(VoiceTooLong):
        voices.record(session, library, cast.eva, LESSON, "es", "GT", 90_000, 151, NOW)
    with pytest.raises(VoiceTooLong):
        voices.record(session, library, cast.eva, LESSON, "es", "GT", 1_000_001, 60, NOW)
    with pytest.raises(UnknownLesson):
        recorded(session, library, cast.eva, slug="volar")
