"""Without the sidecar: what the rules and the examples make of a message, and what must never happen."""

import random
from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from nlu.client import NluClient
from nlu.deciding import Band
from nlu.examples import sentences
from nlu.intents import INTENTS, MONEY
from nlu.understanding import Understanding, understand, understand_many

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=ZoneInfo("America/Guatemala"))


async def heard(text: str, expecting: str | None = None) -> Understanding:
    return await understand(text, now=NOW, expecting=expecting)


async def test_the_answer_has_the_shape_of_the_contract() -> None:
    answer = (await heard("ayer guardé 50 quetzales para el techo de mi casa")).as_json()
    assert list(answer) == ["text", "intent", "confidence", "alternatives", "slots", "engine", "abstained"]
    assert answer["intent"] == "record_saving"
    assert answer["slots"] == {
        "amount": "50.00",
        "currency": "GTQ",
        "date": "2026-11-23",
        "goal": "techo de mi casa",
    }
    assert answer["engine"] == "rules"
    assert answer["abstained"] is False


async def test_a_currency_that_is_not_stated_is_absent() -> None:
    slots = (await heard("hoy guardé 50")).as_json()["slots"]
    assert slots["amount"] == "50.00"
    assert "currency" not in slots


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("kiero aorrar pal techo d mi casa", "set_goal"),
        ("oi me yego la remeza d mi ijo 200 dolares", "record_remittance"),
        ("q tanto yebo pa los utiles", "check_progress"),
        ("tuve que sacar 100 del cuchubal", "record_withdrawal"),
        ("xfa recuerdeme los viernes a las 7 de la noche", "set_reminder"),
        ("ya no me mande recordatorios", "stop_reminders"),
        ("quiero darme de baja", "unsubscribe"),
        ("que papeles piden para abrir cuenta en banrural", "ask_open_account"),
        ("dónde queda la cooperativa más cercana", "find_branch"),
        ("ya abrí mi cuenta en la cooperativa", "report_account_opened"),
        ("si el banco quiebra pierdo mi dinero", "ask_account_safety"),
        ("cuánto cobra western union por mandar 300", "ask_remittance_cost"),
        ("quiero hablar con la facilitadora", "talk_to_person"),
        ("borre todos mis datos", "delete_my_data"),
        ("en inglés por favor", "change_language"),
        ("hola seño buenos días", "greet"),
        ("Dios se lo pague, muchas gracias", "thank"),
        ("usted es un robot", "bot_challenge"),
        ("quién ganó el partido de Barcelona", "out_of_scope"),
        ("I saved 50 bucks yesterday for the roof", "record_saving"),
        ("I took 30 out of my savings for gas", "record_withdrawal"),
        ("I saved 10 off the price", "out_of_scope"),
        ("how much have I saved", "check_progress"),
        ("stop texting me", "unsubscribe"),
        ("a man called saying he is from the bank and wants my pin", "report_scam"),
    ],
)
async def test_everyday_messages_are_understood_without_the_sidecar(text: str, intent: str) -> None:
    assert (await heard(text)).intent == intent


@pytest.mark.parametrize(
    "text",
    [
        "mi marido me quita la remesa",
        "dicen que si no pago le van a hacer algo a mi hijo",
        "me pegó otra vez mi esposo",
        "los mareros me piden renta cada mes",
        "ya no quiero vivir",
        "mi suegra me arrebata el dinero que manda mi esposo",
        "my husband takes my money and beats me",
        "they said they will kill my son if I do not pay",
    ],
)
async def test_danger_comes_before_everything(text: str) -> None:
    understood = await heard(text)
    assert understood.intent == "distress"
    assert understood.band is Band.ACT


@pytest.mark.parametrize(
    "text",
    [
        "me escribió el banco pidiendo mi pin",
        "dice que gané un premio y que deposite 500",
        "me llamó un señor que tengo un paquete detenido en la aduana",
        "me pidieron el codigo que me llego por whatsapp",
        "someone wants the code that came to my phone, is it a scam",
    ],
)
async def test_fraud_is_recognised(text: str) -> None:
    assert (await heard(text)).intent == "report_scam"


@pytest.mark.parametrize(
    "text",
    [
        "quiero dar de baja mi cuenta vieja del banco",
        "cómo cancelo mi tarjeta de crédito",
        "I want to close my old bank account",
    ],
)
async def test_leaving_a_bank_is_not_leaving_us(text: str) -> None:
    assert (await heard(text)).intent not in {"unsubscribe", "delete_my_data"}


@pytest.mark.parametrize(
    "text",
    [
        "no pude guardar los 50 esta semana",
        "todavía no he guardado nada",
        "mañana voy a guardar 100",
        "si guardo 50 cada semana cuánto junto",
        "¿ya guardé 50?",
        "mi vecina guardó 500 en el banco",
        "iba a guardar 100 pero no se pudo",
        "no he sacado los 200 de la cuenta",
        "no me ha llegado la remesa de 300",
        "mi esposo me va a mandar 200 dólares mañana",
        "cuando me mande los 300 le aviso",
        "I couldn't save 50 this week",
        "I was gonna save 100 today but nah",
        "tomorrow I will put 20 aside",
        "if I save 50 a week how much is that",
        "my friend saved 500 already",
        "he hasn't sent the 200 yet",
        "-5",
        "0",
        "1e9",
    ],
)
async def test_what_did_not_happen_is_never_recorded(text: str) -> None:
    understood = await heard(text)
    assert not (understood.intent in MONEY and understood.band is Band.ACT), understood


async def test_a_clean_clause_outweighs_a_doubtful_one() -> None:
    understood = await heard("no pude guardar 100, solo guardé 50 quetzales")
    assert understood.intent == "record_saving"


@pytest.mark.parametrize("text", ["", "   ", "...", "🙈🙈", "\x00", "???", "12", "你好"])
async def test_nothing_to_go_by_is_the_menu(text: str) -> None:
    understood = await heard(text)
    assert understood.abstained
    assert understood.intent in {"nlu_fallback", "out_of_scope"} or understood.band is not Band.ACT


@pytest.mark.parametrize(
    ("expecting", "text", "slot", "value"),
    [
        ("amount", "50", "amount", "50.00"),
        ("amount", "cincuenta", "amount", "50.00"),
        ("goal", "el techo de mi casa", "goal", "techo de mi casa"),
        ("goal", "pa los utiles d mis ijos", "goal", "utiles d mis ijos"),
        ("date", "ayer", "date", "2026-11-23"),
        ("time", "a las 7 de la noche", "time", "19:00"),
        ("recurrence", "cada viernes", "recurrence", "FREQ=WEEKLY;BYDAY=FR"),
    ],
)
async def test_a_reply_is_read_in_the_light_of_the_question(expecting: str, text: str, slot: str, value: str) -> None:
    understood = await heard(text, expecting)
    assert understood.answers == expecting
    assert understood.as_json()["slots"][slot] == value


@pytest.mark.parametrize(
    ("text", "intent"),
    [
        ("si", "affirm"),
        ("Simón", "affirm"),
        ("dele pues", "affirm"),
        ("nel", "deny"),
        ("mejor otro día", "deny"),
        ("👍", "affirm"),
    ],
)
async def test_yes_and_no_when_asked(text: str, intent: str) -> None:
    understood = await heard(text, "yes_no")
    assert (understood.intent, understood.answers) == (intent, "yes_no")


async def test_a_digression_is_answered_first() -> None:
    understood = await heard("¿y es seguro el banco o pierdo mi dinero si quiebra?", "amount")
    assert understood.answers is None
    assert understood.intent == "ask_account_safety"


async def test_danger_is_never_taken_for_a_reply() -> None:
    understood = await heard("mi marido me pega y me quita los 300", "amount")
    assert understood.intent == "distress"
    assert understood.answers is None


async def test_the_language_of_a_message_is_noticed() -> None:
    assert (await heard("how much have I saved so far")).language == "en"
    assert (await heard("cuánto llevo guardado")).language == "es"
    assert (await heard("ok")).language is None


@pytest.mark.parametrize("address", ["", "http://127.0.0.1:9"], ids=["none", "gone"])
async def test_the_rules_answer_each_in_order_where_no_sidecar_does(address: str) -> None:
    texts = ["hola", "ayer guardé 50", "gracias"] * 3
    async with NluClient(address, "secret") as client:
        answers = await understand_many(texts, now=NOW, client=client)
    assert [answer.text for answer in answers] == texts
    assert [answer.intent for answer in answers] == ["greet", "record_saving", "thank"] * 3
    assert {answer.engine for answer in answers} == {"rules"}


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=600), st.sampled_from([None, "amount", "goal", "date", "yes_no", "name"]))
async def test_no_text_breaks_it(text: str, expecting: str | None) -> None:
    understood = await heard(text, expecting)
    assert understood.intent in {*INTENTS, "nlu_fallback"}
    assert 0.0 <= understood.confidence <= 1.0


async def test_mutilated_sentences_record_nothing_that_was_no_record() -> None:
    """Letters lost, doubled and swapped: a sentence about something else never becomes money."""
    dice = random.Random(7)
    others = [text for text, intent in sentences() if intent not in MONEY]
    sample = dice.sample(others, 400)
    answers = await understand_many([_mutilated(text, dice) for text in sample], now=NOW)
    recorded = [a.text for a in answers if a.intent in MONEY and a.band is Band.ACT and a.slots.amount]
    assert len(recorded) <= 2, recorded


def _mutilated(text: str, dice: random.Random) -> str:
    letters = list(text)
    for _ in range(max(1, len(letters) // 12)):
        i = dice.randrange(len(letters))
        letters[i] = dice.choice(["", letters[i] * 2, dice.choice("abcdelmnorst ")])
    return "".join(letters)
