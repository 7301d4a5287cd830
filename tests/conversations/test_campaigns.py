"""Campaigns made in the chat: a message, a poll, a track; to whom, compared, looked at first, changed, copied."""

import re
from datetime import timedelta

from sqlalchemy import select

from bot.outgoing.staff_data import Draft
from core.domain.campaigns import CampaignState
from core.storage.campaigns import CampaignRow
from sandbox.phone import Phone
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home

MESSAGE = [("/campana", "Qué lección"), ("[Un mensaje]", "cuál grupo"), ("[Las Flores]", "Escriba el mensaje")]


async def eva_and_her_people(village: Village) -> tuple[Phone, Phone, Phone]:
    ana, beto = await village.member(1001, "doña Ana"), await village.member(1002, "don Beto")
    return await village.arrives(1010, "Eva"), ana, beto


def a_moment_later(village: Village) -> None:
    """The same button again is a second wish, and no finger that tapped twice."""
    village.go_to(village.clock.now() + timedelta(seconds=3))


async def test_a_message_with_fields_is_written_looked_at_and_sent(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    village.aim(1001, "techo", "900")
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("[nombre], ¿cómo va [metta]?", "No conozco «metta»"),
            ("[nombre], ¿cómo va [meta]? Nos vemos el viernes.", "La recibe 1 persona.*no tiene meta: 1.*1 minuto"),
            ("[Envíemelo a mí]", "Así se lee en español"),
        ],
    )
    await eva.wait_for("¿cómo va techo? Nos vemos el viernes")
    await ana.forget()
    await village.talk(eva, [("[Mandar ahora]", "Ya va saliendo")])
    await ana.wait_for(re.compile("Eva, del programa, le escribe.*doña Ana, ¿cómo va techo", re.S))
    await beto.expect_silence(0.5)
    await eva.wait_for("terminó de mandarse")
    await village.talk(eva, [("[Ver resultado]", "recibida: 1.*no tiene meta: 1")])


async def test_warnings_are_said_before_it_goes_and_the_text_can_be_changed(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Entre a www.premio.com y deposite Q50", "desconfiar de los enlaces.*Parece estafa.*monto"),
            ("[Cambiar el texto]", "Escriba el mensaje"),
            ("Nos vemos el viernes en la casa de Eva.", "La reciben 2 personas"),
            ("[No mandar]", "No se manda nada"),
        ],
    )
    await ana.expect_silence(0.5)


async def test_a_poll_is_answered_by_a_tap_and_counted_once(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Una pregunta]", "cuál grupo"),
            ("[Las Flores]", "Escriba la pregunta"),
            ("¿Viene el viernes?", "Faltan las respuestas"),
            ("¿Viene el viernes?\nSí voy\nNo puedo", "Viene el viernes.*Sí voy.*No puedo.*2 personas"),
        ],
    )
    await ana.forget()
    await village.talk(eva, [("[Mandar ahora]", "Ya va saliendo")])
    await ana.wait_for("Viene el viernes")
    await village.talk(ana, [("[Sí voy]", "Su respuesta: Sí voy"), ("[No puedo]", "Su respuesta: No puedo")])
    await eva.wait_for("terminó de mandarse")
    await village.talk(eva, [("[Ver resultado]", "Sí voy: 0.*No puedo: reservado")])
    carla = await village.member(1003, "Carla", "volcan")
    await forge(village, carla, "Carla", "vote:1:0")
    await carla.wait_for("ya no sirve")
    assert beto.user_id == 1002


async def test_it_is_for_those_whom_a_rule_finds_or_who_are_picked(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("La extrañamos.", "2 personas"),
            ("[A quiénes]", "A quiénes del grupo"),
            ("[Con la meta atrasada]", "Para: con la meta atrasada.*La reciben 0 personas"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[A quiénes]", "A quiénes del grupo"),
            ("[Elegir una por una]", "0 elegidas"),
            ("[don Beto]", "1 elegida"),
            ("[Listo]", "las personas elegidas.*La recibe 1 persona"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    await beto.wait_for("La extrañamos")
    await ana.expect_silence(0.5)


async def test_a_scheduled_one_is_changed_moved_and_copied(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Nos vemos el viernes.", "2 personas"),
            ("[A otra hora]", "Cuándo"),
            ("ayer a las 9", "ya pasó|Cuándo"),
            ("mañana a las 9", "Programada para miércoles 25 de noviembre, 9:00 de la mañana"),
            ("[Cambiar]", "Nos vemos el viernes"),
            ("[Cambiar el texto]", "Escriba el mensaje"),
            ("Nos vemos el sábado.", "sábado"),
        ],
    )
    a_moment_later(village)
    await village.talk(
        eva,
        [
            ("[A otra hora]", "Cuándo"),
            ("mañana a las 10", "10:00 de la mañana"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 25, 10, 1))
    await ana.wait_for("sábado", timeout=20)
    await eva.wait_for("terminó de mandarse", timeout=20)
    await village.talk(
        eva, [("[Ver resultado]", "recibida: 2"), ("[Copiar]", "La reciben 0 personas.*ya la recibió: 2")]
    )


async def test_some_are_held_back_and_half_hears_other_words(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Guarde hoy lo suyo.", "2 personas"),
            ("[Comparar]", "a la suerte"),
            ("[Otro texto a la mitad]", "otro texto"),
            ("Su meta le espera.", "Guarde hoy.*Su meta le espera"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    heard = [(await phone.wait_for(re.compile("Guarde hoy|Su meta le espera"))).text for phone in (ana, beto)]
    assert len({"Guarde hoy" in text for text in heard}) == 2


async def test_a_track_begins_and_goes_on_the_week_after(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Varias lecciones]", "cuál grupo"),
            ("[Las Flores]", "Qué lecciones"),
            ("[1.]", "Una cada 7 días:.*1\\. "),
            ("[Ritmo]", "Cada cuánto"),
            ("[Una cada 3 días]", "Una cada 3 días"),
            ("[Si llegan tarde]", "Desde la primera: recibe todas"),
            ("[La que va el grupo]", "llegue tarde: la que va el grupo"),
            ("[Empezar ahora]", "Ya va saliendo"),
        ],
    )
    first = await ana.wait_for("hay una lección nueva")
    await ana.forget()
    await village.recorded()
    village.go_to(home(2026, 11, 27, 12))
    second = await ana.wait_for("hay una lección nueva", timeout=20)
    assert first.text != second.text


async def test_english_readers_get_it_in_english(village: Village) -> None:
    eva = await village.arrives(1010, "Eva")
    john = await village.member(1007, "John", "flores", "en")
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Nos vemos el viernes.", "lee en inglés"),
            ("See you on Friday.", "Nos vemos.*See you"),
            ("[Envíemelo a mí]", "Así se lee en español"),
        ],
    )
    await eva.wait_for("See you on Friday")
    await village.talk(eva, [("[Mandar ahora]", "Ya va saliendo")])
    await john.wait_for("See you on Friday")


async def test_olga_and_a_household_come_to_no_step_of_evas_campaign(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    olga = await village.arrives(1020, "Olga")
    await village.talk(eva, [*MESSAGE, ("Nos vemos el viernes.", "2 personas")])
    steps = ["show", "now", "when", "drop", "mine", "text", "who", "compare", "hold", "variant", "page", "pick", "late"]
    forged = [f"cdr:1:{step}:" for step in steps] + ["cwho:1:idle", "ccu:1:compress", "cnew:message:1:", "campa:1:copy"]
    for phone, name in ((olga, "Olga"), (ana, "Ana")):
        for button in forged:
            await forge(village, phone, name, button)
            await phone.wait_for("solo para el equipo")


async def test_not_sending_it_is_true_on_an_old_card_of_one_that_is_scheduled_too(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Nos vemos el viernes.", "2 personas"),
            ("[A otra hora]", "Cuándo"),
            ("mañana a las 9", "Programada para miércoles 25"),
        ],
    )
    person = {"id": 1010, "is_bot": False, "first_name": "Eva"}
    message = (await eva.messages())[-1].raw
    old_card = {"id": "78", "from": person, "chat_instance": "1", "message": message, "data": Draft(1, "drop").encode()}
    await village.control.inject({"callback_query": old_card})
    await eva.wait_for("No se manda nada")
    await ana.forget()
    await village.recorded()
    village.go_to(home(2026, 11, 25, 9, 1))
    await ana.expect_silence(2)
    with village.database.read() as session:
        assert session.scalars(select(CampaignRow.state)).one() == CampaignState.CANCELLED


async def test_at_night_she_hears_that_it_goes_in_the_morning(village: Village) -> None:
    eva, _ana, _beto = await eva_and_her_people(village)
    village.go_to(home(2026, 11, 24, 21))
    await village.talk(
        eva,
        [
            *MESSAGE,
            ("Nos vemos el viernes en la casa de Eva.", "La reciben 2 personas"),
            ("[Mandar ahora]", "De noche no se manda: sale por la mañana, desde las 7:00"),
        ],
    )
