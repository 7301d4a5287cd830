"""How fast the one sender speaks, and when it is silent.

Telegram lets about 30 messages a second pass to different people and answers 429 beyond. The places are kept on a
schedule, so that a late start is caught up; but no more than fits into any one second.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable

from core.services.deliveries import Outcome, TryLater, Uncertain

#: Lost answers in a row that are taken for an outage.
MOST_LOST = 3
LONGEST_SILENCE = 60.0


class Pace:
    """At most `per_second` over any long stretch, and at most `most_in_a_second` in any one second."""

    def __init__(
        self,
        per_second: float = 25,
        most_in_a_second: float = 30,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.per_second = per_second
        self._apart = 1 / per_second
        self._slack = max(0.0, (most_in_a_second - 1) / per_second - 1)
        self._now = now
        self._next = now()
        self._silent_until = self._next
        self._lost = 0
        self._backoff = 0.0

    @property
    def is_probing(self) -> bool:
        """After an outage one message at a time finds out whether it is over."""
        return self._backoff > 0

    @property
    def is_silent(self) -> bool:
        return self._now() < self._silent_until

    def place(self) -> float:
        """Takes the next place and says when it is."""
        self._next = max(self._next + self._apart, self._now() - self._slack)
        return self._next

    async def turn(self) -> bool:
        """Waits for the next place; False when a silence has begun meanwhile, and nothing may be said."""
        wait = self.place() - self._now()
        if wait > 0:
            await asyncio.sleep(wait)
        return not self.is_silent

    async def room(self, ahead: float) -> None:
        """Waits until the next place is at most `ahead` seconds away, and no silence is kept."""
        while (wait := max(self._next - ahead, self._silent_until) - self._now()) > 0:  # noqa: ASYNC110
            await asyncio.sleep(min(wait, 1.0))

    def heed(self, outcome: Outcome) -> None:
        """429 silences everybody for as long as Telegram asks; what looks like an outage for longer each time."""
        match outcome:
            case TryLater(seconds, is_attempt=True):
                self._silence(seconds)
            case TryLater():
                self._outage()
            case Uncertain():
                self._lost += 1
                if self._lost >= MOST_LOST or self.is_probing:
                    self._outage()
            case _:
                self._lost, self._backoff = 0, 0.0

    def _outage(self) -> None:
        if self.is_silent:
            return  # one of those that were on their way when it began
        self._backoff = min(LONGEST_SILENCE, self._backoff * 2 or 1.0)
        self._silence(self._backoff)

    def _silence(self, seconds: float) -> None:
        self._silent_until = max(self._silent_until, self._now() + seconds)
        self._next = max(self._next, self._silent_until)
