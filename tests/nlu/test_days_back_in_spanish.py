"""Days that are counted back from today, told by their week, or corrected; said from Tuesday, 24 November 2026."""

import pytest

from tests.nlu.telling import told

COUNTED = [
    ("hace dos domingos guardé", "on 2026-11-15"),
    ("fijese ke ase dos domingos yo aparte", "on 2026-11-15"),
    ("hace 2 sab le meti a la latita", "on 2026-11-14"),
    ("hace como tres sábados guardé", "on 2026-11-07"),
    ("hace ya dos viernes que guardé", "on 2026-11-13"),
    ("ya tiene dos domingos que guardé", "on 2026-11-15"),
    ("dos lunes hace que lo guardé", "on 2026-11-16"),
    ("hace un par de sábados guardé", "on 2026-11-14"),
    ("el domingo hizo ocho días que guardé", "on 2026-11-15"),
    ("hoy hace un mes saqué", "on 2026-10-24"),
    ("hoy hace dos semanas saqué", "on 2026-11-10"),
    ("hoy se cumple un mes que saqué", "on 2026-10-24"),
    ("hoy hace tres dias guarde", "on 2026-11-21"),
    ("hoy hace ocho guardé", "on 2026-11-17"),
    ("ayer hizo ocho días que guardé", "on 2026-11-16"),
    ("aller iso ocho dias meti", "on 2026-11-16"),
    ("Ayer hizo quince días que recibí", "on 2026-11-08"),
    ("ayer cumplió un mes que saqué", "on 2026-10-23"),
    ("antier hizo una semana que guardé", "on 2026-11-15"),
    ("mañana hace ocho días que guardé", "on 2026-11-18"),
    ("quince día hace que yo guardó", "on 2026-11-09"),
    ("un mes hace que lo saqué", "on 2026-10-24"),
    ("ya tiene ocho días que me mandaron", "on 2026-11-17"),
    ("hace apenas dos días guardé", "on 2026-11-22"),
    ("hace quince guardé", "on 2026-11-09"),
    ("van dos domingos que guardé", "on 2026-11-15"),
    ("antenoche guardé", "on 2026-11-22"),
    ("antenochi guarde", "on 2026-11-22"),
    ("Anteanoche saqué", "on 2026-11-22"),
    ("antinoche saque", "on 2026-11-22"),
    ("antes de anoche saqué", "on 2026-11-22"),
    ("ntier guarde", "on 2026-11-22"),
    ("antyer guarde", "on 2026-11-22"),
]
IN_ITS_WEEK = [
    ("de la semana antepasada, en su jueves, cayó", "on 2026-11-12"),
    ("la semana antepasada el jueves guardé", "on 2026-11-12"),
    ("el jueves de la semana antepasada guardé", "on 2026-11-12"),
    ("la semana pasada, en su lunes, guardé", "on 2026-11-16"),
    ("el lun d la semana pasada saq", "on 2026-11-16"),
    ("saq l martes d la sem pasada", "on 2026-11-17"),
    ("el vie d la sem pasada guarde", "on 2026-11-20"),
    ("el martes de la semana que pasó guardé", "on 2026-11-17"),
    ("el jueves de hace dos semanas guardé", "on 2026-11-12"),
    ("el lunes pasadito me mandaron", "on 2026-11-23"),
    ("el sábado que acaba de pasar guardé", "on 2026-11-21"),
    ("el sábado recién pasado guardé", "on 2026-11-21"),
    ("el otro sábado guardé", "on 2026-11-21"),
]
OF_THE_MONTH = [
    ("el penúltimo día de octubre me cayó", "on 2026-10-30"),
    ("me cayo el penultimo dia del mes pasado", "on 2026-10-30"),
    ("el último día de octubre guardé", "on 2026-10-31"),
    ("el antepenúltimo día de octubre guardé", "on 2026-10-29"),
    ("el domingo 15 m cayo", "on 2026-11-15"),
    ("el sab 14 guarde", "on 2026-11-14"),
    ("el 3 del corriente guardé", "on 2026-11-03"),
    ("el 3 del presente guardé", "on 2026-11-03"),
    ("el 3 del mes en curso guardé", "on 2026-11-03"),
    ("el 3 de los corrientes guardé", "on 2026-11-03"),
    ("guardé el 10 del mes que pasó", "on 2026-10-10"),
    ("el martes que pasó el diecisiete guardé", "on 2026-11-17"),
    ("el viernes pasado 20 guardé", "on 2026-11-20"),
    ("el domingo, que fue 15, guardé", "on 2026-11-15"),
    ("el jueves, el 12, guardé", "on 2026-11-12"),
]
CORRECTED = [
    ("el biernes, no el ke acaba de pasar sino el otro, guarde", "on 2026-11-13"),
    ("el viernes, no el pasado sino el otro, guardé", "on 2026-11-13"),
    ("el viernes pero no este sino el anterior guardé", "on 2026-11-13"),
    ("el viernes, no el que pasó, el de antes, guardé", "on 2026-11-13"),
    ("guardé no este jueves que pasó sino el anterior", "on 2026-11-12"),
    ("guardé no el domingo pasado sino el antepasado", "on 2026-11-15"),
    ("guardé no el lunes de ayer sino el otro", "on 2026-11-16"),
    ("este sábado no, el anterior guardé", "on 2026-11-14"),
    ("el domingo pasado no, el antepasado guardé", "on 2026-11-15"),
    ("el lunes no, el domingo guardé", "on 2026-11-22"),
    ("el domingo anterior al pasado guardé", "on 2026-11-15"),
    ("el domingo antes del que pasó guardé", "on 2026-11-15"),
    ("el domingo tras anterior guardé", "on 2026-11-15"),
    ("el jueves, no, miento, el viernes guardé", "on 2026-11-20"),
]


@pytest.mark.parametrize(("message", "what"), [*COUNTED, *IN_ITS_WEEK, *OF_THE_MONTH, *CORRECTED])
def test_a_day_is_counted_back(message: str, what: str) -> None:
    assert told(message, "HN" if " saq" in message else "GT") == what


@pytest.mark.parametrize(
    ("message", "what"),
    [
        ("guardé los domingos", "every WEEKLY;BYDAY=SU"),
        ("ayer hizo calor y guardé 8", "8.00 - | on 2026-11-23"),
        ("el viernes 20 quetzales guardé", "20.00 GTQ | on 2026-11-20"),
        ("el domingo 15 quetzales guardé", "15.00 GTQ | on 2026-11-22"),
        ("vendo desde hace 2 años", "nothing"),
        ("el otro sábado voy a guardar", "by 2026-11-28"),
        ("son 3 días de clase", "nothing"),
        ("hace 8 años guardé", "on 2018-11-24"),
    ],
)
def test_what_is_not_counted_back(message: str, what: str) -> None:
    assert told(message) == what
