"""How often, as an RFC 5545 rule that dateutil accepts."""

import pytest
from dateutil.rrule import rrulestr

from nlu.reading import read
from tests.nlu.telling import NOW

DAILY, WEEKLY, MONTHLY, PAYDAYS = "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=15,-1"
SAID = [
    ("cada quincena", PAYDAYS),
    ("kada kinsena", PAYDAYS),
    ("quincenal", PAYDAYS),
    ("por quincena", PAYDAYS),
    ("el 15 y el último", PAYDAYS),
    ("los 15 y los 30", PAYDAYS),
    ("el 15 y el 30 de cada mes", PAYDAYS),
    ("quince y fin de mes", PAYDAYS),
    ("dos veces al mes", PAYDAYS),
    ("el 5 y el 20 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=5,20"),
    ("cada 15 días", "FREQ=DAILY;INTERVAL=15"),
    ("c/15 dias", "FREQ=DAILY;INTERVAL=15"),
    ("cada ocho días", WEEKLY),
    ("cada 3 días", "FREQ=DAILY;INTERVAL=3"),
    ("un día sí y un día no", "FREQ=DAILY;INTERVAL=2"),
    ("a diario", DAILY),
    ("todos los días", DAILY),
    ("diario", DAILY),
    ("cada noche", DAILY),
    ("todos los dias menos los domingos", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA"),
    ("semanal", WEEKLY),
    ("cada semana", WEEKLY),
    ("a la semana", WEEKLY),
    ("cada semana los jueves", "FREQ=WEEKLY;BYDAY=TH"),
    ("cada dos semanas", "FREQ=WEEKLY;INTERVAL=2"),
    ("los viernes", "FREQ=WEEKLY;BYDAY=FR"),
    ("cada biernes", "FREQ=WEEKLY;BYDAY=FR"),
    ("todos los savados", "FREQ=WEEKLY;BYDAY=SA"),
    ("martes y jueves", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("martes y jueves 4pm", "FREQ=WEEKLY;BYDAY=TU,TH"),
    ("lunes miercoles y viernes", "FREQ=WEEKLY;BYDAY=MO,WE,FR"),
    ("de lunes a viernes", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("entre semana", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
    ("los fines de semana", "FREQ=WEEKLY;BYDAY=SA,SU"),
    ("sábado por medio", "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA"),
    ("cada mes", MONTHLY),
    ("al mes", MONTHLY),
    ("mensual", MONTHLY),
    ("cada mes el 5", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("el 5 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("el primero de cada mes", "FREQ=MONTHLY;BYMONTHDAY=1"),
    ("los 10 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=10"),
    ("cada mes que me toca pagar el 20", "FREQ=MONTHLY;BYMONTHDAY=20"),
    ("cada fin de mes", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("a fin de cada mes", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("el 31 de cada mes", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("el primer lunes de cada mes", "FREQ=MONTHLY;BYDAY=1MO"),
    ("el último viernes del mes", "FREQ=MONTHLY;BYDAY=-1FR"),
    ("cada 3 meses", "FREQ=MONTHLY;INTERVAL=3"),
    ("cada año", "FREQ=YEARLY"),
    ("cada 24 de diciembre", "FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=24"),
    ("every friday at 7pm", "FREQ=WEEKLY;BYDAY=FR"),
    ("on mondays and thursdays", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("every mon and thu", "FREQ=WEEKLY;BYDAY=MO,TH"),
    ("each monday 4pm", "FREQ=WEEKLY;BYDAY=MO"),
    ("every other week", "FREQ=WEEKLY;INTERVAL=2"),
    ("every two weeks on friday", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"),
    ("biweekly", "FREQ=WEEKLY;INTERVAL=2"),
    ("twice a month", PAYDAYS),
    ("on the 15th and last day", PAYDAYS),
    ("every payday", PAYDAYS),
    ("on the 1st and 15th", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("the 5th of every month", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("once a month on the 5th", "FREQ=MONTHLY;BYMONTHDAY=5"),
    ("at the end of every month", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ("first sunday of every month", "FREQ=MONTHLY;BYDAY=1SU"),
    ("50 bucks a week", WEEKLY),
    ("every day", DAILY),
    ("diario 8pm", DAILY),
    ("Q50/mes", MONTHLY),
    ("un mes sí y un mes no", "FREQ=MONTHLY;INTERVAL=2"),
    ("on the first and the fifteenth", "FREQ=MONTHLY;BYMONTHDAY=1,15"),
    ("every single friday", "FREQ=WEEKLY;BYDAY=FR"),
    ("2x a month", PAYDAYS),
    ("nightly", DAILY),
    ("on weekdays", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"),
]


@pytest.mark.parametrize(("said", "rule"), SAID)
def test_how_often(said: str, rule: str) -> None:
    found = read(f"recuérdeme {said}", now=NOW)
    assert found.recurrence is not None
    assert found.recurrence.rule == rule
    assert not found.dates, "a day of a rhythm is no date"
    assert rrulestr(rule, dtstart=NOW).after(NOW) is not None


@pytest.mark.parametrize(
    ("answer", "rule"),
    [
        ("viernes", "FREQ=WEEKLY;BYDAY=FR"),
        ("lunes y jueves", "FREQ=WEEKLY;BYDAY=MO,TH"),
        ("15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("el 15", "FREQ=MONTHLY;BYMONTHDAY=15"),
        ("quincena", PAYDAYS),
        ("semana", WEEKLY),
        ("fin de mes", "FREQ=MONTHLY;BYMONTHDAY=-1"),
    ],
)
def test_a_bare_answer_to_how_often(answer: str, rule: str) -> None:
    found = read(answer, now=NOW, expecting="recurrence").recurrence
    assert found is not None
    assert found.rule == rule


@pytest.mark.parametrize(
    "message",
    ["el viernes guardé 50", "what a day", "hace un mes", "la semana pasada", "in a week", "el 15 de enero",
    "10% al año",
     "on friday", "two fridays ago", "el día de plaza", "a month ago"],
)  # fmt: skip
def test_these_tell_no_rhythm(message: str) -> None:
    assert read(message, now=NOW).recurrence is None
