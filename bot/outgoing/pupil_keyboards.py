"""Buttons of the classes of a school."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import Meant, Menu
from bot.outgoing.keyboards import button, rows
from core.domain.pupils import Permissions
from core.i18n import Words


def lessons(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Una lección"), Menu("lesson"))], [button(_("Mi hoja de vida"), Menu("cv"))])


def not_alone(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Alguien me hace daño"), Meant("distress"))], [button(_("Una lección"), Menu("lesson"))])


def permissions(_: Words, her: int, found: Permissions, is_coordinator: bool) -> InlineKeyboardMarkup:
    guardian, school = _("De su familia"), _("De la escuela")
    grown = [button(_("Ya es mayor de edad"), data.Pupil(her, "grown"))] if is_coordinator else []
    return rows(
        [
            button(f"✓ {guardian}" if found.guardian else guardian, data.Pupil(her, "guardian")),
            button(f"✓ {school}" if found.school else school, data.Pupil(her, "school")),
        ],
        grown,
    )
