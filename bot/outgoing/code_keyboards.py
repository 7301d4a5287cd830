"""Buttons around the code before what is shown of money."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing.keyboards import button, rows
from bot.outgoing.settings_data import Code
from core.i18n import Words


def forgotten(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Olvidé mi código"), Code("forgot"))])


def opened(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver mi meta"), data.Menu("progress")), button(_("Menú"), data.Menu("menu"))], [_shut(_)])


def has_one(_: Words, shares_phone: bool) -> InlineKeyboardMarkup:
    off = [] if shares_phone else [button(_("Quitarlo"), Code("off"))]
    another = button(_("Otra persona en este teléfono"), data.Menu("phone"))
    return rows([_shut(_)], [button(_("Cambiarlo"), Code("change")), *off], [another])


def _shut(_: Words) -> InlineKeyboardButton:
    return button(_("Cerrar"), Code("shut"))
