"""What a reminder refuses."""

from datetime import time

from core.errors.base import MilpaError


class HourIsQuiet(MilpaError):
    """A reminder was asked for inside the household's own quiet hours."""

    def __init__(self, at: time, start: time, end: time) -> None:
        super().__init__(at)
        self.at, self.start, self.end = at, start, end


class HourIsPast(MilpaError):
    """A reminder was asked for at an hour of a day that is over."""

    def __init__(self, at: time) -> None:
        super().__init__(at)
        self.at = at


class NoReminder(MilpaError):
    """There is no reminder to change."""


class TooManyReminders(MilpaError):
    """So many reminders are as many as we keep for one household."""

    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class RecurrenceUnreadable(MilpaError):
    def __init__(self, rule: str) -> None:
        super().__init__(rule)
        self.rule = rule
