"""Brenda is in a class: her lessons wait for two permissions, of money nothing is kept, and she makes her CV."""

from core.services import groups, staff
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def test_a_class_its_permissions_its_kind_noes_and_a_cv(village: Village) -> None:
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Grupo nuevo]", "Cómo se llama"),
            ("Tercero básico", "Tercero básico"),
            ("[Es una escuela]", "es ahora una clase de escuela"),
        ],
    )
    with village.database.write() as session:
        member = staff.by_chat(session, 1010)
        assert member is not None
        code = next(group.code for group in groups.visible_to(session, member) if group.is_school)
    brenda = await village.member(1201, "Brenda", code)
    await village.talk(brenda, [("/consulta", "Falta que su maestra"), ("/proyecto", "Falta que su maestra")])
    for data in ("ag:1:answer:0", "pjw:1:0:yes", "pj:1:show:"):
        await forge(village, brenda, "Brenda", data)
        await brenda.wait_for("Falta que su maestra")
    await village.talk(brenda, [("/leccion", "Falta que su maestra"), ("guardé 50", "Falta que su maestra")])
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Tercero básico]", "Enlace"),
            ("[Mi gente]", "."),
            ("[Brenda]", "Brenda"),
            ("[Permisos]", "De su familia|Permiso de madre"),
            ("[De su familia]", "encargado: sí"),
            ("[De la escuela]", "escuela: sí"),
        ],
    )
    await village.talk(
        brenda,
        [
            ("guardé 50", "no guardé nada"),
            ("/meta", "no guardé nada"),
            ("quiero ahorrar 300 para una bicicleta", "no guardé nada"),
            ("me llegaron 300 quetzales", "no guardé nada"),
            ("vendí 450, gasté 300", "no guardé nada"),
            ("/negocio", "no guardé nada"),
            ("/recordatorio", "no guardé nada"),
            ("/persona", "no hay pláticas a solas"),
            ("[Alguien me hace daño]", "Llame|llame|1572|110"),
            ("/leccion", "1/"),
            ("me pegan", "Llame|llame|1572|110"),
        ],
    )
    for data in ("m:saving", "m:goal", "m:remittance", "m:budget", "m:business", "m:person", "r:weekly"):
        await forge(village, brenda, "Brenda", data)
        await brenda.wait_for("no hay pláticas" if data == "m:person" else "no guardé nada")
    assert (village.saved(1201), village.entries(1201)) == ([], 0)
    await village.talk(
        brenda,
        [
            ("/cv", "cuatro preguntas"),
            ("Brenda Pérez", "Qué ha estudiado"),
            ("tercero básico", "Qué sabe hacer bien"),
            ("atender clientes, cocinar", "Qué ha hecho"),
            ("ayudé en la tienda", "Aquí está, para imprimir"),
        ],
    )
    sent = await brenda.wait_for(lambda message: "document" in message.raw, timeout=40)
    assert (await brenda.download(sent.raw["document"]["file_id"])).startswith(b"%PDF-")
    await village.talk(
        eva, [("/grupo", "Sus grupos"), ("[Tercero básico]", "Enlace"), ("[Avance de la clase]", "reservado")]
    )
    her = village.household(1201)
    assert her is not None
    await forge(village, eva, "Eva", f"per:{her.id}:write:")
    await eva.wait_for("nunca a solas")


async def test_a_birth_year_in_the_savings_flow_stores_nothing(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("quiero guardar", "."),
            ("/menu", "."),
            ("[Anotar ahorro]", "Cuánto"),
            ("nací en 2012", "mayores de 18"),
            ("tengo 15 años y guardé 50", "mayores de 18"),
        ],
    )
    assert (village.saved(1001), village.entries(1001)) == ([], 0)
