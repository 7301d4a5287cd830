"""Rates with the right denominator, their intervals, and small cells hidden."""

from __future__ import annotations

import math
from dataclasses import dataclass
from statistics import NormalDist

#: Below this many people no figure is shown, nor one from which it could be worked out.
SMALLEST_CELL = 5
#: Below this many people a rate has no interval worth printing.
SMALLEST_N = 10


@dataclass(frozen=True)
class Rate:
    """`part` of `whole` people; hidden when either side of it would point at someone."""

    part: int
    whole: int

    @property
    def is_hidden(self) -> bool:
        return (
            0 < self.whole < SMALLEST_CELL
            or 0 < self.part < SMALLEST_CELL
            or 0 < self.whole - self.part < SMALLEST_CELL
        )

    @property
    def value(self) -> float | None:
        return self.part / self.whole if self.whole else None

    def interval(self, confidence: float = 0.95) -> tuple[float, float] | None:
        """Wilson's score interval; None under ten people."""
        return wilson(self.part, self.whole, confidence) if self.whole >= SMALLEST_N else None


def wilson(part: int, whole: int, confidence: float = 0.95) -> tuple[float, float]:
    z = NormalDist().inv_cdf(0.5 + confidence / 2)
    p, d = part / whole, 1 + z * z / whole
    middle = (p + z * z / (2 * whole)) / d
    half = z / d * math.sqrt(p * (1 - p) / whole + z * z / (4 * whole * whole))
    return max(0.0, middle - half), min(1.0, middle + half)


def shown(count: int) -> int | None:
    """The count, or None where it is a small cell."""
    return None if 0 < count < SMALLEST_CELL else count
