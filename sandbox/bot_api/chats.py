"""Chats and their members, reactions, and the answer to a tap."""

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import target
from sandbox.errors import bad_request
from sandbox.people import Chat
from sandbox.text import utf16_length
from sandbox.wire import Json
from sandbox.world import World

GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
TAP_ANSWER_LIMIT = 200


@method("answerCallbackQuery")
def answer_tap(world: World, given: Arguments) -> bool:
    tap = world.taps.get(given.text("callback_query_id"))
    if tap is None:
        raise bad_request("query is too old and response timeout expired or query ID is invalid")
    words = given.text("text")
    if utf16_length(words) > TAP_ANSWER_LIMIT:
        raise bad_request("MESSAGE_TOO_LONG")
    world.person(tap["person"]).hear(
        {
            "kind": "toast",
            "chat_id": tap["chat"],
            "tap": given.text("callback_query_id"),
            "text": words,
            "alert": given.flag("show_alert"),
            "url": given.text("url"),
        }
    )
    return True


@method("getChat")
def get_chat(world: World, given: Arguments) -> Json:
    chat = _known(world, given)
    full = {
        **world.chat_json(chat),
        "accent_color_id": abs(chat.id) % 7,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(GIFTS, False),
    }
    if chat.pinned and chat.pinned[-1] in chat.messages:
        full["pinned_message"] = chat.messages[chat.pinned[-1]]
    return full


def _known(world: World, given: Arguments) -> Chat:
    """A chat that the bot may read, even one that blocks it."""
    chat = world.chats.get(given.integer("chat_id"))
    return chat if chat is not None else target(world, given)


@method("getChatMember")
def get_chat_member(world: World, given: Arguments) -> Json:
    chat = target(world, given)
    who = given.integer("user_id")
    if who == world.bot_id:
        return {"status": "member" if chat.bot_is_in else "left", "user": world.bot_user()}
    if who not in world.people:
        raise bad_request("PARTICIPANT_ID_INVALID")
    return {"status": "member" if who in chat.members else "left", "user": world.person(who).as_user()}


@method("getChatMemberCount")
def get_chat_member_count(world: World, given: Arguments) -> int:
    return len(target(world, given).members) + 1


@method("getChatAdministrators")
def get_chat_administrators(world: World, given: Arguments) -> list[Json]:
    chat = target(world, given)
    if chat.type == "private":
        raise bad_request("there are no administrators in the private chat")
    owner = min(chat.members)
    return [{"status": "creator", "user": world.person(owner).as_user(), "is_anonymous": False}]


@method("leaveChat")
def leave_chat(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    if chat.type == "private":
        raise bad_request("chat member status can't be changed in private chats")
    chat.bot_is_in = False
    world.remember_chat(chat)
    return True


@method("setMessageReaction")
def set_reaction(world: World, given: Arguments) -> bool:
    chat = target(world, given)
    number = given.integer("message_id")
    if number not in chat.messages:
        raise bad_request("message to react not found")
    reaction = given.json("reaction", "reaction types") or []
    world.tell(chat, {"kind": "reaction", "message_id": number, "reaction": reaction})
    return True
