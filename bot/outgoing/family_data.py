"""What the buttons between her and a relative carry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Family(Data):
    """open, choose (which goal), goal (what he would see), link (make it); the number is the goal's."""

    name = "fam"
    step: str
    goal: int | None = None


@dataclass(frozen=True)
class Guest(Data):
    """His word on the invitation: yes, no. The token waits in the button: before his yes nothing is kept."""

    name = "fg"
    said: str
    token: str


@dataclass(frozen=True)
class Bond(Data):
    """One relative and one goal. Hers: welcome, part. His: see, pledge, back (take the promise back), cheer, part."""

    name = "fb"
    act: str
    bond: int


@dataclass(frozen=True)
class Cheering(Data):
    name = "fc"
    cheer: str
    bond: int
