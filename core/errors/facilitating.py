"""Refused rules of sessions, meetings, invitations and forms."""

from __future__ import annotations

from datetime import date, datetime

from core.errors.base import MilpaError


class SessionTooOld(MilpaError):
    """A session is written down within so many days."""

    def __init__(self, on: date, days: int) -> None:
        super().__init__(on, days)
        self.on, self.days = on, days


class MeetingPassed(MilpaError):
    """A meeting is planned, moved or taken back while it is still to come."""

    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class MeetingNotYet(MilpaError):
    """Who came and what was agreed is told of a meeting that was held."""


class MeetingTooFar(MilpaError):
    def __init__(self, at: datetime) -> None:
        super().__init__(at)
        self.at = at


class PlaceUnreadable(MilpaError):
    """A place is a few words."""


class InvitationWithoutDay(MilpaError):
    """An invitation goes out once it has a day and a place."""


class AnswersClosed(MilpaError):
    """The meeting is over, or the questions were closed: no answer is taken or changed any more."""


class TooManyQuestions(MilpaError):
    def __init__(self, most: int) -> None:
        super().__init__(most)
        self.most = most


class AnswersNotAlike(MilpaError):
    """A question in another language has the same answers as in its first, in the same order."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class QuestionGone(MilpaError):
    """The question of a form that was to be told in another language was taken out or changed meanwhile."""


class QuestionsNotAlike(MilpaError):
    """In another language there are other questions than in the first."""

    def __init__(self, count: int) -> None:
        super().__init__(count)
        self.count = count


class NumberUnreadable(MilpaError):
    """A number was asked for, and what was said holds none, or several."""


class FormWithoutQuestions(MilpaError):
    """A form goes out with one question at least."""


class RuleOutOfBounds(MilpaError):
    """A rule of the programme set to what it may not be."""

    def __init__(self, rule: str, value: int) -> None:
        super().__init__(rule, value)
        self.rule, self.value = rule, value


class HoursUnsound(MilpaError):
    """The hours of help open before they close, on one day at least."""
