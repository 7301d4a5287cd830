"""Who the bot is: its name, descriptions, commands by language and scope, its menu button."""

import re
from collections.abc import Callable
from typing import Any

from sandbox.bot_api.arguments import Arguments
from sandbox.bot_api.registry import method
from sandbox.bot_api.sending import target
from sandbox.errors import bad_request
from sandbox.wire import Json
from sandbox.world import World

COMMAND = re.compile(r"/?[a-z0-9_]{1,32}")
SCOPES = {"default", "all_private_chats", "all_group_chats", "all_chat_administrators", "chat",
          "chat_administrators", "chat_member"}  # fmt: skip
MAX_COMMANDS = 100
# What a phone in a private chat looks at, nearest first; the numbered one is completed with the chat.
NEAREST_FIRST = ("chat:{chat}", "all_private_chats", "default")


@method("getMe")
def get_me(world: World, given: Arguments) -> Json:
    return {
        **world.bot_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


@method("logOut", "close")
def leave_server(world: World, given: Arguments) -> bool:
    return True


def _language(given: Arguments) -> str:
    code = given.text("language_code")
    if code and not re.fullmatch("[a-z]{2}", code):
        raise bad_request("invalid language code specified")
    return code


def _scope(world: World, given: Arguments) -> str:
    scope = given.json("scope", "bot command scope") or {"type": "default"}
    if scope.get("type") not in SCOPES:
        raise bad_request("unsupported type specified")
    if scope["type"].startswith("chat"):
        chat = world.chat_for_bot(scope.get("chat_id", ""))
        return f"{scope['type']}:{chat.id}" + (f":{scope['user_id']}" if "user_id" in scope else "")
    return str(scope["type"])


def _commands_key(world: World, given: Arguments) -> str:
    return f"commands:{_scope(world, given)}:{_language(given)}"


@method("setMyCommands")
def set_commands(world: World, given: Arguments) -> bool:
    commands = given.json("commands", "commands")
    if not isinstance(commands, list):
        raise bad_request("can't parse commands JSON object")
    if len(commands) > MAX_COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    world.set(_commands_key(world, given), [_command(one) for one in commands])
    return True


def _command(one: Json) -> Json:
    name, words = str(one.get("command", "")), str(one.get("description", ""))
    if not COMMAND.fullmatch(name):
        raise bad_request("BOT_COMMAND_INVALID" if name else "command must be non-empty")
    if not 1 <= len(words) <= 256:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID" if words else "command description must be non-empty")
    return {"command": name.removeprefix("/"), "description": words}


@method("getMyCommands")
def get_commands(world: World, given: Arguments) -> list[Json]:
    return list(world.settings.get(_commands_key(world, given), []))


@method("deleteMyCommands")
def delete_commands(world: World, given: Arguments) -> bool:
    world.set(_commands_key(world, given), [])
    return True


def commands_for(world: World, chat_id: int, language: str) -> list[Json]:
    """The menu that this person's phone shows: nearest scope first, her language before the common one."""
    for scope in NEAREST_FIRST:
        for code in (language[:2], ""):
            found = world.settings.get(f"commands:{scope.format(chat=chat_id)}:{code}")
            if found:
                return list(found)
    return []


LIMITS = {"name": 64, "description": 512, "short_description": 120}


def _setter(what: str) -> Callable[[World, Arguments], bool]:
    def set_it(world: World, given: Arguments) -> bool:
        words = given.text(what)
        if len(words) > LIMITS[what]:
            raise bad_request(f"bot {what.replace('_', ' ')} is too long")
        world.set(f"{what}:{_language(given)}", words)
        return True

    return set_it


def _getter(what: str) -> Callable[[World, Arguments], Json]:
    def get_it(world: World, given: Arguments) -> Json:
        return {what: profile_words(world, what, _language(given))}

    return get_it


def profile_words(world: World, what: str, language: str) -> str:
    own = world.settings.get(f"{what}:{language}") or world.settings.get(f"{what}:")
    return str(own or (world.bot_name if what == "name" else ""))


for _what, _name in (("name", "Name"), ("description", "Description"), ("short_description", "ShortDescription")):
    method(f"setMy{_name}")(_setter(_what))
    method(f"getMy{_name}")(_getter(_what))


@method("setChatMenuButton")
def set_menu_button(world: World, given: Arguments) -> bool:
    button = given.json("menu_button", "menu button") or {"type": "default"}
    if button.get("type") not in ("default", "commands", "web_app"):
        raise bad_request("can't parse menu button: unsupported type specified")
    if given.has("chat_id"):
        chat = target(world, given)
        chat.menu_button = button
        world.remember_chat(chat)
    else:
        world.set("menu_button", button)
    return True


@method("getChatMenuButton")
def get_menu_button(world: World, given: Arguments) -> Any:
    own = target(world, given).menu_button if given.has("chat_id") else None
    return own or world.settings.get("menu_button", {"type": "default"})
