"""How long she wants to hear nothing, and reminders around her remittance, as people write them."""

from datetime import date, datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.days.pauses import pause_told
from nlu.money.around_remittances import Beside, beside_remittance, rhythm_in

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Guatemala"))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("vacaciones hasta el 10 de enero", date(2027, 1, 10)),
        ("estoy de vacaciones asta el 10 de enero", date(2027, 1, 10)),
        ("PAUSA hasta el lunes", date(2026, 11, 30)),
        ("no me escriba hasta el lunes porfa", date(2026, 11, 30)),
        ("no me mande mensajes hasta navidad", date(2026, 12, 25)),
        ("ya no me mande nada hasta enero", date(2027, 1, 1)),
        ("pausa de dos semanas", date(2026, 12, 8)),
        ("pausa por 3 días", date(2026, 11, 27)),
        ("don't write me until Monday", date(2026, 11, 30)),
        ("no messages until January 10", date(2027, 1, 10)),
        ("pause for a week", date(2026, 12, 1)),
    ],
)
def test_a_pause_with_an_end_is_read(text: str, day: date) -> None:
    assert pause_told(text, NOW, "GT", "es") == day


@pytest.mark.parametrize(
    "text",
    [
        "pausa",
        "ya no me escriba",
        "hasta el lunes",
        "quiero ahorrar para las vacaciones de enero",
        "ahorrar 500 hasta el 10 de enero",
        "vacaciones hasta ayer",
        "vacaciones hasta el 10 de enero de 2031",
        "",
    ],
)
def test_what_has_no_end_or_is_no_pause_is_left_to_the_others(text: str) -> None:
    assert pause_told(text, NOW, "GT", "es") is None


@pytest.mark.parametrize(
    ("text", "beside"),
    [
        ("avíseme el día que me llega la remesa", Beside.ON_THE_DAY),
        ("recuérdeme cuando me caiga el dinero", Beside.ON_THE_DAY),
        ("remind me the day my remittance comes", Beside.ON_THE_DAY),
        ("recuérdeme un día antes de la remesa", Beside.EVENING_BEFORE),
        ("la noche antes de que llegue la remeza", Beside.EVENING_BEFORE),
        ("recuérdeme los viernes", None),
        ("recuérdeme antes de las 8", None),
    ],
)
def test_a_reminder_around_her_remittance_is_heard(text: str, beside: Beside | None) -> None:
    assert beside_remittance(text) is beside


@pytest.mark.parametrize(
    ("words", "rule"),
    [
        ("el 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("cada quincena", "FREQ=MONTHLY;BYMONTHDAY=15,-1"),
        ("los viernes", "FREQ=WEEKLY;BYDAY=FR"),
        ("depende", None),
        (None, None),
    ],
)
def test_her_days_are_read_out_of_what_she_once_told(words: str | None, rule: str | None) -> None:
    assert rhythm_in(words, NOW, "GT", "es") == rule
