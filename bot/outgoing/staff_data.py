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
class AskReport(Data):
    """week, month or so_far"""

    name = "rpt"
    report: str


@dataclass(frozen=True)
class InviteTo(Data):
    """A link for a role, to one group or to none yet."""

    name = "inv"
    role: str
    group: int | None


@dataclass(frozen=True)
class Poster(Data):
    """ask, until, make, list, revoke, abroad, here; `number` is of the group or the poster.

    It serves `days`; 0 is for ever.
    """

    name = "pos"
    step: str
    number: int
    days: int | None = None


@dataclass(frozen=True)
class People(Data):
    """A page of a group's members, or registering one without a phone."""

    name = "ppl"
    group: int
    page: int


@dataclass(frozen=True)
class Register(Data):
    """ask, yes or uncounted: what she said when the consent was read to her."""

    name = "reg"
    step: str
    group: int


@dataclass(frozen=True)
class Person(Data):
    """show, move, to, remove, remove_yes, out, out_yes, lesson; `number` is of the group she moves to."""

    name = "per"
    household: int
    step: str
    number: int | None = None


@dataclass(frozen=True)
class WithHer(Data):
    """What somebody without a phone answered, while the question of that number is open."""

    name = "wh"
    said: str
    asked: int


@dataclass(frozen=True)
class Compose(Data):
    """A message, poll or track is begun: first for which group, then (a track) of which module."""

    name = "cnew"
    kind: str
    group: int | None = None
    module: int | None = None


@dataclass(frozen=True)
class Draft(Data):
    """A step in making a campaign, or in changing one that waits for its hour."""

    name = "cdr"
    campaign: int
    step: str
    value: int | None = None


@dataclass(frozen=True)
class ChooseWho(Data):
    name = "cwho"
    campaign: int
    who: str


@dataclass(frozen=True)
class CatchUp(Data):
    name = "ccu"
    campaign: int
    rule: str


@dataclass(frozen=True)
class Vote(Data):
    """A household's answer to a poll."""

    name = "vote"
    campaign: int
    choice: int


@dataclass(frozen=True)
class Thread(Data):
    """hand, to, close, reopen; `staff` is to whom it is handed on."""

    name = "thr"
    request: int
    step: str
    staff: int | None = None


@dataclass(frozen=True)
class Reply(Data):
    """A household replies to what a person of the programme wrote to her."""

    name = "rep"
    request: int


@dataclass(frozen=True)
class Advise(Data):
    """meeting (of a group), one (household, in person) or phone: a session begins."""

    name = "adv"
    manner: str
    number: int


@dataclass(frozen=True)
class Session(Data):
    """show, there, page, minutes, topic, agreed, product, took, where, nothing, day, save: writing it down."""

    name = "ses"
    session: int
    step: str
    value: int | None = None


@dataclass(frozen=True)
class Meet(Data):
    """list, plan (`number` is of the group); show, move, same, off, off_yes, invite, there, recap (of the meeting)."""

    name = "meet"
    step: str
    number: int


@dataclass(frozen=True)
class FormTurn(Data):
    """A household turns to a question of a form."""

    name = "ft"
    campaign: int
    position: int


@dataclass(frozen=True)
class FormSaid(Data):
    """The option that she chose."""

    name = "fs"
    campaign: int
    position: int
    choice: int
