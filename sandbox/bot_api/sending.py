"""One message of the bot into one chat: the way that all sending methods share."""

from sandbox.bot_api.arguments import Arguments
from sandbox.errors import bad_request
from sandbox.markup import checked_markup
from sandbox.people import Chat
from sandbox.wire import Json
from sandbox.world import World


def target(world: World, given: Arguments) -> Chat:
    if not given.has("chat_id"):
        raise bad_request("chat_id is empty")
    return world.chat_for_bot(given.values["chat_id"])


def deliver(world: World, given: Arguments, content: Json) -> Json:
    """Checks in Telegram's order (chat, reply, markup, flood), then the phone shows it."""
    chat = target(world, given)
    answered = _replied_to(world, chat, given)
    markup = checked_markup(given.json("reply_markup", "reply keyboard markup"))
    world.flood.check(chat.id, is_paid=given.flag("allow_paid_broadcast"))
    message = envelope(world, chat, {**answered, **content})
    if given.flag("protect_content"):
        message["has_protected_content"] = True
    if given.has("message_effect_id"):
        message["effect_id"] = given.text("message_effect_id")
    if markup is not None and "inline_keyboard" in markup:
        message["reply_markup"] = markup
    _set_keyboard(world, chat, message["message_id"], markup)
    return world.post(chat, message, silent=given.flag("disable_notification"))


def envelope(world: World, chat: Chat, content: Json) -> Json:
    return {
        "message_id": world.message_ids.take(),
        "from": world.bot_user(),
        "chat": world.chat_json(chat),
        "date": world.clock.seconds(),
        **content,
    }


def _set_keyboard(world: World, chat: Chat, message_id: int, markup: Json | None) -> None:
    if markup is None or "inline_keyboard" in markup:
        return
    chat.keyboard = None if markup.get("remove_keyboard") else {**markup, "message_id": message_id}
    world.remember_chat(chat)


def _replied_to(world: World, chat: Chat, given: Arguments) -> Json:
    reply = given.json("reply_parameters", "reply parameters")
    if not reply and given.has("reply_to_message_id"):  # the old name, still accepted
        reply = {
            "message_id": given.integer("reply_to_message_id"),
            "allow_sending_without_reply": given.flag("allow_sending_without_reply"),
        }
    if not reply or not reply.get("message_id"):
        return {}
    found = chat.messages.get(int(reply["message_id"]))
    if found is None:
        if reply.get("allow_sending_without_reply"):
            return {}
        raise bad_request("message to be replied not found")
    shown = {"reply_to_message": without_reply(found)}
    if reply.get("quote"):
        shown["quote"] = {"text": reply["quote"], "position": reply.get("quote_position", 0), "is_manual": True}
    return shown


def without_reply(message: Json) -> Json:
    """Telegram shows one level of replies, not the whole thread."""
    return {name: value for name, value in message.items() if name != "reply_to_message"}
