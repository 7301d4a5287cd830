"""Polls and quizzes."""

from typing import Any

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.editing import editable
from sandbox.bot_api.formatted import formatted
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import deliver, target
from sandbox.errors import bad_request
from sandbox.markup import checked_markup
from sandbox.text import utf16_length
from sandbox.wire import Json
from sandbox.world import World

QUESTION_LIMIT = 300
OPTION_LIMIT = 100
EXPLANATION_LIMIT = 200
MAX_OPTIONS = 12


@method("sendPoll")
def send_poll(world: World, given: Arguments) -> Json:
    target(world, given)
    poll = _poll(world, given)
    message = deliver(world, given, {"poll": poll})
    where = {"chat_id": message["chat"]["id"], "message_id": message["message_id"], "votes": {}}
    world.remember_poll(poll["id"], where)
    return message


def _poll(world: World, given: Arguments) -> Json:
    question, entities = formatted(world, "sendPoll", given.text("question"), given.text("question_parse_mode"))
    if not question:
        raise bad_request("poll question must be non-empty")
    if utf16_length(question) > QUESTION_LIMIT:
        raise bad_request(f"poll question length must not exceed {QUESTION_LIMIT}")
    poll: Json = {
        "id": world.new_id(),
        "question": question,
        "options": _options(world, given.json("options", "options")),
        "total_voter_count": 0,
        "is_closed": given.flag("is_closed"),
        "is_anonymous": given.flag("is_anonymous", default=True),
        "type": given.text("type") or "regular",
        "allows_multiple_answers": given.flag("allows_multiple_answers"),
        "allows_revoting": given.flag("allows_revoting", default=given.text("type") != "quiz"),
        "members_only": given.flag("members_only"),
    }
    if entities:
        poll["question_entities"] = entities
    if poll["type"] == "quiz":
        poll.update(_right_answer(world, given, len(poll["options"])))
    if given.has("open_period"):
        poll["open_period"] = given.integer("open_period")
        poll["close_date"] = world.clock.seconds() + poll["open_period"]
    return poll


def _options(world: World, given: Any) -> list[Json]:
    if not isinstance(given, list):
        raise bad_request("can't parse options JSON object")
    if not given:
        raise bad_request("poll must have at least 1 option")
    if len(given) > MAX_OPTIONS:
        raise bad_request(f"poll can't have more than {MAX_OPTIONS} options")
    return [_option(world, number, option) for number, option in enumerate(given)]


def _option(world: World, number: int, option: Any) -> Json:
    raw, mode = (option, "") if isinstance(option, str) else (option["text"], option.get("text_parse_mode") or "")
    text, entities = formatted(world, "sendPoll", raw, mode)
    if not text:
        raise bad_request("poll options must be non-empty")
    if utf16_length(text) > OPTION_LIMIT:
        raise bad_request(f"poll options length must not exceed {OPTION_LIMIT}")
    shown: Json = {"persistent_id": str(number), "text": text, "voter_count": 0}
    return {**shown, "text_entities": entities} if entities else shown


def _right_answer(world: World, given: Arguments, options: int) -> Json:
    right = given.json("correct_option_ids", "correct option identifiers")
    if right is None and given.has("correct_option_id"):  # the name before Bot API 9.6
        right = [given.integer("correct_option_id", -1)]
    if not right or not all(isinstance(one, int) and 0 <= one < options for one in right):
        raise bad_request("wrong correct option ID specified")
    answer: Json = {"correct_option_ids": sorted(right)}
    if given.has("explanation"):
        text, entities = formatted(world, "sendPoll", given.text("explanation"), given.text("explanation_parse_mode"))
        if utf16_length(text) > EXPLANATION_LIMIT or text.count("\n") > 2:
            raise bad_request("MESSAGE_TOO_LONG")
        answer["explanation"] = text
        if entities:
            answer["explanation_entities"] = entities
    return answer


@method("stopPoll")
def stop_poll(world: World, given: Arguments) -> Json:
    chat, message = editable(world, given)
    if "poll" not in message:
        raise bad_request("message with poll to stop not found")
    if message["poll"]["is_closed"]:
        raise bad_request("poll has already been closed")
    markup = checked_markup(given.json("reply_markup", "inline keyboard markup"))
    closed = {**message["poll"], "is_closed": True}
    kept = {name: value for name, value in message.items() if name != "reply_markup"}
    world.replace(chat, {**kept, "poll": closed, **({"reply_markup": markup} if markup else {})})
    return closed
