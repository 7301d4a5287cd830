"""Refused rules of sessions, meetings, invitations and forms."""

from __future__ import annotations

from datetime import date

from core.errors.base import MilpaError


class SessionTooOld(MilpaError):
    """A session is written down within so many days."""

    def __init__(self, on: date, days: int) -> None:
        super().__init__(on, days)
        self.on, self.days = on, days
