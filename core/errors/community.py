"""What a community's project, its polls and its register refuse."""

from __future__ import annotations

from typing import TYPE_CHECKING

from core.errors.base import MilpaError

if TYPE_CHECKING:
    from core.domain.money import Money


class RuleUnsound(MilpaError):
    """The parts of a matching rule are not a hundred; `total` is what they are."""

    def __init__(self, total: int) -> None:
        super().__init__(total)
        self.total = total


class AboveProject(MilpaError):
    """More would be promised, received or spent than the project costs."""

    def __init__(self, amount: Money, room: Money) -> None:
        super().__init__(amount)
        self.amount, self.room = amount, room


class AboveReceived(MilpaError):
    """More would be spent than has come in."""

    def __init__(self, amount: Money, at_hand: Money) -> None:
        super().__init__(amount)
        self.amount, self.at_hand = amount, at_hand


class SpentAlready(MilpaError):
    """What came in cannot be taken back: some of it has been spent."""

    def __init__(self, short: Money) -> None:
        super().__init__(short)
        self.short = short


class ProjectCurrency(MilpaError):
    """A project is kept in one currency."""

    def __init__(self, currency: str) -> None:
        super().__init__(currency)
        self.currency = currency


class ProjectNotThere(MilpaError):
    """The project is not in the state in which this may be done."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class MoneyAtHand(MilpaError):
    """A project is not given up while some of its money is unspent and unreturned."""

    def __init__(self, at_hand: Money) -> None:
        super().__init__(at_hand)
        self.at_hand = at_hand


class PollClosed(MilpaError):
    """The answers are counted: nobody answers any more, and nothing is counted again."""


class PollStillOpen(MilpaError):
    """Nothing of it is known before it is closed."""


class AgendaUnsound(MilpaError):
    """A question to a place needs a question and so many different answers of such a length."""

    def __init__(self, fewest: int, most: int, longest: int) -> None:
        super().__init__(fewest, most, longest)
        self.fewest, self.most, self.longest = fewest, most, longest


class PersonInRegister(MilpaError):
    """The register is of organisations: no person's name, and no contact of a person who has not agreed."""


class MoneyOfPupil(MilpaError):
    """Nothing about the money of somebody under age is kept."""


class TalkAlone(MilpaError):
    """An adult of the programme and a pupil do not talk alone; `is_staff` is whose words were refused."""

    def __init__(self, is_staff: bool = False) -> None:
        super().__init__(is_staff)
        self.is_staff = is_staff


class ClassNotEmpty(MilpaError):
    """Only a group with nobody in it becomes a class."""


class GroupClosed(MilpaError):
    """Only its facilitator lets anybody in, one by one; there is no open way."""


class QuizNotNow(MilpaError):
    """The quiz of a cohort is not where this may be done."""


class TooFewPairs(MilpaError):
    """Fewer than `least` people have answered the whole quiz both times."""

    def __init__(self, least: int) -> None:
        super().__init__(least)
        self.least = least


class MonthNotOver(MilpaError):
    """A brief is signed once its month is over, for its figures still move."""
