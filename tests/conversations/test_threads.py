"""Help as a conversation: Eva and Ana reply, it is handed on; who needs Eva; a session in a minute."""

import re

from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def test_eva_and_ana_reply_to_each_other_with_telegrams_own_reply(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    await village.talk(eva, [("/ayudas", "doña Ana"), ("[Responder a doña Ana]", "pide hablar.*Escriba lo que")])
    shown = (await eva.messages())[-1]
    await ana.forget()
    await eva.send("¿Qué le pasó?", reply_to_message_id=shown.id)
    await eva.wait_for("Ya se lo mando")
    heard = await ana.wait_for(re.compile("Eva, del programa, le escribe.*Qué le pasó", re.S))
    assert heard.labels == ["Contestar", "¿De verdad son?"]
    await ana.send("quiero ahorrar 500 pero me piden un depósito", reply_to_message_id=heard.id)
    await ana.wait_for("Ya se lo pasé a Eva")
    await village.talk(
        eva,
        [
            ("/ayudas", "doña Ana"),
            ("[Responder a doña Ana]", "Eva.*Qué le pasó.*doña Ana.*me piden un depósito"),
            ("No deposite.", "Ya se lo mando"),
        ],
    )
    await ana.wait_for("No deposite")
    await village.talk(ana, [("[Contestar]", "Escriba su respuesta"), ("sí, gracias", "Ya se lo pasé a Eva")])


async def test_it_is_handed_on_closed_and_opened_again(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    olga = await village.arrives(1020, "Olga")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    await village.talk(
        eva,
        [
            ("/ayudas", "doña Ana"),
            ("[Responder a doña Ana]", "Escriba"),
            ("[Pasar a otra]", "A quién"),
            ("[Olga]", "Se lo pasé a Olga"),
        ],
    )
    await village.talk(
        olga,
        [
            ("/ayudas", "doña Ana"),
            ("[Responder a doña Ana]", "Escriba"),
            ("[Ya quedó]", "resuelto"),
            ("[Volver a abrir]", "pendiente"),
        ],
    )


async def test_who_needs_eva_is_a_tap_away_from_being_written_to(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    await ana.forget()
    await village.talk(
        eva,
        [
            ("/quien", "doña Ana: pidió hablar"),
            ("[Ver a doña Ana]", "Le llegan los mensajes"),
            ("[Escribirle]", "Escriba lo que le quiere decir a doña Ana"),
            ("Paso mañana.", "Ya se lo mando"),
        ],
    )
    await ana.wait_for("Paso mañana")


async def test_a_session_is_written_down_in_seven_taps(village: Village) -> None:
    await village.member(1001, "doña Ana")
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Las Flores]", "Enlace"),
            ("[Mi gente]", "mensajes: 1"),
            ("[doña Ana]", "Le llegan"),
            ("[Asesoré en persona]", "Quién: doña Ana"),
            ("[20]", "20 minutos"),
            ("[Cuenta]", "De qué: cuenta"),
            ("[En qué quedaron]", "En qué quedaron"),
            ("El martes va al banco con su DPI.", "Quedaron en: El martes"),
            ("[Guardar]", "Cuenta en las cifras"),
        ],
    )


async def test_who_was_advised_is_found_by_the_beginning_of_her_name(village: Village) -> None:
    await village.member(1001, "doña Ana")
    await village.member(1002, "don Beto")
    await village.member(1003, "Ángela", "volcan")
    eva = await village.arrives(1010, "Eva")
    await village.talk(eva, [("/asesoria", "escribieron de último"), ("pedro", "No encuentro a nadie así.*su nombre")])
    heard = await village.hears(eva, "an")
    # Ángela begins alike, and is somebody else's.
    assert heard[-1].labels == ["doña Ana", "Por teléfono"]
    await village.talk(
        eva,
        [
            ("[Por teléfono]", "por teléfono"),
            ("[20]", "20 minutos"),
            ("[Cuenta]", "De qué: cuenta"),
            ("[Guardar]", "Cuenta en las cifras"),
            ("/asesoria BETO", "Toque su nombre"),
            ("[don Beto]", "Quién: don Beto"),
        ],
    )
    await village.talk(await village.member(1005, "Rosa"), [("/asesoria ana", "equipo|no puede|facilitadora")])


async def test_a_session_of_before_with_an_account_comes_into_her_book_and_she_may_take_it_out(
    village: Village,
) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Las Flores]", "Enlace"),
            ("[Mi gente]", "mensajes: 1"),
            ("[doña Ana]", "Le llegan"),
            ("[Por teléfono]", "por teléfono.*Día: martes 24 de noviembre"),
            ("[Fue otro día]", "Qué día fue"),
            ("el 1 de octubre", "hace más de 30 días.*Qué día fue"),
            ("el lunes", "lunes 23 de noviembre \\(anotada después\\)"),
            ("[Tomó un producto]", "Qué tomó"),
            ("[Abrió una cuenta]", "Dónde"),
            ("[Cooperativa]", "Cuánto dice doña Ana"),
            ("200 quetzales", "Tomó: Abrió una cuenta, cooperativa, Q200.00"),
            ("[Guardar]", "Cuenta en las cifras"),
        ],
    )
    told = await ana.wait_for("anotó lo que hicieron juntas")
    assert "200" not in told.text
    await village.talk(ana, [("[Ver mis movimientos]", "Q200.00")])
    assert village.saved(1001) == ["200.00 GTQ"]
    await eva.send("/confirmar")
    asked = await eva.wait_for("Por confirmar")
    assert asked.labels == ["doña Ana: Apartó dinero", "doña Ana: Abrió una cuenta"]


async def test_in_english_what_she_took_is_written_down_without_an_amount(village: Village) -> None:
    await village.member(1001, "doña Ana")
    eva = await village.arrives(1010, "Eva", "en")
    await village.talk(
        eva,
        [
            ("/group", "Your groups"),
            ("[Las Flores]", "Link to invite"),
            ("[My people]", "."),
            ("[doña Ana]", "."),
            ("[Advised in person]", "doña Ana"),
            ("[Took a product]", "What did she take"),
            ("[A loan]", "Where"),
            ("[Bank]", "Took: .*bank"),
            ("[Save]", "figures"),
        ],
    )


async def test_who_came_to_the_meeting_is_tapped(village: Village) -> None:
    await village.member(1001, "doña Ana")
    await village.member(1002, "don Beto")
    eva = await village.arrives(1010, "Eva")
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Las Flores]", "Enlace"),
            ("[Anotar una reunión]", "Quiénes vinieron.*Van 0"),
            ("[doña Ana]", "Van 1"),
            ("[don Beto]", "Van 2"),
            ("[Listo]", "Reunión del grupo.*don Beto, doña Ana"),
            ("[60]", "60 minutos"),
            ("[Guardar]", "Guardada"),
        ],
    )


async def test_olga_and_a_household_come_to_nothing_of_it(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    carla, olga = await village.member(1003, "Carla", "volcan"), await village.arrives(1020, "Olga")
    await village.talk(ana, [("quiero hablar con una persona", "Ya le avisé a Eva")])
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace"), ("[Anotar una reunión]", "Van 0")])
    forged = [
        *("thr:1:hand:", "thr:1:to:1", "thr:1:close:", "thr:1:reopen:", "per:1:write:", "adv:meeting:1", "m:needs"),
        *("adv:in_person:1", "ses:1:show:", "ses:1:save:", "ses:1:there:1", "ses:1:minutes:5", "ses:1:agreed:"),
        *("ppl:1:0", "per:1:show:", "per:1:out_yes:", "reg:ask:1", "pos:make:1:30", "pos:list:1:"),
    ]
    for data in forged:
        await forge(village, carla, "Carla", data)
        await carla.wait_for("solo para el equipo")
        if data != "m:needs":
            await forge(village, olga, "Olga", data)
            await olga.wait_for("solo para el equipo")
    await forge(village, carla, "Carla", "rep:1")
    await carla.wait_for("Escriba su respuesta")
    await eva.forget()
    await carla.send("hola")
    await eva.expect_silence(0.5)
