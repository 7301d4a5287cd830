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


@pytest.mark.parametrize(
    "message",
    [
        "guardé 50 para el techo y las láminas",
        "mi esposo me pegó y guardé 50",
        "si guardo 50 y me avisa el viernes",
        "recuérdeme el viernes que guarde 20 y el sábado también",
        "le di 50 a mi suegra y recuérdeme pagar la luz",
        "avíseme los viernes a las 7 y guarde 50 para el techo",
        "guarde 50 cada viernes y me avisa",
        "guarde 50 y avíseme el viernes",
        "el lunes guarde 50 y me avisa en la noche",
    ],
)
async def test_what_is_one_thing_or_no_deed_is_not_cut_in_two(message: str) -> None:
    assert (await understand(message, now=NOW)).also_slots is None
