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
