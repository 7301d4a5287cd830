"""«cámbielo a los sábados»: what shall be otherwise with a reminder that she has, and what is about something else."""

from datetime import date, time

import pytest

from nlu.days.pauses import pause_told
from nlu.reminder_changes import ReminderChange, reminder_change
from tests.nlu.telling import NOW

SATURDAYS, SUNDAYS = "FREQ=WEEKLY;BYDAY=SA", "FREQ=WEEKLY;BYDAY=SU"


@pytest.mark.parametrize(
    ("message", "change"),
    [
        ("cámbielo a los sábados", ReminderChange(rule=SATURDAYS)),
        ("cambialo a los sabados vos", ReminderChange(rule=SATURDAYS)),
        ("que sea los sábados", ReminderChange(rule=SATURDAYS)),
        ("páselo mejor a los sábados", ReminderChange(rule=SATURDAYS)),
        ("change it to saturdays", ReminderChange(rule=SATURDAYS)),
        ("déjelo para los domingos en la mañana", ReminderChange(rule=SUNDAYS, at=time(8))),
        ("make it every sunday at 6", ReminderChange(rule=SUNDAYS, at=time(18))),
        ("mejor cada quincena", ReminderChange(rule="FREQ=MONTHLY;BYMONTHDAY=15,-1")),
        ("en la tarde mejor", ReminderChange(at=time(16))),
        ("mejor en la noche", ReminderChange(at=time(19))),
        ("no, mejor a las 7 de la noche", ReminderChange(at=time(19))),
        ("mejor tempranito", ReminderChange(at=time(7))),
        ("cámbiele la hora, a las 5 de la tarde", ReminderChange(at=time(17))),
        ("in the afternoon better", ReminderChange(at=time(16))),
        ("muévalo al sábado", ReminderChange(day=date(2026, 11, 28))),
        ("que sea mañana", ReminderChange(day=date(2026, 11, 25))),
        ("¿qué recordatorios tengo?", ReminderChange()),
        ("y cuales avisos tengo puestos", ReminderChange()),
        ("dígame qué recordatorios tengo", ReminderChange()),
        ("mis recordatorios", ReminderChange()),
        ("what reminders do I have?", ReminderChange()),
    ],
)
def test_a_change_of_days_or_hours_alone_is_about_her_reminder(message: str, change: ReminderChange) -> None:
    assert reminder_change(message, NOW, "GT", "es") == change


@pytest.mark.parametrize(
    "message",
    [
        "mejor guarde 50 el lunes",
        "en la tarde mejor guardo 50",
        "cámbielo a 500",
        "cámbielo a dólares",
        "que sea la pila",
        "mejor 5",
        "los sábados",
        "a las 5",
        "no quiero los sábados",
        "cambiarlo por una moto el sábado",
        "mejor el banco en la tarde",
        "déjelo así",
        "a las 6 de la tarde recuérdeme guardar cada lunes",
        "no me mande recordatorios los lunes",
        "buenas tardes",
    ],
)
def test_with_anything_else_beside_it_it_is_something_else(message: str) -> None:
    assert reminder_change(message, NOW, "GT", "es") is None


@pytest.mark.parametrize(
    ("message", "day"),
    [
        ("páuselo por dos semanas", date(2026, 12, 8)),
        ("pausalo una semana", date(2026, 12, 1)),
        ("párelo un mes", date(2026, 12, 24)),
        ("deténgalo hasta enero", date(2027, 1, 1)),
        ("suspendieron las clases hasta enero", None),
        ("la parada del bus hasta el lunes", None),
    ],
)
def test_a_reminder_is_paused_by_a_word_that_points_at_it(message: str, day: date | None) -> None:
    assert pause_told(message, NOW, "GT", "es") == day
