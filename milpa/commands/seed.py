"""milpa seed: a demo village."""

from __future__ import annotations

from typing import Annotated

import typer


def seed(
    households: Annotated[int, typer.Option(min=0, help="how many neighbours, besides the cast")] = 200,
    seed: Annotated[int, typer.Option(help="the same number tells the same stories")] = 1,
) -> None:
    """Fill the database with a demo village: the cast, and neighbours with months of plausible history."""
    import sys

    from milpa.errors import CannotDo
    from milpa.house import open_house
    from milpa.village.founding import found

    def told(done: int) -> None:
        print(f"{done} of {households} households", end="\r" if sys.stderr.isatty() else "\n", file=sys.stderr)

    with open_house() as house:
        if house.settings.is_real:
            raise CannotDo("This is a real programme's database (TELEGRAM_BOT_TOKEN is set): no made-up people in it.")
        found(house, households, seed, told)
        print(f"The village is there: the cast and {households} households.")
