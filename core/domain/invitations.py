"""An invitation: a printed way into a group, with a place and an end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from core.domain.words import plain

ABROAD = ("consulado", "consulate", "club")


@dataclass(frozen=True)
class Invitation:
    id: int
    code: str
    group_id: int
    place: str | None
    made_by: int
    created_at: datetime
    expires_at: datetime | None
    revoked_at: datetime | None
    came: int = 0  #: how many ever joined by it
    once: bool = False  #: lets in one person, and is spent
    used_at: datetime | None = None

    @property
    def is_for_senders(self) -> bool:
        """It hangs in a consulate or in a club abroad: whoever comes by it sends money, and learns for that."""
        return bool(self.place) and any(word in plain(self.place or "").split() for word in ABROAD)

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and self.used_at is None and (self.expires_at is None or now < self.expires_at)
