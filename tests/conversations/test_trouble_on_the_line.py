"""A bad network and a busy Telegram: she gets her answer, perhaps late or twice, and the book counts once."""

import pytest

from sandbox.phone import Phone
from tests.conversations.village import Village


@pytest.fixture
async def ana(village: Village) -> Phone:
    ana = await village.member(1001, "doña Ana")
    village.aim(1001, "techo", "900")
    return ana


@pytest.mark.parametrize("kind", ["429", "500", "502", "slow", "reset", "lost"])
async def test_a_fault_on_the_reply_loses_no_answer_and_counts_once(village: Village, ana: Phone, kind: str) -> None:
    await village.control.fault(kind, method="sendMessage", chat_id=1001, times=2, seconds=1)
    await ana.send("guardé 50")
    await ana.wait_for("Anoté Q50.00 de hoy (anotación 1)", timeout=20)
    await village.control.clear_faults()
    await village.talk(ana, [("guardé 20", "anotación 2")])
    assert village.saved(1001) == ["70.00 GTQ"]


async def test_a_waiting_reply_holds_up_nobody_else(village: Village, ana: Phone) -> None:
    beto = await village.member(1002, "don Beto")
    await village.control.fault("429", method="sendMessage", chat_id=1001, times=3, seconds=2)
    await ana.send("guardé 50")
    await village.talk(beto, [("guardé 30", "Anoté Q30.00")])
    await ana.wait_for("Anoté Q50.00", timeout=20)


async def test_an_edit_of_a_message_that_is_gone_is_said_anew(village: Village) -> None:
    ana = village.phone(1001)
    await village.talk(ana, [("/start", "acuerdo")])
    asked = (await ana.messages())[-1]
    await village.control.fault("400", method="editMessageText", description="Bad Request: message to edit not found")
    await ana.tap("Saber más", asked.id)
    await ana.wait_for("Milpa es gratis")


async def test_who_blocks_the_bot_is_not_written_to_and_who_comes_back_is(village: Village, ana: Phone) -> None:
    await ana.block()
    eva = await village.arrives(1010, "Eva")
    await _until_blocked(village, True)
    await village.talk(eva, [("/campana", "Qué lección"), ("[1.6]", "grupo"), ("[Las Flores]", "bloqueó el bot: 1")])
    await ana.unblock()
    await _until_blocked(village, False)
    await village.talk(eva, [("/campana", "Qué lección"), ("[1.6]", "grupo"), ("[Las Flores]", "1 persona")])
    await village.talk(ana, [("guardé 20", "Anoté Q20.00")])


async def test_a_403_on_a_reply_is_remembered_until_she_writes_again(village: Village, ana: Phone) -> None:
    await village.control.fault("blocked", method="sendMessage", chat_id=1001, times=1)
    await ana.send("guardé 50")
    await _until_blocked(village, True)
    await village.control.clear_faults()
    await village.talk(ana, [("guardé 20", "Anoté Q20.00.*Lleva Q70.00")])
    await _until_blocked(village, False)
    assert village.entries(1001) == 2


async def _until_blocked(village: Village, wanted: bool) -> None:
    for _ in range(40):
        who = village.household(1001)
        if who is not None and who.blocked is wanted:
            return
        await village.breathe()
    raise AssertionError(f"blocked should be {wanted}")
