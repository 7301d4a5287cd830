"""Buttons about her savings circle."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.keyboards import Row, button, rows
from bot.outgoing.messages import cuchubals as words
from core.domain.cuchubals import HAD_IT, Every
from core.i18n import Words
from core.services.cuchubals import MOST_CUCHUBALS, Card

PEOPLE = (5, 8, 10, 12)
#: How many of the coming rounds are shown as buttons for her turn.
TURNS = 6
#: No round has this number.
UNKNOWN = 99


def people(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows([button(str(one), money.CuchubalSaid("people", one, asked)) for one in PEOPLE], [_leave(_, asked)])


def every(_: Words, asked: int) -> InlineKeyboardMarkup:
    each = [
        [button(words.every(_, how).capitalize(), money.CuchubalSaid("every", number, asked))]
        for number, how in enumerate(Every)
    ]
    return rows(*each, [_leave(_, asked)])


def turn(_: Words, days: Sequence[str], asked: int) -> InlineKeyboardMarkup:
    """`days` are those of the coming rounds, in words."""
    each = [[button(day, money.CuchubalSaid("turn", n, asked))] for n, day in enumerate(days[:TURNS], 1)]
    return rows(
        *each,
        [button(_("Ya me tocó"), money.CuchubalSaid("turn", HAD_IT, asked))],
        [button(_("Todavía no sé"), money.CuchubalSaid("turn", UNKNOWN, asked))],
    )


def mine(_: Words, each: Sequence[Card]) -> InlineKeyboardMarkup:
    several = len(each) > 1
    lines = [row for one in each for row in _of_one(_, one, several)]
    another = [button(_("Apuntar otro") if each else _("Apuntar uno"), data.Menu("new_cuchubal"))]
    return rows(
        *lines,
        another if len(each) < MOST_CUCHUBALS else [],
        [button(_("Si alguien no paga"), data.Menu("unpaid"))],
        [button(_("Dónde lo tengo"), data.Menu("places"))],
    )


def see(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ver qué me toca"), data.Menu("cuchubal"))], [button(_("Menos mensajes"), data.Menu("fewer"))]
    )


def _of_one(_: Words, one: Card, several: bool) -> list[Row]:
    hers = one.cuchubal
    of_which = f" ({_.money(hers.part)})" if several else ""
    told = (_("No me avise"), "hush") if hers.is_told else (_("Avíseme la noche antes"), "tell")
    first = [button(told[0] + of_which, money.Cuchubal(hers.id, told[1]))]
    return [first, [button(_("Ya terminó o salí") + of_which, money.Cuchubal(hers.id, "end"))]]


def _leave(_: Words, asked: int) -> InlineKeyboardButton:
    return button(_("Dejarlo"), data.Skip("cuchubal_people", asked))
