"""What the buttons of the community's tools carry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class ProjectNew(Data):
    """begin, group (its id), rule (its place among those that are offered)."""

    name = "pjn"
    step: str
    value: int | None = None


@dataclass(frozen=True)
class Project(Data):
    """A step with a project; `value` is a giver's or an office's place, or an entry."""

    name = "pj"
    project: int
    step: str
    value: int | None = None


@dataclass(frozen=True)
class ProjectEntry(Data):
    """undo, fix, photo: what is done about one entry."""

    name = "pje"
    entry: int
    project: int
    step: str


@dataclass(frozen=True)
class Seats(Data):
    """A page of those who might sit in the committee."""

    name = "pjp"
    project: int
    office: int
    page: int


@dataclass(frozen=True)
class Seat(Data):
    """Somebody is asked into the committee."""

    name = "pjs"
    project: int
    office: int
    household: int


@dataclass(frozen=True)
class SeatWord(Data):
    """Her own word on it: yes, no."""

    name = "pjw"
    project: int
    office: int
    said: str


@dataclass(frozen=True)
class Poll(Data):
    """show, answer, again, close, close_yes, vote (on proposals), decide, decide_yes, decide_no."""

    name = "ag"
    poll: int
    step: str
    value: int | None = None


@dataclass(frozen=True)
class PollNew(Data):
    """A poll is begun: of one group or of the town in which it lies, and in which manner one answers."""

    name = "agn"
    scope: str
    group: int | None = None
    manner: int | None = None


@dataclass(frozen=True)
class PollSend(Data):
    """The poll that was shown goes out, while that question is open."""

    name = "ags"
    asked: int


@dataclass(frozen=True)
class Business(Data):
    """show, start, log, picture, share, hide; undo and fix (an entry); hers and not (the question asked then).

    week, remind (a day of the week) and quiet: the weekly word.
    """

    name = "biz"
    step: str
    value: int | None = None


@dataclass(frozen=True)
class BusinessGroup(Data):
    """Who of a group shows her business to its facilitator."""

    name = "bizg"
    group: int


@dataclass(frozen=True)
class BusinessOf(Data):
    name = "bizo"
    household: int


@dataclass(frozen=True)
class Pledge(Data):
    """deed (its place in the list); ask, done, later, drop (a pledge)."""

    name = "pld"
    step: str
    value: int


@dataclass(frozen=True)
class PledgeDay(Data):
    """In so many days."""

    name = "pldd"
    deed: int
    days: int


@dataclass(frozen=True)
class PledgesOf(Data):
    """How many of a group pledged what."""

    name = "pldg"
    group: int


@dataclass(frozen=True)
class Register(Data):
    """A step in signing an organisation up, or in looking for one."""

    name = "org"
    step: str
    value: int | None = None


@dataclass(frozen=True)
class StillActive(Data):
    name = "orga"
    organisation: int
    said: str


@dataclass(frozen=True)
class MakeClass(Data):
    """A group becomes a class of a school."""

    name = "cls"
    group: int


@dataclass(frozen=True)
class ClassOf(Data):
    """How far a class is."""

    name = "clsp"
    group: int


@dataclass(frozen=True)
class Pupil(Data):
    """show, guardian, school, grown: what is written down of one pupil."""

    name = "pup"
    household: int
    step: str


@dataclass(frozen=True)
class Cohort(Data):
    """ask_close, close, show, link, before, after (the quiz), read: what its facilitator does."""

    name = "coh"
    group: int
    step: str


@dataclass(frozen=True)
class CohortTurn(Data):
    """A question of the quiz of a closed group, or with `choice` the answer to it."""

    name = "coht"
    group: int
    moment: str
    position: int | None = None
    choice: int | None = None


@dataclass(frozen=True)
class FollowUp(Data):
    """show, or her word on what was agreed when she was advised."""

    name = "fol"
    session: int
    said: str


@dataclass(frozen=True)
class Lines(Data):
    """Whom one may ask or call in a country."""

    name = "lin"
    country: str
