"""Her savings circle in the chat: by buttons, in one sentence, the evening before, and when somebody does not pay."""

from tests.conversations.village import Village, home


async def test_by_buttons_and_the_evening_before_without_an_amount(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "1200")
    await village.talk(
        ana,
        [
            ("cuánto llevo", "."),
            ("[Dónde lo tengo]", "no tiene ahorros anotados"),
            ("[Los días de mi cuchubal]", "No tengo apuntado su cuchubal"),
            ("[Apuntar uno]", "Cuántas personas son"),
            ("somos noventa", "Cuánto pone"),
            ("200", "Cada cuánto"),
            ("[Cada mes]", "la próxima entrega"),
            ("el lunes", "de 2 a 60 personas.*Cuántas personas"),
            ("diez", "Cuándo le toca"),
            (
                "[lunes 30]",
                "10 personas, .*Q200.00.* cada mes.*Q2,000.00.*30 de noviembre.*le toca: .*30 de noviembre.*techo",
            ),
        ],
    )
    await ana.forget()
    village.go_to(home(2026, 11, 29, 18, 1))
    heard = await ana.wait_for("Mañana es día de su cuchubal", timeout=60)
    assert not any(sign in heard.text for sign in ("Q", "200", "toca:"))
    await village.recorded()
    await village.talk(
        ana,
        [
            ("[Ver qué me toca]", "10 personas"),
            ("[Si alguien no paga]", "se puede perder el turno o el dinero.*Hable pronto"),
            ("[No me avise]", "le toca"),
            ("[Ya terminó o salí]", "lo quité"),
            ("mi cuchubal", "No tengo apuntado"),
        ],
    )


async def test_in_one_sentence_and_only_the_rest_is_asked(village: Village) -> None:
    ana = await village.member(1001, "doña Ana")
    await village.talk(
        ana,
        [
            (
                "estoy en un cuchubal de 10 personas de 200 quetzales al mes, me toca en marzo",
                "Qué día es la próxima entrega",
            ),
            ("el 15 de diciembre", "La próxima entrega: .*15 de diciembre.*A usted le toca: .*15 de marzo"),
            ("guardé 200 en el cuchubal", "Anoté Q200.00"),
            ("¿cuándo me toca el cuchubal?", "A usted le toca: .*15 de marzo"),
            ("estoy en un cuchubal de 100000 personas de 200 quetzales al mes, me toca en marzo", "Qué día"),
            ("el 15 de diciembre", "de 2 a 60 personas.*Cuántas personas"),
            ("0", "de 2 a 60 personas.*Cuántas personas"),
            ("10", "A usted le toca: .*15 de marzo.*A usted le toca: .*15 de marzo"),
            ("estoy en un cuchubal de 10 personas de 200 quetzales al mes, me toca en marzo", "Qué día"),
            ("el 15 de octubre de 2027", "próxima entrega"),
            ("el 20 de diciembre", "A usted le toca: .*20 de marzo"),
        ],
    )
    assert village.saved(1001) == ["200.00 GTQ"]


async def test_in_english(village: Village) -> None:
    rosa = await village.member(1001, "Rosa", language="en")
    await village.talk(
        rosa,
        [
            ("I joined a savings circle of 8 people, 100 quetzales every week", "next hand-out"),
            ("on Monday", "When is it your turn"),
            ("[I do not know yet]", "8 people.*every week.*Q800.00.*do not know yet when your turn is"),
            ("[If somebody does not pay]", "no fund makes up for it"),
        ],
    )
