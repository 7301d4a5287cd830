"""What Telegram refuses the sandbox refuses, in Telegram's own words."""

from typing import Any

import pytest

from sandbox.phone import Phone
from sandbox.wire import Json
from tests.sandbox.conftest import Bot
from tests.sandbox.pictures import PAPER

ANA = 1001


def button(**action: Any) -> Json:
    return {"inline_keyboard": [[{"text": "Sí", **action}]]}


TEXT_BUTTON = "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
QUESTION = {"question": "¿?", "options": [{"text": "a"}, {"text": "b"}]}

# method, parameters, words after «Bad Request: »
REFUSED: list[tuple[str, Json, str]] = [
    ("sendMessage", {"chat_id": None, "text": "hola"}, "chat_id is empty"),
    ("sendMessage", {"chat_id": 999, "text": "hola"}, "chat not found"),
    ("sendMessage", {"chat_id": "@nobody", "text": "hola"}, "chat not found"),
    ("sendMessage", {"text": ""}, "message text is empty"),
    ("sendMessage", {"text": " \n\u200b "}, "text must be non-empty"),
    ("sendMessage", {"text": "<b></b>", "parse_mode": "HTML"}, "text must be non-empty"),
    ("sendMessage", {"text": "a" * 4097}, "message is too long"),
    ("sendMessage", {"text": "\U0001f33d" * 2049}, "message is too long"),
    ("sendMessage", {"text": "a" * 32769}, "text is too long"),
    ("sendMessage", {"text": "a", "parse_mode": "BBCode"}, "unsupported parse_mode"),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="x" * 65)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="ñ" * 33)}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": button(callback_data="")}, "BUTTON_DATA_INVALID"),
    ("sendMessage", {"text": "a", "reply_markup": button()}, TEXT_BUTTON),
    ("sendMessage", {"text": "a", "reply_markup": [1]}, "object expected as reply markup"),
    ("sendMessage", {"text": "a", "reply_markup": "{"}, "can't parse reply keyboard markup JSON object"),
    ("sendMessage", {"text": "a", "reply_parameters": {"message_id": 777}}, "message to be replied not found"),
    ("editMessageText", {"message_id": "{text}", "text": "Hola"}, NOT_MODIFIED),
    ("editMessageText", {"message_id": 777, "text": "otra"}, "message to edit not found"),
    ("editMessageText", {"text": "otra"}, "message identifier is not specified"),
    ("editMessageText", {"message_id": "{hers}", "text": "otra"}, "message can't be edited"),
    ("editMessageText", {"message_id": "{poll}", "text": "otra"}, "there is no text in the message to edit"),
    ("editMessageCaption", {"message_id": "{text}", "caption": "a"}, "there is no caption in the message to edit"),
    ("editMessageReplyMarkup", {"message_id": "{text}"}, NOT_MODIFIED),
    ("deleteMessage", {"message_id": 777}, "message to delete not found"),
    ("copyMessage", {"from_chat_id": ANA, "message_id": 777}, "message to copy not found"),
    ("forwardMessage", {"from_chat_id": ANA, "message_id": 777}, "message to forward not found"),
    ("pinChatMessage", {"message_id": 777}, "message to pin not found"),
    ("sendPhoto", {"photo": "nonsense"}, "wrong file identifier/HTTP URL specified"),
    ("sendPhoto", {"photo": "https://a.example/x.png"}, "failed to get HTTP URL content"),
    ("sendPhoto", {}, "there is no file in the request"),
    ("getFile", {"file_id": "nonsense"}, "invalid file_id"),
    ("sendLocation", {"latitude": 99, "longitude": 0}, "wrong latitude or longitude specified"),
    ("sendPoll", {"question": "", "options": ["a", "b"]}, "poll question must be non-empty"),
    ("sendPoll", {"question": "q" * 301, "options": ["a", "b"]}, "poll question length must not exceed 300"),
    ("sendPoll", {"question": "¿?", "options": []}, "poll must have at least 1 option"),
    ("sendPoll", {"question": "¿?", "options": ["a"] * 13}, "poll can't have more than 12 options"),
    ("sendPoll", {"question": "¿?", "options": ["a" * 101]}, "poll options length must not exceed 100"),
    ("sendPoll", {**QUESTION, "type": "quiz"}, "wrong correct option ID specified"),
    ("sendPoll", {**QUESTION, "type": "quiz", "correct_option_ids": [2]}, "wrong correct option ID specified"),
    ("stopPoll", {"message_id": "{text}"}, "message with poll to stop not found"),
    ("sendChatAction", {"action": "dancing"}, "wrong parameter action in request"),
    ("setMyCommands", {"commands": [{"command": "Ayuda", "description": "x"}]}, "BOT_COMMAND_INVALID"),
    ("setMyCommands", {"commands": [{"command": "a", "description": "x"}] * 101}, "BOT_COMMANDS_TOO_MUCH"),
    ("setMyCommands", {"commands": [], "language_code": "kek"}, "invalid language code specified"),
    ("setWebhook", {"url": "http://bank.example/hook"}, "bad webhook: An HTTPS URL must be provided for webhook"),
    ("setWebhook", {"url": "https://bank.example:8444/"}, "bad webhook: Webhook can be set up only on ports "
                                                         "80, 88, 443 or 8443"),
    ("setWebhook", {"url": "https://bank.example/", "secret_token": "¡no!"}, "secret token contains "
                                                                            "unallowed characters"),
    ("answerCallbackQuery", {"callback_query_id": "1"}, "query is too old and response timeout expired or query ID "
                                                        "is invalid"),
]  # fmt: skip


@pytest.fixture
async def names(bot: Bot, ana: Phone) -> Json:
    hers = (await ana.start())["message_id"]
    text = await bot.call("sendMessage", chat_id=ANA, text="Hola")
    poll = await bot.call("sendPoll", chat_id=ANA, **QUESTION)
    return {"{text}": text["message_id"], "{poll}": poll["message_id"], "{hers}": hers}


@pytest.mark.parametrize(("method", "parameters", "words"), REFUSED)
async def test_a_wrong_call_is_refused_in_telegrams_words(
    bot: Bot, names: Json, method: str, parameters: Json, words: str
) -> None:
    filled = {name: names.get(value, value) if isinstance(value, str) else value for name, value in parameters.items()}
    answer = await bot.ask(method, **{"chat_id": ANA, **filled})
    assert answer == {"ok": False, "error_code": 400, "description": f"Bad Request: {words}"}


async def test_the_longest_legal_text_passes(bot: Bot, names: Json) -> None:
    await bot.call("sendMessage", chat_id=ANA, text="\U0001f33d" * 2048)
    await bot.call("sendMessage", chat_id=ANA, text="<b>" + "a" * 4096 + "</b>", parse_mode="HTML")
    await bot.call("sendMessage", chat_id=ANA, text="a", reply_markup=button(callback_data="x" * 64))


async def test_a_caption_ends_at_1024(bot: Bot, ana: Phone, names: Json) -> None:
    file_id = (await ana.upload("document", PAPER, "a.pdf"))["document"]["file_id"]
    await bot.call("sendDocument", chat_id=ANA, document=file_id, caption="a" * 1024)
    words = await bot.refusal("sendDocument", chat_id=ANA, document=file_id, caption="a" * 1025)
    assert words == "Bad Request: message caption is too long"
    as_photo = await bot.refusal("sendPhoto", chat_id=ANA, photo=file_id)
    assert as_photo == "Bad Request: can't use file of type Document as Photo"


async def test_whoever_never_started_cannot_be_written_to(bot: Bot, sandbox: str, ana: Phone) -> None:
    async with Phone(sandbox, 1003) as carla:
        await carla.chat()
    assert await bot.refusal("sendMessage", chat_id=1003, text="hola") == "Bad Request: chat not found"
    await ana.group("Cuchubal", 1003)
    words = await bot.refusal("sendMessage", chat_id=1003, text="hola")
    assert words == "Forbidden: bot can't initiate conversation with a user"


async def test_who_blocked_or_left_telegram_is_forbidden(bot: Bot, ana: Phone, names: Json) -> None:
    await ana.block()
    answer = await bot.ask("sendMessage", chat_id=ANA, text="hola")
    assert (answer["error_code"], answer["description"]) == (403, "Forbidden: bot was blocked by the user")
    await ana.unblock()
    await ana._act("deactivate")
    assert await bot.refusal("sendMessage", chat_id=ANA, text="hola") == "Forbidden: user is deactivated"


async def test_a_wrong_token_and_a_wrong_method_are_told_apart(bot: Bot) -> None:
    async with bot.session.get(f"{bot.base_url}/bot1:wrong/getMe") as answer:
        assert await answer.json() == {"ok": False, "error_code": 401, "description": "Unauthorized"}
    assert await bot.ask("getMee") == {"ok": False, "error_code": 404, "description": "Not Found: method not found"}


async def test_markdown_is_refused_and_recorded(bot: Bot, names: Json) -> None:
    await bot.refusal("sendMessage", chat_id=ANA, text="*hola*", parse_mode="MarkdownV2")
    async with bot.session.get(f"{bot.base_url}/ctl/violations") as answer:
        (violation,) = (await answer.json())["violations"]
    assert violation["what"].startswith("parse_mode=MarkdownV2")


async def test_a_parameter_that_telegram_does_not_know_is_ignored_and_recorded(bot: Bot, names: Json) -> None:
    await bot.call("sendMessage", chat_id=ANA, text="hola", disable_web_page_previews=True)
    async with bot.session.get(f"{bot.base_url}/ctl/violations") as answer:
        (violation,) = (await answer.json())["violations"]
    assert violation == {"method": "sendMessage", "what": "unknown parameter disable_web_page_previews"}


async def test_a_call_may_come_in_the_address_or_in_a_form(bot: Bot, names: Json) -> None:
    address = f"{bot.base_url}/bot424242:sandbox/sendMessage"
    async with bot.session.get(address, params={"chat_id": "1001", "text": "uno"}) as answer:
        assert (await answer.json())["result"]["text"] == "uno"
    markup = '{"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}]]}'
    async with bot.session.post(address, data={"chat_id": "1001", "text": "dos", "reply_markup": markup}) as answer:
        assert (await answer.json())["result"]["reply_markup"]["inline_keyboard"][0][0]["text"] == "Sí"
    async with bot.session.post(address.replace("sendMessage", "SENDMESSAGE"), data={"chat_id": "1001"}) as answer:
        assert (await answer.json())["description"] == "Bad Request: message text is empty"
