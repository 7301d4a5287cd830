"""What must not be written into her book: plans, questions, other people's purses, money that went elsewhere."""

import pytest

from nlu.deciding import Band
from nlu.intents import MONEY
from nlu.telling.homonyms import other_senses
from nlu.telling.signals import against_recording
from nlu.understanding import understand
from tests.nlu.telling import NOW


@pytest.mark.parametrize(
    "text",
    [
        "Q200 cada quincena, para la moto",
        "si apartamos 75 todos los sábados ya tenemos para el tamal",
        "antes guardaba 50 al mes cuando trabajaba",
        "hubiera guardado 40 ayer",
        "should I take 50 from my savings",
        "can I withdraw 100",
        "did you write down the 30 I saved",
        "the money hasn't come yet, it was 250",
        "he'll send 300 next week",
        "pagué 250 de luz",
        "I lent my friend 50",
        "a la Yesenia le llegó su remesa de 300 y ya anda estrenando",
        "dicen que a don Chungo le mandan mil dólares",
        "mi hermana recibió 400 de su hijo",
        "me cobraron 50 por la remesa",
        "no toqué mi ahorro",
        "saqué 85 en matemáticas",
        "saved 5 dollars with a coupon",
    ],
)
async def test_nothing_is_written_of_what_was_not_done(text: str) -> None:
    understood = await understand(text, now=NOW)
    assert not (understood.intent in MONEY and understood.band is Band.ACT)


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("guardé 50 como cada semana", "record_saving"),
        ("no los gasté, los 200 los metí a la caja", "record_saving"),
        ("we said we would not touch it, so that's 700 set aside", "record_saving"),
        ("my husband sent 300 dollars", "record_remittance"),
        ("mi hermana me mandó 400 y mi comadre lo vio", "record_remittance"),
        ("saqué 40 de lo guardado para la medicina", "record_withdrawal"),
        ("pagué la luz con 60 que agarré del ahorro", "record_withdrawal"),
    ],
)
def test_what_was_done_is_not_spoken_against(text: str, intent: str) -> None:
    assert against_recording(text).get(intent, 0.0) == 0.0


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("my TV is in Korean, how do I change the language", "change_language"),
        ("cómo se dice estufa en inglés", "change_language"),
        ("is the bridge safe after the storm", "ask_account_safety"),
        ("¿hay farmacia abierta a esta hora?", "find_branch"),
        ("which bus goes to the bank corner", "find_branch"),
        ("how much does it cost to send a box to Houston", "ask_remittance_cost"),
        ("cuánto me cobran por mandar una caja a los Estados", "ask_remittance_cost"),
        ("how much di bus fare to Managua", "ask_remittance_cost"),
        ("cuánto vale el pasaje a la capital", "ask_remittance_cost"),
        ("se me borraron las fotos, ¿las recupero?", "delete_my_data"),
        ("do you remember when we swam on Sundays, remember when", "set_reminder"),
        ("quiero cancelar mi tarjeta de crédito", "unsubscribe"),
    ],
)
def test_our_words_about_other_things(text: str, intent: str) -> None:
    assert other_senses(text)[intent] < -5


@pytest.mark.parametrize(
    "text",
    [
        "cámbieme al inglés por favor",
        "is my money safe in the bank",
        "¿hay agente del banco por la farmacia?",
        "borre todos mis datos",
        "cuánto cobra el banco por recibir la remesa",
        "where is the Banrural by the bus station",
        "remind me on Sundays",
        "deme de baja del programa",
    ],
)
def test_our_words_in_our_sense(text: str) -> None:
    assert other_senses(text) == {}


async def test_danger_beside_a_saving_is_heard() -> None:
    text = "hoy guardé 50 pero le cuento que mi marido me pega y me quita el dinero"
    assert (await understand(text, now=NOW)).intent == "distress"


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("how do I open a jar of pickles", "ask_open_account"),
        ("lend me 50 till friday", "set_reminder"),
        ("my goal is to run a marathon", "set_goal"),
    ],
)
def test_our_words_in_english_small_talk(text: str, intent: str) -> None:
    assert other_senses(text)[intent] < -5
