"""Refused rules, by name. Each error carries its facts; only the mouth (bot.outgoing, panel) gives it words."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING

from core.errors.base import MilpaError as MilpaError
from core.errors.codes import CodeTooEasy as CodeTooEasy
from core.errors.codes import CodeUnreadable as CodeUnreadable
from core.errors.codes import CodeWaits as CodeWaits
from core.errors.codes import CodeWrong as CodeWrong
from core.errors.codes import NoCode as NoCode
from core.errors.facilitating import AnswersClosed as AnswersClosed
from core.errors.facilitating import AnswersNotAlike as AnswersNotAlike
from core.errors.facilitating import FormWithoutQuestions as FormWithoutQuestions
from core.errors.facilitating import HoursUnsound as HoursUnsound
from core.errors.facilitating import InvitationWithoutDay as InvitationWithoutDay
from core.errors.facilitating import MeetingNotYet as MeetingNotYet
from core.errors.facilitating import MeetingPassed as MeetingPassed
from core.errors.facilitating import MeetingTooFar as MeetingTooFar
from core.errors.facilitating import NumberUnreadable as NumberUnreadable
from core.errors.facilitating import PlaceUnreadable as PlaceUnreadable
from core.errors.facilitating import QuestionGone as QuestionGone
from core.errors.facilitating import QuestionsNotAlike as QuestionsNotAlike
from core.errors.facilitating import SessionTooOld as SessionTooOld
from core.errors.facilitating import TooManyQuestions as TooManyQuestions
from core.errors.family import FamilyFull as FamilyFull
from core.errors.family import InvitationSpent as InvitationSpent
from core.errors.family import OwnInvitation as OwnInvitation
from core.errors.family import UnknownCountry as UnknownCountry
from core.errors.family import UnknownZone as UnknownZone
from core.errors.household_money import CostBeyondSense as CostBeyondSense
from core.errors.household_money import CuchubalBeyondSense as CuchubalBeyondSense
from core.errors.household_money import CurrencyOfElsewhere as CurrencyOfElsewhere
from core.errors.household_money import EvidenceOnlyRises as EvidenceOnlyRises
from core.errors.household_money import MoveNowhere as MoveNowhere
from core.errors.household_money import MoveOverBalance as MoveOverBalance
from core.errors.household_money import RemittanceTold as RemittanceTold
from core.errors.household_money import ShareBeyondSense as ShareBeyondSense
from core.errors.household_money import TooManyCuchubals as TooManyCuchubals
from core.errors.household_money import UnknownCuchubal as UnknownCuchubal
from core.errors.household_money import UnknownLine as UnknownLine
from core.errors.household_money import UnknownVisit as UnknownVisit
from core.errors.household_money import VisitTooFar as VisitTooFar
from core.errors.household_money import VisitTooSoon as VisitTooSoon
from core.errors.letters import HourPassed as HourPassed
from core.errors.letters import LetterEmpty as LetterEmpty
from core.errors.letters import LetterTooLong as LetterTooLong
from core.errors.letters import PollNeedsChoices as PollNeedsChoices
from core.errors.letters import UnknownField as UnknownField
from core.errors.reminders import HourIsPast as HourIsPast
from core.errors.reminders import HourIsQuiet as HourIsQuiet
from core.errors.reminders import NoReminder as NoReminder
from core.errors.reminders import RecurrenceUnreadable as RecurrenceUnreadable
from core.errors.reminders import TooManyReminders as TooManyReminders
from core.errors.shared_phones import PhoneIsShared as PhoneIsShared
from core.errors.shared_phones import PhoneIsStaffs as PhoneIsStaffs
from core.errors.shared_phones import TooManyOnPhone as TooManyOnPhone
from core.errors.shared_phones import UnknownSharer as UnknownSharer

if TYPE_CHECKING:
    from core.domain.money import Money


class SettingsError(MilpaError):
    """A setting is missing or odd; the message says which one and what to do."""


class KeyMissing(MilpaError):
    """What is stored was sealed with a key that is not among those of MILPA_DATA_KEYS."""


class UnknownLesson(MilpaError):
    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class UnknownPath(MilpaError):
    """A path through the lessons that is not, or no longer, there."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


class ModuleNotDone(MilpaError):
    """A certificate was asked for before the last lesson of its module."""

    def __init__(self, module: int) -> None:
        super().__init__(module)
        self.module = module


class NameUnreadable(MilpaError):
    """There is no letter in what was given as a name."""


class UnknownVoice(MilpaError):
    """A recording that is not there, is somebody else's, or no longer reads what the lesson says."""

    def __init__(self, voice_id: int) -> None:
        super().__init__(voice_id)
        self.voice_id = voice_id


class OwnVoice(MilpaError):
    """Nobody publishes or refuses a recording of their own."""

    def __init__(self, voice_id: int) -> None:
        super().__init__(voice_id)
        self.voice_id = voice_id


class VoiceDecided(MilpaError):
    """Somebody has decided on the recording already."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class VoiceTooLong(MilpaError):
    def __init__(self, seconds: int, most: int) -> None:
        super().__init__(seconds)
        self.seconds, self.most = seconds, most


class ContentError(MilpaError):
    def __init__(self, path: str, line: int, problem: str) -> None:
        super().__init__(f"{path}:{line}: {problem}")
        self.path, self.line, self.problem = path, line, problem


class UnknownCode(MilpaError):
    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class NotForYou(MilpaError):
    """The person may not see or do this; who asks hears the same as for a thing that does not exist."""


class UnknownFact(MilpaError):
    """The register of that country has no such key."""

    def __init__(self, country: str, key: str) -> None:
        super().__init__(country, key)
        self.country, self.key = country, key


class FactUnsound(MilpaError):
    """A renewal that cannot stand in the register; `why` is a core.domain.facts.Unsound."""

    def __init__(self, key: str, why: str) -> None:
        super().__init__(key, why)
        self.key, self.why = key, why


class LastCoordinator(MilpaError):
    """Somebody has to coordinate: the last one cannot be taken from the team."""


class LinkSpent(MilpaError):
    """A one-time link was used before or has expired."""


class NoConsent(MilpaError):
    """The household has not agreed yet, so nothing about it may be kept."""


class AmountNotPositive(MilpaError):
    def __init__(self, amount: Money) -> None:
        super().__init__(amount)
        self.amount = amount


class AmountBeyondSense(MilpaError):
    """Larger than a household's movement can be; asked back, never recorded."""

    def __init__(self, amount: Money, most: Money) -> None:
        super().__init__(amount)
        self.amount, self.most = amount, most


class DateInFuture(MilpaError):
    def __init__(self, on: date) -> None:
        super().__init__(on)
        self.on = on


class DateTooOld(MilpaError):
    def __init__(self, on: date) -> None:
        super().__init__(on)
        self.on = on


class DeadlinePassed(MilpaError):
    def __init__(self, on: date) -> None:
        super().__init__(on)
        self.on = on


class WithdrawalOverBalance(MilpaError):
    def __init__(self, amount: Money, balance: Money) -> None:
        super().__init__(amount)
        self.amount, self.balance = amount, balance


class NoGoal(MilpaError):
    """The household has no goal that fits."""


class GoalUnclear(MilpaError):
    """More than one goal fits the words; ask which."""

    def __init__(self, goals: tuple[tuple[int, str], ...]) -> None:
        super().__init__(goals)
        self.goals = goals


class GoalNameTaken(MilpaError):
    """Another goal of the household is called so."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.name = name


class GoalInOtherCurrency(MilpaError):
    """There is money of one currency in the goal, and it is never turned into another by us."""

    def __init__(self, goal_id: int, name: str, currency: str, asked: Money) -> None:
        super().__init__(goal_id)
        self.goal_id, self.name, self.currency, self.asked = goal_id, name, currency, asked


class BelowZero(MilpaError):
    """Without that entry more would have been taken out than was ever put in."""

    def __init__(self, entry_id: int, balance: Money) -> None:
        super().__init__(entry_id)
        self.entry_id, self.balance = entry_id, balance


class UnknownEntry(MilpaError):
    def __init__(self, entry_id: int) -> None:
        super().__init__(entry_id)
        self.entry_id = entry_id


class UndoTooLate(MilpaError):
    """After a day an entry is corrected, and no longer taken away."""

    def __init__(self, recorded_at: datetime, entry_id: int = 0) -> None:
        super().__init__(recorded_at)
        self.recorded_at, self.entry_id = recorded_at, entry_id


class CampaignNotOpen(MilpaError):
    """The campaign is past the state in which this may be done."""

    def __init__(self, state: str) -> None:
        super().__init__(state)
        self.state = state


class NobodyToSend(MilpaError):
    """The campaign's group has nobody who can be reached."""


class SensitiveLesson(MilpaError):
    """This lesson is opened by the learner only and never pushed."""

    def __init__(self, slug: str) -> None:
        super().__init__(slug)
        self.slug = slug


class ReasonMissing(MilpaError):
    """Names are to leave the house, and nobody said what for."""

    def __init__(self, shortest: int) -> None:
        super().__init__(shortest)
        self.shortest = shortest
