"""Buttons of closed cohorts."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import GroupShow, Menu
from bot.outgoing.keyboards import button, one_each, rows
from core.domain.cohorts import Moment
from core.i18n import Words
from core.services.cohorts import Asked, Quiz


def ask_close(_: Words, group_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Sí, cerrarlo"), data.Cohort(group_id, "close")), button(_("No"), GroupShow(group_id))])


def quiz(_: Words, one: Quiz) -> InlineKeyboardMarkup:
    group_id = one.group.id
    if one.before_at is None:
        return rows([button(_("Mandar la prueba de antes"), data.Cohort(group_id, str(Moment.BEFORE)))])
    if one.after_at is None:
        return rows([button(_("Mandar la prueba de después"), data.Cohort(group_id, str(Moment.AFTER)))])
    if one.read_at is None:
        return rows([button(_("Leer el cambio"), data.Cohort(group_id, "read"))])
    return rows([button(_("El grupo"), GroupShow(group_id))])


def begin(_: Words, group_id: int, moment: Moment) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Empezar"), data.CohortTurn(group_id, str(moment)))], [button(_("Menos mensajes"), Menu("fewer"))]
    )


def question(_: Words, one: Asked) -> InlineKeyboardMarkup:
    return one_each(
        button(choice.text.replace("*", ""), data.CohortTurn(one.group_id, str(one.moment), one.position, place))
        for place, choice in enumerate(one.question.choices)
    )
