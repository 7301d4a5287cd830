"""Sixty lessons on a small screen: modules, paths, the short form, once more, and where she left off."""

import asyncio
import re

import pytest
from sqlalchemy import select

from bot.outgoing.callback_data import QuizAnswer
from core.domain.lesson import Lesson
from core.library import Library
from core.services import households
from core.storage.events import EventRow
from core.storage.lessons import AnswerRow, ProgressRow
from sandbox.phone import Message, Phone
from tests.conftest import NOW
from tests.conversations.village import Village

GAIN = "gano-o-pierdo"
SAFE = "mensajes-y-enlaces-falsos"


@pytest.fixture
async def ana(village: Village) -> Phone:
    with village.database.write() as session:
        households.agree(session, households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW).id, NOW)
    phone = village.phone(1001)
    await phone.start()
    await phone.wait_for("otra vez")
    return phone


async def test_all_lessons_fit_on_a_small_screen_a_module_at_a_time(village: Village, ana: Phone) -> None:
    await ana.send("/lecciones")
    said = await ana.wait_for("0 de 58 lecciones")
    assert len(said.labels) == 10
    await ana.tap("Mi negocio y mi futuro")
    module = await ana.wait_for("Toque la que quiera leer")
    assert (module.edited, module.id) == (True, said.id)
    assert len(module.labels) <= 10
    await ana.tap("¿Gano o pierdo?")
    await ana.wait_for("1/3")


async def test_she_may_change_her_path_and_the_next_lesson_lies_on_it(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("/camino", "Qué le sirve más ahora"),
            ("[Mi negocio]", "Su camino es: Mi negocio"),
            ("[Una lección]", "Mensajes y enlaces falsos"),
            ("/lecciones", "Su camino: Mi negocio"),
        ],
    )


async def test_who_has_no_time_reads_one_card_and_goes_on(village: Village, ana: Phone, library: Library) -> None:
    lesson = library.lesson(GAIN, "es", "GT")
    await village.talk(ana, [("/lecciones", "De qué quiere leer"), ("[Mi negocio y]", "leer"), ("[¿Gano", "1/3")][:2])
    await ana.tap("¿Gano o pierdo?")
    first = await ana.wait_for("1/3")
    await ana.tap("Más corto")
    short = await ana.wait_for(re.compile(re.escape(lesson.key_card.plain.split("\n")[0])))
    assert short.id == first.id
    await village.talk(ana, [("[Ya leí]", "Para hoy"), ("[Hecho]", "A\\)")])


async def read(village: Village, ana: Phone, said: str) -> None:
    """From the first card to what she says to the action."""
    await village.talk(ana, [("[Seguir]", "2/3"), ("[Seguir]", "3/3"), ("[Ya leí]", "Para hoy"), (f"[{said}]", "A\\)")])


async def answer(ana: Phone, lesson: Lesson, *, right: bool) -> None:
    for question in lesson.questions:
        keys = [choice.key for choice in question.choices if (choice.key == question.correct) is right]
        await ana.tap("ABC"[[choice.key for choice in question.choices].index(keys[0])])
        await ana.wait_for(lambda message: message.edited)


def counted(village: Village) -> list[tuple[object, ...]]:
    """All that the figures, the health of the questions and the next lesson are made of."""
    with village.database.read() as session:
        events = session.execute(select(EventRow.kind, EventRow.lesson, EventRow.facts).order_by(EventRow.id))
        answers = session.execute(select(AnswerRow.question, AnswerRow.choice, AnswerRow.is_right, AnswerRow.at))
        progress = session.execute(select(ProgressRow.lesson, ProgressRow.action, ProgressRow.completed_at))
        return [tuple(row) for rows in (events, answers, progress) for row in rows]


async def test_a_lesson_that_is_done_asks_again_and_only_the_first_answers_count(
    village: Village, ana: Phone, library: Library
) -> None:
    lesson = library.lesson(SAFE, "es", "GT")
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await read(village, ana, "Hecho")
    await answer(ana, lesson, right=True)
    await ana.wait_for("Terminó la lección")
    before = counted(village)
    await village.talk(ana, [("[Otra vez]", "1/3")])
    await read(village, ana, "No puedo")
    await answer(ana, lesson, right=False)
    await ana.wait_for("Repasó la lección «Mensajes y enlaces falsos»")
    assert counted(village) == before


def late_tap(message: Message, carried: str) -> dict[str, object]:
    """A tap that Telegram still carries though the button is gone from her screen."""
    facts = {"id": "771", "from": {"id": 1001, "is_bot": False, "first_name": "Ana"}, "chat_instance": "1"}
    return {"callback_query": {**facts, "message": message.raw, "data": carried}}


async def test_in_a_repeat_each_option_teaches_and_a_late_second_tap_asks_nothing_twice(
    village: Village, ana: Phone, library: Library
) -> None:
    lesson = library.lesson(SAFE, "es", "GT")
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await read(village, ana, "Hecho")
    await answer(ana, lesson, right=True)
    await ana.wait_for("Terminó la lección")
    await village.talk(ana, [("[Otra vez]", "1/3")])
    await read(village, ana, "Después")
    first, second = lesson.questions
    wrong = next(choice for choice in first.choices if choice.key != first.correct)
    asked = (await ana.messages())[-1]
    late = late_tap(asked, QuizAnswer(SAFE, first.key, wrong.key).encode())
    await ana.tap("ABC"[first.choices.index(wrong)])
    await ana.wait_for(second.text)
    for _ in range(2):
        await asyncio.sleep(2.2)  # longer than a finger that slips
        await village.control.inject(late)
    await asyncio.sleep(1)
    after = [message.text for message in await ana.messages() if message.id >= asked.id]
    assert wrong.feedback in after[0]
    assert [text for text in after[1:] if second.text in text] == after[1:2] == after[1:]


async def test_a_repeat_can_be_answered_in_words(village: Village, ana: Phone, library: Library) -> None:
    lesson = library.lesson(SAFE, "es", "GT")
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await read(village, ana, "Hecho")
    await answer(ana, lesson, right=True)
    await village.talk(ana, [("[Otra vez]", "1/3"), ("siga", "2/3"), ("siga", "3/3"), ("siga", "Para hoy")])
    await village.talk(ana, [("hecho", "A\\)"), ("b", "A\\)"), ("b", "Repasó la lección")])


async def test_she_comes_back_to_the_question_that_she_left_open(village: Village, ana: Phone) -> None:
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await village.talk(ana, [("[Seguir]", "2/3"), ("[Seguir]", "3/3"), ("[Ya leí]", "Para hoy"), ("[Después]", "A\\)")])
    await village.talk(ana, [("/leccion", "Iba por aquí, en «Mensajes y enlaces falsos».*A\\)")])
