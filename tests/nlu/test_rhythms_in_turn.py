"""Rhythms by turns, several days of a month, and how the coast says «every»: families, with what must not match."""

import pytest
from dateutil.rrule import rrulestr

from nlu.reading import read
from tests.nlu.telling import NOW, told

DAILY, WEEKLY, MONTHLY, PAYDAYS = "FREQ=DAILY", "FREQ=WEEKLY", "FREQ=MONTHLY", "FREQ=MONTHLY;BYMONTHDAY=15,-1"
SEVERAL_DAYS = [
    ("los días 10, 20 y 30", f"{MONTHLY};BYMONTHDAY=10,20,30"),
    ("el 5, el 15 y el 25 de cada mes", f"{MONTHLY};BYMONTHDAY=5,15,25"),
    ("on the 10th, 20th and 30th", f"{MONTHLY};BYMONTHDAY=10,20,30"),
    ("el segundo y el cuarto sábado de cada mes", f"{MONTHLY};BYDAY=2SA,4SA"),
    ("the 1st and 3rd Friday of each month", f"{MONTHLY};BYDAY=1FR,3FR"),
    ("el primero y el último viernes del mes", f"{MONTHLY};BYDAY=1FR,-1FR"),
    ("los primeros lunes", f"{MONTHLY};BYDAY=1MO"),
    ("di fos Mondeh eena di mont, evri mont", f"{MONTHLY};BYDAY=1MO"),
    ("the 1st n the 15th", f"{MONTHLY};BYMONTHDAY=1,15"),
    ("remind mi pan di fifteen an pan di las", PAYDAYS),
    ("cords evry 15 n last of d month", PAYDAYS),
]
PARTS_OF_THE_MONTH = [
    ("a mediados de cada mes", f"{MONTHLY};BYMONTHDAY=15"),
    ("todos los primeros de mes", f"{MONTHLY};BYMONTHDAY=1"),
    ("cuando empiece el mes", f"{MONTHLY};BYMONTHDAY=1"),
    ("cuando termine cada mes", f"{MONTHLY};BYMONTHDAY=-1"),
    ("cuando se acaba el mes, el último día, así cada mes", f"{MONTHLY};BYMONTHDAY=-1"),
    ("evri mont pahn di laas day", f"{MONTHLY};BYMONTHDAY=-1"),
    ("di ferst a evri mont", f"{MONTHLY};BYMONTHDAY=1"),
    ("on the tenth of the month, every month", f"{MONTHLY};BYMONTHDAY=10"),
    ("from now on on the fifteenth of the month", f"{MONTHLY};BYMONTHDAY=15"),
    ("el último día hábil del mes", f"{MONTHLY};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
    ("the last working day of the month", f"{MONTHLY};BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"),
]
BY_TURNS = [
    ("pasando un día", f"{DAILY};INTERVAL=2"),
    ("una noche sí y otra no", f"{DAILY};INTERVAL=2"),
    ("semana sí, semana no", f"{WEEKLY};INTERVAL=2"),
    ("semana sí, semana no, los viernes", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("una semana sí y otra no", f"{WEEKLY};INTERVAL=2"),
    ("cada catorcena", f"{WEEKLY};INTERVAL=2"),
    ("cada 15 días los sábados", f"{WEEKLY};INTERVAL=2;BYDAY=SA"),
    ("los sábados cada quince días", f"{WEEKLY};INTERVAL=2;BYDAY=SA"),
    ("un viernes sí y un viernes no", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("cada tres viernes", f"{WEEKLY};INTERVAL=3;BYDAY=FR"),
    ("ping mi evry oda fri", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("Evri odda Wensdeh", f"{WEEKLY};INTERVAL=2;BYDAY=WE"),
    ("rememba mi every two week pon Tursday", f"{WEEKLY};INTERVAL=2;BYDAY=TH"),
]
BY_THE_WEEK = [
    ("todos los dias menos sabado y domingo", f"{WEEKLY};BYDAY=MO,TU,WE,TH,FR"),
    ("de domingo a domingo", DAILY),
    ("viernes a viernes", f"{WEEKLY};BYDAY=FR"),
    ("every blessed day God send", DAILY),
    ("weeknights", f"{WEEKLY};BYDAY=MO,TU,WE,TH,FR"),
    ("of a Friday", f"{WEEKLY};BYDAY=FR"),
    ("pon Sondeh dem", f"{WEEKLY};BYDAY=SU"),
    ("Tyoozdeh an Tursdeh mawnin", f"{WEEKLY};BYDAY=TU,TH"),
    ("remnid me ecah mondya and wensday", f"{WEEKLY};BYDAY=MO,WE"),
    ("hundred cords a week", WEEKLY),
    ("cada sabadito", f"{WEEKLY};BYDAY=SA"),
    ("Los miércoles no puedo, mejor los jueves", f"{WEEKLY};BYDAY=TH"),
    ("ya no los lunes, los martes", f"{WEEKLY};BYDAY=TU"),
    ("every Saturday when I get paid", f"{WEEKLY};BYDAY=SA"),
    ("when I get paid", PAYDAYS),
    ("quincena por quincena", PAYDAYS),
]
BUT_SUNDAY = f"{WEEKLY};BYDAY=MO,TU,WE,TH,FR,SA"
BY_THE_HOUR = [
    ("martes y jueves 7 de la noche avíseme", f"{WEEKLY};BYDAY=TU,TH"),
    ("lun mier y vie 9 d la noche", f"{WEEKLY};BYDAY=MO,WE,FR"),
    ("Monday and Friday seven in the morning", f"{WEEKLY};BYDAY=MO,FR"),
    ("nights at nine jog me", DAILY),
    ("avíseme todos los días salvo el domingo", BUT_SUNDAY),
    ("todos los días quitando domingo", BUT_SUNDAY),
    ("every day except for Sunday", BUT_SUNDAY),
    ("evri day cep Sondeh", BUT_SUNDAY),
    ("once a month pan di 7th shout mi", f"{MONTHLY};BYMONTHDAY=7"),
    ("one time for month, the day 8, tell me", f"{MONTHLY};BYMONTHDAY=8"),
    ("every mo on the 2nd", f"{MONTHLY};BYMONTHDAY=2"),
    ("1st tue of every mo", f"{MONTHLY};BYDAY=1TU"),
    ("last fri of the month ping me", f"{MONTHLY};BYDAY=-1FR"),
    ("every second Friday of the month", f"{MONTHLY};BYDAY=2FR"),
    ("every second Friday", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("20 each payday (15th n last day)", PAYDAYS),
    ("los viernes, cada 15", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
    ("Fridays, every other week", f"{WEEKLY};INTERVAL=2;BYDAY=FR"),
]


@pytest.mark.parametrize(
    ("message", "rule"), [*SEVERAL_DAYS, *PARTS_OF_THE_MONTH, *BY_TURNS, *BY_THE_WEEK, *BY_THE_HOUR]
)
def test_how_often_by_turns(message: str, rule: str) -> None:
    found = read(message, now=NOW, country="NI" if "cords" in message else "GT").recurrence
    assert found is not None
    assert found.rule == rule
    assert rrulestr(found.rule, dtstart=NOW).after(NOW) is not None


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("guardé 10, 20 y 30", "10.00 - | 20.00 - | 30.00 -"),
        ("recuérdeme el primero de mes", "on 2026-12-01"),
        ("recuérdeme a mediados de mes", "on 2026-12-15"),
        ("el segundo sábado de diciembre", "on 2026-12-12"),
        ("guardé 20 el viernes", "20.00 - | on 2026-11-20"),
        ("quiero juntar 500 para la ropa de los 3 niños", "500.00 -"),
    ],
)
def test_what_happens_once_has_no_rhythm(message: str, what: str) -> None:
    assert told(message) == what


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("save 500 by the last of june", "by 2027-06-30"),
        ("save 500 from now to august", "by 2027-08-31"),
        ("juntar 500 entre ahora y navidad", "by 2026-12-25"),
        ("save 500 by valentine", "by 2027-02-14"),
        ("save 500 til xmas", "by 2026-12-25"),
        ("an ah waahn hav it befoa Easta", "by 2027-03-28"),
        ("bifoa di en a Octoba nex yaa", "by 2027-10-31"),
        ("save it, mi gat til Janiwary ten", "by 2027-01-10"),
        ("by Good Friday the hall must have a drum", "by 2027-03-26"),
        ("tryna save b4 july", "by 2027-07-01"),
        ("quiero juntar para antes del aguinaldo", "by 2026-12-15"),
        ("yestudeh ah put it weh", "on 2026-11-23"),
        ("ah put it weh laas Satdeh", "on 2026-11-21"),
        ("las nite mi put it weh", "on 2026-11-23"),
        ("rimain mi tumara haaf paas ayt a maanin", "on 2026-11-25 | at 08:30"),
        ("nex Fridey nine a clack a night", "on 2026-11-27 | at 21:00"),
        ("ring me at six-thirty in the morning", "at 06:30"),
        ("rem me 545am b4 wrk", "at 05:45"),
        ("a las 8 d la nche", "at 20:00"),
        ("recuérdeme siete y media pm", "at 19:30"),
        ("avíseme alas 6", "at 18:00"),
        ("avíseme diez para las ocho", "at 07:50"),
        ("remind me 6 each morning", "every DAILY | at 06:00"),
        ("every Tuesday night, seven", "every WEEKLY;BYDAY=TU | at 19:00"),
        ("save for christmas, it must be there by december 20", "by 2026-12-20"),
        ("juntar 500 p/ diciembre", "by 2026-12-31"),
        ("para marzo del otro año quiero juntarlo", "by 2027-03-31"),
        ("para el otro año en marzo quiero juntarlo", "by 2027-03-31"),
        ("antes que llegue diciembre quiero tenerlo", "by 2026-12-01"),
        ("quiero tenerlo hasta el 24 de diciembre", "by 2026-12-24"),
        ("over three months I want to save it", "by 2027-02-24"),
        ("el viernis lo guardé", "on 2026-11-20"),
        ("el dumingu lo guardé", "on 2026-11-22"),
        ("me lo dieron en dos pisos", "nothing"),
    ],
)
def test_days_and_hours_by_ear(message: str, what: str) -> None:
    read_as = told(message).removeprefix("500.00 - | ")
    assert read_as == what
