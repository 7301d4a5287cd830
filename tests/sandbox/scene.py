"""A prepared conversation, a call of every played method, and everything that a person can do."""

from collections.abc import Callable
from typing import Any

import aiohttp

from sandbox.bot_api.parameters import PARAMETERS
from sandbox.phone import Phone
from sandbox.server import TOKEN
from sandbox.wire import Json, loads
from tests.sandbox.conftest import Bot
from tests.sandbox.pictures import PAPER, VOICE, png

ANA = 1001
INLINE = {"inline_keyboard": [[{"text": "Sí", "callback_data": "yes"}, {"text": "Ver", "url": "https://a.example"}]]}
PLACE = {"latitude": 15.47, "longitude": -90.37}
OPTIONS = [{"text": "Banco"}, {"text": "Colchón"}]
OUTSIDE_TABLES = {"getUpdates", "setWebhook", "deleteWebhook", "getWebhookInfo"}

# Every played method with a call of it; «{text}» and the like stand for what the scene has prepared.
CALLS: list[tuple[str, Json]] = [
    ("getMe", {}),
    ("logOut", {}),
    ("close", {}),
    ("getUpdates", {"timeout": 0}),
    ("getWebhookInfo", {}),
    ("setWebhook", {"url": "http://127.0.0.1:9/x"}),
    ("getWebhookInfo", {}),
    ("deleteWebhook", {}),
    ("sendMessage", {"text": "<b>Hola</b> https://a.example", "parse_mode": "HTML", "reply_markup": INLINE}),
    ("sendMessage", {"text": "sí", "reply_parameters": {"message_id": "{text}", "quote": "Hola"}}),
    ("sendPhoto", {"photo": "{photo}", "caption": "<i>foto</i>", "parse_mode": "HTML"}),
    ("sendDocument", {"document": "{document}"}),
    ("sendVoice", {"voice": "{voice}"}),
    ("sendAudio", {"audio": "{audio}"}),
    ("sendVideo", {"video": "{video}"}),
    ("sendAnimation", {"animation": "{animation}"}),
    ("sendVideoNote", {"video_note": "{video_note}"}),
    ("sendSticker", {"sticker": "{sticker}"}),
    ("sendMediaGroup", {"media": [{"type": "photo", "media": "{photo}"}, {"type": "photo", "media": "{photo}"}]}),
    ("sendLocation", PLACE),
    ("sendVenue", {**PLACE, "title": "Agencia", "address": "1a calle"}),
    ("sendContact", {"phone_number": "+50255551234", "first_name": "Eva"}),
    ("sendDice", {}),
    ("sendPoll", {"question": "¿Dónde?", "options": OPTIONS}),
    ("sendPoll", {"question": "¿Dónde?", "options": OPTIONS, "type": "quiz", "correct_option_ids": [0],
                  "explanation": "<b>Ahí</b>", "explanation_parse_mode": "HTML", "open_period": 60}),
    ("stopPoll", {"message_id": "{poll}"}),
    ("sendChatAction", {"action": "typing"}),
    ("setMessageReaction", {"message_id": "{text}", "reaction": [{"type": "emoji", "emoji": "👍"}]}),
    ("forwardMessage", {"from_chat_id": ANA, "message_id": "{text}"}),
    ("forwardMessages", {"from_chat_id": ANA, "message_ids": ["{text}"]}),
    ("copyMessage", {"from_chat_id": ANA, "message_id": "{text}"}),
    ("copyMessages", {"from_chat_id": ANA, "message_ids": ["{text}"]}),
    ("editMessageText", {"message_id": "{text}", "text": "Otra cosa"}),
    ("editMessageReplyMarkup", {"message_id": "{text}", "reply_markup": INLINE}),
    ("editMessageCaption", {"message_id": "{paper}", "caption": "Otra"}),
    ("editMessageMedia", {"message_id": "{paper}", "media": {"type": "photo", "media": "{photo}"}}),
    ("pinChatMessage", {"message_id": "{text}"}),
    ("getChat", {}),
    ("unpinChatMessage", {"message_id": "{text}"}),
    ("unpinAllChatMessages", {}),
    ("answerCallbackQuery", {"callback_query_id": "{tap}", "text": "Anotado"}),
    ("getFile", {"file_id": "{photo}"}),
    ("setMyCommands", {"commands": [{"command": "ayuda", "description": "Ayuda"}]}),
    ("getMyCommands", {}),
    ("deleteMyCommands", {}),
    ("setMyName", {"name": "Milpa"}),
    ("getMyName", {}),
    ("setMyDescription", {"description": "Ahorro"}),
    ("getMyDescription", {}),
    ("setMyShortDescription", {"short_description": "Ahorro"}),
    ("getMyShortDescription", {}),
    ("setChatMenuButton", {"menu_button": {"type": "commands"}}),
    ("getChatMenuButton", {}),
    ("getChatMember", {"user_id": ANA}),
    ("getChatMemberCount", {"chat_id": "{group}"}),
    ("getChatAdministrators", {"chat_id": "{group}"}),
    ("leaveChat", {"chat_id": "{group}"}),
    ("deleteMessage", {"message_id": "{text}"}),
    ("deleteMessages", {"message_ids": ["{paper}"]}),
]  # fmt: skip


class Scene:
    """Ana has started the bot, tapped a button, and every kind of file and message is there to be named."""

    def __init__(self, bot: Bot, ana: Phone) -> None:
        self.bot = bot
        self.ana = ana
        self.names: Json = {}

    async def prepare(self) -> "Scene":
        await self.ana.start()
        text = await self.bot.call("sendMessage", chat_id=ANA, text="Hola", reply_markup=INLINE)
        self.names["text"] = text["message_id"]
        self.names["tap"] = (await self.ana.tap("Sí"))["tap"]
        poll = await self.bot.call("sendPoll", chat_id=ANA, question="¿Dónde?", options=OPTIONS)
        self.names["poll"] = poll["message_id"]
        self.names["group"] = await self.ana.group("Cuchubal")
        for kind in ("photo", "document", "voice", "audio", "video", "animation", "video_note", "sticker"):
            await self._upload(kind)
        return self

    async def _upload(self, kind: str) -> None:
        form = aiohttp.FormData({"chat_id": str(ANA)})
        body = {"photo": png(), "document": PAPER}.get(kind, VOICE)
        form.add_field(kind, body, filename=f"x.{kind}")
        method = "sendVideoNote" if kind == "video_note" else f"send{kind.title()}"
        async with self.bot.session.post(f"{self.bot.base_url}/bot{TOKEN}/{method}", data=form) as answer:
            message = loads(await answer.read())["result"]
        file = message[kind][0] if kind == "photo" else message[kind]
        self.names[kind] = file["file_id"]
        self.names["paper" if kind == "document" else f"message of {kind}"] = message["message_id"]

    def filled(self, value: Any) -> Any:
        if isinstance(value, str) and value.startswith("{"):
            return self.names[value[1:-1]]
        if isinstance(value, list):
            return [self.filled(one) for one in value]
        if isinstance(value, dict):
            return {name: self.filled(one) for name, one in value.items()}
        return value

    async def answer_to(self, method: str, parameters: Json) -> Json:
        takes_chat = "chat_id" in PARAMETERS[method]
        given = {**({"chat_id": ANA} if takes_chat else {}), **self.filled(parameters)}
        return await self.bot.ask(method, **given)


def everything_a_person_does(ana: Phone, scene: Scene) -> list[Callable[[], Any]]:
    """Acts that the bot hears of, each of another kind."""
    text, poll = scene.names["text"], scene.names["poll"]
    return [
        lambda: ana.send("Vea https://a.example y /ayuda #ahorro", reply_to_message_id=text),
        lambda: ana.tap("Sí"),
        lambda: ana.vote(poll, 0),
        lambda: ana.sticker(),
        lambda: ana.voice(),
        lambda: ana.contact(),
        lambda: ana.location(15.5, -90.3),
        lambda: ana.upload("photo", png(), "a.png", caption="mi recibo #1"),
        lambda: ana.upload("document", PAPER, "a.pdf"),
        lambda: ana.upload("audio", VOICE, "a.mp3"),
        lambda: ana.upload("video", VOICE, "a.mp4"),
        lambda: ana.forward("Gane dinero fácil"),
        lambda: ana.forward(message_id=text),
        lambda: ana.react(text, "👍"),
        lambda: ana.group("Otro cuchubal", 1002),
        lambda: ana.block(),
        lambda: ana.unblock(),
    ]


async def updates_of_everything(scene: Scene) -> list[Json]:
    await scene.bot.call("getUpdates", allowed_updates=["message", "edited_message", "callback_query", "poll",
                         "poll_answer", "my_chat_member", "message_reaction"], offset=-1)  # fmt: skip
    quiz = await scene.bot.call("sendPoll", chat_id=ANA, question="¿?", options=OPTIONS, is_anonymous=False)
    for act in everything_a_person_does(scene.ana, scene):
        await act()
    await scene.ana.vote(quiz["message_id"], 1)
    said = await scene.ana.send("me equivoqué")
    await scene.ana.edit(said["message_id"], "me corregí")
    return list(await scene.bot.call("getUpdates", limit=100))
