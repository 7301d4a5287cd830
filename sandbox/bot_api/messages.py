"""Text, places, contacts, dice, copies and forwards; the dots that say «escribiendo…»; deleting and pinning."""

import random

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.formatted import caption, message_text
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import deliver, envelope, target
from sandbox.errors import bad_request
from sandbox.people import Chat
from sandbox.wire import Json
from sandbox.world import World

ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}
ENVELOPE = {"message_id", "from", "chat", "date", "edit_date", "reply_to_message", "quote", "reply_markup",
            "has_protected_content", "forward_origin", "effect_id"}  # fmt: skip
SERVICE = {"new_chat_members", "group_chat_created", "pinned_message", "left_chat_member"}


@method("sendMessage")
def send_message(world: World, given: Arguments) -> Json:
    target(world, given)
    return deliver(world, given, message_text(world, "sendMessage", given))


@method("sendLocation")
def send_location(world: World, given: Arguments) -> Json:
    return deliver(world, given, {"location": place(given)})


def place(given: Arguments) -> Json:
    latitude, longitude = given.number("latitude"), given.number("longitude")
    if latitude is None or longitude is None or abs(latitude) > 90 or abs(longitude) > 180:
        raise bad_request("wrong latitude or longitude specified" if latitude is not None else "latitude is empty")
    return {"latitude": latitude, "longitude": longitude}


@method("sendVenue")
def send_venue(world: World, given: Arguments) -> Json:
    if not given.has("title") or not given.has("address"):
        raise bad_request("title must be non-empty" if not given.has("title") else "address must be non-empty")
    where = place(given)
    venue = {"location": where, "title": given.text("title"), "address": given.text("address")}
    return deliver(world, given, {"location": where, "venue": venue})


@method("sendContact")
def send_contact(world: World, given: Arguments) -> Json:
    for name in ("phone_number", "first_name"):
        if not given.has(name):
            raise bad_request(f"{name.replace('_', ' ')} must be non-empty")
    fields = ("phone_number", "first_name", "last_name", "vcard")
    return deliver(world, given, {"contact": {name: given.text(name) for name in fields if given.has(name)}})


@method("sendDice")
def send_dice(world: World, given: Arguments) -> Json:
    return deliver(world, given, {"dice": {"emoji": given.text("emoji", "🎲"), "value": random.randint(1, 6)}})


@method("sendChatAction")
def send_chat_action(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    if given.text("action") not in ACTIONS:
        raise bad_request("wrong parameter action in request")
    world.tell(chat, {"kind": "action", "action": given.text("action")})
    return True


@method("copyMessage")
def copy_message(world: World, given: Arguments) -> Json:
    content = _content_of(_source(world, given, "copy", "message_id"))
    if given.has("caption"):
        content.pop("caption_entities", None)
        content.update(caption(world, "copyMessage", given))
    return {"message_id": deliver(world, given, content)["message_id"]}


@method("copyMessages")
def copy_messages(world: World, given: Arguments) -> list[Json]:
    return [copy_message(world, one) for one in _each(given)]


@method("forwardMessage")
def forward_message(world: World, given: Arguments) -> Json:
    source = _source(world, given, "forward", "message_id")
    origin = {"type": "user", "sender_user": source["from"], "date": source["date"]}
    return deliver(world, given, {"forward_origin": origin, **_content_of(source)})


@method("forwardMessages")
def forward_messages(world: World, given: Arguments) -> list[Json]:
    return [{"message_id": forward_message(world, one)["message_id"]} for one in _each(given)]


def _each(given: Arguments) -> list[Arguments]:
    ids = given.json("message_ids", "message identifiers") or []
    return [Arguments({**given.values, "message_id": number}) for number in ids]


def _source(world: World, given: Arguments, verb: str, name: str) -> Json:
    chat = world.chat_for_bot(given.text("from_chat_id"))
    found = chat.messages.get(given.integer(name))
    if found is None or SERVICE & found.keys():
        raise bad_request(f"message to {verb} not found")
    return found


def _content_of(message: Json) -> Json:
    return {name: value for name, value in message.items() if name not in ENVELOPE}


@method("deleteMessage")
def delete_message(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    number = given.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to delete not found")
    world.remove(chat, number)
    return True


@method("deleteMessages")
def delete_messages(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    ids = given.json("message_ids", "message identifiers")
    if not isinstance(ids, list) or not ids:
        raise bad_request("message identifiers are not specified")
    for number in ids:
        if int(number) in chat.messages:  # Telegram skips what is not there
            world.remove(chat, int(number))
    return True


@method("pinChatMessage")
def pin(world: World, given: Arguments) -> bool:
    chat, number = _pinnable(world, given)
    chat.pinned.append(number)
    world.remember_chat(chat)
    notice = envelope(world, chat, {"pinned_message": chat.messages[number]})
    world.post(chat, notice, silent=given.flag("disable_notification"))
    return True


@method("unpinChatMessage")
def unpin(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    number = given.integer("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if number not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(number)
    world.remember_chat(chat)
    return True


@method("unpinAllChatMessages")
def unpin_all(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    chat.pinned.clear()
    world.remember_chat(chat)
    return True


def _pinnable(world: World, given: Arguments) -> tuple[Chat, int]:
    chat = target(world, given)
    number = given.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to pin not found")
    return chat, number
