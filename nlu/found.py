"""What a reading of a message can find. Spans are places in the message as it was typed."""

from dataclasses import dataclass
from datetime import date, time


@dataclass(frozen=True)
class Amount:
    """Money. `currency` is None where none is stated, and where the stated one could be two (`ambiguous`)."""

    minor: int
    currency: str | None
    start: int
    end: int
    sure: bool = True
    ambiguous: bool = False
    alternatives: tuple["Amount", ...] = ()
    approximate: bool = False
    #: what the words around it do with the money: saving, withdrawal, remittance, spending, goal
    about: str | None = None


@dataclass(frozen=True)
class DateFound:
    """A day. `grain` tells what was said: a day, or a week, month or year of which `day` stands for the whole."""

    day: date
    start: int
    end: int
    sure: bool = True
    grain: str = "day"


@dataclass(frozen=True)
class RecurrenceFound:
    rule: str
    start: int
    end: int
    sure: bool = True


@dataclass(frozen=True)
class TimeFound:
    at: time
    start: int
    end: int
    sure: bool = True
    #: «en la tarde» and the like: a part of the day, no hour
    vague: bool = False

    @property
    def text(self) -> str:
        return f"{self.at:%H:%M}"
