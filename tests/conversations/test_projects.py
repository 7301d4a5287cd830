"""Eva keeps the accounts of the school's roof; doña Ana and the club abroad read them; Carla comes to none of it."""

import re
from io import BytesIO

from PIL import Image

from core.services import projects, staff
from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


def jpeg() -> bytes:
    into = BytesIO()
    Image.new("RGB", (64, 64), "grey").save(into, "JPEG")
    return into.getvalue()


async def proposed(village: Village) -> Phone:
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/proyecto", "Todavía no hay proyectos"),
            ("[Nuevo proyecto]", "De qué grupo"),
            ("[Las Flores]", "Cómo se llama"),
            ("techo de la escuela", "Cuánto cuesta"),
            ("mucho", "No entendí el monto"),
            ("40000", "Qué parte pone cada quien"),
            ("familias 20, club 30, municipalidad 40", "suman 90 y tienen que sumar 100"),
            (
                "[Los cuatro por igual]",
                "techo de la escuela.*propuesto.*Q40,000.00.*nunca recibe ni mueve|Nunca recibe",
            ),
        ],
    )
    return eva


async def running(village: Village) -> Phone:
    eva = await proposed(village)
    await village.talk(
        eva,
        [
            ("[Prometieron]", "Quién promete"),
            ("[Club en el extranjero]", "Cuánto promete"),
            ("50000", "más de lo que cuesta el proyecto: solo caben Q40,000.00"),
            ("10000", "club en el extranjero prometió Q10,000.00"),
            ("[El proyecto]", "prometió Q10,000.00 más"),
            ("[Se aprobó]", "Cómo se decidió"),
            ("Asamblea del 20 de noviembre, 45 a favor", "aprobado.*Decisión: Asamblea"),
            ("[Empieza la obra]", "en obra"),
            ("[Llegó dinero]", "De quién llegó"),
            ("[Club en el extranjero]", "Cuánto entregó"),
            ("8000", "entregó Q8,000.00"),
        ],
    )
    return eva


async def test_promises_money_and_receipts_are_counted_undone_and_put_right(village: Village) -> None:
    eva = await running(village)
    await village.talk(
        eva,
        [
            ("[Corregir]", "monto correcto"),
            ("9000", "entregó Q9,000.00"),
            ("[El proyecto]", "recibido Q9,000.00.*en caja Q9,000.00.*Q9,000.00 espera a los demás"),
            ("[Se gastó]", "Cuánto se gastó"),
            ("45000", "más de lo que cuesta el proyecto"),
            ("9500", "En la caja hay Q9,000.00"),
        ],
    )
    await village.talk(
        eva,
        [
            ("/proyecto", "Qué proyecto"),
            ("[techo de la escuela]", "en obra"),
            ("[Se gastó]", "Cuánto se gastó"),
            ("1500", "En qué se gastó Q1,500.00"),
            ("cemento y arena", "se gastó Q1,500.00 en cemento y arena"),
            ("[Foto del recibo]", "Que no salga ninguna persona"),
        ],
    )
    await eva.upload("photo", jpeg(), "recibo.jpg")
    await eva.wait_for("Guardada")
    await village.talk(
        eva,
        [
            ("[El proyecto]", "gastado Q1,500.00 · en caja Q7,500.00"),
            ("[Lo anotado]", "se gastó Q1,500.00 en cemento y arena 📷"),
        ],
    )


async def test_both_sides_read_the_same_accounts_and_no_name_goes_abroad(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("/proyecto", "En su grupo no hay un proyecto")])
    eva = await running(village)
    await village.talk(
        eva,
        [
            ("[El proyecto]", "en obra"),
            ("[Comité]", "Cada persona dice primero si acepta"),
            ("[Tesorería]", "A quién se le propone tesorería"),
            ("[doña Ana]", "su nombre sale solo si acepta"),
            ("/proyecto", "Qué proyecto"),
            ("[techo de la escuela]", "en obra"),
            ("[Foto de la obra]", "nunca de personas"),
        ],
    )
    await eva.upload("photo", jpeg(), "techo.jpg")
    await eva.wait_for("Guardada")
    await ana.send("/proyecto")
    await ana.wait_for("La proponen para tesorería")
    card = await ana.wait_for("recibido Q8,000.00")
    assert "Comité" not in card.text
    await ana.tap("Acepto")
    await ana.wait_for("Ya está en el comité")
    await village.talk(ana, [("/proyecto", "Comité: tesorería: doña Ana")])
    await ana.tap("Ver fotos")
    await ana.wait_for(lambda message: "photo" in message.raw, timeout=40)
    await village.talk(
        eva, [("/proyecto", "."), ("[techo de la escuela]", "."), ("[Enlace para el club]", "start=pr_")]
    )
    found = re.search(r"start=(pr_\w+)", (await eva.messages())[-1].text)
    assert found
    abroad = await village.arrives(3001, "Sam")
    await village.talk(abroad, [(f"/start {found[1]}", "recibido Q8,000.00"), ("/start pr_0000", "ya no está")])
    assert "doña Ana" not in "".join(message.text for message in await abroad.messages())


async def test_the_work_ends_with_a_report_and_then_nothing_changes(village: Village) -> None:
    eva = await running(village)
    await village.talk(
        eva,
        [
            ("[El proyecto]", "en obra"),
            ("[Terminó: informe]", "Escriba el informe"),
            ("Techo puesto, falta pintar", "terminado, con informe.*Informe: Techo puesto"),
        ],
    )
    labels = (await eva.messages())[-1].labels
    assert not {"Se gastó", "Llegó dinero", "Prometieron"} & set(labels)


async def test_carla_and_olga_come_to_no_project_of_evas(village: Village) -> None:
    carla, olga = await village.member(1003, "Carla", "volcan"), await village.arrives(1020, "Olga")
    await running(village)
    for data in (
        "pj:1:show:",
        "pj:1:entries:",
        "pj:1:photos:",
        "pj:1:link:",
        "pj:1:spent:",
        "pj:1:drop:",
        "pjw:1:1:yes",
    ):
        await forge(village, carla, "Carla", data)
        await carla.wait_for("solo para el equipo")
    for data in ("pj:1:show:", "pj:1:spent:", "pj:1:run:", "pj:1:seats:", "pje:1:1:undo", "pjs:1:1:1", "pjn:group:1"):
        await forge(village, olga, "Olga", data)
        await olga.wait_for("solo para el equipo")
    await village.talk(carla, [("/proyecto", "En su grupo no hay un proyecto")])
    with village.database.read() as session:
        member = staff.by_chat(session, 1010)
        assert member is not None
        assert projects.one(session, member, 1).accounts.received.minor == 800_000
