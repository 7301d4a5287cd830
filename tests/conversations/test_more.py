"""What a woman finds without any command, and what is asked of her gently: her week, what was agreed, the rains."""

from core.domain.sessions import Manner
from core.library import Library
from core.services import seasons, sessions, staff
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home


async def test_she_finds_the_rest_without_a_command(village: Village) -> None:
    ana, sam = await village.member(1001, "doña Ana"), await village.member(1005, "Sam", language="en")
    await village.talk(
        ana,
        [
            ("/menu", "."),
            ("[Ver más]", "Su trabajo, su comunidad y a quién preguntar"),
            ("[Teléfonos y consulados]", "Guatemala.*110 .visto el 22 de noviembre de 2026.*Sin revisar.*consulados"),
            ("[México]", "México.*089 .visto el"),
            ("consulado de Honduras", "Honduras.*Sin revisar.*pregunte en la municipalidad"),
            ("/consulado El Salvador", "El Salvador"),
            ("/menu", "."),
            ("[Ver más]", "."),
            ("[De dónde venimos]", "huracán Mitch.*no habla de todas"),
            ("/menu", "."),
            ("[Ver más]", "."),
            ("[Antes de las lluvias]", "Qué quiere hacer antes de las lluvias"),
            ("/menu", "."),
            ("[Ver más]", "."),
            ("[Consultas]", "No hay consultas"),
        ],
    )
    await village.talk(sam, [("/consulate", "Guatemala.*police, emergencies: 110"), ("consulate of Mexico", "089")])
    stranger = await village.arrives(1400, "Luz")
    await village.talk(stranger, [("/consulado", "Guatemala.*110")])


async def test_her_week_what_was_agreed_and_the_rains(village: Village, library: Library) -> None:
    ana, beto = await village.member(1001, "doña Ana"), await village.member(1002, "don Beto")
    carla, eva = await village.member(1003, "Carla", "volcan"), await village.arrives(1010, "Eva")
    await village.talk(
        ana,
        [
            ("/negocio", "Dos números por semana"),
            ("[Empezar]", "vendí 450"),
            ("vendí 450, gasté 300", "Anoté"),
            ("/negocio", "450"),
            ("[Recordarme cada semana]", "un aviso por semana, sin montos"),
            ("[Los viernes]", "a las 5 de la tarde"),
            ("/negocio", "."),
            ("[Ya no recordarme]", "ya no le pregunto cada semana"),
            ("/negocio", "."),
            ("[Recordarme cada semana]", "."),
            ("[Los viernes]", "una vez por semana"),
        ],
    )
    with village.database.write() as session:
        member, hers = staff.by_chat(session, 1010), village.household(1002)
        assert member is not None
        assert hers is not None
        where = (next(iter(member.groups)), Manner.IN_PERSON, (hers.id,), village.clock.now(), "visit")
        made = sessions.begin(session, member, *where)
        sessions.note(session, member, made.id, agreed="guardar la caja aparte")
        sessions.close(session, member, made.id, village.clock.now())
    await village.recorded()
    for phone in (ana, beto):
        await phone.forget()
    # Friday of the week after: in this one she has written already.
    village.go_to(home(2026, 12, 4, 17, 1))
    week = await ana.wait_for("Anotamos los dos números", timeout=30)
    assert "Q" not in (week.text or "").replace("Qu", "")
    await village.talk(ana, [("[Anotar]", "vendí 450"), ("500 y 200", "Anoté"), ("/negocio", ".")])
    await village.talk(ana, [("[Ya no recordarme]", "ya no le pregunto")])
    asked = await beto.wait_for("Cómo va lo que acordó con Eva", timeout=30)
    assert "caja" not in asked.text
    await beto.tap("Verlo")
    await beto.wait_for("Quedaron en: guardar la caja aparte")
    for said in ("show", "done"):
        await forge(village, carla, "Carla", f"fol:{made.id}:{said}")
        await carla.wait_for(lambda message: "caja" not in (message.text or ""))
    await village.talk(beto, [("[Ya lo hice]", "Queda anotado")])
    await village.recorded()
    for phone in (ana, eva):
        await phone.forget()
    village.go_to(home(2027, 4, 1, 8, 30))
    with village.database.write() as session:
        # The housekeeping does the same within the hour.
        assert seasons.plan_due(session, library, village.clock.now(), "America/Guatemala") > 0
    await eva.wait_for("Ya vienen las lluvias", timeout=60)
    await village.talk(eva, [("[Mandar a Las Flores]", "Ya va saliendo")])
    await ana.wait_for("salir mal", timeout=60)
