"""What the buttons around goals and their entries carry."""

from __future__ import annotations

from dataclasses import dataclass

from bot.outgoing.callback_data import Data


@dataclass(frozen=True)
class Goal(Data):
    """A goal: its card, or what is to be done with it (bot.handlers.goal_cards)."""

    name = "goal"
    goal: int
    act: str


@dataclass(frozen=True)
class GoalMeant(Data):
    """Which of her goals the change is for that she asked in the question asked then."""

    name = "gm"
    goal: int
    asked: int


@dataclass(frozen=True)
class History(Data):
    """A page of what she has noted; 0 is the newest."""

    name = "hist"
    page: int


@dataclass(frozen=True)
class Entry(Data):
    """One entry: card, amount (to be corrected), goals (to be moved), back (its correction was wrong)."""

    name = "en"
    entry: int
    act: str
