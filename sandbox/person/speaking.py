"""A person says something: her message appears, and the bot hears of it when Telegram would tell it."""

from typing import Any

from sandbox.errors import NotOnThePhone
from sandbox.people import Chat, Person
from sandbox.text import found_entities, without_controls
from sandbox.wire import Json
from sandbox.world import World

LONGEST = 4096


def chat_of(world: World, person: Person, said: Json) -> Chat:
    """The chat that she means: her own with the bot, or a group by its chat_id."""
    number = said.get("chat_id")
    if number is None or int(number) == person.id:
        return world.private_chat(person)
    chat = world.chats.get(int(number))
    if chat is None or person.id not in chat.members:
        raise NotOnThePhone(f"{person.first_name} is in no chat {number}")
    return chat


def say(world: World, person: Person, said: Json, content: Json) -> Json:
    """Her message into a chat; the first one to the bot opens the conversation."""
    chat = chat_of(world, person, said)
    if chat.type == "private" and person.blocked:
        raise NotOnThePhone(f"{person.first_name} has blocked the bot; unblock or start it first")
    message: Json = {
        "message_id": world.message_ids.take(),
        "from": person.as_user(),
        "chat": world.chat_json(chat),
        "date": world.clock.seconds(),
        **_reply(chat, said),
        **content,
    }
    with world.journal.together():
        if chat.type == "private" and not person.started:
            person.started = True
            world.remember(person)
        if chat.keyboard is not None and chat.keyboard.get("one_time_keyboard"):
            chat.keyboard = None
            world.remember_chat(chat)
        world.post(chat, message)
        if _bot_hears(world, chat, message):
            world.flood.heard_from(chat.id)
            world.updates.add("message", message, chat.id)
    return message


def say_text(world: World, person: Person, said: Json, text: str) -> Json:
    """A phone cuts what is too long into several messages; the last one is returned."""
    text = without_controls(text).strip()
    if not text:
        raise NotOnThePhone("An empty message cannot be sent")
    message: Json = {}
    for part in _parts(text):
        entities = found_entities(part)
        message = say(world, person, said, {"text": part, **({"entities": entities} if entities else {})})
    return message


def _parts(text: str) -> list[str]:
    parts, part, length = [], "", 0
    for letter in text:
        units = 2 if ord(letter) > 0xFFFF else 1
        if length + units > LONGEST:
            parts.append(part)
            part, length = "", 0
        part += letter
        length += units
    return [*parts, part]


def _reply(chat: Chat, said: Json) -> Json:
    found = chat.messages.get(int(said.get("reply_to_message_id") or 0))
    if found is None:
        return {}
    return {"reply_to_message": {name: value for name, value in found.items() if name != "reply_to_message"}}


def _bot_hears(world: World, chat: Chat, message: Json) -> bool:
    """In a group a bot in privacy mode hears commands, its name, and answers to itself."""
    if chat.type == "private":
        return True
    if not chat.bot_is_in:
        return False
    text = message.get("text", "")
    to_bot = message.get("reply_to_message", {}).get("from", {}).get("id") == world.bot_id
    service = "text" not in message and "new_chat_members" in message
    return to_bot or service or text.startswith("/") or f"@{world.username}" in text


def edit(world: World, person: Person, said: Json) -> Json:
    chat = chat_of(world, person, said)
    old = chat.messages.get(int(said["message_id"]))
    if old is None or old["from"]["id"] != person.id:
        raise NotOnThePhone("Only her own messages can be edited")
    field = "text" if "text" in old else "caption"
    text = without_controls(str(said["text"])).strip()
    new = {**old, field: text, "edit_date": world.clock.seconds()}
    name = "entities" if field == "text" else "caption_entities"
    new.pop(name, None)
    if found := found_entities(text):
        new[name] = found
    with world.journal.together():
        world.replace(chat, new)
        world.updates.add("edited_message", new, chat.id)
    return new


def delete(world: World, person: Person, said: Json) -> Json:
    """She clears it from her phone; Telegram tells bots nothing of it."""
    chat = chat_of(world, person, said)
    number = int(said["message_id"])
    if number not in chat.messages:
        raise NotOnThePhone("That message is not there")
    world.remove(chat, number)
    return {"message_id": number}


def react(world: World, person: Person, said: Json) -> Json:
    chat = chat_of(world, person, said)
    number = int(said["message_id"])
    if number not in chat.messages:
        raise NotOnThePhone("That message is not there")
    new: list[Any] = [{"type": "emoji", "emoji": said["emoji"]}] if said.get("emoji") else []
    reaction = {
        "chat": world.chat_json(chat),
        "message_id": number,
        "user": person.as_user(),
        "date": world.clock.seconds(),
        "old_reaction": [],
        "new_reaction": new,
    }
    world.updates.add("message_reaction", reaction, chat.id)
    world.tell(chat, {"kind": "reaction", "message_id": number, "reaction": new})
    return reaction
