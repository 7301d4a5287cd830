"""Which function plays which method. Names are matched without case, as Telegram does."""

from collections.abc import Callable
from typing import Any

from sandbox.bot_api.arguments import Arguments
from sandbox.world import World

Method = Callable[[World, Arguments], Any]

PLAYED: dict[str, tuple[str, Method]] = {}


def method(*names: str) -> Callable[[Method], Method]:
    def keep(function: Method) -> Method:
        for name in names:
            PLAYED[name.lower()] = (name, function)
        return function

    return keep
