"""Money is written down only where she tells what became of it; beside each case its near miss that is written."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from nlu.deciding import Band
from nlu.intents import MONEY
from nlu.telling.told import is_told
from nlu.understanding import understand

NOW = datetime(2026, 11, 24, 10, tzinfo=ZoneInfo("America/Guatemala"))

NOT_TOLD = [
    "Leones 7 Tigres 3, abajo del nueve",
    "4 de 9 en la tienda y ni uno lleno",
    "recordame cada martes q deposite 100",
    "remind me at 6 to put 20 every day",
    "tel mi evri satdeh fi put 20",
    "ando queriendo guardar doscientos pero nada",
    "the year before last I had 3000 saved and the flood took it",
    "el año antepasado tenía guardados dos mil y hoy nada",
    "yo dije que quisiera guardar 500, no que los guardé",
    "nothing was withdrawn, leave the 60 there",
    "hoping dad sends 90 this month",
    "maybi mi son sen 300 fi krismas",
    "almost moved 40 into savings then the rent came",
    "my homie put 800 into crypto",
    "the river bank is washing away, two grand of sand bags",
    "quiero que venga mi hija y guarde 50",
    "antes la remesa eran quinientos colones y alcanzaba",
    "quien guarda halla, aunque guarde 3 pesos.",
    "mi hijo dice que talvez manda 150",
]
TOLD = [
    ("guardé 100 el martes", "record_saving"),
    ("mi haffi tek forty quetzal outta di box yestudeh", "record_withdrawal"),
    ("recibí 200 de envío y quiero mandar 50 a mi mamá", "record_remittance"),
    ("recibí 200 de mi hijo y mando 50 a mi mamá", "record_remittance"),
    ("me transfirieron 800 de allá", "record_remittance"),
    ("puse 40 en el banco", "record_saving"),
    ("cayeron tres mil lempiras de mi esposo y de ahí le pagué ochocientos al molino", "record_remittance"),
    ("vino la señora del pan y le dije que primero iba a apartar lo mío y aparté quince quetzales", "record_saving"),
    ("le di doscientos a mi señora y guardé cuatrocientos quetzales", "record_saving"),
    ("diez quetzales diarios llevo echando al bote, hoy también", "record_saving"),
    ("ah put weh forty quetzal in di tin", "record_saving"),
]


@pytest.mark.parametrize("text", NOT_TOLD)
async def test_what_is_not_told_as_done_is_not_written(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert not (understood.intent in MONEY and understood.band is Band.ACT and understood.slots.amount)


@pytest.mark.parametrize(("text", "intent"), TOLD)
async def test_what_is_told_keeps_its_meaning(text: str, intent: str) -> None:
    understood = await understand(text, now=NOW)
    assert understood.intent == intent
    assert understood.slots.amount is not None


def test_a_sum_needs_a_word_of_what_became_of_it() -> None:
    assert is_told("50 al bote", "record_saving")
    assert is_told("me kayeron 80 de mi tia", "record_remittance")
    assert not is_told("Leones 7 Tigres 3", "record_saving")
    assert is_told("Leones 7 Tigres 3", "check_progress")
