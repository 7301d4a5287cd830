"""Buttons under the lines of a country: those of the others."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing.community_data import Lines
from bot.outgoing.keyboards import button, rows
from core.i18n import Words, country_name


def countries(_: Words, codes: Sequence[str]) -> InlineKeyboardMarkup:
    each = [button(country_name(_.language, code), Lines(code)) for code in codes]
    return rows(*(each[place : place + 2] for place in range(0, len(each), 2)))
