"""What the buttons around a lesson carry: questions that come back, modules, the path, certificates, voices."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Recall(Data):
    """A question that came back: no choice shows it, a choice answers it."""

    name = "rq"
    slug: str
    question: str
    choice: str | None


@dataclass(frozen=True)
class Left(Data):
    """Why she left a lesson unfinished."""

    name = "why"
    slug: str
    why: str


@dataclass(frozen=True)
class Short(Data):
    """The lesson in one card."""

    name = "ls"
    slug: str


@dataclass(frozen=True)
class Module(Data):
    """The lessons of a module, a page at a time; no number shows all modules."""

    name = "mod"
    number: int | None
    page: int


@dataclass(frozen=True)
class Path(Data):
    """The path through the lessons that she wants."""

    name = "path"
    path: str


@dataclass(frozen=True)
class Certificate(Data):
    """ask (for her name), called (the name we use), paper (the page to print)"""

    name = "cert"
    module: int
    step: str


@dataclass(frozen=True)
class Record(Data):
    """Towards a recording: module, lesson, language."""

    name = "rec"
    module: int | None
    slug: str | None
    language: str | None


@dataclass(frozen=True)
class Voice(Data):
    """A recording in the hands of the staff: listen, publish, refuse; propose, drop by whoever recorded it."""

    name = "v"
    voice: int
    step: str


@dataclass(frozen=True)
class Listen(Data):
    """A household wants to hear the recording."""

    name = "vh"
    voice: int
