"""Buttons of a form: of its draft, and of its questions as a household answers them."""

from __future__ import annotations

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data, staff_data
from bot.outgoing.keyboards import button, rows
from core.domain.campaigns import SECOND, Campaign
from core.domain.forms import MOST, Sort
from core.i18n import Words
from core.services.forms import Asked


def draft(_: Words, one: Campaign) -> list[list[InlineKeyboardButton]]:
    """What is done about the questions of a draft."""
    more = [button(_("Otra pregunta"), staff_data.Draft(one.id, "ask"))] if len(one.questions) < MOST else []
    if not one.questions:
        return [more]
    turns = {Sort.WORDS: _("La última: un número"), Sort.NUMBER: _("La última: palabras")}
    last = one.questions[-1].sort
    turn = [button(turns[last], staff_data.Draft(one.id, "turn"))] if last in turns else []
    untold = one.untold_in(SECOND) is not None
    english = [button(_("Lo que falta en inglés"), staff_data.Draft(one.id, "english"))] if untold else []
    return [[*more, button(_("Quitar la última"), staff_data.Draft(one.id, "less"))], turn, english]


def begin(_: Words, campaign: int) -> list[InlineKeyboardButton]:
    return [button(_("Contestar"), staff_data.FormTurn(campaign, 0))]


def question(_: Words, one: Asked) -> InlineKeyboardMarkup:
    choices = [
        [button(choice, staff_data.FormSaid(one.campaign_id, one.position, i))]
        for i, choice in enumerate(one.question.choices)
    ]
    following = staff_data.FormTurn(one.campaign_id, one.position + 1)
    skip = [button(_("Pasar"), following)] if one.position + 1 < one.count else []
    return rows(*choices, [*skip, button(_("Dejarlo"), callback_data.Menu("calm"))])


def done(_: Words, campaign: int) -> InlineKeyboardMarkup:
    return rows([button(_("Cambiar mis respuestas"), staff_data.FormTurn(campaign, 0))])
