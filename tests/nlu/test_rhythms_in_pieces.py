"""How often, told in two pieces: the days of plaza and which they are, two parts of the month, a day on and one off."""

import pytest

from tests.nlu.telling import told

WEEKLY, MONTHLY = "every WEEKLY", "every MONTHLY"


@pytest.mark.parametrize(
    ("text", "reading"),
    [
        ("recuérdeme los días de tianguis, que son martes", f"{WEEKLY};BYDAY=TU"),
        ("avíseme los días de mercado que son martes y viernes", f"{WEEKLY};BYDAY=TU,FR"),
        ("rekuerdeme los dias de plasa, aki es jueves i domingo", f"{WEEKLY};BYDAY=TH,SU"),
        ("ring mi every market day, dat is Saturday", f"{WEEKLY};BYDAY=SA"),
        ("remind mi pan market day, Wednesday an Saturday", f"{WEEKLY};BYDAY=WE,SA"),
        ("avíseme a principios y a mediados de mes", f"{MONTHLY};BYMONTHDAY=1,15"),
        ("un recordatorio al principio del mes y otro a la mitad", f"{MONTHLY};BYMONTHDAY=1,15"),
        ("un recordatorio a mediados y otro a fin de mes", f"{MONTHLY};BYMONTHDAY=15,-1"),
        ("remind me mid month and end of month", f"{MONTHLY};BYMONTHDAY=15,-1"),
        ("start and middle of every month pls remind me", f"{MONTHLY};BYMONTHDAY=1,15"),
        ("tell mi one day yes one day no", "every DAILY;INTERVAL=2"),
        ("remind me one day on one day off", "every DAILY;INTERVAL=2"),
        ("cada mes el tercer sábado me avisas", f"{MONTHLY};BYDAY=3SA"),
        ("una vez al año, el 5 de enero, recuérdeme revisar", "every YEARLY;BYMONTH=1;BYMONTHDAY=5"),
        ("remind me once a year, on January 5", "every YEARLY;BYMONTH=1;BYMONTHDAY=5"),
    ],
)
def test_two_pieces_are_one_rhythm(text: str, reading: str) -> None:
    assert reading in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "recuérdeme ir al mercado el lunes",
        "recuérdeme el pago el lunes",
        "hoy es día de mercado, recuérdeme el lunes guardar",
        "vi la mitad y el final de la película",
        "remind me to go to the market on friday",
    ],
)
def test_one_day_at_the_market_is_no_rhythm(text: str) -> None:
    assert "every" not in told(text)


def test_an_hour_between_two_stops() -> None:
    assert "at 16:30" in told("que me recuerde de lunes a viernes al salir de la maquila, 4 y media")
