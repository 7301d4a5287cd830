"""A rhythm is read back whole: «cada mes» for two Saturdays of a month would be another promise."""

import pytest

from bot.outgoing.messages.rhythms import rhythm
from core.i18n import Catalogs
from milpa.settings import ROOT

CATALOGS = Catalogs(ROOT / "locales")


@pytest.mark.parametrize(
    ("rule", "spanish", "english"),
    [
        (
            "FREQ=MONTHLY;BYDAY=2SA,4SA",
            "el segundo sábado y el cuarto sábado de cada mes",
            "the second Saturday and the fourth Saturday of each month",
        ),
        ("FREQ=MONTHLY;BYDAY=1MO", "el primer lunes de cada mes", "the first Monday of each month"),
        ("FREQ=MONTHLY;BYDAY=-1FR", "el último viernes de cada mes", "the last Friday of each month"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "el último día hábil de cada mes",
            "the last working day of each month",
        ),
        ("FREQ=MONTHLY;BYDAY=5MO", "cada mes", "every month"),
        ("FREQ=MONTHLY", "cada mes", "every month"),
    ],
)
def test_a_weekday_of_the_month_is_named(rule: str, spanish: str, english: str) -> None:
    assert rhythm(CATALOGS.words("es"), rule) == spanish
    assert rhythm(CATALOGS.words("en"), rule) == english
