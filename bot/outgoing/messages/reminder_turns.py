"""A single reminder: once, a little later, at another hour."""

from __future__ import annotations

from datetime import date, time
from html import escape

from bot.outgoing.messages import reminders
from core.domain.goals import Goal
from core.errors import HourIsQuiet
from core.i18n import Words
from core.services.reminders import Reminder


def once(_: Words, reminder: Reminder) -> str:
    day = _.day(_.local(reminder.next_due_at).date())
    if reminder.goal is None:
        return _("Listo. Le recuerdo una sola vez: {day} a las {hour}.").format(day=day, hour=_.hour(reminder.at))
    return _("Listo. Le recuerdo su meta {goal} una sola vez: {day} a las {hour}.").format(
        goal=f"<b>{escape(reminder.goal.name)}</b>", day=day, hour=_.hour(reminder.at)
    )


def due_once(_: Words, called: str | None, goal: Goal | None) -> str:
    """No amount and no reason: others may see the screen."""
    if goal is not None:
        name = f"<b>{escape(goal.name)}</b>"
        if called:
            return _("{name}, me pidió que le recordara hoy: {goal}.").format(name=escape(called), goal=name)
        return _("Me pidió que le recordara hoy: {goal}.").format(goal=name)
    if called:
        return _("{name}, me pidió que le recordara hoy.").format(name=escape(called))
    return _("Me pidió que le recordara hoy.")


def hour_is_past(_: Words, at: time) -> str:
    return _("Las {hour} de ese día ya pasaron.").format(hour=_.hour(at))


def hour_is_quiet(_: Words, quiet: HourIsQuiet) -> str:
    return reminders.hour_is_quiet(_, quiet.at, quiet.start, quiet.end)


def too_many(_: Words, most: int) -> str:
    return _("Ya tiene {most} recordatorios. Quite uno y le pongo el nuevo.").format(most=most)


def later(_: Words, at: time, on: date | None) -> str:
    if on is None:
        return _("Está bien. Se lo recuerdo hoy a las {hour}.").format(hour=_.hour(at))
    return _("Está bien. Se lo recuerdo el {day} a las {hour}.").format(day=_.day(on), hour=_.hour(at))


def not_today(_: Words) -> str:
    return _("Está bien, hoy no. La próxima vez será.")


def falls_in_quiet(_: Words, reminder: Reminder, end: time) -> str:
    return _("Su recordatorio de las {hour} queda en esas horas de silencio: se lo diría a las {end}.").format(
        hour=_.hour(reminder.at), end=_.hour(end)
    )


def changed(_: Words, reminder: Reminder) -> str:
    return _("Listo, ahora es a las {hour}.").format(hour=_.hour(reminder.at))


def paused(_: Words, day: date) -> str:
    return reminders.paused(_, _.long_day(day))


def remittance_day_unknown(_: Words) -> str:
    return _("Todavía no sé qué días le llega su remesa. Puede decírmelo en /ajustes.")
