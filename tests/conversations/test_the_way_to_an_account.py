"""From «¿cómo abro una cuenta?» to «ya la abrí»: papers, places, a day, somebody to go with, and how it went."""

import re
from datetime import timedelta

import pytest
from sqlalchemy import select

from core.services import handovers, institution_file, institutions
from core.storage.events import EventRow
from milpa.village.fictitious import SAMPLE
from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.village import Village, home


@pytest.fixture
async def ana(village: Village) -> Phone:
    read = institution_file.read(SAMPLE.read_bytes(), NOW.date())
    assert read.problems == ()
    with village.database.write() as session:
        institutions.replace(session, read.lines, None, NOW)
    return await village.member(1001, "doña Ana")


async def eva_of(village: Village) -> Phone:
    return await village.arrives(1010, "Eva")


def outcomes(village: Village) -> list[str]:
    with village.database.read() as session:
        found = session.scalars(select(EventRow.facts).where(EventRow.kind == "handover_done"))
        return [facts["outcome"] for facts in found if facts]


async def test_all_the_way_with_the_facilitator(village: Village, ana: Phone) -> None:
    eva = await eva_of(village)
    await village.talk(
        ana,
        [
            ("¿cómo abro una cuenta?", "Su DPI.*cinco preguntas.*Con cuánto se abre"),
            ("[Sí, que me acompañen]", "Qué día y a qué hora"),
            ("el viernes a las 10 de la mañana", "Le pregunto a Eva si puede el viernes 27 de noviembre a las 10:00"),
        ],
    )
    await eva.wait_for("pide que la acompañe")
    await village.talk(
        eva, [("[Ver visitas]", "doña Ana, viernes 27.*espera su respuesta"), ("[Sí, voy: doña Ana]", "usted va")]
    )
    await ana.wait_for("va con usted el viernes 27 de noviembre a las 10:00 de la mañana")
    await village.recorded()
    village.go_to(home(2026, 11, 26, 18, 1))
    await ana.wait_for("Mañana es su visita con Eva, a las 10:00", timeout=60)
    await village.recorded()
    village.go_to(home(2026, 11, 27, 13, 5))
    await ana.wait_for("Cómo le fue", timeout=60)
    await village.talk(
        ana, [("[Ya la abrí]", "Dónde tiene la cuenta"), ("[En un banco]", "abrió su cuenta.*No me mande fotos")]
    )
    assert outcomes(village) == ["opened"]


async def test_another_paper_another_day_and_then_no_more(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("¿cómo abro una cuenta?", "Su DPI"),
            ("[Voy por mi cuenta]", "Qué día"),
            ("mañana a las 9 de la mañana", "Anotado: su visita es el miércoles 25"),
        ],
    )
    village.go_to(home(2026, 11, 24, 18, 1))
    await ana.wait_for("Mañana es su visita, a las 9:00", timeout=60)
    await village.recorded()
    village.go_to(home(2026, 11, 25, 12, 5))
    await ana.wait_for("Cómo le fue", timeout=60)
    await village.talk(
        ana,
        [
            ("[Me pidieron otro papel]", "Apunte qué papel"),
            ("[Otro día]", "Qué día"),
            ("ayer", "ya pasó.*Qué día"),
            ("el 15 de marzo", "más de dos meses.*Qué día"),
            ("el viernes", "viernes 27 de noviembre a las 10:00"),
        ],
    )
    village.go_to(home(2026, 11, 27, 13, 5))
    await ana.wait_for("Cómo le fue", timeout=60)
    await village.talk(ana, [("[Ya no quiero]", "hasta el 25 de febrero de 2027")])
    who = village.household(1001)
    assert who is not None
    with village.database.read() as session:
        assert not handovers.may_offer(session, who, village.clock.now())
        assert handovers.may_offer(session, who, village.clock.now() + timedelta(days=91))
    assert outcomes(village) == ["papers", "no_more"]


async def test_the_facilitator_cannot_that_day(village: Village, ana: Phone) -> None:
    eva = await eva_of(village)
    await village.talk(
        ana, [("¿cómo abro una cuenta?", "DPI"), ("[Sí, que me acompañen]", "Qué día"), ("el lunes", "Eva")]
    )
    await eva.wait_for("pide que la acompañe")
    await village.talk(eva, [("[Ver visitas]", "doña Ana"), ("[Otro día: doña Ana]", "otro día")])
    await ana.wait_for("no puede ese día")
    await village.talk(ana, [("[Otro día]", "Qué día"), ("el martes", "Le pregunto a Eva")])


async def test_places_by_municipality_and_never_one_recommended(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("¿dónde hay una agencia?", "En qué municipio.*Malacatán"),
            ("en Quetzaltenango", "no tengo ningún lugar.*En qué municipio"),
            ("malacatan", "Banco Ejemplo.*Cooperativa Muestra.*Datos del 2 de noviembre de 2026"),
        ],
    )


async def test_her_place_serves_once_and_is_kept_nowhere(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("¿dónde hay una agencia?", "ubicación")])
    place = {"latitude": 14.912345, "longitude": -92.061234}
    person = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    chat = {"id": 1001, "type": "private", "first_name": "Ana"}
    await village.control.inject(
        {"message": {"message_id": 4321, "date": 1795536000, "from": person, "chat": chat, "location": place}}
    )
    await ana.wait_for(re.compile("Banco Ejemplo.*kilómetro", re.S))
    await village.breathe()
    written = village.everything_written()
    assert "14.9123" not in written
    assert "-92.06123" not in written


async def test_whoever_is_in_no_group_may_go_alone(village: Village) -> None:
    rosa = await village.member(1005, "Rosa", group=None)
    await village.talk(
        rosa,
        [
            ("¿cómo abro una cuenta?", "DPI"),
            ("[Sí, que me acompañen]", "no tiene facilitadora"),
            ("[Voy por mi cuenta]", "Qué día"),
            ("el viernes", "Anotado"),
        ],
    )


async def test_papers_for_each_product(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("¿cómo abro una cuenta?", "cuenta"),
            ("[Lugares cerca]", "municipio"),
            ("San Marcos", "Parque"),
            ("[Qué llevar]", "Para abrir una cuenta"),
            ("[Seguro]", "Para un seguro.*qué no cubre"),
            ("[Préstamo]", "Para un préstamo.*cuánto pago en total"),
        ],
    )


async def test_in_english(village: Village, ana: Phone) -> None:
    joe = await village.member(1002, "Joe", language="en")
    await village.talk(
        joe,
        [
            ("how do I open an account?", "To open an account.*five questions"),
            ("[I will go on my own]", "Which day"),
            ("Friday at 9 in the morning", "Friday, November 27 at 9:00 AM"),
        ],
    )


@pytest.mark.parametrize("button", ["[Sí, voy: doña Ana]", "[Otro día: doña Ana]"])
async def test_the_facilitator_answers_when_it_is_called_off_already(village: Village, ana: Phone, button: str) -> None:
    eva = await eva_of(village)
    await village.talk(
        ana, [("¿cómo abro una cuenta?", "DPI"), ("[Sí, que me acompañen]", "Qué día"), ("el lunes", "Eva")]
    )
    await eva.wait_for("pide que la acompañe")
    await village.talk(eva, [("[Ver visitas]", "doña Ana")])
    with village.database.write() as session:
        who = village.household(1001)
        assert who is not None
        handovers.ask(session, who, village.clock.now() + timedelta(days=8), None, village.clock.now(), alone=True)
    heard = await village.hears(eva, button)
    assert not any("usted va" in one.text or "le aviso" in one.text for one in heard)
    assert heard
