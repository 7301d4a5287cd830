"""A person and the bot come together and part: start, block, unblock, groups."""

from sandbox.errors import NotOnThePhone
from sandbox.people import Chat, Person
from sandbox.person.speaking import chat_of, say, say_text
from sandbox.wire import Json
from sandbox.world import World

GONE_UNTIL_UNBLOCKED = {"status": "kicked", "until_date": 0}


def start(world: World, person: Person, said: Json) -> Json:
    """«Iniciar», also from a deep link with its payload."""
    if person.blocked:
        unblock(world, person, said)
    payload = str(said.get("payload") or "")
    return say_text(world, person, {}, f"/start {payload}".rstrip())


def block(world: World, person: Person, said: Json) -> Json:
    if not person.blocked:
        _membership(world, person, blocked=True)
    return person.as_entry()


def unblock(world: World, person: Person, said: Json) -> Json:
    if person.blocked:
        _membership(world, person, blocked=False)
    return person.as_entry()


def _membership(world: World, person: Person, blocked: bool) -> None:
    chat = world.private_chat(person)
    member = {"status": "member", "user": world.bot_user()}
    gone = {**GONE_UNTIL_UNBLOCKED, "user": world.bot_user()}
    change = {
        "chat": world.chat_json(chat),
        "from": person.as_user(),
        "date": world.clock.seconds(),
        "old_chat_member": member if blocked else gone,
        "new_chat_member": gone if blocked else member,
    }
    with world.journal.together():
        person.blocked = blocked
        world.remember(person)
        world.updates.add("my_chat_member", change, chat.id)
    world.tell(chat, {"kind": "blocked" if blocked else "unblocked"})


def deactivate(world: World, person: Person, said: Json) -> Json:
    """Her account is gone; Telegram tells bots nothing of it."""
    person.deactivated = bool(said.get("deactivated", True))
    world.remember(person)
    return person.as_entry()


def make_group(world: World, person: Person, said: Json) -> Json:
    """She makes a group with the bot in it; others come by `members`."""
    number = int(said.get("id") or -(4_000_000_000 + world.message_ids.take()))
    members = {person.id, *(world.person(int(one)).id for one in said.get("members", []))}
    if number >= 0 or number in world.chats:
        raise NotOnThePhone("A group has a new negative number")
    chat = Chat(number, "group", str(said.get("title") or "Grupo"), members)
    with world.journal.together():
        world.open_chat(chat)
        _tell_of_group(world, person, chat, "left", "member")
        say(world, person, {"chat_id": chat.id}, {"new_chat_members": [world.bot_user()], **_new_member(world)})
    return {"chat": world.chat_json(chat)}


def remove_bot(world: World, person: Person, said: Json) -> Json:
    chat = chat_of(world, person, said)
    if chat.type == "private":
        raise NotOnThePhone("In her own chat she can only block the bot")
    chat.bot_is_in = False
    world.remember_chat(chat)
    _tell_of_group(world, person, chat, "member", "left")
    return {"chat": world.chat_json(chat)}


def _new_member(world: World) -> Json:
    # The two old fields that Telegram's server still adds.
    return {"new_chat_member": world.bot_user(), "new_chat_participant": world.bot_user()}


def _tell_of_group(world: World, person: Person, chat: Chat, before: str, after: str) -> None:
    change = {
        "chat": world.chat_json(chat),
        "from": person.as_user(),
        "date": world.clock.seconds(),
        "old_chat_member": {"status": before, "user": world.bot_user()},
        "new_chat_member": {"status": after, "user": world.bot_user()},
    }
    world.updates.add("my_chat_member", change, chat.id)
