"""/ajustes: everything about how she is spoken to can be changed, and changes back."""

import re

from core.domain.household import QuietHours
from tests.conversations.village import Village, home

REMINDED = [("avíseme los viernes a las 7 de la noche", "cada viernes a las 7:00")]


async def test_another_country_has_its_money_and_its_clock_and_what_is_written_stays(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("guardé 50", "Anoté Q50.00"),
            ("/ajustes", "País: GT"),
            ("[País]", "En qué país"),
            ("[Honduras]", "Los montos nuevos van en HNL"),
            ("guardé 60", "Anoté L 60.00"),
        ],
    )
    who = village.household(1001)
    assert who is not None
    assert (who.country, who.currency, who.zone) == ("HN", "HNL", "America/Tegucigalpa")
    assert sorted(village.saved(1001)) == ["50.00 GTQ", "60.00 HNL"]


async def test_a_country_with_several_clocks_is_told_by_the_hour_and_the_reminder_keeps_its_hour(
    village: Village,
) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            *REMINDED,
            ("/ajustes", "País: GT"),
            ("[País]", "En qué país"),
            ("[Estados Unidos]", "USD.*Qué hora es donde usted está"),
            ("[8:00 de la mañana (EE. UU., oeste)]", "Mi hora: Los Angeles"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 27, 20, 55))
    await ana.expect_silence(1.5)
    village.go_to(home(2026, 11, 27, 21))
    await ana.wait_for("un recordatorio")


async def test_amounts_come_in_a_reminder_only_after_she_asked_for_them(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "horno", "900")
    await village.talk(ana, [*REMINDED, ("guardé 50", "Anoté")])
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    assert not re.search(r"\d", (await ana.wait_for("un recordatorio")).text)
    await village.talk(
        ana, [("/ajustes", "Avisos: sin montos"), ("[Montos en avisos]", "se ven"), ("[Con montos]", "con montos")]
    )
    await ana.forget()
    village.go_to(home(2026, 12, 4, 19))
    await ana.wait_for(re.compile("un recordatorio.*Q50.00 de Q900.00", re.S))


async def test_fewer_messages_and_as_before(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/ajustes", "mensajes: como siempre"),
            ("[Cuántos mensajes]", "uno por semana"),
            ("[Pocos]", "mensajes: pocos"),
        ],
    )
    who = village.household(1001)
    assert who is not None
    assert who.fewer
    village.go_to(home(2026, 11, 24, 11))
    await village.talk(ana, [("[Cuántos mensajes]", "uno por semana"), ("[Como antes]", "mensajes: como siempre")])
    who = village.household(1001)
    assert who is not None
    assert not who.fewer


async def test_language_quiet_hours_and_name(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("/ajustes", "Sus ajustes"),
            ("[Horas de silencio]", "A qué horas no le escribo"),
            ("[10 de la noche a 5 de la mañana]", "de 10:00 de la noche a 5:00"),
            ("[Cómo me dice]", "Cómo quiere que le diga"),
            ("Xiomara", "Le digo: Xiomara"),
            ("[Facilitadora]", "Su facilitadora y la coordinación pueden ver"),
            ("[No]", "coordinación ven mis lecciones: no"),
            ("[Idioma]", "idioma"),
            ("[English]", "."),
            ("/settings", "Your settings.*Xiomara"),
        ],
    )
    who = village.household(1001)
    assert who is not None
    assert who.quiet != QuietHours()


async def test_in_english(village: Village) -> None:
    sam = await village.member(2001, "Sam", language="en")
    await village.talk(
        sam,
        [
            ("/settings", "Country: GT"),
            ("[Country]", "Which country"),
            ("[Mexico]", "MXN"),
            ("[Amounts in notices]", "locked"),
            ("[With amounts]", "Notices: with amounts"),
        ],
    )


async def test_on_a_phone_that_others_look_at_no_goal_is_named(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "horno", "900")
    await village.talk(ana, REMINDED)
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    assert "horno" in (await ana.wait_for("un recordatorio")).text
    await village.recorded()
    await village.talk(
        ana,
        [
            ("/ajustes", "Mi meta en los avisos: con su nombre"),
            ("[Meta en avisos]", "otras personas miran"),
            ("[Sin nombrarla]", "Mi meta en los avisos: sin nombrarla"),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 12, 4, 19))
    assert "horno" not in (await ana.wait_for("un recordatorio")).text


async def test_in_english_the_goal_is_left_out_too(village: Village) -> None:
    rosa = await village.member(1001, "Rosa", language="en")
    await village.talk(
        rosa,
        [
            ("/settings", "My goal in reminders: by its name"),
            ("[Goal in reminders]", "other people look"),
            ("[Do not name it]", "My goal in reminders: not named"),
        ],
    )
