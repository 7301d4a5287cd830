"""The demo's clock: the real one, plus what was skipped. It never goes back, because Telegram's does not."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from sandbox.errors import NotOnThePhone
from sandbox.journal import Journal
from sandbox.wire import Bell, Json

ZONES = {
    "GT": "America/Guatemala",
    "SV": "America/El_Salvador",
    "HN": "America/Tegucigalpa",
    "NI": "America/Managua",
    "CR": "America/Costa_Rica",
    "MX": "America/Mexico_City",
    "DO": "America/Santo_Domingo",
    "PA": "America/Panama",
    "CO": "America/Bogota",
    "US": "America/New_York",
}


def real() -> datetime:
    return datetime.now(UTC)


class DemoClock:
    def __init__(self, journal: Journal, country: str = "GT", base: Callable[[], datetime] = real) -> None:
        self._base = base
        self.zone = ZoneInfo(ZONES.get(country, ZONES["GT"]))
        self._journal = journal
        stored = dict(journal.entries("clock")).get("now", {})
        self.offset = timedelta(seconds=float(stored.get("offset_seconds", 0)))
        self.version = int(stored.get("version", 0))
        self.bell = Bell()

    def now(self) -> datetime:
        return self._base() + self.offset

    def seconds(self) -> int:
        """The moved time as Telegram writes dates."""
        return int(self.now().timestamp())

    def forward(self, by: timedelta) -> None:
        if by < timedelta(0):
            raise NotOnThePhone("The clock only goes forward; use reset to come back to the real time.")
        self._move(self.offset + by)

    def to(self, moment: str) -> None:
        """An ISO 8601 moment; without an offset it is meant in the country's zone."""
        try:
            wanted = datetime.fromisoformat(moment)
        except ValueError:
            raise NotOnThePhone(f"Not a date and time in ISO 8601: {moment}") from None
        if wanted.tzinfo is None:
            wanted = wanted.replace(tzinfo=self.zone)
        self.forward(wanted - self.now())

    def reset(self) -> None:
        self._move(timedelta(0))

    def succeed(self, earlier: "DemoClock") -> None:
        """After a fresh start the version goes on, so that whoever waits sees the change."""
        self.bell = earlier.bell
        self.version = earlier.version
        self.reset()

    async def wait_for_change(self, after: int, seconds: float) -> None:
        if self.version == after:
            await self.bell.wait(seconds)

    def as_json(self) -> Json:
        now = self.now()
        return {
            "now": now.isoformat(timespec="milliseconds"),
            "local": now.astimezone(self.zone).isoformat(timespec="seconds"),
            "zone": self.zone.key,
            "offset_seconds": round(self.offset.total_seconds(), 3),
            "version": self.version,
        }

    def _move(self, offset: timedelta) -> None:
        self.offset = offset
        self.version += 1
        self._journal.put("clock", "now", {"offset_seconds": offset.total_seconds(), "version": self.version})
        self.bell.ring()
