"""milpa talk: the bot in a terminal."""

from __future__ import annotations

from typing import Annotated

import typer


def talk(
    who: Annotated[int, typer.Option(help="1001 doña Ana, 1002 don Beto, 1003 Carla, 1010 Eva, 1011 Fidel")] = 1001,
) -> None:
    """Chat with the bot in this terminal, as one of the people of the demo."""

    from milpa.house import open_house
    from milpa.talking import talk as talk_as
    from milpa.until import run_until_stopped

    with open_house() as house:
        run_until_stopped(talk_as(house, who))
