"""Buttons of a lesson's action: her word on it, and the way to the real thing where the bot has it."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.callback_data import Data
from bot.outgoing.family_data import Family
from bot.outgoing.keyboards import Row, button, rows
from core.domain.lesson import Lesson, Link
from core.i18n import Words
from core.services.lessons import Said


def action(_: Words, lesson: Lesson) -> InlineKeyboardMarkup:
    """The way stays open beside her word: from wherever it led her she finds back to the lesson."""
    return rows(
        way(_, lesson),
        [
            button(_("Hecho"), data.Action(lesson.slug, Said.DONE)),
            button(_("Después"), data.Action(lesson.slug, Said.LATER)),
        ],
        [button(_("No puedo"), data.Action(lesson.slug, Said.CANNOT))],
    )


def way(_: Words, lesson: Lesson) -> Row:
    """Where the action can be done at once; empty where it is done outside the chat."""
    ways: dict[Link, tuple[str, Data]] = {
        "goal": (_("Poner mi meta"), data.Menu("goal")),
        "progress": (_("Ver mi meta"), data.Menu("progress")),
        "share_plan": (_("Ver mi plan para la remesa"), data.Menu("plan")),
        "papers": (_("Qué llevar y qué preguntar"), data.Menu("papers")),
        "branch": (_("Buscar una agencia"), data.Menu("branch")),
        "cost": (_("Revisar mi último envío"), data.Menu("cost")),
        "tax": (_("El impuesto al enviar"), data.Menu("tax")),
        "invite": (_("Invitar a un familiar"), Family("choose")),
        "reminder": (_("Recordarme"), data.Menu("reminder")),
        "scam": (_("¿Es estafa?"), data.Menu("scam")),
    }
    link = lesson.action.link
    return [button(*ways[link])] if link else []
