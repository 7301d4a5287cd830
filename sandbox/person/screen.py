"""What a phone shows: the transcript, and the events since."""

from sandbox.bot_api.profile import commands_for, profile_words
from sandbox.people import Chat, Person
from sandbox.wire import Json, next_sequence
from sandbox.world import World

SHOWN = 300


def screen(world: World, person: Person, chat: Chat, last: int = SHOWN) -> Json:
    messages = list(chat.messages.values())[-last:]
    language = person.language_code
    return {
        "person": person.as_entry(),
        "bot": world.bot_user(),
        "about": profile_words(world, "description", language[:2]),
        "chat": world.chat_json(chat),
        "chats": [world.chat_json(other) for other in _her_chats(world, person)],
        "messages": [shown(chat, message) for message in messages],
        "votes": _her_votes(world, person, messages),
        "keyboard": chat.keyboard,
        "commands": commands_for(world, chat.id, language),
        "menu_button": chat.menu_button or world.settings.get("menu_button", {"type": "default"}),
        "pinned": [number for number in chat.pinned if number in chat.messages],
        "clock": world.clock.as_json(),
        "seq": next_sequence(),
    }


def _her_chats(world: World, person: Person) -> list[Chat]:
    hers = (chat for chat in world.chats.values() if person.id in chat.members)
    return sorted(hers, key=lambda chat: (chat.type != "private", -chat.id))


def shown(chat: Chat, message: Json) -> Json:
    return {**message, "silent": True} if message["message_id"] in chat.silent else message


def _her_votes(world: World, person: Person, messages: list[Json]) -> Json:
    polls = (message["poll"]["id"] for message in messages if "poll" in message)
    return {
        poll_id: world.polls[poll_id]["votes"].get(str(person.id))
        for poll_id in polls
        if poll_id in world.polls and str(person.id) in world.polls[poll_id]["votes"]
    }
