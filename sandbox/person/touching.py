"""A person touches what the bot has put on her screen: buttons and polls."""

from sandbox.errors import NotOnThePhone
from sandbox.markup import labels
from sandbox.people import Chat, Person
from sandbox.person.speaking import chat_of, say, say_text
from sandbox.updates import POLL_QUEUE, TAP_QUEUE
from sandbox.wire import Json
from sandbox.world import World

PHONE_NUMBER = "+502 5555 {:04d}"
PLAZA = {"latitude": 15.4705, "longitude": -90.3708}  # the central park of Cobán


def tap(world: World, person: Person, said: Json) -> Json:
    """A tap on a button that is on the screen now: by message and data, or by its label."""
    chat = chat_of(world, person, said)
    message, button = _inline_button(chat, said)
    if message is not None and button is not None:
        return _tap_inline(world, person, chat, message, button)
    key = _reply_key(chat, said)
    if key is None:
        wanted = said.get("data") or said.get("label")
        raise NotOnThePhone(f"There is no button «{wanted}» on the screen")
    return _press_key(world, person, said, key)


def _inline_button(chat: Chat, said: Json) -> tuple[Json | None, Json | None]:
    number = said.get("message_id")
    messages = [chat.messages.get(int(number))] if number else list(reversed(chat.messages.values()))
    for message in messages:
        if message is None:
            raise NotOnThePhone(f"There is no message {number} on the screen")
        for button in labels(message.get("reply_markup")):
            if _is_meant(button, said):
                return message, button
    return None, None


def _is_meant(button: Json, said: Json) -> bool:
    if said.get("data") is not None:
        return bool(button.get("callback_data") == said["data"])
    return bool(button["text"] == said.get("label"))


def _tap_inline(world: World, person: Person, chat: Chat, message: Json, button: Json) -> Json:
    if "callback_data" not in button:
        return {"opened": button, "message_id": message["message_id"]}
    number = world.new_id()
    query = {
        "id": number,
        "from": person.as_user(),
        "message": message,
        "chat_instance": world.chat_instance(chat),
        "data": button["callback_data"],
    }
    with world.journal.together():
        world.remember_tap(number, {"person": person.id, "chat": chat.id})
        world.flood.heard_from(chat.id)
        world.updates.add("callback_query", query, person.id + TAP_QUEUE)
    return {"tap": number, "message_id": message["message_id"], "data": button["callback_data"]}


def _reply_key(chat: Chat, said: Json) -> Json | None:
    if said.get("message_id") or "label" not in said:
        return None
    return next((key for key in labels(chat.keyboard) if key["text"] == said["label"]), None)


def _press_key(world: World, person: Person, said: Json, key: Json) -> Json:
    if key.get("request_contact"):
        return share_contact(world, person, said)
    if key.get("request_location"):
        return share_location(world, person, said)
    return say_text(world, person, said, key["text"])


def share_contact(world: World, person: Person, said: Json) -> Json:
    """Her own card, unless the call names somebody else's."""
    contact = {
        "phone_number": str(said.get("phone_number") or PHONE_NUMBER.format(person.id % 10_000)),
        "first_name": str(said.get("first_name") or person.first_name),
    }
    if not said.get("first_name"):
        contact_of_herself: Json = {**contact, "user_id": person.id}
        return say(world, person, said, {"contact": contact_of_herself})
    return say(world, person, said, {"contact": contact})


def share_location(world: World, person: Person, said: Json) -> Json:
    place = {name: float(said.get(name) or PLAZA[name]) for name in PLAZA}
    return say(world, person, said, {"location": place})


def vote(world: World, person: Person, said: Json) -> Json:
    """Her vote; a quiz takes one for ever, a poll may be voted anew."""
    chat = chat_of(world, person, said)
    message = chat.messages.get(int(said["message_id"]))
    if message is None or "poll" not in message:
        raise NotOnThePhone("There is no poll in that message")
    poll = message["poll"]
    chosen = sorted({int(one) for one in said["options"]})
    _check_vote(world, person, poll, chosen)
    record = world.polls[poll["id"]]
    votes = {**record["votes"], str(person.id): chosen}
    if not chosen:
        del votes[str(person.id)]
    counted = _counted(poll, votes)
    with world.journal.together():
        world.remember_poll(poll["id"], {**record, "votes": votes})
        world.replace(chat, {**message, "poll": counted})
        world.flood.heard_from(chat.id)
        _tell_bot(world, person, counted, chosen)
    return {"poll": counted, "chosen": chosen}


def _check_vote(world: World, person: Person, poll: Json, chosen: list[int]) -> None:
    if poll["is_closed"]:
        raise NotOnThePhone("The poll is closed")
    if any(not 0 <= one < len(poll["options"]) for one in chosen):
        raise NotOnThePhone("The poll has no such option")
    if len(chosen) > 1 and not poll["allows_multiple_answers"]:
        raise NotOnThePhone("The poll takes one option only")
    voted = str(person.id) in world.polls[poll["id"]]["votes"]
    if voted and (poll["type"] == "quiz" or not poll["allows_revoting"]):
        raise NotOnThePhone("She has voted already")


def _counted(poll: Json, votes: dict[str, list[int]]) -> Json:
    options = [
        {**option, "voter_count": sum(number in chosen for chosen in votes.values())}
        for number, option in enumerate(poll["options"])
    ]
    return {**poll, "options": options, "total_voter_count": len(votes)}


def _tell_bot(world: World, person: Person, poll: Json, chosen: list[int]) -> None:
    queue = int(poll["id"]) + POLL_QUEUE
    if not poll["is_anonymous"]:
        ids = [poll["options"][one]["persistent_id"] for one in chosen]
        given = {"poll_id": poll["id"], "user": person.as_user(), "option_ids": chosen}
        world.updates.add("poll_answer", {**given, "option_persistent_ids": ids}, queue)
    world.updates.add("poll", poll, queue)
