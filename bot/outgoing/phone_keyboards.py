"""Whose turn it is on a phone that several people share."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing.keyboards import button, rows
from bot.outgoing.messages.shared_phones import name
from bot.outgoing.settings_data import Phone
from core.domain.shared_phones import MOST, Sharer
from core.i18n import Words

#: Nobody yet.
SOMEBODY_NEW = 0


def turns(_: Words, sharers: Sequence[Sharer]) -> InlineKeyboardMarkup:
    """Each of the others by name, and somebody new where there is room."""
    others = [[_turn(_, name(_, one), one.household_id)] for one in sharers if not one.is_here]
    new = [[button(_("Agregar a otra persona"), Phone(SOMEBODY_NEW))]] if len(sharers) < MOST else []
    return rows(*others, *new)


def it_is_me(_: Words, called: str | None, household_id: int) -> InlineKeyboardMarkup:
    return rows([_turn(_, called, household_id)])


def _turn(_: Words, called: str | None, household_id: int) -> InlineKeyboardButton:
    return button(_("Soy {name}").format(name=called) if called else _("Soy yo"), Phone(household_id))
