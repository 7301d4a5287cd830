"""Each refused rule, in a kind sentence with a way on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_sorry, keyboards
from bot.outgoing.messages import (
    budget,
    campaigns,
    certificates,
    entries,
    family,
    forms,
    general,
    goal_cards,
    goals,
    lessons,
    meetings,
    onboarding,
    people,
    places,
    reminder_turns,
    reminders,
    sessions,
    shared_phones,
    team,
    visits,
    voices,
)
from core import errors
from core.i18n import Words


def _not_positive(_: Words, e: errors.AmountNotPositive) -> str:
    return _("El monto tiene que ser mayor que cero.")


def _beyond(_: Words, e: errors.AmountBeyondSense) -> str:
    return _("{amount} es mucho dinero y no quiero anotar mal.").format(amount=_.money(e.amount))


def _future(_: Words, e: errors.DateInFuture) -> str:
    return _("El {day} todavía no llega, así que no anoté nada.").format(day=_.day(e.on))


def _too_old(_: Words, e: errors.DateTooOld) -> str:
    return _("El {day} fue hace más de un año, así que no anoté nada.").format(day=_.long_day(e.on))


def _deadline(_: Words, e: errors.DeadlinePassed) -> str:
    return _("El {day} ya pasó.").format(day=_.long_day(e.on))


def _over(_: Words, e: errors.WithdrawalOverBalance) -> str:
    return _("Tengo anotado {balance}, menos que {amount}.").format(
        balance=_.money(e.balance), amount=_.money(e.amount)
    )


def _below_zero(_: Words, e: errors.BelowZero) -> str:
    return entries.below_zero(_, e.balance)


def _quiet(_: Words, e: errors.HourIsQuiet) -> str:
    return reminders.hour_is_quiet(_, e.at, e.start, e.end)


Sentence = Callable[[Words, Any], str]

SENTENCES: dict[type[errors.MilpaError], Sentence] = {
    errors.AmountNotPositive: _not_positive,
    errors.AmountBeyondSense: _beyond,
    errors.DateInFuture: _future,
    errors.DateTooOld: _too_old,
    errors.MeetingPassed: lambda _, e: meetings.passed(_),
    errors.MeetingNotYet: lambda _, e: meetings.not_yet(_),
    errors.MeetingTooFar: lambda _, e: meetings.too_far(_),
    errors.PlaceUnreadable: lambda _, e: meetings.place_unreadable(_),
    errors.InvitationWithoutDay: lambda _, e: meetings.without_day(_),
    errors.TooManyQuestions: lambda _, e: forms.too_many(_),
    errors.AnswersNotAlike: lambda _, e: forms.answers_not_alike(_, e.count),
    errors.QuestionGone: lambda _, e: forms.question_gone(_),
    errors.NumberUnreadable: lambda _, e: forms.number_unreadable(_),
    errors.FormWithoutQuestions: lambda _, e: forms.without_questions(_),
    errors.AnswersClosed: lambda _, e: meetings.answers_closed(_),
    errors.SessionTooOld: lambda _, e: sessions.too_old(_, e),
    errors.DeadlinePassed: _deadline,
    errors.WithdrawalOverBalance: _over,
    errors.UndoTooLate: lambda _, e: entries.too_late(_),
    errors.HourIsQuiet: _quiet,
    errors.HourIsPast: lambda _, e: reminder_turns.hour_is_past(_, e.at),
    errors.TooManyReminders: lambda _, e: reminder_turns.too_many(_, e.most),
    errors.MoveOverBalance: lambda _, e: places.less_than_that(_, e.there),
    errors.MoveNowhere: lambda _, e: places.same_place(_),
    errors.BelowZero: _below_zero,
    errors.GoalNameTaken: lambda _, e: goal_cards.name_taken(_, e.name),
    errors.VisitTooSoon: lambda _, e: visits.too_soon(_),
    errors.VisitTooFar: lambda _, e: visits.too_far(_),
    errors.UnknownVisit: lambda _, e: general.dead_button(_),
    errors.CurrencyOfElsewhere: lambda _, e: budget.other_currency(_, e.amount, e.currency),
    errors.UnknownLine: lambda _, e: general.dead_button(_),
    errors.UnknownCountry: lambda _, e: general.dead_button(_),
    errors.UnknownZone: lambda _, e: general.dead_button(_),
    errors.UnknownLesson: lambda _, e: lessons.gone(_),
    errors.UnknownPath: lambda _, e: general.dead_button(_),
    errors.ModuleNotDone: lambda _, e: certificates.not_yet(_),
    errors.NameUnreadable: lambda _, e: certificates.name_unreadable(_),
    errors.UnknownVoice: lambda _, e: voices.gone(_),
    errors.OwnVoice: lambda _, e: voices.own(_),
    errors.VoiceDecided: lambda _, e: voices.decided(_),
    errors.VoiceTooLong: lambda _, e: voices.too_long(_, e.most),
    errors.UnknownCode: lambda _, e: onboarding.unknown_code(_),
    errors.PhoneIsStaffs: lambda _, e: shared_phones.staffs(_),
    errors.PhoneIsShared: lambda _, e: shared_phones.only_yours(_),
    errors.TooManyOnPhone: lambda _, e: shared_phones.too_many(_, e.most),
    errors.UnknownSharer: lambda _, e: general.dead_button(_),
    errors.NoCode: lambda _, e: general.dead_button(_),
    errors.UnknownEntry: lambda _, e: general.dead_button(_),
    errors.NoGoal: lambda _, e: goals.ask_name(_),
    errors.GoalUnclear: lambda _, e: goals.which(_),
    errors.FamilyFull: lambda _, e: family.full(_, e.most),
    errors.InvitationSpent: lambda _, e: family.link_spent(_),
    errors.OwnInvitation: lambda _, e: family.own_link(_),
    errors.NoReminder: lambda _, e: reminders.none_to_stop(_),
    errors.RecurrenceUnreadable: lambda _, e: reminders.not_readable(_),
    errors.LastCoordinator: lambda _, e: team.last_coordinator(_),
    errors.LinkSpent: lambda _, e: people.link_spent(_),
    errors.NotForYou: lambda _, e: people.only_staff(_),
    errors.LetterEmpty: lambda _, e: campaigns.letter_empty(_),
    errors.LetterTooLong: lambda _, e: campaigns.letter_too_long(_, e.most),
    errors.UnknownField: lambda _, e: campaigns.unknown_field(_, e.field),
    errors.PollNeedsChoices: lambda _, e: campaigns.poll_needs_choices(_),
    errors.HourPassed: lambda _, e: campaigns.hour_passed(_),
    errors.CampaignNotOpen: lambda _, e: people.campaign_not_open(_),
    errors.NobodyToSend: lambda _, e: people.nobody_to_send(_),
    errors.SensitiveLesson: lambda _, e: people.sensitive(_),
    **community_sorry.SENTENCES,
}


#: After these she goes on in her own words, so the menu would only be in the way.
GOES_ON = (
    errors.RecurrenceUnreadable,
    errors.NameUnreadable,
    errors.VoiceTooLong,
    errors.LetterEmpty,
    errors.LetterTooLong,
    errors.UnknownField,
    errors.PollNeedsChoices,
    errors.HourPassed,
    *community_sorry.GOES_ON,
)


def sorry(_: Words, refused: errors.MilpaError) -> tuple[str, InlineKeyboardMarkup | None]:
    sentence = SENTENCES.get(type(refused))
    text = sentence(_, refused) if sentence else general.our_fault(_)
    return text, None if isinstance(refused, GOES_ON) else keyboards.menu(_)
