"""What the buttons of /ajustes carry, beside those of the beginning."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Country(Data):
    name = "land"
    code: str


@dataclass(frozen=True)
class Clock(Data):
    """By its place in core.services.residence.ZONES."""

    name = "zone"
    number: int


@dataclass(frozen=True)
class Switch(Data):
    """discreet (on, off), names_goal (on, off), messages (fewer, before)"""

    name = "sw"
    what: str
    to: str


@dataclass(frozen=True)
class Phone(Data):
    """Whose turn it is on a phone that several share; 0 for somebody new."""

    name = "ph"
    household: int


@dataclass(frozen=True)
class Code(Data):
    """The code before what is shown of money: shut, change, off or forgot."""

    name = "code"
    act: str
