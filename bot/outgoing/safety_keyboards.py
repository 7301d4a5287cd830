"""Buttons about danger, swindles, her data and leaving."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import button, person, rows
from core.i18n import Words


def copy(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Leerla aquí"), data.Menu("read_copy")), button(_("Borrar lo mío"), data.Erase("ask"))],
    )


def check_scam(_: Words) -> InlineKeyboardMarkup:
    first = button(_("Revisar paso a paso"), data.ScamCheck(0, 0, "begin"))
    return rows([first], *[list(row) for row in person(_).inline_keyboard])


def sign(_: Words, step: int, doubts: int) -> InlineKeyboardMarkup:
    after = step + 1
    return rows(
        [button(_("Sí"), data.ScamCheck(after, doubts, "yes")), button(_("No"), data.ScamCheck(after, doubts, "no"))],
        [button(_("No sé"), data.ScamCheck(after, doubts + 1, "perhaps"))],
    )


def danger(_: Words) -> InlineKeyboardMarkup:
    """Somebody may come in: the way out of the screen stands first."""
    return rows([button(_("Salida rápida"), data.Menu("escape"))], *[list(row) for row in person(_).inline_keyboard])


def who_is_this(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("La palabra de hoy"), data.Menu("word"))], *[list(row) for row in person(_).inline_keyboard])


def privacy(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Una copia"), data.Menu("copy")), button(_("Borrar lo mío"), data.Erase("ask"))],
        [button(_("Ocultar el chat"), data.Menu("hide")), button(_("Cambiar permisos"), data.Menu("settings"))],
        [button(_("Otros usan mi teléfono"), data.Menu("code"))],
    )


def erase(_: Words, household_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, borrar todo"), data.EraseMine(household_id))], [button(_("No borrar"), data.Erase("no"))]
    )


def leave(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Pausa: un mes"), data.Pause(30))],
        [button(_("Salir del todo"), data.Leave("yes")), button(_("Quedarme"), data.Leave("no"))],
    )
