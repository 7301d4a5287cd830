"""Buttons of the pledges before the rains."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import Menu, Skip
from bot.outgoing.keyboards import button, one_each, rows, short
from core.domain.pledges import Deed, Pledge, PledgeState
from core.domain.staff import Group
from core.i18n import Words
from core.paper.community_words import deed

#: What the buttons offer, in days.
SOON = (7, 14, 30)


def deeds(_: Words, each: Sequence[Pledge]) -> InlineKeyboardMarkup:
    settle = [
        [button(short(_("¿Ya pudo {deed}?").format(deed=deed(one.deed, _))), data.Pledge("ask", one.id))]
        for one in each
        if one.state is PledgeState.OPEN
    ]
    offered = [[button(deed(one, _).capitalize(), data.Pledge("deed", i))] for i, one in enumerate(Deed)]
    return rows(*settle, *offered)


def days(_: Words, deed: int, asked: int) -> InlineKeyboardMarkup:
    named = {7: _("En una semana"), 14: _("En dos semanas"), 30: _("En un mes")}
    shown = [[button(named[days], data.PledgeDay(deed, days))] for days in SOON]
    return rows(*shown, [button(_("Dejarlo"), Skip("pledge_day", asked))])


def how_is_it(_: Words, pledge_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ya lo hice"), data.Pledge("done", pledge_id))],
        [button(_("Lo haré después"), data.Pledge("later", pledge_id))],
        [button(_("Ya no"), data.Pledge("drop", pledge_id)), button(_("Menos mensajes"), Menu("fewer"))],
    )


def groups(_: Words, each: Sequence[Group]) -> InlineKeyboardMarkup:
    return one_each(button(short(group.name), data.PledgesOf(group.id)) for group in each[:10])
