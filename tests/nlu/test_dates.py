"""Days and deadlines, said from Tuesday, 24 November 2026."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.reading import read
from tests.nlu.telling import told


@pytest.mark.parametrize(
    ("message", "reading"),
    [
        ("hoy guardé", "on 2026-11-24"),
        ("oy aorre", "on 2026-11-24"),
        ("ayer guardé", "on 2026-11-23"),
        ("aller guarde", "on 2026-11-23"),
        ("anoche saqué", "on 2026-11-23"),
        ("antier guardé", "on 2026-11-22"),
        ("antes de ayer", "on 2026-11-22"),
        ("trasantier guardé", "on 2026-11-21"),
        ("pasado mañana voy", "on 2026-11-26"),
        ("esta mañana guardé", "on 2026-11-24"),
        ("ayer no, pero hoy sí guardé", "on 2026-11-24"),
        ("el viernes guardé", "on 2026-11-20"),
        ("el viernes voy a guardar", "on 2026-11-27"),
        ("el viernes pasado guardé", "on 2026-11-20"),
        ("el viernes que viene guardo", "on 2026-11-27"),
        ("el lunes de la semana pasada", "on 2026-11-16"),
        ("el viernes de la otra semana", "on 2026-12-04"),
        ("guardé el lunes 16", "on 2026-11-16"),
        ("el miercoles 18 de noviembre deposité", "on 2026-11-18"),
        ("hace 3 días guardé", "on 2026-11-21"),
        ("hace ocho días guardé", "on 2026-11-17"),
        ("hace dos semanas guardé", "on 2026-11-10"),
        ("guardé el 15", "on 2026-11-15"),
        ("voy el 15", "on 2026-12-15"),
        ("el 20 del mes pasado guardé", "on 2026-10-20"),
        ("guardé el 3/11", "on 2026-11-03"),
        ("fue el 3/11/2025", "on 2025-11-03"),
        ("fue el 2025-11-03", "on 2025-11-03"),
        ("el 15 de enero de 2027", "on 2027-01-15"),
        ("el 15 de enero de dos mil veintisiete", "on 2027-01-15"),
        ("guardé el 15 de dicienbre", "on 2025-12-15"),
        ("deposité el primero de noviembre", "on 2026-11-01"),
        ("el primer lunes de diciembre voy", "on 2026-12-07"),
        ("yesterday I saved", "on 2026-11-23"),
        ("the day before yesterday I saved", "on 2026-11-22"),
        ("last friday I saved", "on 2026-11-20"),
        ("this past friday I saved", "on 2026-11-20"),
        ("two fridays ago", "on 2026-11-13"),
        ("three days ago", "on 2026-11-21"),
        ("a couple of days ago", "on 2026-11-22"),
        ("saved it on the 15th", "on 2026-11-15"),
        ("nov 3rd my son sent it", "on 2026-11-03"),
        ("last nite I put some in", "on 2026-11-23"),
        ("log it for yesterday", "on 2026-11-23"),
        ("remind me tomorrow", "on 2026-11-25"),
        ("saved it on fri", "on 2026-11-20"),
        ("on the twenty-first of November I saved", "on 2026-11-21"),
        ("last week friday i saved it", "on 2026-11-20"),
        ("on Sunday past I saved it", "on 2026-11-22"),
        ("friday the 20th I saved", "on 2026-11-20"),
        ("el primero del mes pasado guardé", "on 2026-10-01"),
        ("guardé el sab", "on 2026-11-21"),
        ("me pagan el 15/enero", "on 2027-01-15"),
        ("antantier guardé", "on 2026-11-21"),
        ("antesdeayer guardé", "on 2026-11-22"),
        ("guardé a noche", "on 2026-11-23"),
        ("guardé el pasado 15", "on 2026-11-15"),
        ("guardé el mero 15", "on 2026-11-15"),
        ("el mes pasado el 15 guardé", "on 2026-10-15"),
        ("guardé el lunes antepasado", "on 2026-11-16"),
        ("hace dos viernes guardé", "on 2026-11-13"),
        ("guardé el día de la independencia", "on 2026-09-15"),
        ("guarde el dgo", "on 2026-11-22"),
        ("the night before last I put some in", "on 2026-11-22"),
        ("before yesterday I saved", "on 2026-11-22"),
        ("I saved two nights ago", "on 2026-11-22"),
        ("I saved it one week ago today", "on 2026-11-17"),
        ("I saved it a week ago yesterday", "on 2026-11-16"),
        ("a week ago Friday I saved", "on 2026-11-13"),
        ("I saved the Monday before last", "on 2026-11-16"),
        ("the week before last on Friday I saved", "on 2026-11-13"),
        ("I saved last month on the 15th", "on 2026-10-15"),
        ("I saved on the first", "on 2026-11-01"),
        ("it has three days I saved", "on 2026-11-21"),
        ("I saved on Halloween", "on 2026-10-31"),
        ("chree day bak mi put by some", "on 2026-11-21"),
        ("pan di third mi sista sen it", "on 2026-11-03"),
        ("las week Fraidi I put some by", "on 2026-11-20"),
    ],
)
def test_when_it_happened_or_will(message: str, reading: str) -> None:
    assert told(message) == reading


@pytest.mark.parametrize(
    ("message", "reading"),
    [
        ("antes del 15 de enero", "by 2027-01-15"),
        ("para el 30 de abril", "by 2027-04-30"),
        ("a más tardar el 15 de enero", "by 2027-01-15"),
        ("hasta el 20 de diciembre quiero ahorrar", "by 2026-12-20"),
        ("para diciembre", "by 2026-12-31"),
        ("pa disiembre", "by 2026-12-31"),
        ("antes de mayo", "by 2027-05-01"),
        ("para agosto del otro año", "by 2027-08-31"),
        ("para navidad", "by 2026-12-25"),
        ("pa' navidad", "by 2026-12-25"),
        ("antez de nabida", "by 2026-12-25"),
        ("para fin de año", "by 2026-12-31"),
        ("para fin de mes", "by 2026-11-30"),
        ("para la semana santa", "by 2027-03-28"),
        ("para el día de la madre", "by 2027-05-10"),
        ("para el bono 14", "by 2027-07-15"),
        ("para la feria de San Marcos", "by 2027-04-25"),
        ("en 6 meses", "by 2027-05-24"),
        ("en medio año", "by 2027-05-24"),
        ("en año y medio", "by 2028-05-24"),
        ("en un año y dos meses", "by 2028-01-24"),
        ("quiero juntar Q100 en dos semanas", "100.00 GTQ | by 2026-12-08"),
        ("de aquí a un año", "by 2027-11-24"),
        ("de aki a junio", "by 2027-06-30"),
        ("para el viernes", "by 2026-11-27"),
        ("para el 31", "by 2026-12-31"),
        ("para cuando cumpla años mi nena el 8 de marzo", "by 2027-03-08"),
        ("antes de que termine el año", "by 2026-12-31"),
        ("by January 15", "by 2027-01-15"),
        ("quiero juntar antes de semana santa", "by 2027-03-21"),
        ("I want to save before of Semana Santa", "by 2027-03-21"),
        ("quiero juntar para semana santa", "by 2027-03-28"),
        ("quiero juntar 500 en lo que queda del año", "500.00 - | by 2026-12-31"),
        ("meta techo 500 diciembre", "500.00 - | by 2026-12-31"),
        ("quiero ahorrar. atarraya. marzo", "by 2027-03-31"),
        ("want fi save 2000 eena fo mont", "2000.00 - | by 2027-03-24"),
        ("by 15 jan", "by 2027-01-15"),
        ("before christmas", "by 2026-12-25"),
        ("by feb", "by 2027-02-28"),
        ("before december ends", "by 2026-12-31"),
        ("by the end of june", "by 2027-06-30"),
        ("in six months", "by 2027-05-24"),
        ("by the 30th of April", "by 2027-04-30"),
        ("for mother's day", "by 2027-05-10"),
        ("by the first week of january", "by 2027-01-07"),
    ],
)
def test_by_when_it_is_to_be(message: str, reading: str) -> None:
    assert told(message) == reading


@pytest.mark.parametrize(
    ("country", "day"), [("GT", "05-10"), ("HN", "05-09"), ("SV", "05-10"), ("NI", "05-30"), ("MX", "05-10")]
)
def test_every_country_has_its_own_mothers_day(country: str, day: str) -> None:
    assert told("para el día de la madre", country) == f"by 2027-{day}"


@pytest.mark.parametrize(
    ("asked", "message", "reading"),
    [
        ("date", "15", "on 2026-11-15"),
        ("date", "viernes", "on 2026-11-20"),
        ("date", "ayer", "on 2026-11-23"),
        ("date", "3 días", "on 2026-11-21"),
        ("deadline", "15", "by 2026-12-15"),
        ("deadline", "6 meses", "by 2027-05-24"),
        ("deadline", "diciembre", "by 2026-12-31"),
        ("deadline", "15 enero", "by 2027-01-15"),
        ("deadline", "el viernes", "by 2026-11-27"),
    ],
)
def test_what_was_asked_decides_about_a_bare_answer(asked: str, message: str, reading: str) -> None:
    assert told(message, expecting=asked) == reading


@pytest.mark.parametrize(
    "message",
    [
        "hasta mañana",
        "24/7",
        "la cena de Navidad",
        "en la mañana no puedo",
        "desde hace 8 años vendo",
        "el 31 de febrero",
    ],
)
def test_these_name_no_day(message: str) -> None:
    found = read(message, now=datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Guatemala")))
    assert not found.dates
    assert found.deadline is None


def test_the_next_and_the_coming_friday_are_asked_about() -> None:
    found = read("deposito el próximo viernes", now=datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Guatemala")))
    assert found.date is not None
    assert not found.date.sure


def test_today_is_the_day_of_the_zone() -> None:
    late = datetime(2026, 11, 24, 23, 30, tzinfo=ZoneInfo("America/Guatemala"))
    assert told("hoy guardé", now=late) == "on 2026-11-24"
    assert told("hoy guardé", now=late.astimezone(ZoneInfo("Europe/Madrid"))) == "on 2026-11-25"


def test_a_leap_day_is_the_next_one_there_is() -> None:
    assert told("para el 29 de febrero") == "by 2028-02-29"
