"""A reminder once, around her remittance, a little later, out of her silence; and a pause with an end."""

from __future__ import annotations

from datetime import time

from core.services import households
from tests.conversations.village import Village, home


async def test_a_reminder_for_tomorrow_comes_tomorrow_and_never_again(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("recuérdeme mañana a las 8", "una sola vez: miércoles 25 de noviembre a las 8:00 de la mañana"),
            ("/recordatorio", "miércoles 25 de noviembre, 8:00"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 25, 8))
    await ana.wait_for("me pidió que le recordara hoy")
    await village.talk(ana, [("/recordatorio", "No tiene recordatorios")])


async def test_an_hour_that_is_over_is_asked_again_and_kept_for_that_day(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("recuérdeme hoy a las 8 de la mañana", "ya pasaron.*A qué otra hora"),
            ("a las 5 de la tarde", "una sola vez: martes 24 de noviembre a las 5:00 de la tarde"),
        ],
    )


async def test_once_leaves_the_weekly_reminder_as_it_is(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("avíseme los viernes a las 7 de la noche", "cada viernes"),
            ("recuérdeme mañana a las 9 de la mañana", "una sola vez"),
            ("/recordatorio", "cada viernes, 7:00 de la noche.*miércoles 25"),
        ],
    )


async def test_later_says_it_again_once_in_two_hours(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("recuérdeme cada día a las 4 de la tarde", "cada día")])
    await ana.forget()
    village.go_to(home(2026, 11, 24, 16))
    await ana.wait_for("hoy toca apartar")
    await village.talk(ana, [("[Más tarde]", "Se lo recuerdo hoy a las 6:0")])
    await ana.forget()
    await village.recorded()
    village.go_to(home(2026, 11, 24, 18, 30))
    await ana.wait_for("hoy toca apartar")
    await ana.forget()
    await ana.expect_silence(2)


async def test_not_today_is_taken_without_a_reproach(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("recuérdeme cada día a las 4 de la tarde", "cada día")])
    await ana.forget()
    village.go_to(home(2026, 11, 24, 16))
    await ana.wait_for("hoy toca apartar")
    await village.talk(ana, [("[Hoy no]", "Está bien, hoy no")])


async def test_on_the_day_of_her_remittance_and_the_evening_before(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    tell_day(village, "el 15")
    await village.talk(
        ana,
        [
            ("avíseme el día que me llega la remesa", "el 15 de cada mes a las 9:00 de la mañana"),
            ("mejor recuérdeme la noche antes de la remesa", "el 14 de cada mes a las 6:00 de la tarde"),
        ],
    )


async def test_where_nobody_knows_her_day_she_is_asked_how_often(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    tell_day(village, None)
    await village.talk(ana, [("avíseme el día que me llega la remesa", "qué días le llega.*Cada cuánto")])


async def test_a_vacation_has_an_end_and_afterwards_she_hears_again(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("recuérdeme cada día a las 7 de la noche", "cada día"),
            ("estoy de vacaciones hasta el 10 de enero", "Pausa hasta el 10 de enero de 2027"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 12, 20, 19))
    await ana.expect_silence(2)
    village.go_to(home(2027, 1, 10, 19))
    await ana.wait_for("hoy toca apartar")


async def test_no_messages_until_monday_is_a_pause_and_no_farewell(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(ana, [("no me escriba hasta el lunes", "Pausa hasta el 30 de noviembre")])
    hers = village.household(1001)
    assert hers is not None
    assert hers.is_active


async def test_a_silence_that_covers_a_reminder_asks_for_another_hour(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            *(
                ("/ajustes", "Silencio"),
                ("[Horas de silencio]", "A qué horas"),
                ("[10 de la noche]", "Silencio: de 10"),
            ),
            ("recuérdeme los viernes a las 9 de la noche", "cada viernes a las 9:00 de la noche"),
            *(("/ajustes", "Silencio"), ("[Horas de silencio]", "A qué horas")),
            ("[8 de la noche]", "recordatorio de las 9:00 de la noche queda en esas horas.*A qué otra hora"),
            ("a las 10 de la noche", "no molesto.*A qué otra hora"),
            ("a las 6 de la tarde", "ahora es a las 6:00 de la tarde"),
            ("/recordatorio", "cada viernes, 6:00 de la tarde"),
        ],
    )


async def test_another_day_keeps_the_hour_and_an_hour_alone_changes_it(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("avíseme los viernes a las 7 de la noche", "cada viernes a las 7:00 de la noche"),
            ("avíseme los sábados", "cada sábado a las 7:00 de la noche"),
            ("a las 5 de la tarde", "ahora es a las 5:00 de la tarde"),
            ("/recordatorio", "cada sábado, 5:00 de la tarde"),
            # an hour with a day of its own is another reminder, and changes no other
            ("a las 6 de la tarde recuérdeme guardar cada lunes", "cada lunes a las 6:00 de la tarde"),
            ("/recordatorio", "cada sábado, 5:00 de la tarde|cada lunes, 6:00 de la tarde"),
        ],
    )


async def test_what_she_says_of_the_reminder_that_was_just_set(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("en la tarde mejor", "Cada cuánto"),
            ("los viernes a las 7 de la noche", "cada viernes a las 7:00 de la noche"),
            ("cámbielo a los sábados", "cada sábado a las 7:00 de la noche"),
            ("en la tarde mejor", "ahora es a las 4:00 de la tarde"),
            ("no, mejor los domingos tempranito", "cada domingo a las 7:00 de la mañana"),
            ("muévalo al miércoles", "cada miércoles a las 7:00 de la mañana"),
            ("¿qué recordatorios tengo?", "cada miércoles, 7:00 de la mañana"),
            ("páuselo por dos semanas", "Pausa hasta el 8 de diciembre"),
            # the newest is meant, and one that comes once moves to another day
            ("recuérdeme mañana a las 8 de la mañana", "una sola vez: miércoles 25"),
            ("mejor el jueves", "una sola vez: jueves 26 de noviembre a las 8:00 de la mañana"),
            ("mejor a las 11 de la noche", "no molesto.*A qué otra hora"),
            ("a las 9 de la mañana", "ahora es a las 9:00 de la mañana"),
            (
                "cuáles avisos tengo",
                "cada miércoles, 7:00 de la mañana.*jueves 26 de noviembre, 9:00|jueves 26.*miércoles",
            ),
        ],
    )


async def test_leaving_it_keeps_the_reminder_and_she_hears_it_when_her_silence_ends(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    hers = village.household(1001)
    assert hers is not None
    await village.talk(ana, [("recuérdeme cada día a las 7 de la noche", "cada día")])
    with village.database.write() as session:
        households.set_quiet_hours(session, hers.id, time(18), hers.quiet.end)
    await ana.forget()
    village.go_to(home(2026, 11, 24, 19))
    await ana.expect_silence(2)
    village.go_to(home(2026, 11, 25, 7))
    await ana.wait_for("hoy toca apartar")


def tell_day(village: Village, words: str | None) -> None:
    hers = village.household(1001)
    assert hers is not None
    with village.database.write() as session:
        households.set_remittance_day(session, hers.id, words)


async def test_the_days_stand_where_only_the_hour_must_be_another(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("recuérdeme los viernes a las 5 de la tarde", "cada viernes a las 5:00 de la tarde"),
            ("mejor los sábados a las 11 de la noche", "no molesto.*A qué otra hora"),
            ("a las 9 de la mañana", "ahora es a las 9:00 de la mañana"),
            ("/recordatorio", "cada sábado, 9:00 de la mañana"),
        ],
    )
