"""An invitation: a printed way into a group, with a place and an end."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

from core.domain.words import plain

#: Whoever comes by such a place lives abroad.
ABROAD = re.compile(
    r"\b(consulados?|consulates?|(clubes|club|asociacion) de (los )?(migrantes|oriundos)"
    r"|(hometown|migrants?) (club|association)s?)\b"
)
#: It may be one of people abroad, or the football club around the corner.
CLUB = re.compile(r"\b(club|clubes|clubs)\b")


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
    for_senders: bool | None = None  #: as its maker said; None where the place says it

    @property
    def is_for_senders(self) -> bool:
        """It hangs in a consulate or in a club abroad: whoever comes by it sends money, and learns for that."""
        return self._hangs_abroad if self.for_senders is None else self.for_senders

    @property
    def is_doubtful(self) -> bool:
        """A club of which nobody can tell whether it is abroad: its maker says it."""
        return not self._hangs_abroad and CLUB.search(plain(self.place or "")) is not None

    @property
    def _hangs_abroad(self) -> bool:
        return ABROAD.search(plain(self.place or "")) is not None

    def is_open(self, now: datetime) -> bool:
        return self.revoked_at is None and self.used_at is None and (self.expires_at is None or now < self.expires_at)
