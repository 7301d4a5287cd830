"""Who tells for one of the house that cannot write is heard; what is only said of others is not written."""

import pytest

from nlu.deciding import REFUTED
from nlu.listening import listen
from nlu.parsed import Parsed
from nlu.telling.for_another import is_told_for_another
from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.nlu.telling import NOW

FOR_HER = [
    ("mi mami ahorró 100 hoy, anóteselas", "record_saving"),
    ("mi mamá metió 50 a la coope, apúnteselos porfa", "record_saving"),
    ("mi mamá quiere que le anote que ahorró 10 hoy", "record_saving"),
    ("mi abuela no sabe escribir, hoy guardó 25, anótelos por ella", "record_saving"),
    ("anotale a mi mama 50 que metio en la lata", "record_saving"),
    ("le escribo de parte de mi mamá, ella guardó 60 hoy", "record_saving"),
    ("te aviso q mi mamá agarró 90 de lo del techo", "record_withdrawal"),
    ("mi esposo sacó 200 del ahorro para el abono, anótelo por favor", "record_withdrawal"),
    ("vos, la mami guardó 10, apuntalos", "record_saving"),
    ("my mom saved 50 today, write it down for her", "record_saving"),
    ("my mother can not write, today she saved 30, please note it for her", "record_saving"),
    ("my mom took 20 from the jar, log it for her pls", "record_withdrawal"),
]
GOSSIP = [
    "mi mamá guardó 100 hoy",
    "mi vecina guardó 100, anótelos",
    "le aviso que la vecina anda diciendo que guardó 5000",
    "mi mamá no guardó nada hoy, anótelo",
    "mi mamá va a guardar 100, anótelo",
    "¿ya le anotó a mi mamá los 50 que guardó?",
    "mi mamá dice que mi tía guardó 500, anótelo",
    "my mom wants to save 50, write it down for her",
    "my kids put 5 candy bars in the jar lol",
]


@pytest.mark.parametrize(("text", "intent"), FOR_HER)
def test_what_is_told_for_one_of_the_house_is_ours(text: str, intent: str) -> None:
    assert is_told_for_another(text)
    assert against_recording(text).get(intent, 0.0) == 0.0
    assert listen(text, Parsed(((intent, 0.6), ("out_of_scope", 0.4)))).ranking[0][0] == intent


@pytest.mark.parametrize("text", GOSSIP)
def test_what_is_said_of_others_is_theirs(text: str) -> None:
    assert not is_told_for_another(text)


@pytest.mark.parametrize("text", [text for text in GOSSIP if "guardó" in text and "?" not in text])
def test_their_money_is_not_written(text: str) -> None:
    assert against_recording(text).get("record_saving", 0.0) <= REFUTED


async def test_who_saved_is_no_goal() -> None:
    assert (await understand("mi mami guardó 100 hoy, anóteselas", now=NOW)).slots.goal is None
