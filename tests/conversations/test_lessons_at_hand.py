"""Sixty lessons on a small screen: modules, paths, the short form, once more, and where she left off."""

import re

import pytest

from core.library import Library
from core.services import households
from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.village import Village

GAIN = "gano-o-pierdo"


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


async def test_a_lesson_that_is_done_can_be_read_once_more(village: Village, ana: Phone, library: Library) -> None:
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await village.talk(ana, [("[Seguir]", "2/3"), ("[Seguir]", "3/3"), ("[Ya leí]", "Para hoy"), ("[Después]", "A\\)")])
    for question in library.lesson("mensajes-y-enlaces-falsos", "es", "GT").questions:
        letter = "ABC"[[choice.key for choice in question.choices].index(question.correct)]
        await ana.tap(letter)
        await ana.wait_for(lambda message: message.edited)
    await ana.wait_for("Terminó la lección")
    await village.talk(ana, [("[Otra vez]", "1/3"), ("[Seguir]", "2/3")])


async def test_she_comes_back_to_the_question_that_she_left_open(village: Village, ana: Phone) -> None:
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    await village.talk(ana, [("[Seguir]", "2/3"), ("[Seguir]", "3/3"), ("[Ya leí]", "Para hoy"), ("[Después]", "A\\)")])
    await village.talk(ana, [("/leccion", "Iba por aquí, en «Mensajes y enlaces falsos».*A\\)")])
