"""«ya no los lunes, mejor los sábados»: what is to end and what is to begin, in rhythms and in hours."""

import pytest

from tests.nlu.telling import told

OTHER_DAYS = [
    ("ya no me abise los lunes mejor los sabados ke es kuando cobro", "every WEEKLY;BYDAY=SA"),
    ("ya no me avise los lunes, mejor los sábados", "every WEEKLY;BYDAY=SA"),
    ("ya no martes. ponelo domingo 9am", "every WEEKLY;BYDAY=SU | at 09:00"),
    ("ya no los martes, póngamelo los domingos", "every WEEKLY;BYDAY=SU"),
    ("quitame el record d los lunes, ponlo vie 6pm", "every WEEKLY;BYDAY=FR | at 18:00"),
    ("quite el recordatorio de los lunes y póngalo en jueves", "every WEEKLY;BYDAY=TH"),
    ("no quiero aviso los martes, que sea los jueves", "every WEEKLY;BYDAY=TH"),
    ("en vez de los lunes que sea los viernes", "every WEEKLY;BYDAY=FR"),
    ("en lugar de lunes que sea viernes el aviso", "every WEEKLY;BYDAY=FR"),
    ("los lunes ya no, mejor los miércoles", "every WEEKLY;BYDAY=WE"),
    ("cámbieme el aviso del lunes al jueves", "every WEEKLY;BYDAY=TH"),
    ("pase el recordatorio de los lunes para los viernes", "every WEEKLY;BYDAY=FR"),
    ("los avisos que sea en martes nomás", "every WEEKLY;BYDAY=TU"),
    ("los aviso que sea en martes nomás", "every WEEKLY;BYDAY=TU"),
    ("el aviso de los domingo mejor que sea en sábado", "every WEEKLY;BYDAY=SA"),
    ("ya no en lunes, en jueves quiero", "every WEEKLY;BYDAY=TH"),
    ("cambia el record a los jue 8pm", "every WEEKLY;BYDAY=TH | at 20:00"),
    ("mis avisos pónganlos en sábado", "every WEEKLY;BYDAY=SA"),
    ("kanbieme el aviso alos domingos", "every WEEKLY;BYDAY=SU"),
]
OTHER_RHYTHMS = [
    ("en vez de diario sea cada tres días", "every DAILY;INTERVAL=3"),
    ("en lugar de todos los días avíseme una vez a la semana", "every WEEKLY"),
    ("ya no diario, mejor cada semana", "every WEEKLY"),
    ("ya no quiero que me avise todos los días con una vez a la semana tengo digamos los miércoles",
     "every WEEKLY;BYDAY=WE"),
    ("ya no cada semana, cada quincena", "every MONTHLY;BYMONTHDAY=15,-1"),
    ("no me avise todos los días, nomás los lunes", "every WEEKLY;BYDAY=MO"),
    ("bajale a 1 vez al mes los avisos, el 1ro", "every MONTHLY;BYMONTHDAY=1"),
    ("son muchos avisos, uno nomás al mes, el día 10", "every MONTHLY;BYMONTHDAY=10"),
]  # fmt: skip
OTHER_HOURS = [
    ("no quiero tu aviso en la mañana, quiero en la noche a las ocho", "at 20:00"),
    ("ya no los de las seis de la mañana, mejor a las diez", "at 10:00"),
    ("no me avise a las 6, avíseme a las 8 de la noche", "at 20:00"),
    ("en vez de las 5 de la tarde que sea a las 7 de la noche", "at 19:00"),
    ("quíteme el de las 6 am y póngalo a las 9 am", "at 09:00"),
    ("ya me cansé de los avisos de las seis de la mañana, mejor que suene a las diez", "at 10:00"),
    ("cámbieme el aviso de las 6 de la mañana a las 7 de la noche", "at 19:00"),
    ("no se le olvide avisarme a las 7 de la noche", "at 19:00"),
    ("ya no en la noche, en la mañana", "at 08:00"),
]


@pytest.mark.parametrize(("message", "what"), [*OTHER_DAYS, *OTHER_RHYTHMS, *OTHER_HOURS])
def test_what_is_to_begin_wins(message: str, what: str) -> None:
    assert told(message) == what


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("ya no me avise los lunes", "every WEEKLY;BYDAY=MO"),
        ("avíseme de lunes a jueves", "every WEEKLY;BYDAY=MO,TU,WE,TH"),
        ("ya no mañana, páselo para el viernes", "by 2026-11-27"),
        ("avíseme el domingo a las 9 am", "on 2026-11-29 | at 09:00"),
        ("no guardé el lunes, guardé el viernes", "on 2026-11-20"),
    ],
)
def test_what_is_no_change(message: str, what: str) -> None:
    assert told(message).removeprefix("on 2026-11-23 | ").removeprefix("on 2026-11-25 | ") == what
