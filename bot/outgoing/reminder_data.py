"""What the buttons around a reminder carry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Later(Data):
    """The reminder just heard, to be said again a little later, or not today."""

    name = "later"
    delivery: int
    act: str  #: later, or not_today
