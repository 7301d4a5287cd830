"""The buttons around a reminder."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import button, rows
from bot.outgoing.reminder_data import Later
from core.i18n import Words


def due(_: Words, delivery_id: int, has_goal: bool = True) -> InlineKeyboardMarkup:
    goal = button(_("Ver mi meta"), data.Menu("progress")) if has_goal else button(_("Poner meta"), data.Menu("goal"))
    return rows(
        [button(_("Ya aparté"), data.Menu("saving")), goal],
        [button(_("Más tarde"), Later(delivery_id, "later")), button(_("Hoy no"), Later(delivery_id, "not_today"))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def due_once(_: Words, delivery_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Más tarde"), Later(delivery_id, "later")), button(_("Menú"), data.Menu("menu"))])
