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
    """The path through the lessons: no choice asks for one."""

    name = "path"
    path: str | None


@dataclass(frozen=True)
class Certificate(Data):
    """ask (for her name), called (the name we use), paper (the page to print)"""

    name = "cert"
    module: int
    step: str
