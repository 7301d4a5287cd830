"""What she puts right while the bot waits for something else, by an old button, or in the next breath."""

from tests.conversations.village import Village


async def test_what_was_noted_is_put_right_while_another_question_waits(village: Village) -> None:
    dunia = await village.member(2002, "Dunia")
    village.aim(2002, "techo")
    await village.talk(
        dunia,
        [
            ("quiero juntar para la graduacion de mi hija 2000", "¿Para cuándo"),
            ("guarde 100 quetzales para el techo", "Anoté Q100.00.*techo"),
            ("no, eran 150", "no eran Q100.00, eran Q150.00"),
            ("no, 140", "no eran Q150.00, eran Q140.00"),
        ],
    )
    heard = await village.hears(dunia, "deshacer")
    assert "Quité la anotación" in heard[0].text
    assert not any("no le entendí" in one.text for one in heard)
    assert village.saved(2002) == []


async def test_two_messages_in_one_breath_and_the_name_of_it(village: Village) -> None:
    lupe = await village.member(2005, "Lupe")
    await lupe.send("guarde 300")
    await lupe.send("no, 250")
    await lupe.wait_for("eran Q250.00")
    await village.talk(lupe, [("el techo", "¿Cuánto necesita para techo"), ("[No sé]", ".")])
    await village.talk(lupe, [("guarde 70 para el techo", "Anoté Q70.00"), ("perdon eran 75", "eran Q75.00")])
    assert village.saved(2005) == ["325.00 GTQ"]
    # the old card of the seventy, whose place the seventy-five has taken
    await lupe.tap("Deshacer", next(m.id for m in await lupe.messages() if "Anoté Q70.00" in m.text))
    await lupe.wait_for("ya la habíamos corregido")
    assert village.saved(2005) == ["325.00 GTQ"]
    await lupe.tap("Quitarla")
    await lupe.wait_for("Quité la anotación")
    assert village.saved(2005) == ["250.00 GTQ"]


async def test_what_moved_besides_is_written_with_its_sum(village: Village) -> None:
    lupe = await village.member(2005, "Lupe")
    await village.talk(
        lupe,
        [
            ("ayer guardé 50 y saqué 20", "Anoté Q50.00"),
            ("[Anotar que saqué]", "sacó Q20.00"),
            ("guardé 50 y 30 y otros 20", "cuál es el monto"),
            ("[Q100.00]", "Anoté Q100.00"),
        ],
    )
    assert village.saved(2005) == ["130.00 GTQ"]


async def test_a_smile_is_no_name_and_a_no_before_the_goal_is_no_refusal(village: Village) -> None:
    ana = village.phone(2006, "Ana")
    await village.talk(
        ana,
        [
            ("/start", "¿Está de acuerdo"),
            ("sí", "recordatorios"),
            ("sí", "contar"),
            ("sí", "le diga"),
            ("😊", "Es solo para saludarle.*le diga"),
            ("doña Ana", "Mucho gusto, doña Ana"),
            ("[Pasar]", "Ya quedó"),
        ],
    )
    village.aim(2006, "techo")
    village.aim(2006, "graduación")
    await village.talk(
        ana,
        [
            ("guardé 80", "¿Para cuál meta es"),
            ("eso no, era para la graduación", "Lleva Q80.00 para graduación"),
            ("?", "no le entendí"),
        ],
    )
