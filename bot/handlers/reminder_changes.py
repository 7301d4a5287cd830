"""«cámbielo a los sábados», «en la tarde mejor», «¿qué recordatorios tengo?»: about a reminder that she has."""

from __future__ import annotations

from contextlib import suppress

from bot.handlers import reminders
from bot.handlers.moments import JUST_NOW
from bot.handlers.reminder_turns import ask_about_quiet
from bot.outgoing import keyboards
from bot.outgoing.messages import reminder_turns as turn_words
from bot.outgoing.messages import reminders as words
from bot.talk import Talk
from core.errors import HourIsPast, HourIsQuiet, RecurrenceUnreadable
from core.recurrences import is_once
from core.services import reminder_turns
from core.services import reminders as reminder_service
from core.services.reminders import Reminder
from nlu.reminder_changes import ReminderChange, reminder_change


def heard(talk: Talk) -> bool:
    """True when it was about a reminder of hers, and has been dealt with; where a question is open it is an answer."""
    hers = talk.household
    if talk.is_asking:
        return False
    change = reminder_change(talk.text, hers.local(talk.now), hers.country, hers.language)
    if change is None:
        return False
    meant = reminder_service.meant(talk.session, hers, talk.now - JUST_NOW)
    if change.only_to_see:
        reminders.listed(talk)
    elif meant is not None:
        return _changed(talk, meant, change)
    elif change.rule is not None or talk.understood is None or talk.understood.intent != "set_reminder":
        return False
    elif reminder_service.active(talk.session, hers):
        reminders.listed(talk)  # which of them, she must say
    else:
        reminders.ask(talk)
    return True


def _changed(talk: Talk, meant: Reminder, change: ReminderChange) -> bool:
    try:
        now = reminder_turns.change(
            talk.session, talk.household, meant.id, talk.now, rule=change.rule, on=change.day, at=change.at
        )
    except HourIsQuiet as quiet:
        _keep_days(talk, meant, change)
        talk.inquire("another_hour", turn_words.hour_is_quiet(talk.words, quiet), reminder=meant.id)
    except HourIsPast as past:
        talk.inquire("another_hour", turn_words.hour_is_past(talk.words, past.at), reminder=meant.id)
    except RecurrenceUnreadable:
        return False  # «el viernes» of what comes every day
    else:
        talk.say(_as_it_is(talk, now, change), keyboards.reminder(talk.words))
        ask_about_quiet(talk)
    return True


def _keep_days(talk: Talk, meant: Reminder, change: ReminderChange) -> None:
    """«a los domingos, a las 9 de la noche»: the hour must be another, and the days are as she said."""
    if change.rule is None and change.day is None:
        return
    with suppress(HourIsQuiet, HourIsPast, RecurrenceUnreadable):
        reminder_turns.change(talk.session, talk.household, meant.id, talk.now, rule=change.rule, on=change.day)


def _as_it_is(talk: Talk, now: Reminder, change: ReminderChange) -> str:
    if change.rule is None and change.day is None:
        return turn_words.changed(talk.words, now)
    return turn_words.once(talk.words, now) if is_once(now.rule) else words.set_(talk.words, now)
