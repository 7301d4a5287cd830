"""Doña Ana pledges to look after her roof, is asked on its day, and Eva sees how many of the group did."""

from datetime import timedelta

from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def test_a_pledge_its_gentle_question_and_the_count(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    carla = await village.member(1003, "Carla", "volcan")
    await village.talk(
        ana,
        [
            ("/compromiso", "Qué quiere hacer antes de las lluvias"),
            ("[Revisar el techo]", "Para cuándo piensa revisar el techo"),
            ("ayer", "ya pasó"),
            ("[En una semana]", "Anotado: revisar el techo, para el 1 de diciembre"),
            ("/compromiso", "revisar el techo: para el 1 de diciembre"),
            ("[Sembrar árboles]", "Para cuándo"),
            ("el 15 de diciembre", "Anotado: sembrar árboles, para el 15 de diciembre"),
        ],
    )
    await village.recorded()
    await ana.forget()
    village.go_to(village.clock.now() + timedelta(days=7, hours=3))
    await ana.wait_for("Usted pensaba revisar el techo por estos días", timeout=20)
    await forge(village, carla, "Carla", "pld:done:1")
    await carla.wait_for("solo para el equipo")
    await village.talk(ana, [("[Lo haré después]", "Le pregunto otra vez el 15 de diciembre")])
    await village.talk(ana, [("/compromiso", "Qué quiere hacer"), ("[¿Ya pudo revisar el techo?]", "Cómo va")])
    await village.talk(ana, [("[Ya lo hice]", "Queda anotado")])
    await village.talk(eva, [("/compromiso", "De qué grupo"), ("[Las Flores]", "revisar el techo: reservado")])
