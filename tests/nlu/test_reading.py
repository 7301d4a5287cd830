"""What a message states, all of it at once."""

import pytest

from tests.nlu.telling import told


@pytest.mark.parametrize(
    ("message", "reading"),
    [
        ("ayer guardé 50 quetzales", "50.00 GTQ | on 2026-11-23"),
        ("guarde sinkuenta ketzales antier", "50.00 GTQ | on 2026-11-22"),
        ("Ya me llegó la remesa, 300 dólares", "300.00 USD"),
        ("recuérdeme los viernes a las 7 de la noche", "every WEEKLY;BYDAY=FR | at 19:00"),
        ("recuérdame cada quincena en la tardecita", "every MONTHLY;BYMONTHDAY=15,-1 | at 17:00"),
        ("quiero juntar 1200 para útiles antes del 15 de enero", "1200.00 - | by 2027-01-15"),
        ("quiero juntar 3000 en 6 meses", "3000.00 - | by 2027-05-24"),
        ("de los 300 que me mandó mi esposo guardé 50", "300.00 - | 50.00 -"),
        ("gasté 15 días", "nothing"),
        ("mi número es 5555 1234", "nothing"),
        ("mi DPI es 1234 56789 0101", "nothing"),
        ("tengo 3 hijos", "nothing"),
        ("1e9", "1000000000.00 -"),
        ("-5", "-5.00 -"),
    ],
)
def test_a_message_says_what_it_states(message: str, reading: str) -> None:
    assert told(message) == reading
