"""«Menos mensajes» for her, and for the facilitator a campaign that waits, goes on and is sent again."""

from __future__ import annotations

import asyncio
import re

from tests.conversations.village import Village, home


async def test_fewer_messages_are_fewer_reminders_and_she_is_shown_which_are_left(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("recuérdeme cada día a las 7 de la noche", "cada día a las 7:00 de la noche")])
    await ana.forget()
    village.go_to(home(2026, 11, 24, 19))
    await ana.wait_for("hoy toca apartar")
    await village.talk(
        ana,
        [
            ("[Menos mensajes]", "Le escribo menos, hago una pausa o quito"),
            ("[Más de vez en cuando]", "una vez por semana cuando mucho.*cada semana, 7:00 de la noche"),
        ],
    )
    hers = village.household(1001)
    assert hers is not None
    assert hers.fewer
    await ana.forget()
    village.go_to(home(2026, 11, 25, 19))
    await ana.expect_silence(2)
    village.go_to(home(2026, 12, 1, 19))
    await ana.wait_for("hoy toca apartar")


async def test_a_campaign_waits_when_eva_says_so_and_goes_on(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    # It is night at home: the campaign has begun and waits for the morning.
    village.go_to(home(2026, 11, 24, 21))
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[1.6]", "grupo"),
            ("[Las Flores]", "La recibe 1 persona"),
            ("[Mandar ahora]", "De noche no se manda: sale por la mañana"),
        ],
    )
    await asyncio.sleep(2)
    await village.talk(
        eva, [("[Cómo va]", "por salir: 1"), ("[Pausar]", "En pausa"), ("[Ver resultado]", "en espera: 1")]
    )
    village.go_to(home(2026, 11, 25, 8))
    await ana.forget()
    await ana.expect_silence(2)
    await village.talk(eva, [("[Que siga]", "Sigue saliendo")])
    await ana.wait_for("hay una lección nueva")


async def test_what_may_not_have_arrived_is_sent_again_at_evas_word(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    await village.control.fault("502", method="sendMessage", chat_id=1001, times=1)
    await village.talk(
        eva,
        [
            ("/campana", "Qué lección"),
            ("[1.6]", "grupo"),
            ("[Las Flores]", "La recibe 1 persona"),
            ("[Mandar ahora]", "Ya va saliendo"),
        ],
    )
    await eva.wait_for("Su campaña terminó de mandarse")
    await village.talk(eva, [("[Ver resultado]", "no se sabe si llegó: 1")])
    await ana.forget()
    await village.recorded()
    village.go_to(home(2026, 11, 25, 10))
    await village.talk(eva, [("[Enviar de nuevo]", "Va de nuevo a la persona")])
    await ana.wait_for(re.compile("hay una lección nueva"))
