"""Doña Ana writes down her sales, sees how the weeks go, and shows it to Eva when she likes."""

from tests.conversations.test_others_things import forge
from tests.conversations.village import Village


async def test_two_numbers_are_noted_put_right_undone_and_drawn(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            ("vendí 450, gasté 300", "Vendió Q450.00, gastó Q300.00. ¿Es de su negocio"),
            ("no", "no anoté nada"),
            ("vendí 450, gasté 300", "Es de su negocio"),
            ("[No]", "no anoté nada"),
            ("vendí 450, gasté 300", "Es de su negocio"),
            ("sí", "vendió Q450.00.*queda Q150.00 de margen"),
            ("[Corregir]", "vendí 450, gasté 300"),
            ("500 y 300", "queda Q200.00 de margen"),
            ("ayer vendí 100 y me pagué 50", "queda Q300.00 de margen. Después de su pago: Q250.00"),
            ("[Deshacer]", "Quité esa anotación"),
            ("/negocio", "Su negocio esta semana.*Q200.00 de margen.*Con unas semanas más"),
            ("vendí 30 dólares", "quetzales|moneda"),
        ],
    )
    assert village.saved(1001) == []
    await village.talk(ana, [("/negocio", "Su negocio")])
    await ana.tap("Verlo en dibujo")
    words = await ana.wait_for("margen")
    assert "Q200.00" in words.text
    sent = await ana.wait_for(lambda message: "photo" in message.raw, timeout=40)
    assert len(await ana.download(sent.raw["photo"][-1]["file_id"])) < 50_000


async def test_eva_sees_what_ana_shows_and_no_more(village: Village) -> None:
    ana, eva = await village.member(1001, "doña Ana"), await village.arrives(1010, "Eva")
    olga = await village.arrives(1020, "Olga")
    await village.talk(
        ana,
        [
            ("/negocio", "Dos números por semana.*Solo usted lo ve"),
            ("[Empezar]", "Escríbalo así"),
            # An expense alone, or no sale at all, is not taken for the first of two figures.
            ("gasté 300", "Escríbalo así"),
            ("no vendí 450", "Escríbalo así"),
            ("vendí 450", "Q450.00 de margen"),
        ],
    )
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace"), ("[Negocios]", "Nadie de este")])
    await forge(village, eva, "Eva", "bizo:1")
    await eva.wait_for("solo para el equipo")
    await village.talk(ana, [("/negocio", "."), ("[Mostrarlo a quien me acompaña]", "ya puede ver sus números")])
    await village.talk(eva, [("/grupo", "Sus grupos"), ("[Las Flores]", "Enlace"), ("[Negocios]", "1 persona muestra")])
    await village.talk(eva, [("[doña Ana]", "doña Ana.*Q450.00")])
    await forge(village, olga, "Olga", "bizo:1")
    await olga.wait_for("solo para el equipo")
