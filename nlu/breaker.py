"""When the other side fails again and again, stop asking for a while; then try with one question."""

from collections.abc import Callable
from dataclasses import dataclass, field
from time import monotonic


@dataclass
class Breaker:
    """Closed: ask. Open: do not. Half-open, when the wait is over: one question decides."""

    failures_to_open: int = 3
    first_wait: float = 5.0
    longest_wait: float = 60.0
    clock: Callable[[], float] = monotonic
    _failures: int = field(default=0, init=False)
    _wait: float = field(default=0.0, init=False)
    _until: float = field(default=0.0, init=False)
    _probing: bool = field(default=False, init=False)

    def may_ask(self) -> bool:
        if not self.is_open:
            return True
        if self._probing or self.clock() < self._until:
            return False
        self._probing = True
        return True

    @property
    def is_open(self) -> bool:
        return self._wait > 0

    def succeeded(self) -> None:
        self._failures, self._wait, self._probing = 0, 0.0, False

    def failed(self) -> None:
        self._failures += 1
        if self._probing or self._failures >= self.failures_to_open:
            self._wait = min(self._wait * 2 or self.first_wait, self.longest_wait)
            self._until = self.clock() + self._wait
        self._probing = False
