"""What she said of her money is found again: the saving in its goal, what is in none, the sum of the second."""

from tests.conversations.village import Village

#: Two screens of her life, as it is written when there is nobody to talk to.
STORY = (
    "hola buenas mire que yo le queria contar que mi esposo se fue hace tres años para el norte y desde entonces yo me "
    "quede con los patojos y ha sido duro porque al principio no mandaba nada. Mi hijo el mayor ya va a la "
    "secundaria y pide muchas cosas, y yo le digo hijo hay que esperar. El otro dia vendi dos gallinas y con eso "
    "compre el gas. "
)
SAVED = "Ayer aparte 75 quetzales y los meti en el bote, apunteme eso por favor. "
TAIL = "Y el maiz esta caro, ya vale como 200 el quintal. Bueno, gracias y que Dios la bendiga por todo. "


async def test_what_was_put_aside_is_the_first_of_the_goal_that_it_is_for(village: Village) -> None:
    ana = await village.member(2027, "Ana")
    await village.talk(
        ana,
        [
            ("guardé 50", "¿Para qué es"),
            ("guardé 30", "¿Para qué es"),
            ("quiero ahorrar", "¿Para qué quiere ahorrar"),
            ("techo", "Su meta: techo.*Lleva Q30.00 para techo.*¿Cuánto necesita"),
            ("no sé", "lo dejamos así"),
            ("cuánto llevo", "Lleva Q30.00 para techo.*Además tiene guardado, sin meta: Q50.00"),
        ],
    )
    heard = await village.hears(ana, "saqué 40")
    assert "sacó Q40.00" in heard[0].text
    assert "otra moneda" not in heard[0].text
    await village.talk(ana, [("cuánto llevo", "Lleva Q30.00 para techo.*sin meta: Q10.00")])


async def test_what_she_names_at_once_becomes_her_goal_by_a_yes(village: Village) -> None:
    eva = await village.member(2028, "Eva")
    await village.talk(
        eva,
        [
            ("guardé 50 para el techo", "Anoté Q50.00.*¿Pongo techo como su meta"),
            ("sí", "Lleva Q50.00 para techo.*¿Cuánto necesita"),
        ],
    )
    english = await village.member(2029, "Chela", language="en")
    await village.talk(
        english,
        [
            ("I put away 200 quetzales", "What is it for"),
            ("for the roof", "You have Q200.00 for roof.*How much do you need"),
            ("I don't know", "leave it there"),
        ],
    )


async def test_a_yes_to_the_card_erases_and_a_yes_to_anything_else_does_not(village: Village) -> None:
    marta = await village.member(2022, "Marta")
    await village.talk(
        marta,
        [
            ("guardé 20", "Anoté Q20.00"),
            ("borra todo", "¿Lo borro"),
            ("ay no, me equivoqué", "."),
            ("sí", "."),
            ("salir", "pausa o salir del todo"),
            ("sí", "pausa o salir del todo"),  # which of the two, it does not say
            ("hola", "Buenas, Marta"),
            ("borra todo", "¿Lo borro"),
            ("no", "No borré nada|sigue"),
        ],
    )
    assert village.saved(2022) == ["20.00 GTQ"]
    await village.talk(marta, [("borra todo", "¿Lo borro"), ("sí, bórrelo", "Ya borré todo lo suyo")])
    assert village.household(2022) is None or village.saved(2022) == []


async def test_she_goes_for_good_in_her_own_words(village: Village) -> None:
    pilar = await village.member(2023, "Pilar")
    await village.talk(pilar, [("salir", "salir del todo"), ("salir del todo", "ya no le escribo más")])


async def test_what_she_did_is_found_in_a_letter_and_nothing_is_made_of_the_rest(village: Village) -> None:
    tomasa = await village.member(2011, "Tomasa")
    await village.talk(
        tomasa,
        [
            ("guardé 50", "¿Para qué es"),
            (STORY * 3 + SAVED + TAIL, "Anoté Q75.00"),
            (STORY * 3 + TAIL, "muy largo"),
            ("¿usted tiene mi dinero?", "Su dinero lo tiene usted"),
            ("devuélvame mi dinero por favor", "Yo no lo tengo ni lo muevo"),
        ],
    )
    assert village.saved(2011) == ["125.00 GTQ"]
    heard = await village.hears(tomasa, "cuánto llevo")
    assert "norte" not in heard[0].text
    await village.talk(tomasa, [(STORY * 2 + "Y mi cuñado me pega cuando toma. " + TAIL, "No es culpa suya")])
