"""A lesson that was left unfinished. The first line may be read on a locked screen: it says no more than its title."""

from __future__ import annotations

from html import escape

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import button, rows
from bot.outgoing.learning_data import Left, Module, Short
from core.domain.leaving import Why
from core.domain.lesson import Lesson
from core.i18n import Words


def question(_: Words, lesson: Lesson) -> str:
    return _("«{title}» se quedó a medias, y está bien. ¿Me dice por qué? Así la hacemos mejor.").format(
        title=escape(lesson.title)
    )


def choices(_: Words, lesson: Lesson) -> InlineKeyboardMarkup:
    each = {
        Why.NO_TIME: _("No tuve tiempo"),
        Why.UNCLEAR: _("No la entendí"),
        Why.NOT_MINE: _("No me interesa"),
        Why.KNEW: _("Ya lo sabía"),
    }
    labels = [button(label, Left(lesson.slug, str(why))) for why, label in each.items()]
    return rows(labels[:2], labels[2:])


def thanks(_: Words, why: Why) -> str:
    return {
        Why.NO_TIME: _("Gracias por decirlo. La lección la espera donde la dejó, sin apuro."),
        Why.UNCLEAR: _("Gracias por decirlo: si no se entiende, la falla es nuestra. Aquí está en una sola tarjeta."),
        Why.NOT_MINE: _("Gracias por decirlo. Hay otras; escoja la que le sirva."),
        Why.KNEW: _("Qué bueno que ya lo sabía. Escoja otra que le sirva."),
    }[why]


def way_on(_: Words, lesson: Lesson, why: Why) -> InlineKeyboardMarkup:
    match why:
        case Why.NO_TIME:
            return rows([button(_("Seguir la lección"), data.Lesson(lesson.slug, None, None))])
        case Why.UNCLEAR:
            return rows([button(_("Más corto"), Short(lesson.slug))])
        case _other:
            return rows([button(_("Todas"), Module(None, 0))])
