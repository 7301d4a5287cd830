"""What the bot asked of the Bot API, and what it asked wrongly though Telegram would have let it pass."""

import time
from collections import Counter, deque
from dataclasses import asdict, dataclass, field
from itertools import islice, takewhile

from sandbox.wire import Json

#: Enough for a look every now and then at a busy bot; `after` tells what is new of them.
REMEMBERED = 20_000


@dataclass(frozen=True)
class Call:
    method: str
    parameters: Json
    status: int  #: 200, or the error code; 0 when the connection was broken
    description: str
    at: float


@dataclass
class Calls:
    recording: bool = True  #: off under load: only counted
    recent: deque[Call] = field(default_factory=lambda: deque(maxlen=REMEMBERED))
    counts: Counter[str] = field(default_factory=Counter)
    errors: Counter[str] = field(default_factory=Counter)
    violations: deque[Json] = field(default_factory=lambda: deque(maxlen=REMEMBERED))

    def note(self, method: str, parameters: Json, status: int, description: str = "") -> None:
        self.counts[method] += 1
        if status != 200:
            self.errors[f"{method} {status} {description}"] += 1
        if self.recording:
            self.recent.append(Call(method, parameters, status, description, time.time()))

    def violation(self, method: str, what: str) -> None:
        if self.recording:
            self.violations.append({"method": method, "what": what})

    def forget(self) -> None:
        for memory in (self.recent, self.counts, self.errors, self.violations):
            memory.clear()

    def as_json(self, limit: int, after: float = 0.0) -> Json:
        """The last so many of those that came after that moment."""
        late = takewhile(lambda call: call.at > after, reversed(self.recent))
        recent = list(islice(late, limit))[::-1]
        return {
            "counts": dict(self.counts),
            "errors": dict(self.errors),
            "recent": [asdict(call) for call in recent],
        }
