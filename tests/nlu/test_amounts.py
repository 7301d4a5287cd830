"""Money as it is written and dictated in Central America, Mexico and English."""

import pytest

from nlu.reading import main_amount, read
from tests.nlu.telling import NOW, told


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("Q50", "50.00 GTQ"),
        ("Q.500", "500.00 GTQ"),
        ("Q 1,250.50", "1250.50 GTQ"),
        ("Q1,250,000", "1250000.00 GTQ"),
        ("q50", "50.00 GTQ"),
        ("50q", "50.00 GTQ"),
        ("GTQ 75", "75.00 GTQ"),
        ("75 GTQ", "75.00 GTQ"),
        ("50 quetzales", "50.00 GTQ"),
        ("sinkuenta ketzales", "50.00 GTQ"),
        ("50 quezales", "50.00 GTQ"),
        ("50 qtz", "50.00 GTQ"),
        ("20 quetzalitos", "20.00 GTQ"),
        ("cien varas", "100.00 GTQ"),
        ("un quetzal", "1.00 GTQ"),
        ("mil y pico de quetzales", "~1000.00 GTQ"),
        ("unos 50 quetzales", "~50.00 GTQ"),
        ("más o menos 50 quetzales", "~50.00 GTQ"),
        ("1.5 mil quetzales", "1500.00 GTQ"),
        ("2mil quetzales", "2000.00 GTQ"),
        ("2 mil 500 quetzales", "2500.00 GTQ"),
        ("10k quetzales", "10000.00 GTQ"),
        ("medio millón de quetzales", "500000.00 GTQ"),
        ("millón y medio de quetzales", "1500000.00 GTQ"),
        ("dos billetes de cien quetzales", "200.00 GTQ"),
        ("3 billetes de Q20", "60.00 GTQ"),
        ("20 quetzales con 50 centavos", "20.50 GTQ"),
        ("20 quetzales y medio", "20.50 GTQ"),
        ("Q20 con 50", "20.50 GTQ"),
        ("Q-5", "-5.00 GTQ"),
        ("-Q5", "-5.00 GTQ"),
        ("Q0", "0.00 GTQ"),
        ("Q1e9", "1000000000.00 GTQ"),
        ("Q1.250,75", "1250.75 GTQ"),
        ("Q1.250.000", "1250000.00 GTQ"),
        ("Q12,50", "12.50 GTQ"),
        ("Q 1 500", "1500.00 GTQ (1.00 GTQ)"),
        ("10 000 quetzales", "10000.00 GTQ"),
        ("40 US dollars", "40.00 USD"),
        ("me depositaron 800 de la tanda, 800 quetzales", "800.00 GTQ"),
        ("me mandó 2,500 y son a 7.65 el dólar", "2500.00 -"),
        ("20 dls", "20.00 USD"),
        ("20 dólares", "20.00 USD"),
        ("US$20", "20.00 USD"),
        ("$20 dólares", "20.00 USD"),
        ("20 usd", "20.00 USD"),
        ("$20", "20.00 - (20.00 USD or 20.00 GTQ)"),
        ("50 pesos", "50.00 - (50.00 GTQ or 50.00 MXN)"),
        ("Q1.250", "1250.00 GTQ (1.25 GTQ)"),
        ("Q2.500", "2500.00 GTQ (2.50 GTQ)"),
        ("MX$300", "300.00 MXN"),
        ("L 300", "300.00 HNL"),
        ("50 centavos", "0.50 -"),
        ("cincuenta len", "0.50 -"),
    ],
)
def test_money_in_guatemala(message: str, amount: str) -> None:
    assert told(message) == amount


@pytest.mark.parametrize(
    ("country", "message", "amount"),
    [
        ("HN", "L 300", "300.00 HNL"),
        ("HN", "L.1,500.00", "1500.00 HNL"),
        ("HN", "lps 300", "300.00 HNL"),
        ("HN", "300 lempis", "300.00 HNL"),
        ("HN", "300 lenpiras", "300.00 HNL"),
        ("HN", "$20", "20.00 - (20.00 USD or 20.00 HNL)"),
        ("SV", "$20", "20.00 USD"),
        ("SV", "$0.25", "0.25 USD"),
        ("SV", "100 colones", "100.00 SVC"),
        ("SV", "veinte dolares con cincuenta centavos", "20.50 USD"),
        ("NI", "C$350", "350.00 NIO"),
        ("NI", "c$ 1,200.00", "1200.00 NIO"),
        ("NI", "50 córdobas", "50.00 NIO"),
        ("NI", "50 reales", "50.00 -"),
        ("NI", "$20", "20.00 - (20.00 USD or 20.00 NIO)"),
        ("MX", "$1,500.50", "1500.50 MXN"),
        ("MX", "50 varos", "50.00 MXN"),
        ("MX", "quinientos pesos", "500.00 MXN"),
        ("MX", "20 dlls", "20.00 USD"),
        ("US", "$1,200.50", "1200.50 USD"),
        ("US", "$.50", "0.50 USD"),
        ("US", "fifty bucks", "50.00 USD"),
        ("US", "two hundred and fifty dollars", "250.00 USD"),
        ("US", "twelve hundred dollars", "1200.00 USD"),
        ("US", "five dollars and fifty cents", "5.50 USD"),
        ("US", "a thousand two hundred dollars", "1200.00 USD"),
        ("US", "two and a half thousand dollars", "2500.00 USD"),
        ("US", "a couple hundred bucks", "~200.00 USD"),
        ("GT", "fifty quetzales", "50.00 GTQ"),
        ("GT", "save 50 bucks", "50.00 USD"),
    ],
)
def test_money_next_door(country: str, message: str, amount: str) -> None:
    assert told(message, country) == amount


@pytest.mark.parametrize(
    ("said", "value"),
    [
        ("mil doscientos cincuenta", 1250),
        ("dos mil quinientos", 2500),
        ("treinta y 5", 35),
        ("mil 5 cientos", 1500),
        ("4 millones 2 mil", 4002000),
        ("3 hundred", 300),
        ("veintiún mil", 21000),
        ("un mil", 1000),
        ("treintaicinco", 35),
        ("treinta i cinco", 35),
        ("cuarentaydos", 42),
        ("seis cientos cincuenta", 650),
        ("siento cincuenta", 150),
        ("beinte", 20),
        ("quinjentos", 500),
        ("diez y seis", 16),
        ("sien", 100),
        ("mill", 1000),
        ("mil dosientos", 1200),
        ("cien mil quinientos", 100500),
        ("ciento un mil", 101000),
        ("dos mil millones", 2_000_000_000),
        ("un quinientón", 500),
        ("un ciento", 100),
        ("cuarenat", 40),
    ],
)
def test_a_dictated_number_is_one_number(said: str, value: int) -> None:
    assert told(f"guardé {said}") == f"{value}.00 -"


@pytest.mark.parametrize(
    ("message", "amount"),
    [
        ("50", "50.00 -"),
        ("cincuenta", "50.00 -"),
        ("uno", "1.00 -"),
        ("como 50", "~50.00 -"),
        ("50 nomás", "50.00 -"),
        ("2.500", "2500.00 - (2.50 -)"),
        ("veinte con cincuenta", "20.50 -"),
        ("dos cincuenta", "2.50 - (250.00 -)"),
        ("dos quinientos", "2500.00 -"),
        ("menos 5", "-5.00 -"),
        ("3 hijos", "nothing"),
    ],
)
def test_a_bare_number_answers_the_question_for_an_amount(message: str, amount: str) -> None:
    assert told(message, expecting="amount") == amount


@pytest.mark.parametrize("asked", ["date", "deadline", "time", "recurrence"])
def test_a_bare_number_is_no_money_when_something_else_was_asked(asked: str) -> None:
    assert not read("15", now=NOW, expecting=asked).amounts


@pytest.mark.parametrize(
    ("message", "about", "minor"),
    [
        ("de los 300 que me mandó mi esposo guardé 50", "saving", 5000),
        ("de los 300 que me mandó mi esposo guardé 50", "remittance", 30000),
        ("me mandó 300 dólares y aparté 20 para el techo", "saving", 2000),
        ("saqué 40 de los 200 que tenía guardados", "withdrawal", 4000),
        ("quiero juntar 500, ya llevo 200", "goal", 50000),
        ("it wasn't 300, she sent 350 dollars", "remittance", 35000),
        ("guardé 40, no, perdón, 50 quetzales", "saving", 5000),
        ("no eran 50, eran 60 los que guardé", "saving", 6000),
    ],
)
def test_among_several_amounts_the_verb_finds_its_own(message: str, about: str, minor: int) -> None:
    found = main_amount(read(message, now=NOW), about)
    assert found is not None
    assert found.minor == minor


def test_money_that_could_be_two_currencies_is_not_sure() -> None:
    (found,) = read("guardé $20", now=NOW).amounts
    assert (found.currency, found.sure, found.ambiguous) == (None, False, True)
    assert [other.currency for other in found.alternatives] == ["USD", "GTQ"]


def test_the_place_of_the_money_is_the_place_in_the_message() -> None:
    text = "Fíjese que ayer aparté Q 1,250.50 para mi niña"
    (found,) = read(text, now=NOW).amounts
    assert text[found.start : found.end] == "Q 1,250.50"


def test_a_second_amount_is_in_the_household_currency_of_the_first() -> None:
    assert told("me quedaron 180 quetzales y aparté 65") == "180.00 GTQ | 65.00 GTQ"
    assert told("me mandó 300 dólares y aparté 20") == "300.00 USD | 20.00 -"
