"""Doña Ana and the plainest bot: what one says the other hears."""

import asyncio
import re

import pytest

from sandbox.phone import NothingCame, Phone, PhoneRefuses
from tests.sandbox.conftest import Bot

YES_NO = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}, {"text": "No", "callback_data": "no"}]]}


async def test_the_bot_hears_start_with_its_payload(bot: Bot, ana: Phone) -> None:
    await ana.start("EVA-7")
    (update,) = await bot.updates()
    assert update["message"]["text"] == "/start EVA-7"
    assert update["message"]["entities"] == [{"type": "bot_command", "offset": 0, "length": 6}]
    assert update["message"]["from"]["language_code"] == "es"


async def test_ana_reads_what_the_bot_writes(bot: Bot, ana: Phone) -> None:
    await ana.start()
    await bot.call("sendMessage", chat_id=1001, text="Buenos días, doña <b>Ana</b>", parse_mode="HTML")
    message = await ana.wait_for(re.compile("doña Ana$"))
    assert message.raw["entities"] == [{"type": "bold", "offset": 18, "length": 3}]


async def test_a_tap_reaches_the_bot_and_its_answer_reaches_ana(bot: Bot, ana: Phone) -> None:
    await ana.start()
    await bot.call("sendMessage", chat_id=1001, text="¿Guardó?", reply_markup=YES_NO)
    await ana.wait_for("Guardó")
    await ana.tap("Sí")
    query = (await bot.updates())[-1]["callback_query"]
    assert (query["data"], query["message"]["text"]) == ("yes", "¿Guardó?")
    await bot.call("answerCallbackQuery", callback_query_id=query["id"], text="Anotado")
    assert (await ana.wait_for_toast()).text == "Anotado"
    await bot.call("editMessageText", chat_id=1001, message_id=query["message"]["message_id"], text="Anotado.")
    assert (await ana.wait_for("Anotado.")).edited


async def test_a_button_that_is_not_on_the_screen_cannot_be_tapped(bot: Bot, ana: Phone) -> None:
    await ana.start()
    sent = await bot.call("sendMessage", chat_id=1001, text="¿Guardó?", reply_markup=YES_NO)
    await bot.call("editMessageReplyMarkup", chat_id=1001, message_id=sent["message_id"])
    with pytest.raises(PhoneRefuses, match="no button «Sí»"):
        await ana.tap("Sí", timeout=0.1)


async def test_she_looks_for_a_button_that_is_still_on_its_way(bot: Bot, ana: Phone) -> None:
    await ana.start()
    tapping = asyncio.create_task(ana.tap("Sí"))
    await asyncio.sleep(0.2)
    assert not tapping.done()
    await bot.call("sendMessage", chat_id=1001, text="¿Guardó?", reply_markup=YES_NO)
    await tapping
    assert (await bot.updates())[-1]["callback_query"]["data"] == "yes"


async def test_waiting_for_what_never_comes_tells_what_came(bot: Bot, ana: Phone) -> None:
    await ana.start()
    await bot.call("sendMessage", chat_id=1001, text="otra cosa")
    with pytest.raises(NothingCame, match="otra cosa"):
        await ana.wait_for("la meta", timeout=0.1)


async def test_only_what_came_after_her_last_word_counts(bot: Bot, ana: Phone) -> None:
    await ana.start()
    await bot.call("sendMessage", chat_id=1001, text="hola")
    await ana.send("¿y ahora?")
    await ana.expect_silence(0.05)
