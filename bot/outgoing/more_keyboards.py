"""What there is beside saving, so that nobody needs to know a command."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing.callback_data import Menu
from bot.outgoing.keyboards import button, rows
from core.i18n import Words


def more(_: Words, *, is_pupil: bool) -> InlineKeyboardMarkup:
    business = [] if is_pupil else [button(_("Mi negocio"), Menu("business"))]
    return rows(
        [*business, button(_("Mi hoja de vida"), Menu("cv"))],
        [button(_("Antes de las lluvias"), Menu("pledge")), button(_("Consultas"), Menu("poll"))],
        [button(_("Proyectos"), Menu("project")), button(_("Organizaciones"), Menu("organisations"))],
        [button(_("Teléfonos y consulados"), Menu("lines"))],
        [button(_("De dónde venimos"), Menu("origins"))],
    )
