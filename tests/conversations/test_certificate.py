"""Doña Ana finishes a module and asks for a certificate: in words, as a picture, and on paper."""

import pytest

from core.library import Library
from core.services import households, lessons
from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.village import Village

LAST = "celebre-y-siga"


@pytest.fixture
async def ana(village: Village, library: Library) -> Phone:
    """Of module 2 only the last question of its last lesson is left."""
    with village.database.write() as session:
        who = households.meet(session, 1001, "es", "GT", "America/Guatemala", NOW)
        households.agree(session, who.id, NOW)
        who = households.call(session, who.id, "doña Ana")
        questions = [
            (lesson.slug, question)
            for lesson in library.lessons("es", "GT")
            if lesson.module == 2
            for question in lesson.questions
        ]
        for slug, question in questions[:-1]:
            lessons.answer(session, library, who, slug, question.key, question.correct, NOW)
    phone = village.phone(1001)
    await phone.start()
    await phone.wait_for("otra vez")
    return phone


async def finish(ana: Phone) -> None:
    await ana.send("/leccion")
    await ana.wait_for("1/3")
    for said in ("Seguir", "Seguir", "Ya leí", "Hecho", "A"):
        await ana.tap(said)
        await ana.wait_for()
    await ana.wait_for("una constancia con su nombre")


async def test_she_chooses_the_name_and_gets_words_and_a_light_picture(village: Village, ana: Phone) -> None:
    await finish(ana)
    await village.talk(ana, [("[Mi constancia]", "Qué nombre")])
    await ana.send("Ana Pérez López")
    await ana.wait_for("Ana Pérez López terminó las 6 lecciones del módulo «Metas y ahorro».")
    picture = await ana.wait_for(lambda message: "photo" in message.raw, timeout=40)
    assert picture.raw["photo"][0]["file_size"] < 50_000
    assert picture.labels == ["Para imprimir", "Cambiar el nombre"]
    await ana.tap("Para imprimir")
    paper = await ana.wait_for(lambda message: "document" in message.raw, timeout=40)
    assert paper.raw["document"]["file_name"] == "constancia.pdf"
    assert paper.raw["document"]["file_size"] < 100_000


async def test_the_name_we_call_her_by_is_one_tap_away(village: Village, ana: Phone) -> None:
    await finish(ana)
    await village.talk(ana, [("[Mi constancia]", "Qué nombre"), ("[doña Ana]", "doña Ana terminó las 6 lecciones")])


async def test_a_name_without_letters_is_asked_for_again(village: Village, ana: Phone) -> None:
    await finish(ana)
    await village.talk(ana, [("[Mi constancia]", "Qué nombre"), ("🌽", "con letras"), ("Ana", "Ana terminó")])


async def test_a_button_of_a_module_that_is_not_done_gets_a_kind_word(village: Village, ana: Phone) -> None:
    await finish(ana)
    await village.talk(ana, [("/lecciones", "De qué quiere leer"), ("[Cuentas formales]", "Toque la que")])
    last = (await ana.messages())[-1]
    assert "Mi constancia" not in last.labels
