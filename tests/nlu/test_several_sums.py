"""Where several sums stand in a message, the plain one is taken, and else she is asked which it was."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.reading import could_be, read
from nlu.slots import amount_about
from nlu.understanding import understand

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala"))


def sums(message: str, intent: str) -> list[str]:
    found = could_be(read(message, now=NOW, intent=intent), amount_about(intent))
    return [f"{one.minor / 100:g} {one.currency or '-'}" for one in found]


@pytest.mark.parametrize(
    ("message", "intent", "could"),
    [
        # each moved in the same way: either, or both together
        ("apuntá 10 y 10 que ahorré, lo del lunes y lo de hoy", "record_saving", ["10 -", "20 -"]),
        ("ayer guardé 20 y hoy guardé 30", "record_saving", ["20 -", "30 -", "50 -"]),
        ("guardé 50 y 30 y otros 20", "record_saving", ["50 -", "30 -", "20 -", "100 -"]),
        ("de los 300 de cada mes esta vez me llegaron solo 225", "record_remittance", ["225 -"]),
        ("dos veces guardé, 20+10", "record_saving", ["20 -", "10 -", "30 -"]),
        ("50 quetzales ayer, 50 hoy, ahorro total 100", "record_saving", ["100 GTQ", "50 GTQ", "150 GTQ"]),
        ("guardé 80 no qué digo 80 fueron 90", "record_saving", ["80 -", "90 -", "170 -"]),
        ("I saved 45 no 54", "record_saving", ["45 -", "54 -", "99 -"]),
        # nothing says which of them was saved
        ("100 an wan 20, dat mi put in the tin", "record_saving", ["20 -", "100 -", "120 -"]),
        ("me cayó el cheque, 365, y le dejé 40 al Agrícola", "record_saving", ["365 -", "40 -"]),
        ("I sel 3 pig for 900 each an kip 700", "record_saving", ["3 -", "900 -", "700 -"]),
        # it names its currency in two ways
        ("guardé $20", "record_saving", ["20 -", "20 USD", "20 GTQ"]),
        # plain: one, the one that the verb takes, or the one that is money
        ("ayer guardé 50 quetzales", "record_saving", ["50 GTQ"]),
        ("de los 300 que me mandó mi esposo guardé 50", "record_saving", ["50 -"]),
        ("saqué 40 de los 200 que tenía guardados", "record_withdrawal", ["40 -"]),
        ("la niña cumplió 7 y aun así guardé 125 quetzales", "record_saving", ["125 GTQ"]),
        ("took back 12 of the 30 I saved", "record_withdrawal", ["12 -"]),
        ("guardé uno de a cien y dos de a veinte", "record_saving", ["140 -"]),
        ("uno de a veinte y uno de a diez, eso aparté hoy", "record_saving", ["30 -"]),
        ("guardé veintiuno", "record_saving", ["21 -"]),
        ("guardé ciento dos", "record_saving", ["102 -"]),
        ("put in 1oo0 córdobas", "record_saving", ["1000 NIO"]),
        # a part of something that could not be read is no sum
        ("three two-hundred notes went into the tin", "record_saving", []),
        ("guardé 800, 800 pesos", "record_saving", ["800 -", "800 GTQ", "800 MXN"]),
    ],
)
def test_what_the_amount_could_be(message: str, intent: str, could: list[str]) -> None:
    assert sums(message, intent) == could


async def test_who_is_asked_which_sum_it_was_has_nothing_recorded_yet() -> None:
    one = await understand("ayer guardé 20 quetzales y hoy guardé 30 quetzales", now=NOW)
    assert (one.intent, one.abstained) == ("record_saving", True)
    assert one.slots.could_be == ((2000, "GTQ"), (3000, "GTQ"), (5000, "GTQ"))
    plain = await understand("guardé 50 de los 300 que tenía", now=NOW)
    assert (plain.intent, plain.slots.amount, plain.slots.could_be) == ("record_saving", "50.00", ((5000, None),))


@pytest.mark.parametrize(
    ("text", "besides"),
    [
        ("guardé 50 y saqué 20", ("record_withdrawal", "20.00", None)),
        ("saqué 40 de mi ahorro y guardé 10", ("record_saving", "10.00", None)),
        ("hoy guardé 30 en el tarro y me mandaron 100 dólares", ("record_remittance", "100.00", "USD")),
        ("saqué 40 de los 200 que tenía guardados", (None, None, None)),
        ("guardé 30 y gasté 20 en la tienda", (None, None, None)),
        ("I managed to save 20 even though the doctor took 60", (None, None, None)),
    ],
)
async def test_what_moved_besides_is_offered_with_its_sum(text: str, besides: tuple[str | None, ...]) -> None:
    one = await understand(text, now=NOW)
    slots = one.also_slots
    assert (one.also, slots and slots.amount, slots and slots.currency) == besides
    assert "currency" not in one.as_json()["slots"], "that of the other sum"


async def test_the_half_of_a_sum_is_asked_and_not_taken_for_the_whole() -> None:
    one = await understand("me dieron 600 y guardé la mitad", now=NOW)
    assert one.abstained
    assert one.slots.could_be == ((30000, None), (60000, None))


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("pagué 50 de luz y guardé lo demás", None),
        ("gasté 80 en la tienda y guardé lo que sobró", None),
        ("guardé 50 y el resto lo gasté", "50.00"),
    ],
)
async def test_the_rest_is_no_sum_that_was_told(text: str, amount: str | None) -> None:
    one = await understand(text, now=NOW)
    assert (one.intent, one.slots.amount) == ("record_saving", amount)
