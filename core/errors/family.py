"""What is refused between her and a relative, and about where she lives."""

from __future__ import annotations

from core.errors.base import MilpaError


class InvitationSpent(MilpaError):
    """A relative's link was used, is too old, was replaced, or never was."""


class OwnInvitation(MilpaError):
    """She opened the link that she made for a relative."""


class FamilyFull(MilpaError):
    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class UnknownCountry(MilpaError):
    def __init__(self, country: str) -> None:
        super().__init__(country)
        self.country = country


class UnknownZone(MilpaError):
    """A clock that /ajustes does not offer."""

    def __init__(self, number: int) -> None:
        super().__init__(number)
        self.number = number
