"""What the buttons of facilitators and coordinators carry: team, posters, members."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Team(Data):
    """show, invite, link, retire, retire_yes; `number` is a person's or a group's."""

    name = "team"
    step: str
    number: int | None = None


@dataclass(frozen=True)
class InviteTo(Data):
    """A link for a role, to one group or to none yet."""

    name = "inv"
    role: str
    group: int | None
