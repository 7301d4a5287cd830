"""A code on a phone that several hold: what is shut, what never is, and the ways back."""

from datetime import timedelta

from sandbox.phone import Phone
from tests.conftest import NOW
from tests.conversations.test_others_things import forge
from tests.conversations.village import Village, home

SET = [
    ("/privacidad", "Lo que guardo"),
    ("[Otros usan mi teléfono]", "Si otros usan este teléfono.*4 a 6 números"),
    ("1234", "muy fácil"),
    ("4821", "otra vez"),
    ("4821", "ya tiene código"),
]
MONEY = ("Q700", "Q1,200", "techo")


async def with_code(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(ana, [("guardé 700", "Anoté Q700.00"), *SET])
    return ana


async def shows_no_money(ana: Phone, village: Village, said: str) -> bool:
    return not any(sign in one.text for one in await village.hears(ana, said) for sign in MONEY)


async def test_while_it_is_shut_nothing_of_money_is_shown_and_nothing_is_written(village: Village) -> None:
    ana = await with_code(village)
    await village.talk(ana, [("cuánto llevo", "Q700.00")])
    village.go_to(NOW + timedelta(minutes=30))
    for said in ("/progreso", "cuánto llevo", "/misdatos", "/presupuesto", "/familia", "/ajustes", "[Ver mi meta]"):
        await village.talk(ana, [(said, "escriba su código")])
    for place in ("Antes de las lluvias", "Consultas", "Proyectos"):
        await village.talk(ana, [("/menu", "."), ("[Ver más]", "."), (f"[{place}]", "escriba su código")])
    for said in ("guardé 50", "dónde tengo mi dinero?", "mi cuchubal", "gasto 300 en comida a la semana"):
        assert await shows_no_money(ana, village, said)
    assert village.saved(1001) == ["700.00 GTQ"]
    # What keeps her safe, and what she learns, needs no code.
    await village.talk(
        ana,
        [
            ("/leccion", "."),
            ("/estafa", "."),
            ("/consulado", "Guatemala"),
            ("pausa", "Pausa hasta"),
            ("borrar", "[Bb]orr"),
            ("quiero hablar con una persona", "Eva|persona"),
            ("4822", "Le quedan 2 intentos"),
            ("4821", "Abierto"),
            ("cuánto llevo", "Q700.00"),
        ],
    )


async def test_the_message_with_the_code_is_taken_away_and_closing_clears_the_chat(village: Village) -> None:
    ana = await with_code(village)
    assert not [one for one in await ana.messages() if "4821" in one.text]
    assert await village.forgets("'4821'")
    await village.talk(ana, [("/codigo", "ahora está abierto"), ("[Cerrar]", "Cerrado")])
    assert not [one for one in await ana.messages() if "Q700" in one.text]
    await village.talk(ana, [("/progreso", "escriba su código")])


async def test_three_wrong_ones_and_it_waits(village: Village) -> None:
    ana = await with_code(village)
    village.go_to(NOW + timedelta(minutes=30))
    await village.talk(
        ana,
        [
            ("/progreso", "escriba su código"),
            ("1111", "Le quedan 2 intentos"),
            ("2222", "Le queda 1 intento"),
            ("3333", "Espere hasta las 10:45"),
            ("4821", "Espere hasta las 10:45"),
        ],
    )
    village.go_to(NOW + timedelta(minutes=46))
    await village.talk(ana, [("4821", "Abierto")])


async def test_a_reminder_names_nothing_while_there_is_a_code(village: Village) -> None:
    ana = await with_code(village)
    await village.talk(ana, [("avíseme los viernes a las 7 de la noche", "cada viernes a las 7:00")])
    await ana.forget()
    village.go_to(home(2026, 11, 27, 19))
    assert "techo" not in (await ana.wait_for("un recordatorio")).text


async def test_who_forgot_it_finds_her_facilitator_who_takes_it_off(village: Village) -> None:
    ana, eva = await with_code(village), village.phone(1010, "Eva")
    village.go_to(NOW + timedelta(minutes=30))
    await village.talk(ana, [("/progreso", "escriba su código"), ("[Olvidé mi código]", "Eva.*Cuando estén juntas")])
    await village.talk(
        eva,
        [
            ("/grupo", "Sus grupos"),
            ("[Las Flores]", "Enlace"),
            ("[Mi gente]", "les llegan los mensajes"),
            ("[doña Ana]", "Le llegan"),
            ("[Quitar su código]", "se lo pidió ella misma"),
            ("[Sí]", "ya puede entrar"),
        ],
    )
    await village.talk(ana, [("/progreso", "Q700.00")])


async def test_it_is_changed_and_taken_off(village: Village) -> None:
    ana = await with_code(village)
    await village.talk(
        ana,
        [
            ("/codigo", "abierto"),
            ("[Cambiarlo]", "4 a 6 números"),
            ("7390", "otra vez"),
            ("7391", "no son iguales"),
            ("7390", "otra vez"),
            ("7390", "ya tiene código"),
            ("/codigo", "abierto"),
            ("[Quitarlo]", "ya no hay código"),
        ],
    )
    village.go_to(NOW + timedelta(minutes=30))
    await village.talk(ana, [("/progreso", "Q700.00")])


async def test_in_english_and_without_a_group(village: Village) -> None:
    rosa = await village.member(1005, "Rosa", group=None, language="en")
    village.aim(1005, "roof", "1200")
    await village.talk(
        rosa,
        [
            ("/code", "no facilitator.*only DELETE.*4 to 6 digits"),
            ("4821", "again"),
            ("4821", "you have a code"),
        ],
    )
    village.go_to(NOW + timedelta(minutes=30))
    await village.talk(
        rosa,
        [
            ("/progress", "write your code"),
            ("4820", "You have 2 tries left"),
            ("[I forgot my code]", "no facilitator"),
            ("4821", "Open"),
            ("/progress", "roof"),
        ],
    )


async def test_a_question_that_is_open_waits_behind_the_code_and_who_left_comes_back(village: Village) -> None:
    ana = await with_code(village)
    await village.talk(
        ana,
        [
            ("me llegaron 300 de remesa", "Q300.00"),
            ("me llegaron 300 de remesa", "[Oo]tra"),
        ],
    )
    village.go_to(NOW + timedelta(minutes=30))
    for said in ("hola", "gracias", "mi pin es 7788"):
        heard = await village.hears(ana, said)
        assert "escriba su código" in heard[-1].text
        assert not any(sign in one.text for one in heard for sign in ("Q3", *MONEY))
    await village.talk(
        ana,
        [
            ("4821", "Abierto"),
            ("hola", "Q300.00.*[Oo]tra"),
            ("salir", "."),
        ],
    )
    village.go_to(NOW + timedelta(minutes=60))
    await village.talk(
        ana,
        [
            ("[Salir del todo]", "."),
            ("/start", "."),
            ("[Sí, de acuerdo]", "."),
            ("/progreso", "escriba su código"),
            ("4821", "Abierto"),
        ],
    )
    rosa = await village.member(1005, "Rosa")
    await forge(village, rosa, "Rosa", "code:shut")
    await rosa.wait_for("Ese botón ya no sirve")


async def test_the_number_that_eva_is_asked_for_is_not_tried_as_her_code(village: Village) -> None:
    eva = await village.member(1010, "Eva")
    await village.talk(
        eva,
        [
            *SET,
            ("/proyecto", "."),
            ("[Nuevo proyecto]", "De qué grupo"),
            ("[Las Flores]", "Cómo se llama"),
            ("techo", "Cuánto cuesta"),
        ],
    )
    village.go_to(NOW + timedelta(minutes=30))
    await village.talk(eva, [("mucho", "No entendí el monto.*Cuánto cuesta"), ("40000", "Qué parte pone cada quien")])
