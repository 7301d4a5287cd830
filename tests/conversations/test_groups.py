"""A group from the chat: its poster, its people, somebody without a phone."""

import re

from core.domain.household import HouseholdState
from core.library import Library
from core.services import invitations, staff
from sandbox.phone import Phone
from tests.conversations.village import Village


async def poster_code(village: Village) -> str:
    """What the square of the last poster says, as it was asked to be drawn."""
    with village.database.read() as session:
        eva = staff.by_chat(session, 1010)
        assert eva is not None
        return invitations.of_group(session, eva, 1)[0].code


async def in_group(village: Village, eva: Phone) -> None:
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace para invitar")])


async def test_a_poster_is_made_printed_used_and_taken_back(village: Village) -> None:
    eva, rosa = await village.arrives(1010, "Eva"), village.phone(1005, "Rosa")
    await in_group(village, eva)
    await village.talk(eva, [("[Cartel con QR]", "Dónde va a pegar"), ("agencia del mercado", "Hasta cuándo")])
    await eva.tap("Tres meses")
    sent = await eva.wait_for(lambda message: bool(message.raw.get("document")), timeout=60)
    assert sent.raw["document"]["mime_type"] == "application/pdf"
    code = await poster_code(village)
    await village.talk(rosa, [(f"/start {code}", "grupo Las Flores"), ("[Sí, de acuerdo]", "recordatorios")])
    await in_group(village, eva)
    await village.talk(eva, [("[Ver carteles]", "agencia del mercado: 1 entró, sirve hasta")])
    await village.talk(eva, [("[Anular «agencia del mercado»]", "ya no sirve")])
    await village.talk(eva, [("[Cartel con QR]", "Dónde va a pegar"), ("Club Tejutla", "Hasta cuándo")])
    await village.talk(
        eva,
        [
            ("[Tres meses]", "Aquí está el cartel.*lecciones de las familias de aquí"),
            ("[Es de gente que vive afuera]", "lecciones de quien envía dinero"),
            ("[Es de gente de aquí]", "lecciones de las familias de aquí"),
        ],
    )
    late = village.phone(1006, "Lola")
    await village.talk(late, [(f"/start {code}", "no lo conozco")])


async def test_eva_sees_how_each_can_be_reached_and_writes_no_more_to_who_said_so(village: Village) -> None:
    eva, beto = await village.arrives(1010, "Eva"), await village.member(1002, "don Beto")
    await village.member(1001, "doña Ana")
    await village.talk(beto, [("PAUSA", "Pausa hasta")])
    await in_group(village, eva)
    await village.talk(eva, [("[Mi gente]", "les llegan los mensajes: 1.*en pausa: 1")])
    await village.talk(
        eva,
        [
            ("[don Beto]", "Está en pausa"),
            ("[No quiere mensajes]", "don Beto.*le dijo"),
            ("[Sí]", "A don Beto no le escribimos más"),
        ],
    )
    household = village.household(1002)
    assert household is not None
    assert household.state is HouseholdState.LEFT


async def test_the_coordinator_moves_her_and_eva_takes_another_out(village: Village) -> None:
    fidel, eva = await village.arrives(1011, "Fidel"), await village.arrives(1010, "Eva")
    await village.member(1001, "doña Ana")
    await village.member(1002, "don Beto")
    await in_group(village, fidel)
    await village.talk(
        fidel,
        [
            ("[Mi gente]", "2"),
            ("[doña Ana]", "Le llegan"),
            ("[Pasar a otro]", "cuál grupo pasa"),
            ("[El Volcán]", "ya está en El Volcán"),
        ],
    )
    await in_group(village, eva)
    await village.talk(
        eva,
        [
            ("[Mi gente]", "mensajes: 1"),
            ("[don Beto]", "Le llegan"),
            ("[Sacar del grupo]", "no se borra"),
            ("[Sí]", "ya no está en su grupo"),
        ],
    )
    await in_group(village, eva)
    await village.talk(eva, [("[Mi gente]", "todavía no hay nadie")])


async def test_a_lesson_is_done_with_somebody_who_has_no_phone(village: Village, library: Library) -> None:
    eva = await village.arrives(1010, "Eva")
    await in_group(village, eva)
    await village.talk(
        eva,
        [
            ("[Alguien sin teléfono]", "Léale esto.*nadie más"),
            ("[Sí a las dos cosas]", "Cómo quiere que la llamemos"),
            ("123", "letra|nombre"),
            ("doña Chepa", "doña Chepa ya está en su grupo, sin teléfono"),
            ("[Hacer una lección]", "Léala en voz alta"),
            ("[Lo hizo]", "A\\)"),
        ],
    )
    for _ in range(6):
        await eva.tap("A")
        said = await eva.wait_for(re.compile(r"A\).*B\)|doña Chepa terminó", re.S))
        if "terminó" in said.text:
            break
    assert "terminó" in said.text
    await village.talk(eva, [("[Hacer otra lección]", "Léala en voz alta")])
