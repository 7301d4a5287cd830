"""Two requests in one message: a sum that was told is not lost behind the other one, and each has its own day."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.understanding import understand

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Guatemala"))


@pytest.mark.parametrize(
    ("message", "language", "done", "wanted", "stated"),
    [
        ("ayer guardé 50 y recuérdeme el viernes", "es", "record_saving", "set_reminder", {"date": "2026-11-23"}),
        ("ayer guarde 50 y recuerdeme el viernes", "es", "record_saving", "set_reminder", {"date": "2026-11-23"}),
        ("recuérdeme el viernes y ayer guardé 50", "es", "record_saving", "set_reminder", {"date": "2026-11-23"}),
        ("ayer guardé 50, ¿cuánto llevo?", "es", "record_saving", "check_progress", {"date": "2026-11-23"}),
        (
            "guardé 50 antier y quiero juntar 300 para diciembre", "es", "record_saving", "set_goal",
            {"amount": "50.00", "date": "2026-11-22", "deadline": "2026-12-31"},
        ),
        (
            "hoy metí 20 al bote y dígame dónde hay un Banrural cerca", "es", "record_saving", "find_branch",
            {"amount": "20.00", "date": "2026-11-24", "institution": "Banrural"},
        ),
        (
            "I took out 40 yesterday, and remind me on Saturday at 7 pm to put it back", "en", "record_withdrawal",
            "set_reminder", {"amount": "40.00", "date": "2026-11-23", "time": "19:00"},
        ),
        ("ayer guarde 20 i kiero saber kuanto llebo", "es", "record_saving", "check_progress", {"date": "2026-11-23"}),
        (
            "cayó 650 de mi hermana, en miércoles fue. ¿cuánto cobra Western Union cuando ella manda?", "es",
            "record_remittance", "ask_remittance_cost", {"amount": "650.00", "date": "2026-11-18"},
        ),
        (
            "I put 30 bucks in yesterday, plus can you get my wife in on the goal", "en", "record_saving",
            "invite_family", {"amount": "30.00", "date": "2026-11-23"},
        ),
        (
            "quiero hablar con una persona y además recuérdeme el jueves a las dos de la tarde", "es",
            "set_reminder", "talk_to_person", {"date": "2026-11-26", "time": "14:00"},
        ),
        (
            "ayer guardé 50 y hoy saqué 20 para el doctor", "es", "record_saving", "record_withdrawal",
            {"amount": "50.00", "date": "2026-11-23"},
        ),
        (
            "me llegó la remesa de 300 dólares y aparté 50 para el techo", "es", "record_remittance", "record_saving",
            {"amount": "300.00", "currency": "USD"},
        ),
    ],
)  # fmt: skip
async def test_what_was_done_comes_first_and_the_other_is_offered(
    message: str, language: str, done: str, wanted: str, stated: dict[str, str]
) -> None:
    understood = await understand(message, language=language, now=NOW)
    assert (understood.intent, understood.also, understood.abstained) == (done, wanted, False)
    assert stated.items() <= understood.as_json()["slots"].items()


async def test_the_day_of_the_reminder_is_not_the_day_of_the_saving() -> None:
    understood = await understand("ayer guardé 50 y recuérdeme el viernes a las 7 de la noche", now=NOW)
    assert understood.slots.date == "2026-11-23"
    assert understood.also_slots is not None
    assert (understood.also_slots.date, understood.also_slots.time) == ("2026-11-27", "19:00")


async def test_each_of_two_sums_keeps_its_own_goal_and_day() -> None:
    understood = await understand("antier me llegaron 300 dólares y ayer aparté 50 para el techo", now=NOW)
    assert understood.also_slots is not None
    both = {understood.intent: understood.slots, str(understood.also): understood.also_slots}
    assert {intent: (one.amount, one.date, one.goal) for intent, one in both.items()} == {
        "record_remittance": ("300.00", "2026-11-22", None),
        "record_saving": ("50.00", "2026-11-23", "techo"),
    }


@pytest.mark.parametrize(
    "message",
    [
        "guardé 50 para el techo y las láminas",
        "cuando guardé 50, ¿cuánto llevaba?",
        "si me mandan 500, guardo 100 y me avisa",
        "no guardé los 50 y dígame cuánto llevo",
        "mi hermana guardó 50 y quiere saber si puede entrar",
        "guardé 50 y mi esposo guardó 30",
        "ya guarde setenta i sinco pa la estufa",
        "del queso saqué 900 y de ahí guardé 300",
        "me cayó el cheque, 365, y le dejé 40 ahorrados en el Agrícola",
        "200 from me and 200 from the wife, so 400 saved in the co-op",
        "hit me up on the 15th, around 6 pm, so I put 20 bucks away",
        "mi esposo me pegó y guardé 50",
        "si guardo 50 y me avisa el viernes",
        "recuérdeme el viernes que guarde 20 y el sábado también",
        "le di 50 a mi suegra y recuérdeme pagar la luz",
        "avíseme los viernes a las 7 y guarde 50 para el techo",
        "guarde 50 cada viernes y me avisa",
        "can you hit me up on paydays, the 15th and the 30th, so I put 20 bucks away",
        "tell me one time in de mont, de day 3, dat i put 50 quetsales",
        "guarde 50 y avíseme el viernes",
        "el lunes guarde 50 y me avisa en la noche",
    ],
)
async def test_what_is_one_thing_or_no_deed_is_not_cut_in_two(message: str) -> None:
    assert (await understand(message, now=NOW)).also_slots is None


@pytest.mark.parametrize(
    "message", ["saqué de la alcancía 200 pesos", "le metí mano al chanchito, 50", "agarré de mis ahorros 200"]
)
async def test_one_sum_moves_once(message: str) -> None:
    understood = await understand(message, now=NOW)
    assert understood.also is None
