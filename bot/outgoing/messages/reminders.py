"""Reminders: what she asked for, said back in her own rhythm, and the reminder itself."""

from __future__ import annotations

from datetime import time
from html import escape

from bot.outgoing.messages.rhythms import rhythm
from core.domain.goals import Goal
from core.i18n import Words
from core.recurrences import is_once
from core.services.reminders import Reminder


def every(_: Words, reminder: Reminder) -> str:
    """Its rhythm, or its day where it comes once."""
    return _.day(_.local(reminder.next_due_at).date()) if is_once(reminder.rule) else rhythm(_, reminder.rule)


def set_(_: Words, reminder: Reminder) -> str:
    every = rhythm(_, reminder.rule)
    first = _.day(_.local(reminder.next_due_at).date())
    if reminder.goal is not None:
        head = _("Le recuerdo su meta {goal} {rhythm} a las {hour}.").format(
            goal=f"<b>{escape(reminder.goal.name)}</b>", rhythm=every, hour=_.hour(reminder.at)
        )
    else:
        head = _("Le recuerdo {rhythm} a las {hour}.").format(rhythm=every, hour=_.hour(reminder.at))
    return head + " " + _("El primero: {day}.").format(day=first)


def ask_rhythm(_: Words) -> str:
    return _("¿Cada cuánto le recuerdo? Toque uno o escríbalo: «los viernes a las 7 de la noche».")


def hour_is_quiet(_: Words, at: time, start: time, end: time) -> str:
    return _("A las {hour} no molesto: guardo silencio de {start} a {end}.").format(
        hour=_.hour(at), start=_.hour(start), end=_.hour(end)
    )


def ask_hour(_: Words) -> str:
    return _("¿A qué otra hora le recuerdo?")


def not_readable(_: Words) -> str:
    return _("No entendí cada cuánto.")


def stopped(_: Words, count: int) -> str:
    return (
        _.ngettext("Ya no le mando ese recordatorio.", "Ya no le mando esos recordatorios.", count)
        + " "
        + _("Si los quiere de nuevo, solo dígame.")
    )


def none_to_stop(_: Words) -> str:
    return _("No tiene recordatorios puestos.")


def stop_or_pause(_: Words) -> str:
    return _("¿Le escribo menos, hago una pausa o quito sus recordatorios?")


def fewer(_: Words, reminders: list[Reminder]) -> str:
    head = _("Le escribo menos: de mi parte, una vez por semana cuando mucho.")
    return head + "\n\n" + listed(_, reminders) if reminders else head


def paused(_: Words, until: str) -> str:
    return _("Pausa hasta el {day}. Antes no le escribo yo. Usted puede escribirme cuando quiera.").format(day=until)


def resumed(_: Words) -> str:
    return _("Listo, sin pausa. Sigo con sus recordatorios.")


def listed(_: Words, reminders: list[Reminder]) -> str:
    if not reminders:
        return _("No tiene recordatorios puestos.")
    lines = [
        f"• {escape(one.goal.name) + ': ' if one.goal else ''}{every(_, one)}, {_.hour(one.at)}" for one in reminders
    ]
    return _("Sus recordatorios:") + "\n" + "\n".join(lines)


def due(_: Words, called: str | None, goal: Goal | None) -> str:
    """The reminder itself. It names the goal, for that is what works, and no amount, for others may see the screen."""
    if goal is not None:
        name = f"<b>{escape(goal.name)}</b>"
        if called:
            return _("{name}, un recordatorio: hoy toca apartar para {goal}.").format(name=escape(called), goal=name)
        return _("Un recordatorio: hoy toca apartar para {goal}.").format(goal=name)
    if called:
        return _("{name}, un recordatorio: hoy toca apartar un poquito.").format(name=escape(called))
    return _("Un recordatorio: hoy toca apartar un poquito.")


def what_for(_: Words) -> str:
    return _("¿Para qué le gustaría ahorrar? Con una meta es más fácil.")
