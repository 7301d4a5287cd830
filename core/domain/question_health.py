"""What the answers say about a question: is it too easy, too hard, does it tell who understood, is an option idle?"""

from __future__ import annotations

import math
from dataclasses import dataclass
from enum import StrEnum

from core.domain.statistics import Count

#: Fewer first answers say little, and with options broken down they would point at someone.
ENOUGH = 30
TOO_EASY, TOO_HARD = 0.95, 0.40
#: Below this a right answer hardly goes with right answers elsewhere.
TELLS = 0.10


class Finding(StrEnum):
    TOO_EASY = "too_easy"  #: nearly everybody knew: it teaches nothing new, or gives itself away
    TOO_HARD = "too_hard"  #: most went wrong: the card does not say it clearly, or the question does not ask it
    TELLS_LITTLE = "tells_little"  #: whoever knows the rest is right here no more often than the others
    UPSIDE_DOWN = "upside_down"  #: whoever knows the rest is wrong here: look at which option is marked right
    IDLE_OPTION = "idle_option"  #: nobody chose one of the options


@dataclass(frozen=True)
class Sums:
    """Of one question: x is 1 for a right answer, y the share of right answers of the same household elsewhere."""

    n: int = 0
    x: float = 0
    y: float = 0
    yy: float = 0
    xy: float = 0

    def correlation(self) -> float | None:
        """Point-biserial, with this question left out of the rest; None where there is no spread."""
        spread_x = self.n * self.x - self.x**2
        spread_y = self.n * self.yy - self.y**2
        if self.n < ENOUGH or spread_x <= 1e-9 or spread_y <= 1e-9:
            return None
        return (self.n * self.xy - self.x * self.y) / math.sqrt(spread_x * spread_y)


@dataclass(frozen=True)
class Option:
    key: str
    words: str
    is_right: bool
    chosen: Count  #: None where it would point at someone
    is_idle: bool


@dataclass(frozen=True)
class QuestionHealth:
    lesson: str
    number: str
    title: str
    question: str
    words: str
    answers: Count
    difficulty: float | None  #: share of first answers that were right; from ENOUGH answers on
    discrimination: float | None
    options: tuple[Option, ...]
    findings: tuple[Finding, ...]
    percent: int | None = None  #: right answers of a hundred, unless it would point at the few who were right or wrong


def findings(difficulty: float, discrimination: float | None, options: tuple[Option, ...]) -> tuple[Finding, ...]:
    found = []
    if difficulty > TOO_EASY:
        found.append(Finding.TOO_EASY)
    if difficulty < TOO_HARD:
        found.append(Finding.TOO_HARD)
    if discrimination is not None and discrimination < TELLS:
        found.append(Finding.UPSIDE_DOWN if discrimination < -TELLS else Finding.TELLS_LITTLE)
    if any(option.is_idle for option in options):
        found.append(Finding.IDLE_OPTION)
    return tuple(found)


@dataclass(frozen=True)
class Stop:
    """A place in a lesson, in its author's words, and how many stopped there."""

    words: str
    households: Count
    reached: Count  #: of those who began, who came as far as this
    seconds: int | None = None  #: half of those who turned the card had it before them no longer


@dataclass(frozen=True)
class LessonStops:
    lesson: str
    number: str
    title: str
    started: Count
    completed: Count
    stops: tuple[Stop, ...]
