"""Old buttons, buttons tapped twice, and updates that come twice: nothing happens twice, and she is told what is so."""

import asyncio
import re
from datetime import timedelta
from itertools import count

import pytest

from core.library import Library
from sandbox.phone import Message, Phone
from tests.conversations.village import Village

TAPS = count(880)


def _tap(message: Message, label: str) -> dict[str, object]:
    """A tap that Telegram still carries though the button is gone from her screen."""
    person = {"id": 1001, "is_bot": False, "first_name": "Ana"}
    facts = {"id": str(next(TAPS)), "from": person, "chat_instance": "1"}
    return {"callback_query": {**facts, "message": message.raw, "data": message.data(label)}}


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    return ana


async def with_button(phone: Phone, label: str) -> Message:
    return next(message for message in reversed(await phone.messages()) if label in " ".join(message.labels))


async def test_a_finger_that_taps_twice_is_answered_once(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("/leccion", "1/3")])
    card = await with_button(ana, "Seguir")
    await ana.tap("Seguir", card.id)
    await ana.tap(card.data("Seguir"), card.id)
    await asyncio.sleep(1)
    assert len([message for message in await ana.messages() if "2/3" in message.text]) == 1


@pytest.mark.parametrize(
    ("before", "label"),
    [
        ([("me llegaron 300 quetzales", "Q30.00")], "Sí, lo aparté"),
        ([("guardé 1.250", "monto")], "Q1,250.00"),
        ([("mañana guardé 20", "Fue hoy")], "Hoy"),
    ],
)
async def test_money_tapped_twice_is_written_once(
    village: Village, ana: Phone, before: list[tuple[str, str]], label: str
) -> None:
    await village.talk(ana, before)
    message = await with_button(ana, label)
    await village.control.inject(_tap(message, label))
    await ana.wait_for("Anoté Q")
    await asyncio.sleep(2.2)  # longer than a finger that slips
    await village.control.inject(_tap(message, label))
    await ana.wait_for(re.compile("ya anoté|ya pasó"))
    assert village.entries(1001) == 1


async def test_an_old_question_cannot_answer_a_new_one(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 1.250", "monto")])
    old = await with_button(ana, "Q1,250.00")
    await village.talk(ana, [("guardé 2.500", "monto")])
    await ana.tap("Q1,250.00", old.id)
    await ana.wait_for("Esa pregunta ya pasó y no cambié nada")
    assert village.entries(1001) == 0
    await village.talk(ana, [("[Q2,500.00]", "Anoté Q2,500.00")])


async def test_an_old_pass_passes_over_nothing(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [("/start", "acuerdo"), ("[Sí, de acuerdo]", "recordatorios"), ("[No]", "contar")])
    await village.talk(ana, [("[No]", "le diga")])
    old = await with_button(ana, "Pasar")
    await village.talk(ana, [("Ana", "remesa"), ("el 15", "Ya quedó"), ("guardé dinero", "Cuánto apartó")])
    await ana.tap("Pasar", old.id)
    await ana.wait_for("ya pasó y no cambié nada")
    await village.talk(ana, [("30", "Anoté Q30.00")])


async def test_an_old_consent_text_changes_nothing_after_her_yes(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [("/start", "acuerdo"), ("hola", "acuerdo"), ("hola", "acuerdo")])
    olds = [message for message in await ana.messages() if "Sí, de acuerdo" in message.labels]
    await village.talk(ana, [("[Sí, de acuerdo]", "recordatorios"), ("[Sí]", "contar"), ("[Sí]", "le diga")])
    await village.talk(ana, [("Ana", "remesa"), ("el 15", "Ya quedó")])
    await ana.tap("Sí, de acuerdo", olds[0].id)
    await ana.wait_for("Qué bueno verle otra vez, Ana")
    await ana.tap("No, gracias", olds[1].id)
    await ana.wait_for("pausa o salir del todo")
    who = village.household(1001)
    assert who is not None
    assert who.is_active


async def test_undo_pressed_again_says_the_same_and_the_day_after_it_is_too_late(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("guardé 50", "anotación 1"), ("guardé 20", "anotación 2")])
    first, second = [message for message in await ana.messages() if "Deshacer" in message.labels]
    for _ in range(2):
        await village.control.inject(_tap(first, "Deshacer"))
        await asyncio.sleep(2.2)
    assert village.saved(1001) == ["20.00 GTQ"]
    village.clock.offset += timedelta(days=2)
    await ana.tap("Deshacer", second.id)
    await ana.wait_for("esa anotación se queda")
    assert village.saved(1001) == ["20.00 GTQ"]


async def test_after_an_undo_the_share_can_be_put_aside_again(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("me llegaron 300 quetzales", "Q30.00")])
    proposal = await with_button(ana, "Hoy no")
    await village.talk(ana, [("[Sí, lo aparté]", "Anoté Q30.00"), ("[Deshacer]", "Quité la anotación")])
    await village.control.inject(_tap(proposal, "Otro monto"))
    await ana.wait_for("Cuánto apartó de esta remesa", after=0)
    await village.talk(ana, [("45", "Anoté Q45.00")])
    await village.control.inject(_tap(proposal, "Hoy no"))
    await ana.wait_for("De esa remesa ya anoté Q45.00", after=0)
    assert village.saved(1001) == ["45.00 GTQ"]


async def test_a_quiz_answer_counts_the_first_time_only(village: Village, ana: Phone, library: Library) -> None:
    lesson = library.lesson("mensajes-y-enlaces-falsos", "es", "GT")
    first = lesson.questions[0]
    await village.talk(
        ana,
        [("/leccion", "1/"), ("[Seguir]", "2/"), ("[Seguir]", "3/"), ("[Ya leí]", "Para hoy"), ("[Hecho]", "A\\) ")],
    )
    asked = await with_button(ana, "A")
    wrong = next(i for i, choice in enumerate(first.choices) if choice.key != first.correct)
    right = next(i for i, choice in enumerate(first.choices) if choice.key == first.correct)
    await ana.tap("ABC"[wrong], asked.id)
    await ana.wait_for(re.compile(re.escape(first.choices[wrong].feedback.replace("*", ""))))
    await village.control.inject(_tap(asked, "ABC"[right]))
    await ana.wait_for(re.compile(re.escape(first.choices[right].feedback.replace("*", ""))), after=0)
    with village.database.read() as session:
        rows = session.connection().exec_driver_sql("SELECT choice FROM answers").scalars().all()
    assert rows == [first.choices[wrong].key]


async def test_a_repeated_update_does_nothing_twice(village: Village, ana: Phone) -> None:
    message = {
        "message_id": 801,
        "date": 1,
        "chat": {"id": 1001, "type": "private"},
        "from": {"id": 1001, "is_bot": False, "first_name": "Ana"},
        "text": "quiero ahorrar 300 para medicinas",
    }
    for _ in range(2):
        await village.control.inject({"update_id": 990_001, "message": message})
        await asyncio.sleep(0.5)
    await village.talk(ana, [("[No sé]", "lo dejamos"), ("cuánto llevo", "techo.*medicinas")])
    assert len([m for m in await ana.messages() if m.text.startswith("Su meta: Q300.00 para medicinas")]) == 1


async def test_a_remittance_told_twice_on_one_day_is_one(village: Village, ana: Phone) -> None:
    await village.talk(ana, [("ya me llegó la remesa", "De cuánto fue"), ("[Dejarlo]", "lo dejamos")])
    await village.talk(ana, [("/menu", "Buenas"), ("[Llegó mi remesa]", "De cuánto fue"), ("400", "llegaron Q400.00")])
    with village.database.read() as session:
        told = session.connection().exec_driver_sql("SELECT count(*) FROM remittances").scalar_one()
    assert told == 1
