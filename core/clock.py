"""The time. One object passed around, so that the demo's clock can be moved and no rule asks the machine."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta


class Clock:
    """Aware UTC. `offset` is zero but in the demo, where the phone page moves it forward."""

    def __init__(self, offset: timedelta = timedelta()) -> None:
        self.offset = offset

    def now(self) -> datetime:
        return datetime.now(UTC) + self.offset
