"""A single reminder: once, around her remittance, a little later, at another hour; and a pause with an end."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import reminder_turns as words
from bot.outgoing.reminder_data import Later
from bot.talk import Talk
from core import recurrences
from core.errors import HourIsPast, HourIsQuiet, NoReminder
from core.services import households, reminder_turns, reminders
from nlu.days.pauses import pause_told
from nlu.deciding import Band
from nlu.money.around_remittances import Beside, beside_remittance, rhythm_in

#: Before she goes to fetch it.
MORNING = time(9)
#: «ahorrar para las vacaciones hasta enero» is no pause.
OF_SOMETHING_ELSE = frozenset({"set_goal", "record_saving", "record_withdrawal", "record_remittance", "set_reminder"})


def once(talk: Talk, on: date, goal_id: int | None) -> None:
    """«recuérdeme mañana a las 8»"""
    at = talk.hour() or reminders.USUAL_HOUR
    try:
        made = reminder_turns.once(talk.session, talk.household, on, at, goal_id, talk.now, talk.source)
    except HourIsPast:
        talk.inquire("once_hour", words.hour_is_past(talk.words, at), on=on.isoformat(), goal=goal_id)
    except HourIsQuiet as quiet:
        head = words.hour_is_quiet(talk.words, quiet)
        talk.inquire("once_hour", head, on=on.isoformat(), goal=goal_id)
    else:
        talk.say(words.once(talk.words, made), keyboards.reminder(talk.words))


def once_hour_told(talk: Talk) -> None:
    question = talk.question
    assert question is not None
    if talk.hour() is None:
        talk.ask_again()
        return
    talk.forget()
    once(talk, date.fromisoformat(question.facts["on"]), question.facts["goal"])


def beside_her_remittance(talk: Talk) -> tuple[str, time] | None:
    """The rule and the usual hour of a reminder around her remittance; None where she asks for no such thing, or
    where nobody knows on which days it comes."""
    beside = beside_remittance(talk.text)
    if beside is None:
        return None
    hers = talk.household
    rule = rhythm_in(hers.remittance_day, _here(talk), hers.country, hers.language)
    if rule is None or beside is Beside.ON_THE_DAY:
        return (rule, MORNING) if rule else None
    earlier = recurrences.day_before(rule)
    return (earlier, reminders.USUAL_HOUR) if earlier else None


def later(talk: Talk) -> None:
    """«Más tarde» and «Hoy no» under the reminder."""
    tapped = talk.tapped(Later)
    talk.without_buttons()
    if tapped.act == "not_today":
        talk.say(words.not_today(talk.words))
        return
    try:
        at = reminder_turns.later(talk.session, talk.household, tapped.delivery, talk.now)
    except NoReminder as gone:
        raise DeadButton(str(tapped.delivery)) from gone
    local = talk.household.local(at)
    is_today = local.date() == talk.today
    talk.say(words.later(talk.words, local.time(), None if is_today else local.date()))


def ask_about_quiet(talk: Talk) -> None:
    """A reminder that her silence now covers: at which other hour?"""
    covered = reminders.in_the_quiet(talk.session, talk.household)
    if covered:
        head = words.falls_in_quiet(talk.words, covered[0], talk.household.quiet.end)
        talk.inquire("another_hour", head, reminder=covered[0].id)


def another_hour_told(talk: Talk) -> None:
    question, hour = talk.question, talk.hour()
    assert question is not None
    if hour is None:
        talk.ask_again()
        return
    talk.forget()
    at_another_hour(talk, question.facts["reminder"], hour)


def at_another_hour(talk: Talk, number: int, hour: time) -> None:
    try:
        changed = reminder_turns.set_hour(talk.session, talk.household, number, hour, talk.now)
    except HourIsQuiet as quiet:
        talk.inquire("another_hour", words.hour_is_quiet(talk.words, quiet), reminder=number)
        return
    talk.say(words.changed(talk.words, changed), keyboards.reminder(talk.words))
    ask_about_quiet(talk)


def pause_until_told(talk: Talk) -> bool:
    """«vacaciones hasta el 10 de enero»: True when it was a pause with an end."""
    hers, understood = talk.household, talk.understood
    if understood is not None and understood.band is Band.ACT and understood.intent in OF_SOMETHING_ELSE:
        return False
    day = pause_told(talk.text, _here(talk), hers.country, hers.language)
    if day is None:
        return False
    until = datetime.combine(day, time(), ZoneInfo(hers.zone)).astimezone(talk.now.tzinfo)
    talk.now_is(households.pause(talk.session, hers.id, until, talk.now))
    talk.say(words.paused(talk.words, day), keyboards.paused(talk.words))
    return True


def _here(talk: Talk) -> datetime:
    return talk.household.local(talk.now)
