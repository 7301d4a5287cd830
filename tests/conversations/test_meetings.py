"""A meeting planned, invited to, moved and called off in the chat; the evening before, who came, what was agreed."""

import re

from sandbox.phone import Phone
from tests.conversations.test_campaigns import a_moment_later, eva_and_her_people
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home

AGREED = "Ahorramos cinco quetzales cada quien."


async def meetings_of(village: Village, eva: Phone) -> None:
    a_moment_later(village)
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace"), ("[Reuniones]", "Las Flores")])


async def test_a_meeting_is_planned_reminded_held_and_told_of_afterwards(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await meetings_of(village, eva)
    await village.talk(
        eva,
        [
            ("[Planear una reunión]", "Qué día y a qué hora"),
            ("ayer a las 3", "ya pasó.*Qué día"),
            ("el viernes a las 3 de la tarde", "Dónde"),
            ("en la casa de Eva", "viernes 27 de noviembre, 3:00 de la tarde.*casa de Eva.*recuerda.*jueves 26"),
        ],
    )
    for phone in (ana, beto):
        await phone.forget()
    await village.recorded()
    village.go_to(home(2026, 11, 26, 18, 1))
    await ana.wait_for("Mañana se reúne Las Flores: a las 3:00 de la tarde, en la casa de Eva", timeout=20)
    await beto.wait_for("Mañana se reúne Las Flores", timeout=20)
    await village.recorded()
    village.go_to(home(2026, 11, 27, 17))
    await meetings_of(village, eva)
    await village.talk(
        eva,
        [
            ("[viernes 27]", "Reunión de Las Flores"),
            ("[Quiénes vinieron]", "Van 0"),
            ("[doña Ana]", "Van 1"),
            ("[Listo]", "Reunión del grupo.*doña Ana"),
            ("[Guardar]", "Guardada"),
        ],
    )
    await meetings_of(village, eva)
    await village.talk(
        eva,
        [
            ("[viernes 27]", "Reunión de Las Flores"),
            ("[Mandar en qué quedaron]", "Escriba en qué quedaron"),
            (AGREED, "Ahorramos cinco.*La reciben 2 personas"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    await ana.wait_for(re.compile(f"Eva, del programa, le escribe.*{AGREED}", re.S))


async def test_an_invitation_is_answered_counted_moved_and_called_off(village: Village) -> None:
    eva, ana, beto = await eva_and_her_people(village)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[Una invitación]", "cuál grupo"),
            ("[Las Flores]", "Escriba la invitación"),
            ("[nombre], la invito al taller de cuentas.", "Qué día"),
            ("el viernes a las 3 de la tarde", "Dónde"),
            ("la escuela", "taller.*viernes 27 de noviembre.*la escuela.*La reciben 2 personas"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    asked = await ana.wait_for(re.compile("doña Ana, la invito al taller.*viernes 27.*la escuela", re.S))
    assert asked.labels[:3] == ["Voy", "No puedo", "Tal vez"]
    await village.talk(ana, [("[Tal vez]", "Su respuesta: Tal vez"), ("[Voy]", "doña Ana, la invito.*respuesta: Voy")])
    await beto.wait_for("la invito al taller")
    await village.talk(beto, [("[No puedo]", "Su respuesta: No puedo")])
    for phone in (ana, beto):
        await phone.forget()
    await meetings_of(village, eva)
    await village.talk(
        eva,
        [
            ("[viernes 27]", "Voy: 1 · No puedo: 1 · Tal vez: 0"),
            ("[Cambiar día o lugar]", "Qué día"),
            ("el sábado a las 10 de la mañana", "Dónde"),
            ("[En el mismo lugar]", "Se le avisa a 1 persona.*sábado 28"),
        ],
    )
    await ana.wait_for("Cambió la reunión de Las Flores: ahora es el sábado 28 de noviembre", timeout=20)
    await ana.forget()
    await village.recorded()
    await meetings_of(village, eva)
    await village.talk(eva, [("[sábado 28]", "."), ("[Ya no se hace]", "Ya no se hace"), ("[Sí]", "avisa a 1 persona")])
    await ana.wait_for("ya no se hace", timeout=20)
    await beto.expect_silence(0.5)
    await village.talk(ana, [("/menu", ".")])
    await forge(village, ana, "Ana", "vote:1:0")
    await ana.wait_for("Ya no se reciben respuestas")


async def test_john_is_invited_in_english_and_eva_reads_english(village: Village) -> None:
    eva = await village.arrives(1010, "Eva", "en")
    john = await village.member(1007, "John", "flores", "en")
    await village.talk(
        eva,
        [
            ("/group", "Your groups"),
            ("[Las Flores]", "Link to invite"),
            ("[Meetings]", "no meeting yet"),
            ("[Plan a meeting]", "Which day"),
            ("on friday at 3 pm", "Where"),
            ("the school", "Friday.*the school"),
            ("[Invite the group]", "Write the invitation"),
            ("Come to the workshop on accounts.", "workshop.*Friday"),
            ("[Send now]", "on its way|going out"),
        ],
    )
    asked = await john.wait_for(re.compile("workshop.*Friday", re.S))
    assert asked.labels[:3] == ["I will come", "I can't", "Maybe"]
    await village.talk(john, [("[I will come]", "Your answer: I will come")])


async def test_olga_and_a_household_come_to_no_meeting_of_evas(village: Village) -> None:
    eva, ana, _beto = await eva_and_her_people(village)
    olga = await village.arrives(1020, "Olga")
    await meetings_of(village, eva)
    await village.talk(
        eva, [("[Planear una reunión]", "Qué día"), ("el viernes a las 3", "Dónde"), ("la escuela", "Reunión de")]
    )
    steps = ("list", "plan", "show", "move", "off", "off_yes", "invite", "there", "recap")
    for phone, name in ((olga, "Olga"), (ana, "Ana")):
        for step in steps:
            await forge(village, phone, name, f"meet:{step}:1")
            await phone.wait_for("solo para el equipo")
