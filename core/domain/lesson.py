"""A lesson as a household meets it: its facts resolved for her country, its words in one language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Link = Literal[
    "goal", "progress", "share_plan", "papers", "branch", "cost", "tax", "invite", "reminder", "scam"
]  # fmt: skip


@dataclass(frozen=True)
class Card:
    """One message of at most 450 characters. `*words*` are to be set in bold; there is no other mark-up."""

    text: str

    @property
    def plain(self) -> str:
        return self.text.replace("*", "")


@dataclass(frozen=True)
class Action:
    """What she can do within a day; `link` names the place in the bot where she can do it at once."""

    text: str
    link: Link | None


@dataclass(frozen=True)
class Choice:
    key: str
    text: str
    feedback: str


@dataclass(frozen=True)
class Question:
    key: str
    text: str
    choices: tuple[Choice, ...]
    correct: str


@dataclass(frozen=True)
class Lesson:
    slug: str
    number: str
    module: int
    title: str
    minutes: int
    tracks: tuple[str, ...]
    sensitive: bool  #: opened by the learner only, never pushed
    after: tuple[str, ...]
    topics: tuple[str, ...]
    cards: tuple[Card, ...]
    action: Action
    questions: tuple[Question, ...]
    language: str
    stale: bool  #: a translation exists but the Spanish has changed since

    def question(self, key: str) -> Question | None:
        return next((question for question in self.questions if question.key == key), None)

    def question_after(self, key: str | None) -> Question | None:
        """The one behind the question with that key; with no key the first one, behind the last one None."""
        keys = [question.key for question in self.questions]
        at = 0 if key is None else keys.index(key) + 1
        return self.questions[at] if at < len(keys) else None

    @property
    def key_card(self) -> Card:
        """The card with the lesson's one idea, which its author set in bold: the lesson for who has no time."""
        return next((card for card in self.cards if "*" in card.text), self.cards[-1])
