"""A club signs itself up; a person is not written down; whoever looks for a place finds the club."""

from datetime import timedelta

from core.services import organisations, staff
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def test_a_club_is_signed_up_found_and_asked_after_a_year(village: Village) -> None:
    ana, beto = await village.member(1001, "doña Ana"), await village.member(1002, "don Beto")
    await village.talk(
        ana,
        [
            ("/organizaciones", "nunca personas"),
            ("[Anotar una organización]", "Cómo se llama"),
            ("María López", "es una organización o una persona"),
            ("[Es una persona]", "No guardé nada"),
            ("/organizaciones", "nunca personas"),
            ("[Anotar una organización]", "Cómo se llama"),
            ("Club Tejutla", "De qué tipo"),
            ("[Club de un mismo lugar]", "De qué lugar de aquí"),
            ("Tejutla, San Marcos", "En qué ciudad y país"),
            ("Los Ángeles, Estados Unidos", "Qué contacto"),
            ("323 555 0134", "parece de una persona"),
            ("[No: poner otro contacto]", "Qué contacto"),
            ("facebook.com/clubtejutla", "Quién la puede ver"),
            ("[Cualquiera que busque]", "la revisa"),
            ("/organizaciones Tejutla", "No tengo ninguna organización de «Tejutla»"),
        ],
    )
    assert "María López" not in village.everything_written().replace("inbox", "")
    assert "0134" not in "\n".join(str(one) for one in await registered(village))
    with village.database.write() as session:
        fidel = staff.by_chat(session, 1011)
        assert fidel is not None
        organisations.decide(session, fidel, 1, True, village.clock.now())
    await village.talk(
        beto,
        [
            ("/organizaciones", "nunca personas"),
            ("[Buscar por lugar]", "De qué lugar busca"),
            ("los angeles", "Club Tejutla.*Club de un mismo lugar.*facebook.com/clubtejutla.*Milpa no responde"),
        ],
    )
    await forge(village, beto, "don Beto", "orga:1:no")
    await beto.wait_for("solo para el equipo")
    await village.recorded()
    await ana.forget()
    village.go_to(village.clock.now() + timedelta(days=366, hours=3))
    await ana.wait_for("«Club Tejutla» sigue activa", timeout=20)
    await village.talk(ana, [("[Sí, sigue activa]", "un año más")])


async def registered(village: Village) -> list[object]:
    with village.database.read() as session:
        fidel = staff.by_chat(session, 1011)
        assert fidel is not None
        return list(organisations.every(session, fidel))
