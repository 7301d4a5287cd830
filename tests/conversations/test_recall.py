"""What doña Ana learned comes back one morning, and she answers it or does not."""

import re
from datetime import UTC, datetime

import pytest

from core.domain.household import Consent
from core.library import Library
from core.services import households, leavings, lessons
from sandbox.phone import Message, Phone
from tests.conftest import NOW
from tests.conversations.village import Village, home

LESSON = "gano-o-pierdo"


@pytest.fixture
async def ana(village: Village, library: Library) -> Phone:
    """She has agreed, and did a lesson today with both questions right."""
    with village.database.write() as session:
        who = households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW)
        households.agree(session, who.id, NOW)
        who = households.set_consent(session, who.id, Consent.REMINDERS, True, NOW)
        lessons.open_lesson(session, library, who, LESSON, NOW)
        for question in library.lesson(LESSON, "es", "GT").questions:
            lessons.answer(session, library, who, LESSON, question.key, question.correct, NOW)
    phone = village.phone(1001)
    await phone.start()
    await phone.wait_for("otra vez")
    return phone


async def teaser(village: Village, phone: Phone) -> Message:
    await phone.forget()
    village.go_to(home(2026, 11, 26, 10, 1))
    return await phone.wait_for("¿Se acuerda?")


async def test_the_notice_gives_nothing_away(village: Village, ana: Phone) -> None:
    said = await teaser(village, ana)
    assert said.text == "¿Se acuerda? Tengo una pregunta cortita sobre «¿Gano o pierdo?»."
    assert not re.search(r"\d", said.text)


async def test_she_opens_it_answers_it_and_is_taught(village: Village, ana: Phone, library: Library) -> None:
    await teaser(village, ana)
    question = library.lesson(LESSON, "es", "GT").questions[0]
    await ana.tap("Ver la pregunta")
    asked = await ana.wait_for(re.compile(re.escape(question.choices[0].text)))
    assert asked.edited
    wrong = next(i for i, choice in enumerate(question.choices) if choice.key != question.correct)
    await ana.tap("ABC"[wrong])
    taught = await ana.wait_for(re.compile(re.escape(question.choices[wrong].feedback)))
    assert taught.labels == ["Leer otra vez la lección"]
    await ana.tap("Leer otra vez")
    await ana.wait_for("1/3")


async def test_the_next_morning_brings_one_more_and_no_backlog(village: Village, ana: Phone) -> None:
    await teaser(village, ana)
    await ana.forget()
    await ana.expect_silence(2)
    village.go_to(home(2026, 11, 27, 10, 1))
    await ana.wait_for("¿Se acuerda?")
    assert village.clock.now() > datetime(2026, 11, 27, tzinfo=UTC)


async def test_a_lesson_left_half_way_is_asked_about_once_and_waits_for_her(village: Village, library: Library) -> None:
    ana = await village.member(1002, "doña Ana")
    await village.talk(ana, [("/leccion", "1/"), ("[Seguir]", "2/")])
    await village.recorded()
    village.go_to(home(2026, 11, 30, 11, 0))
    with village.database.write() as session:
        leavings.plan_due(session, library, village.clock.now())
    asked = await ana.wait_for("se quedó a medias")
    assert asked.labels == ["No tuve tiempo", "No la entendí", "No me interesa", "Ya lo sabía"]
    await village.talk(ana, [("[No tuve tiempo]", "la espera donde la dejó"), ("[Seguir la lección]", "2/")])
