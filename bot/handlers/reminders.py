"""«avíseme los viernes a las 7 de la noche», «ya no me recuerde»."""

from __future__ import annotations

import re
from datetime import date, time, timedelta

from bot.handlers import reminder_turns
from bot.handlers.moments import JUST_NOW
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.outgoing.callback_data import DeadButton
from bot.outgoing.messages import general
from bot.outgoing.messages import reminder_turns as turn_words
from bot.outgoing.messages import reminders as words
from bot.talk import Talk
from core.domain.words import plain
from core.errors import GoalUnclear, HourIsQuiet, NoGoal, NoReminder
from core.services import goals, households, reminders
from nlu.money.around_remittances import beside_remittance

#: The ready-made rhythms. Friday and the two pay days are the village's, not a finding.
RHYTHMS = {
    "week": "FREQ=WEEKLY;BYDAY=FR",
    "fortnight": "FREQ=MONTHLY;BYMONTHDAY=15,-1",
    "month": "FREQ=MONTHLY;BYMONTHDAY=-1",
}
#: Soon after a reminder was set an hour alone is about it, and no second one.
ONLY_AN_HOUR = re.compile(
    r"(?:mejor |no |better |make it )*(?:a las?|at) \w+(?: \d+| y \w+)?"
    r"(?: (?:de|por|en) la (?:manana|tarde|noche)\w*| in the \w+| at night| [ap] ?m"
    r"| en punto| mejor| por ?fa\w*| por favor| please)*"
)


def set_reminder(talk: Talk) -> None:
    """How often, or once on a day; around her remittance where she says so."""
    slots = talk.understood.slots if talk.understood else None
    around = reminder_turns.beside_her_remittance(talk)
    if _is_other_hour(talk):
        return
    if slots is not None and slots.recurrence is not None:
        _put(talk, slots.recurrence, talk.hour(), slots.goal)
    elif around is not None:
        rule, usual = around
        _put(talk, rule, talk.hour() or usual, slots.goal if slots else None)
    elif slots is not None and (slots.date or slots.time) and not beside_remittance(talk.text):
        on = date.fromisoformat(slots.date) if slots.date else _next_day_with(talk)
        reminder_turns.once(talk, on, _goal(talk, slots.goal) if slots.goal else None)
    else:
        ask(talk)


def _is_other_hour(talk: Talk) -> bool:
    """«a las 7», right after the reminder was read back with another hour."""
    hour, number = talk.hour(), None
    if hour is not None and ONLY_AN_HOUR.fullmatch(plain(talk.text)):
        number = reminders.just_set(talk.session, talk.household, talk.now - JUST_NOW)
    if hour is None or number is None:
        return False
    reminder_turns.at_another_hour(talk, number, hour)
    return True


def ask(talk: Talk) -> None:
    hour = talk.hour()
    head = turn_words.remittance_day_unknown(talk.words) if beside_remittance(talk.text) else ""
    talk.inquire("reminder_rhythm", head, at=hour.isoformat() if hour else None)


def rhythm_told(talk: Talk) -> None:
    """The answer to how often."""
    question = talk.question
    assert question is not None
    slots = talk.understood.slots if talk.understood else None
    if slots is None or slots.recurrence is None:
        talk.ask_again(words.not_readable(talk.words))
        return
    kept = question.facts.get("at")
    talk.forget()
    _put(talk, slots.recurrence, talk.hour() or (time.fromisoformat(kept) if kept else None), slots.goal)


def hour_told(talk: Talk) -> None:
    """Another hour, after the one she wanted was a quiet one."""
    question, hour = talk.question, talk.hour()
    assert question is not None
    if hour is None:
        talk.ask_again()
        return
    talk.forget()
    _put(talk, question.facts["rule"], hour, question.facts.get("goal"))


def chosen(talk: Talk) -> None:
    """One of the ready-made rhythms."""
    rhythm = RHYTHMS.get(talk.tapped(data.Remind).rhythm)
    if rhythm is None:
        raise DeadButton(talk.tapped(data.Remind).rhythm)
    talk.without_buttons()
    question = talk.question
    kept = question.facts.get("at") if question and question.kind == "reminder_rhythm" else None
    if question and question.kind == "reminder_rhythm":
        talk.forget()
    _put(talk, rhythm, time.fromisoformat(kept) if kept else None, None)


def listed(talk: Talk) -> None:
    each = reminders.active(talk.session, talk.household)
    markup = keyboards.reminder(talk.words) if each else keyboards.no_reminder(talk.words)
    talk.say(words.listed(talk.words, each), markup)


def stop(talk: Talk) -> None:
    try:
        count = reminders.stop(talk.session, talk.household, talk.now)
    except NoReminder:
        talk.say(words.none_to_stop(talk.words), keyboards.fewer(talk.words))
        return
    talk.say(words.stopped(talk.words, count), keyboards.menu(talk.words))


def stop_or_pause(talk: Talk) -> None:
    talk.say(words.stop_or_pause(talk.words), keyboards.fewer(talk.words))


def fewer(talk: Talk) -> None:
    """«Menos mensajes»: longer between reminders, and less of what we say on our own account."""
    talk.without_buttons()
    each = reminders.fewer(talk.session, talk.household, talk.now)
    talk.say(words.fewer(talk.words, each), keyboards.menu(talk.words))


def pause(talk: Talk) -> None:
    """A pause with an end, after which everything goes on by itself; none at all ends the one she has."""
    days = talk.tapped(data.Pause).days
    talk.without_buttons()
    if days:
        _pause(talk, min(days, 365))
    else:
        talk.now_is(households.resume(talk.session, talk.household.id, talk.now))
        talk.say(words.resumed(talk.words), keyboards.menu(talk.words))


def pause_now(talk: Talk) -> None:
    """PAUSA: a month."""
    _pause(talk, 30)


def calm(talk: Talk) -> None:
    talk.without_buttons()
    talk.say(general.all_right(talk.words))


def _pause(talk: Talk, days: int) -> None:
    until = talk.now + timedelta(days=days)
    talk.now_is(households.pause(talk.session, talk.household.id, until, talk.now))
    day = talk.words.long_day(talk.household.local(until).date())
    talk.say(words.paused(talk.words, day), keyboards.paused(talk.words))


def _put(talk: Talk, rule: str, at: time | None, goal_words: str | None) -> None:
    goal_id = _goal(talk, goal_words)
    try:
        made = reminders.set_reminder(talk.session, talk.household, rule, at, goal_id, talk.now, talk.source)
    except HourIsQuiet as quiet:
        head = words.hour_is_quiet(talk.words, quiet.at, quiet.start, quiet.end)
        talk.inquire("reminder_hour", head, rule=rule, goal=goal_words)
        return
    talk.say(words.set_(talk.words, made), keyboards.reminder(talk.words))


def _next_day_with(talk: Talk) -> date:
    """«recuérdeme a las 8»: today, or tomorrow where that hour is over."""
    hour, local = talk.hour(), talk.household.local(talk.now)
    is_over = hour is not None and hour <= local.time()
    return local.date() + timedelta(days=is_over)


def _goal(talk: Talk, goal_words: str | None) -> int | None:
    """The goal to name: the one she says, the only one, or her first where there are several."""
    try:
        return goals.which(talk.session, talk.household, goal_words).id
    except GoalUnclear as several:
        return several.goals[0][0]
    except NoGoal:
        return _goal(talk, None) if goal_words else None
