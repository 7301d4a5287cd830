"""Hours; where the half of the day is not said, people are awake and the hour is not sure."""

import pytest

from nlu.reading import read
from tests.nlu.telling import NOW

SAID = [
    ("a las 7 de la noche", "19:00", True),
    ("a las 7 de la mañana", "07:00", True),
    ("a las 7 y media de la tarde", "19:30", True),
    ("a las siete y cuarto de la noche", "19:15", True),
    ("a las 9 menos cuarto", "08:45", False),
    ("a las 7", "19:00", False),
    ("a las 3", "15:00", False),
    ("a la una", "13:00", False),
    ("a la una y media de la tarde", "13:30", True),
    ("a las 12", "12:00", False),
    ("a las 12 de la noche", "00:00", True),
    ("a las 5 de la madrugada", "05:00", True),
    ("todas las noches a las 8", "20:00", True),
    ("cada mañana a las 7", "07:00", True),
    ("7pm", "19:00", True),
    ("7 p. m.", "19:00", True),
    ("7:30 pm", "19:30", True),
    ("19:30", "19:30", True),
    ("a las 19 horas", "19:00", True),
    ("07:00", "07:00", True),
    ("al mediodía", "12:00", False),
    ("en la tardecita", "17:00", False),
    ("en la noche", "19:00", False),
    ("tempranito", "07:00", False),
    ("at 7pm", "19:00", True),
    ("at half past six", "18:30", False),
    ("at seven in the morning", "07:00", True),
    ("8 o'clock", "08:00", False),
    ("at noon", "12:00", False),
    ("in the evening", "19:00", False),
    ("every sunday night at 8", "20:00", True),
    ("a las 10:30am", "10:30", True),
    ("12 md", "12:00", True),
    ("tipo siete y media", "19:30", False),
    ("entre 2 y 3 de la tarde", "15:00", True),
    ("@ 4 plz after skool", "16:00", False),
    ("every Friday evenin six a'clock", "18:00", True),
    ("seven a'clock a mawnin", "07:00", True),
    ("Satdeh mawnin nine a'clock", "09:00", True),
    ("eight a'clock a night", "20:00", True),
    ("half six of a mornin", "06:30", True),
    ("at 730 at night", "19:30", True),
    ("at night, don't call me in the morning no more", "19:00", False),
    ("at noontime", "12:00", False),
    ("foreday mawnin", "05:00", False),
]


@pytest.mark.parametrize(("said", "hour", "sure"), SAID)
def test_at_what_time(said: str, hour: str, sure: bool) -> None:
    found = read(f"recuérdeme {said}", now=NOW)
    assert found.time is not None
    assert (found.time.text, found.time.sure) == (hour, sure)
    assert not found.amounts


@pytest.mark.parametrize(
    ("answer", "hour"), [("7", "19:00"), ("siete y media", "19:30"), ("8 de la mañana", "08:00"), ("20", "20:00")]
)
def test_a_bare_answer_to_at_what_time(answer: str, hour: str) -> None:
    found = read(answer, now=NOW, expecting="time").time
    assert found is not None
    assert found.text == hour


@pytest.mark.parametrize(
    "message",
    ["ayer en la noche guardé 50", "buenas tardes", "buenas noches seño", "a las 30", "99:99", "saved 4 plz write it"],
)
def test_these_tell_no_hour(message: str) -> None:
    assert read(message, now=NOW).time is None
