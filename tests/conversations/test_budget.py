"""The budget in the chat: ten quick questions, or a sentence; left off, taken up, changed."""

import pytest

from core.services import budgets
from sandbox.phone import Phone
from tests.conversations.village import Village


@pytest.fixture
async def ana(village: Village) -> Phone:
    return await village.member(1001, "doña Ana")


def told(village: Village) -> dict[str, str]:
    who = village.household(1001)
    assert who is not None
    with village.database.read() as session:
        lines = budgets.budget(session, who).lines
    return {line.name or line.key: f"{line.amount.amount} {line.every}" for line in lines if line.amount}


async def test_ten_quick_questions_and_what_is_left(village: Village, ana: Phone) -> None:
    village.aim(1001, "techo", "1200")
    await village.talk(
        ana,
        [
            ("quiero hacer mi presupuesto", "diez preguntas.*Pregunta 1 de 10.*remesa al mes"),
            ("2000", "Remesa, .*Q2,000.00.* al mes.*Pregunta 2 de 10"),
            ("[Nada]", "Otras entradas, nada.*Pregunta 3 de 10.*comida a la semana"),
            ("300", "Comida, .*Q300.00.* a la semana.*Pregunta 4"),
            ("150 quetzales", "Pregunta 5.*escuela"),
            ("[Pasar]", "Pregunta 6.*salud"),
            ("nada", "Salud, nada.*Pregunta 7"),
            ("20 diarios", "al día.*Pregunta 8"),
            ("[Nada]", "Pregunta 9.*gustos"),
            ("100", "Pregunta 10.*al año"),
            ("1200", "Gastos del año.*Q1,200.00.* al año"),
        ],
    )
    await ana.wait_for("Su mes, más o menos")
    # 2000 − 1300 − 150 − 608.33 − 100 − 100
    left = "Lo necesario: Q2,158.33.*Sale .*Q258.33.* más de lo que entra.*Gustos Q100.00"
    await village.talk(ana, [("/presupuesto", left)])


async def test_one_sentence_and_then_another(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("gasto 300 en comida a la semana", "Anotado: Comida, .*Q300.00.* a la semana"),
            ("gano 800 cada quincena", "Otras entradas, .*Q800.00.* a la quincena"),
            ("pago 150 de luz al mes", "Casa, luz y agua, .*Q150.00"),
            ("pago 60 de agua al mes", "ya tenía Q150.00 al mes. ¿Sumo Q60.00"),
            ("[Sumarlo]", "Q210.00"),
            ("[Mi presupuesto]", "Entra: Q1,600.00.*Comida: Q1,300.00 \\(Q300.00 a la semana\\).*Le quedan .*Q90.00"),
        ],
    )
    assert told(village) == {"food": "300.00 week", "income": "800.00 fortnight", "home": "210.00 month"}


async def test_what_is_none_of_the_ten_is_needed_wanted_or_can_wait(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("gasto 100 en flores al mes", "flores, .*Q100.00.*es necesario, es un gusto, o puede esperar"),
            ("[Puede esperar]", "Lo que puede esperar: Q100.00.*flores"),
            ("[Cambiar algo]", "Cuál quiere cambiar"),
            ("[flores]", "flores"),
            ("[Otro monto]", "Cuánto es"),
            ("80", "flores, .*Q80.00"),
        ],
    )
    assert told(village) == {"flores": "80.00 month"}


async def test_left_off_and_taken_up_another_day(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("/presupuesto", "Pregunta 1"),
            ("1500", "Pregunta 2"),
            ("[Seguir otro día]", "queda guardado"),
            ("presupuesto", "Le quedan .*Q1,500.00"),
            ("[Seguir con las preguntas]", "Pregunta 2 de 10"),
        ],
    )


async def test_beyond_sense_and_another_currency_are_asked_back(village: Village, ana: Phone) -> None:
    await village.talk(
        ana,
        [
            ("/presupuesto", "Pregunta 1"),
            ("900000", "mucho dinero.*remesa al mes"),
            ("300 dólares", "cuánto es US\\$300.00 en quetzales.*remesa al mes"),
            ("2250", "Q2,250.00.*Pregunta 2"),
        ],
    )
    assert told(village) == {"remittance": "2250.00 month"}


async def test_an_old_button_of_the_round_answers_no_new_question(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("/presupuesto", "Pregunta 1")])
    old = next(message for message in reversed(await ana.messages()) if "Nada" in message.labels)
    await village.talk(ana, [("1500", "Pregunta 2")])
    await ana.tap("Nada", old.id)
    await ana.wait_for("ya pasó")
    assert told(village) == {"remittance": "1500.00 month"}


async def test_in_english(village: Village) -> None:
    joe = await village.member(1002, "Joe", language="en")
    await village.talk(
        joe,
        [
            ("I spend 300 a week on food", "Noted: Food, .*Q300.00.* a week"),
            ("/budget", "What is needed: Q1,300.00.*What comes in is still missing"),
            ("[Go on with the questions]", "Question 1 of 10"),
            ("2000", "Question 2"),
        ],
    )
