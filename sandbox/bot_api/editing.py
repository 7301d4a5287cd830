"""Changing what the bot has said: text, caption, buttons, media."""

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.formatted import caption, message_text
from sandbox.bot_api.media import KINDS, media_item
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import target
from sandbox.errors import bad_request
from sandbox.markup import checked_markup
from sandbox.people import Chat
from sandbox.wire import Json
from sandbox.world import World

NOT_MODIFIED = (
    "message is not modified: specified new message content and reply markup are exactly the same "
    "as a current content and reply markup of the message"
)
COMPARED = {"text", "entities", "caption", "caption_entities", "reply_markup", "link_preview_options", *KINDS}


@method("editMessageText")
def edit_text(world: World, given: Arguments) -> Json:
    chat, message = editable(world, given)
    if "text" not in message:
        raise bad_request("there is no text in the message to edit")
    content = message_text(world, "editMessageText", given)
    return _changed(world, given, chat, message, content, ("text", "entities", "link_preview_options"))


@method("editMessageCaption")
def edit_caption(world: World, given: Arguments) -> Json:
    chat, message = editable(world, given)
    if not KINDS.keys() & message.keys():
        raise bad_request("there is no caption in the message to edit")
    content = caption(world, "editMessageCaption", given)
    return _changed(world, given, chat, message, content, ("caption", "caption_entities"))


@method("editMessageReplyMarkup")
def edit_markup(world: World, given: Arguments) -> Json:
    chat, message = editable(world, given)
    return _changed(world, given, chat, message, {}, ())


@method("editMessageMedia")
def edit_media(world: World, given: Arguments) -> Json:
    chat, message = editable(world, given)
    item = given.json("media", "input media")
    if not isinstance(item, dict):
        raise bad_request("can't parse input media JSON object")
    content = media_item(world, "editMessageMedia", given, item)
    return _changed(world, given, chat, message, content, (*KINDS, "caption", "caption_entities", "text", "entities"))


def editable(world: World, given: Arguments) -> tuple[Chat, Json]:
    if given.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")  # the sandbox has no inline mode
    chat = target(world, given)
    if not given.has("message_id"):
        raise bad_request("message identifier is not specified")
    message = chat.messages.get(given.integer("message_id"))
    if message is None:
        raise bad_request("message to edit not found")
    if message["from"]["id"] != world.bot_id or "forward_origin" in message:
        raise bad_request("message can't be edited")
    return chat, message


def _changed(world: World, given: Arguments, chat: Chat, old: Json, content: Json, replaced: tuple[str, ...]) -> Json:
    markup = checked_markup(given.json("reply_markup", "inline keyboard markup"))
    if markup is not None and "inline_keyboard" not in markup:
        raise bad_request("inline keyboard expected")
    new = {name: value for name, value in old.items() if name not in (*replaced, "reply_markup")}
    new.update(content)
    if markup is not None:
        new["reply_markup"] = markup
    if all(old.get(name) == new.get(name) for name in COMPARED):
        raise bad_request(NOT_MODIFIED)
    new["edit_date"] = world.clock.seconds()
    return world.replace(chat, new)
