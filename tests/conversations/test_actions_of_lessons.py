"""What a lesson tells her to do she does with one tap, where the bot has it; and she finds back to the lesson."""

import re
from typing import get_args

import pytest

from core.domain.lesson import Lesson, Link
from core.library import Library
from sandbox.phone import Phone
from tests.conversations.village import Village

#: A lesson of each kind, its button, and how the place that it leads to begins.
WAYS: dict[Link, tuple[str, str, str]] = {
    "goal": ("nombre-a-su-ahorro", "Poner mi meta", "Para qué quiere ahorrar"),
    "progress": ("meta-en-pedacitos", "Ver mi meta", "techo"),
    "share_plan": ("plan-para-la-remesa", "Ver mi plan para la remesa", "le propongo apartar la décima parte"),
    "papers": ("papeles-para-la-cuenta", "Qué llevar y qué preguntar", "DPI"),
    "branch": ("banco-o-cooperativa", "Buscar una agencia", "direcciones|municipio"),
    "cost": ("lo-que-cuesta-un-envio", "Revisar mi último envío", "remesa"),
    "tax": ("impuesto-al-enviar", "El impuesto al enviar", "Depende de cómo paga quien manda"),
    "invite": ("meta-de-los-dos-lados", "Invitar a un familiar", "Su familiar verá el nombre de la meta"),
    "reminder": ("que-gasta-mi-ahorro", "Recordarme", "Cuándo|Cada cuánto"),
    "scam": ("mensajes-y-enlaces-falsos", "¿Es estafa?", "Parece estafa si"),
}


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    return ana


async def read_to_the_action(village: Village, phone: Phone, library: Library, lesson: Lesson) -> None:
    module = " ".join(library.modules[lesson.module].title("es").split()[:3])
    await village.talk(phone, [("/lecciones", "De qué quiere leer"), (f"[{module}]", "Toque la que")])
    await village.talk(phone, [(f"[{lesson.title}]", "1/3"), ("[Seguir]", "2/3"), ("[Seguir]", "3/3")])
    await village.talk(phone, [("[Ya leí]", re.escape(lesson.action.text[:30]))])


def test_each_way_is_tried() -> None:
    assert set(WAYS) == set(get_args(Link))


@pytest.mark.parametrize("link", WAYS)
async def test_the_action_leads_to_the_real_thing_and_back(
    village: Village, ana: Phone, library: Library, link: Link
) -> None:
    slug, button, place = WAYS[link]
    lesson = library.lesson(slug, "es", "GT")
    assert lesson.action.link == link
    await read_to_the_action(village, ana, library, lesson)
    await village.talk(ana, [(f"[{button}]", place), ("[Hecho]", re.escape(lesson.questions[0].text))])


async def test_the_link_of_a_shared_goal_is_two_taps_away(village: Village, ana: Phone, library: Library) -> None:
    lesson = library.lesson("meta-de-los-dos-lados", "es", "GT")
    await read_to_the_action(village, ana, library, lesson)
    await village.talk(ana, [("[Invitar a un familiar]", "Su familiar verá")])
    await village.talk(ana, [("[Hacer el enlace]", "start=f_")])


async def test_an_action_outside_the_chat_has_no_such_button(village: Village, ana: Phone, library: Library) -> None:
    await read_to_the_action(village, ana, library, library.lesson("necesito-quiero", "es", "GT"))
    assert (await ana.messages())[-1].labels == ["Hecho", "Después", "No puedo"]
