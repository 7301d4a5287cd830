"""Eva closes a group for officials, lets them in one by one, and reads what changed between two quizzes."""

from core.domain.cohorts import Moment
from core.library import Library
from core.services import groups, staff
from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village
from tests.core.test_cohorts import does_quiz
from tests.core.test_statistics import neighbours


async def answers(village: Village, phone: Phone, choice: int) -> None:
    """The same letter each time, by hand."""
    for number in range(1, 9):
        shown = await phone.wait_for(f"{number}/8")
        await phone.tap(shown.labels[choice])


async def test_a_closed_group_its_quiz_and_the_change(village: Village, library: Library) -> None:
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Grupo nuevo]", "Cómo se llama"),
            ("Concejo", "Enlace para invitar"),
            ("[Grupo cerrado]", "cada persona entra con un enlace que sirve una vez"),
            ("[Sí, cerrarlo]", "mismas preguntas"),
            ("/grupo", "Sus grupos"),
            ("[Concejo]", "entra solo quien usted deja entrar"),
            ("[Dejar entrar a alguien]", "Enlace para una sola persona"),
        ],
    )
    link = (await eva.said_since())[-1].text.split("start=")[1].strip()
    with village.database.write() as session:
        member = staff.by_chat(session, 1010)
        assert member is not None
        concejo = next(group for group in groups.visible_to(session, member) if group.is_closed)
    marta, pedro = await village.member(1301, "Marta", None), await village.member(1302, "Pedro", None)
    await village.talk(marta, [(f"/start {concejo.code}", "no"), (f"/start {link}", "Concejo")])
    await village.talk(pedro, [(f"/start {link}", "no")])
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Concejo]", "."),
            ("[Prueba antes y después]", "10 personas o más"),
            ("[Mandar la prueba de antes]", "Ya va la prueba de antes"),
        ],
    )
    await marta.wait_for("Eva le pide contestar 8 preguntas cortas")
    await marta.tap("Empezar")
    await answers(village, marta, 0)
    await marta.wait_for("vienen otra vez después de las lecciones")
    await forge(village, pedro, "Pedro", f"coht:{concejo.id}:before:0:0")
    await pedro.wait_for("solo para el equipo")
    await forge(village, pedro, "Pedro", f"coh:{concejo.id}:read")
    await pedro.wait_for("solo para el equipo")
    with village.database.write() as session:
        opened = groups.create(session, "Otro", member, "GT", village.clock.now(), "otro")
        people = neighbours(session, opened, 10)
        for one in people:
            groups.let_in(session, one.id, concejo, village.clock.now())
            does_quiz(session, library, one, concejo.id, Moment.BEFORE, 3)
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Concejo]", "."),
            ("[Prueba antes y después]", "primera prueba ya va"),
            ("[Mandar la prueba de después]", "Ya va la prueba de después"),
            ("/grupo", "Sus grupos"),
            ("[Concejo]", "."),
            ("[Prueba antes y después]", "segunda prueba ya va"),
            ("[Leer el cambio]", "por lo menos 10 personas"),
        ],
    )
    with village.database.write() as session:
        for place, one in enumerate(people):
            does_quiz(session, library, one, concejo.id, Moment.AFTER, 6 + place % 3)
    await forge(village, marta, "Marta", f"coht:{concejo.id}:after::")
    await answers(village, marta, 1)
    await marta.wait_for("Bien contestadas antes: 2 de 8. Ahora: 3 de 8. Esto solo lo ve usted")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Concejo]", "."),
            ("[Prueba antes y después]", "segunda prueba ya va"),
            ("[Leer el cambio]", "11 personas contestaron las dos veces.*buenas antes: 36.*El cambio es de"),
        ],
    )
    await forge(village, marta, "Marta", f"coht:{concejo.id}:after:0:0")
    await marta.wait_for("Esa prueba ya terminó")
