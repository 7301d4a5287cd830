"""Eva asks Las Flores what is missing; each household answers once; the results come back and nobody is named."""

from core.services import agenda, households
from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def asked(village: Village, manner: str = "Una sola respuesta") -> Phone:
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/consulta", "Todavía no hay consultas"),
            ("[Nueva consulta]", "A quién quiere preguntar"),
            ("[Las Flores]", "Cómo se contesta"),
            (f"[{manner}]", "debajo cada respuesta en su renglón"),
            ("¿Qué falta aquí?", "de 2 a 8 respuestas distintas"),
            ("¿Qué falta aquí?\nAgua\nLuz\nCamino", "Qué falta aquí.*Agua.*Va a Las Flores.*sin nombres"),
            ("[Preguntar ahora]", "se cuenta una sola vez"),
        ],
    )
    return eva


async def test_she_is_asked_answers_changes_her_mind_and_reads_the_result(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    for number in range(6):
        await village.member(1100 + number, f"Vecina {number}")
    await ana.forget()
    eva = await asked(village)
    await ana.wait_for("Eva pregunta a su comunidad: ¿Qué falta aquí")
    await ana.tap("Responder")
    await ana.wait_for("Nadie ve lo que usted contesta")
    await village.talk(ana, [("[Agua]", "Su respuesta: Agua"), ("[Luz]", "Su respuesta: Luz")])
    with village.database.write() as session:
        for number in range(6):
            who = households.known(session, 1100 + number)
            assert who is not None
            agenda.answer(session, who, 1, 1)
    await village.talk(
        eva,
        [
            ("/consulta", "Qué consulta"),
            ("[¿Qué falta aquí?]", "ya contestaron al menos cinco hogares"),
            ("[Cerrar y contar]", "se borra quién contestó qué"),
            ("[Sí, cerrar]", "Contestaron 7 hogares.*Agua: 0.*Luz: 7"),
            ("[Votar propuestas]", "cada propuesta en su renglón"),
            ("¿Qué hacemos?\nPedir un poste\nPaneles de sol", "Va a Las Flores"),
            ("[Preguntar ahora]", "se cuenta una sola vez"),
        ],
    )
    await village.talk(ana, [("/consulta", "Qué consulta"), ("[¿Qué falta aquí?]", "Luz: 7")])
    await village.talk(
        eva,
        [
            ("/consulta", "Qué consulta"),
            ("[¿Qué hacemos?]", "Todavía no contestan cinco"),
            ("[Cerrar y contar]", "."),
            ("[Sí, cerrar]", "menos de cinco respuestas, así que no se muestra"),
            ("[Anotar la decisión]", "Qué se decidió"),
            ("Pedir el poste a la municipalidad", "Decisión: Pedir el poste"),
        ],
    )
    await village.talk(ana, [("/consulta", "Qué consulta"), ("[¿Qué hacemos?]", "Decisión: Pedir el poste")])


async def test_carla_has_no_voice_and_olga_no_look(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    carla, olga = await village.member(1003, "Carla", "volcan"), await village.arrives(1020, "Olga")
    await asked(village, "Por orden")
    await village.talk(ana, [("/consulta", "Qué consulta"), ("[¿Qué falta aquí?]", "primero lo que más importa")])
    await village.talk(ana, [("[Luz]", "1. Luz"), ("[Agua]", "1. Luz; 2. Agua")])
    for data in ("ag:1:show:", "ag:1:answer:0", "ag:1:close_yes:", "ag:1:decide:"):
        for phone, name in ((carla, "Carla"), (olga, "Olga")):
            await forge(village, phone, name, data)
            await phone.wait_for("solo para el equipo")
    await village.talk(carla, [("/consulta", "No hay consultas en su grupo")])
    await village.talk(ana, [("salir", "salir del todo"), ("[Salir del todo]", ".")])
    for data in ("ag:1:show:", "ag:1:answer:2"):
        await forge(village, ana, "doña Ana", data)
        await ana.wait_for(lambda said: "Sí, de acuerdo" in said.labels)
    await forge(village, olga, "Olga", "agn:group:1:0")
    await olga.wait_for("solo para el equipo")
    with village.database.read() as session:
        who = households.known(session, 1001)
        assert who is not None
        assert agenda.ballot_of(session, who, 1) == (1, 0)


async def test_a_projects_households_vote_on_it(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/proyecto", "."),
            ("[Nuevo proyecto]", "."),
            ("[Las Flores]", "Cómo se llama"),
            ("pozo", "Cuánto cuesta"),
            ("9000", "Qué parte"),
            ("[Uno por uno: club y programa]", "pozo"),
            ("[Someter a votación]", "Que se haga «pozo»"),
            ("[Preguntar ahora]", "se cuenta una sola vez"),
        ],
    )
    await village.talk(
        ana,
        [("/proyecto", "pozo.*en votación"), ("/consulta", "Qué consulta"), ("[¿Que se haga «pozo»?]", "Toque una")],
    )
    await village.talk(ana, [("[Sí]", "Su respuesta: Sí")])
    await village.talk(
        eva,
        [
            ("[Cerrar y contar]", "."),
            ("[Sí, cerrar]", "menos de cinco"),
            ("[Se aprobó]", "Qué se decidió"),
            ("En asamblea, todas a favor", "Decisión: En asamblea"),
        ],
    )
    await village.talk(ana, [("/proyecto", "aprobado.*En asamblea, todas a favor")])
