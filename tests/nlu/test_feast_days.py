"""Feasts of five countries as days on which something happened, or by which it shall be there."""

import pytest

from tests.nlu.telling import told

HAPPENED = [
    ("GT", "el mero dia delos muertos saque", "on 2026-11-02"),
    ("GT", "en ese día de todos los santo yo guardó", "on 2026-11-01"),
    ("NI", "El día de los Difuntos tuve que sacar", "on 2026-11-02"),
    ("MX", "el día de muertos guardé", "on 2026-11-02"),
    ("SV", "el dia de los finados guarde", "on 2026-11-02"),
    ("GT", "guardé el día de los fieles difuntos", "on 2026-11-02"),
    ("GT", "el dia delos santos meti a la lata", "on 2026-11-01"),
    ("MX", "el mero día de Todosantos guardé", "on 2026-11-01"),
    ("GT", "lo aparté un dia despues de todos santos", "on 2026-11-02"),
    ("GT", "al otro día de todos santos guardé", "on 2026-11-02"),
    ("MX", "En la víspera de Todos Santos los guardé", "on 2026-10-31"),
    ("NI", "agarré un día antes de Santa Cecilia", "on 2026-11-21"),
    ("MX", "el día de Santa Cecilia me pagaron y guardé", "on 2026-11-22"),
    ("SV", "guardé dos días antes del día de los muertos", "on 2026-10-31"),
    ("HN", "lo saque el dia d la virgen d suyapa", "on 2026-02-03"),
    ("MX", "el día de la Candelaria guardé", "on 2026-02-02"),
    ("MX", "el día de la revolución guardé", "on 2026-11-20"),
    ("GT", "el día de la revolución guardé", "on 2026-10-20"),
    ("NI", "el día de la revolución guardé", "on 2026-07-19"),
    ("MX", "guardé el 20 de noviembre, día de la revolución", "on 2026-11-20"),
    ("NI", "la noche de la Gritería saqué", "on 2025-12-07"),
    ("NI", "saqué el día de la Purísima", "on 2025-12-08"),
    ("NI", "guardé el día de Santo Domingo", "on 2026-08-01"),
    ("SV", "guardé el día de la Cruz", "on 2026-05-03"),
    ("GT", "saqué el día del Cristo Negro", "on 2026-01-15"),
    ("MX", "el día de San Judas guardé", "on 2026-10-28"),
    ("MX", "la noche del grito guardé", "on 2026-09-15"),
    ("HN", "el dia del maestro me mandaron", "on 2026-09-17"),
    ("GT", "el día del maestro me mandaron", "on 2026-06-25"),
    ("GT", "guardé el día de los Inocentes", "on 2025-12-28"),
    ("SV", "el Jueves Santo saqué", "on 2026-04-02"),
    ("GT", "la víspera del 15 de septiembre guardé", "on 2026-09-14"),
    ("GT", "guardé un día después del 15", "on 2026-11-16"),
    ("HN", "el día de la mamá guardé", "on 2026-05-10"),
]
SHALL_BE = [
    ("NI", "quiero tener 500 para la Gritería", "500.00 - | by 2026-12-07"),
    ("NI", "quiero juntar 500 para la Purísima", "500.00 - | by 2026-12-08"),
    ("GT", "cuando llega la Candelaria quiero tener 250", "250.00 - | by 2027-02-02"),
    ("MX", "quiero juntar 250 para la Candelaria", "250.00 - | by 2027-02-02"),
    ("HN", "xa el dia d la virgen d suyapa qiero tener 1000", "1000.00 - | by 2027-02-03"),
    ("HN", "quiero tener 1000 para el día de Suyapa", "1000.00 - | by 2027-02-03"),
    ("MX", "Quiero juntar, que sea de aquí al día de Reyes", "by 2027-01-06"),
    ("MX", "de aquí a la Candelaria quiero juntar 300", "300.00 - | by 2027-02-02"),
    ("GT", "de hoy al día de la madre quiero juntar 300", "300.00 - | by 2027-05-10"),
    ("MX", "quiero juntar 300 para el día de reyes", "300.00 - | by 2027-01-06"),
    ("GT", "quiero juntar 300 para el día de Santos Reyes", "300.00 - | by 2027-01-06"),
    ("GT", "quiero juntar 300 antes de San José", "300.00 - | by 2027-03-19"),
    ("GT", "quiero juntar 300 para el día de la Cruz", "300.00 - | by 2027-05-03"),
    ("SV", "quiero juntar 300 para el día del Salvador del Mundo", "300.00 - | by 2027-08-06"),
    ("GT", "quiero juntar 300, un día antes de Navidad los tengo que tener", "300.00 - | by 2026-12-24"),
    ("GT", "quiero juntar 300 para una semana antes de Navidad", "300.00 - | by 2026-12-18"),
    ("MX", "quiero juntar 300 para antes de las posadas", "300.00 - | by 2026-12-16"),
    ("MX", "el 14 de febrero, el mero día del amor, quiero juntar 300", "300.00 - | by 2027-02-14"),
    ("NI", "quiero tener 300 cuando venga el día de San Jerónimo", "300.00 - | by 2027-09-30"),
]


@pytest.mark.parametrize(("country", "message", "what"), [*HAPPENED, *SHALL_BE])
def test_a_feast_is_a_day(country: str, message: str, what: str) -> None:
    assert told(message, country) == what


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("la Candelaria me mandó 50 quetzales", "50.00 GTQ"),
        ("Suyapa me mandó 50 quetzales", "50.00 GTQ"),
        ("en San Pedro guardé 50 quetzales", "50.00 GTQ"),
        ("voy para San Juan con 50 quetzales", "50.00 GTQ"),
        ("la feria que hay en Santa Ana", "nothing"),
        ("guardé 50 quetzales para el altar de muertos", "50.00 GTQ"),
        ("guardé 50 quetzales para la cena de Nochebuena", "50.00 GTQ"),
        ("todo santo día guardo 50 quetzales", "50.00 GTQ | every DAILY"),
        ("quiero guardar 20 quetzales al día", "20.00 GTQ | every DAILY"),
        ("guardé 20 quetzales al día siguiente", "20.00 GTQ"),
        ("guardé 50 quetzales, dos días antes no pude", "50.00 GTQ"),
    ],
)
def test_a_name_or_a_purpose_is_none(message: str, what: str) -> None:
    assert told(message) == what
