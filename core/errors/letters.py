"""Why a campaign's words or its hour are not taken."""

from __future__ import annotations

from core.errors.base import MilpaError


class LetterEmpty(MilpaError):
    """There is nothing to send."""


class LetterTooLong(MilpaError):
    def __init__(self, length: int, most: int) -> None:
        super().__init__(length, most)
        self.length, self.most = length, most


class UnknownField(MilpaError):
    """A message has a field that nobody can fill."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class PollNeedsChoices(MilpaError):
    def __init__(self, fewest: int, most: int) -> None:
        super().__init__(fewest, most)
        self.fewest, self.most = fewest, most


class HourPassed(MilpaError):
    """A campaign was asked for at an hour that is over everywhere."""
