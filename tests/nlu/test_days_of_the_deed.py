"""Of several days the one on which it was done, and the terms of plans; said from Tuesday, 24 November 2026."""

import pytest

from nlu.reading import read
from tests.nlu.telling import NOW

SAVING, TAKEN, SENT = "record_saving", "record_withdrawal", "record_remittance"


@pytest.mark.parametrize(
    ("intent", "message", "day"),
    [
        (TAKEN, "se me quebró el cepillo el viernes y mire que el sábado saqué noventa dólares", "2026-11-21"),
        (TAKEN, "El jueves se nos murió la vaca, hubo que pagar 450 pesos, que agarré el viernes", "2026-11-20"),
        (SAVING, "me debía desde el 12 de oct, 130 lps, me los dio el dom y de una a la latita", "2026-11-22"),
        (SENT, "me dijo que el martes, luego que el jueves, y por fin fue el sábado que me cayeron", "2026-11-21"),
        (SENT, "dela feria de agosto para aka nada, asta el domingo ke mando 400 ketsales", "2026-11-22"),
        (SAVING, "el domingo vendí y ayer guardé 50", "2026-11-23"),
        (SAVING, "guardé 50 ayer y el domingo vendí elotes", "2026-11-23"),
        (SAVING, "anteayer me pagaron y de ahí guardé 50; el viernes es el cumple", "2026-11-22"),
        (SAVING, "ayer me mandaron 500 y hoy aparté 50", "2026-11-24"),
        (SENT, "el lunes guardé 20 y el domingo me cayeron 500", "2026-11-22"),
        (SAVING, "desde el lunes guardé 20", "2026-11-23"),
        (SAVING, "system was down yesterday, today I deposit 200", "2026-11-24"),
        (SAVING, "no ahorré ayer pero hoy sí 25", "2026-11-24"),
        (SAVING, "el lunes no guardé pero ayer sí, 30", "2026-11-23"),
        (SAVING, "didnt save yesterday but today i did, 20", "2026-11-24"),
        (SAVING, "ayer guardé 50, no es mucho pero algo es", "2026-11-23"),
        (SAVING, "guardé 20 el viernes, mañana guardo más", "2026-11-20"),
    ],
)
def test_the_day_next_to_the_deed_wins(intent: str, message: str, day: str) -> None:
    found = read(message, now=NOW, country="HN", intent=intent).date
    assert found is not None
    assert found.day.isoformat() == day


@pytest.mark.parametrize(
    ("intent", "message"),
    [
        (TAKEN, "le tomé prestado al ahorro 800, los repongo el viernes"),
        (TAKEN, "saqué 200 del ahorro y los devuelvo el lunes"),
        (TAKEN, "took 100 from my savings, putting it back on Friday"),
        (SAVING, "guardé 50, lo mismo que la semana pasada"),
        (SAVING, "metí 30 más que ayer"),
        (SAVING, "put 50 same as last week"),
    ],
)
def test_the_day_of_another_deed_is_not_of_this_one(intent: str, message: str) -> None:
    assert read(message, now=NOW, country="HN", intent=intent).date is None


@pytest.mark.parametrize(
    "message",
    [
        "la semana pasada no pude guardar pero esta sí, 60",
        "ayer no pude ir al banco pero guardé 50 en la lata",
        "doña Ana me pagó lo que me debía desde el lunes, de eso guardé 100",
    ],
)
def test_the_day_of_what_was_not_done_is_not_that_of_the_deed(message: str) -> None:
    assert read(message, now=NOW, intent=SAVING).date is None


@pytest.mark.parametrize(
    ("message", "by_when"),
    [
        ("qiero juntar 4mil xa una compu antes d q acabe febrero", "2027-02-28"),
        ("quiero juntar 500 antes de que se acabe marzo", "2027-03-31"),
        ("quiero juntar 500 antes de terminar enero", "2027-01-31"),
        ("quiero juntar 500 para cuando termine el mes de abril", "2027-04-30"),
        ("quiero juntar 500, acabando marzo los quiero tener", "2027-03-31"),
        ("queremos el tinaco, cuesta 900, en mes de abril ya tiene que estar", "2027-04-30"),
        ("pidió 700 para la promoción, que es el 4 de diciembre. Ayúdeme a juntarlos", "2026-12-04"),
        ("quiero juntar 700 para el bautizo, cae el 5 de diciembre", "2026-12-05"),
        ("quiero juntar 700 para la boda y va a ser el sábado 5", "2026-12-05"),
    ],
)
def test_a_plan_has_its_term(by_when: str, message: str) -> None:
    reading = read(message, now=NOW, country="HN", intent="set_goal")
    assert reading.deadline is not None
    assert reading.deadline.day.isoformat() == by_when
    assert reading.date is None


def test_a_plan_has_no_day_that_is_over() -> None:
    found = read("le hallaron azúcar hace dos años, quiero juntar 500 para la medicina", now=NOW, intent="set_goal")
    assert found.date is None


@pytest.mark.parametrize("message", ["hasta mañana", "hasta el lunes seño", "nos vemos el domingo"])
def test_a_farewell_names_no_day(message: str) -> None:
    assert not read(message, now=NOW).dates
