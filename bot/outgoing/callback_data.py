"""What a button carries: a small typed value of at most 64 bytes, that means the same after a restart."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import ClassVar, Self

LONGEST = 64
#: The largest number that any of our tables gives out.
LARGEST = 2**31 - 1


class DeadButton(Exception):
    """The value is of an older Milpa, or not ours at all."""


@dataclass(frozen=True)
class Data:
    name: ClassVar[str]

    def encode(self) -> str:
        parts = [self.name, *("" if (value := getattr(self, f.name)) is None else str(value) for f in fields(self))]
        encoded = ":".join(parts)
        if len(encoded.encode()) > LONGEST:
            raise ValueError(f"too long for a button: {encoded}")
        return encoded

    @classmethod
    def pattern(cls) -> str:
        return f"^{cls.name}(:|$)"

    @classmethod
    def decode(cls, data: str) -> Self:
        """Raises DeadButton."""
        name, *parts = data.split(":")
        wanted = fields(cls)
        if name != cls.name or len(parts) != len(wanted):
            raise DeadButton(data)
        try:
            return cls(*(_read(str(f.type), part) for f, part in zip(wanted, parts, strict=True)))
        except ValueError as odd:
            raise DeadButton(data) from odd


def _read(kind: str, part: str) -> str | int | None:
    if "None" in kind and not part:
        return None
    return _number(part) if kind.startswith("int") else part


def _number(part: str) -> int:
    if not (part.isascii() and part.isdigit()) or int(part) > LARGEST:
        raise ValueError(part)
    return int(part)


@dataclass(frozen=True)
class Menu(Data):
    """A step of the menu: lesson, goals, progress, reminder, person, settings, help."""

    name = "m"
    to: str


@dataclass(frozen=True)
class Language(Data):
    """`group` is the code of the group that invites her, where she has not agreed yet."""

    name = "lang"
    code: str
    group: str | None = None


@dataclass(frozen=True)
class Agree(Data):
    """Her word on the consent text: yes, no, more. The group waits in the button: before her yes nothing is kept."""

    name = "ok"
    said: str
    group: str | None = None


@dataclass(frozen=True)
class Join(Data):
    """Moves her to another group; without a code she stays where she is."""

    name = "join"
    group: str | None


@dataclass(frozen=True)
class AgreeTo(Data):
    """Her word on one separate consent; `then` is start (the next question follows) or settings."""

    name = "okto"
    consent: str
    said: str
    then: str


@dataclass(frozen=True)
class Skip(Data):
    """Passes over the question that is open, if it is still the one asked then."""

    name = "skip"
    question: str
    asked: int


@dataclass(frozen=True)
class Lesson(Data):
    """Opens a lesson, or turns to a card of it; `campaign` is the one that brought her."""

    name = "l"
    slug: str
    card: int | None
    campaign: int | None


@dataclass(frozen=True)
class Action(Data):
    name = "a"
    slug: str
    said: str


@dataclass(frozen=True)
class QuizAnswer(Data):
    name = "q"
    slug: str
    question: str
    choice: str


@dataclass(frozen=True)
class Undo(Data):
    name = "u"
    entry: int


@dataclass(frozen=True)
class EntryGoal(Data):
    """For which goal an entry was."""

    name = "eg"
    entry: int
    goal: int


@dataclass(frozen=True)
class Share(Data):
    """Her word on the proposed share of a remittance: yes, other, no."""

    name = "sh"
    remittance: int
    said: str


@dataclass(frozen=True)
class Confirm(Data):
    """Her word on what was read back: yes, other, no. `asked` tells one question from the next."""

    name = "c"
    said: str
    asked: int


@dataclass(frozen=True)
class Pick(Data):
    """One of the options of the question asked then."""

    name = "pick"
    option: int
    asked: int


@dataclass(frozen=True)
class Meant(Data):
    """«¿Quiso decir…?»: the intent that she meant, or none."""

    name = "did"
    intent: str


@dataclass(frozen=True)
class MeantSum(Data):
    """What she told besides, with its sum, so that nothing of it is asked again while another question is open."""

    name = "dis"
    intent: str
    minor: int
    currency: str


@dataclass(frozen=True)
class Remind(Data):
    """A ready-made rhythm for a reminder."""

    name = "r"
    rhythm: str


@dataclass(frozen=True)
class Pause(Data):
    name = "p"
    days: int


@dataclass(frozen=True)
class Leave(Data):
    name = "bye"
    said: str


@dataclass(frozen=True)
class Erase(Data):
    name = "era"
    said: str


@dataclass(frozen=True)
class EraseMine(Data):
    """Her yes. It says whose, for on a shared phone it may be another's turn when it is tapped."""

    name = "erm"
    household: int


@dataclass(frozen=True)
class ScamCheck(Data):
    """Which sign is asked about, how many she was not sure of, and her word on the one before: yes, no, perhaps."""

    name = "sc"
    step: int
    doubts: int
    said: str


@dataclass(frozen=True)
class Setting(Data):
    name = "set"
    what: str


@dataclass(frozen=True)
class Quiet(Data):
    """From which hour to which nothing of ours rings."""

    name = "quiet"
    start: int
    end: int


@dataclass(frozen=True)
class CampaignPage(Data):
    """A page of the lessons that may be sent."""

    name = "campp"
    page: int


@dataclass(frozen=True)
class Campaign(Data):
    """A step of the facilitator's campaign: lesson chosen, group chosen, send now, at an hour, stop."""

    name = "camp"
    step: str
    lesson: str | None
    group: int | None


@dataclass(frozen=True)
class CampaignAct(Data):
    """result, stop, pause, resume, again"""

    name = "campa"
    campaign: int
    act: str


@dataclass(frozen=True)
class Help(Data):
    """A facilitator answers a request."""

    name = "hr"
    request: int


@dataclass(frozen=True)
class GroupShow(Data):
    name = "g"
    group: int
