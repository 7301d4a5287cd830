"""Buttons of a small business."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import GroupShow, Menu
from bot.outgoing.keyboards import button, rows, short
from bot.outgoing.messages.members import name
from core.domain.business import Noted
from core.domain.members import Member
from core.i18n import Words
from core.services.business import Books

MOST = 9


def begin(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Empezar"), data.Business("start"))], [button(_("Ahora no"), Menu("calm"))])


def is_it_hers(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, de mi negocio"), data.Business("hers", asked))], [button(_("No"), data.Business("not", asked))]
    )


def noted(_: Words, one: Noted) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Deshacer"), data.Business("undo", one.id)), button(_("Corregir"), data.Business("fix", one.id))],
        [button(_("Mi negocio"), data.Business("show"))],
    )


def kept(_: Words, books: Books, is_reminded: bool = False) -> InlineKeyboardMarkup:
    latest = books.latest
    last = [button(_("Corregir lo último"), data.Business("fix", latest.id))] if latest else []
    undo = [button(_("Quitar lo último"), data.Business("undo", latest.id))] if latest else []
    share = (
        button(_("Dejar de mostrarlo"), data.Business("hide"))
        if books.is_shared
        else button(_("Mostrarlo a quien me acompaña"), data.Business("share"))
    )
    return rows(
        [button(_("Anotar"), data.Business("log")), button(_("Verlo en dibujo"), data.Business("picture"))],
        last + undo,
        [share],
        [
            button(_("Ya no recordarme"), data.Business("quiet"))
            if is_reminded
            else button(_("Recordarme cada semana"), data.Business("week"))
        ],
    )


def days(_: Words) -> InlineKeyboardMarkup:
    """The ends of a week; whoever sells on other days finds them with /recordatorio."""
    each = ((_("Los viernes"), 4), (_("Los sábados"), 5), (_("Los domingos"), 6), (_("Los lunes"), 0))
    buttons = [button(label, data.Business("remind", day)) for label, day in each]
    return rows(buttons[:2], buttons[2:], [button(_("Ahora no"), data.Business("show"))])


def week(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Anotar"), data.Business("log"))],
        [button(_("Ya no recordarme"), data.Business("quiet")), button(_("Menos mensajes"), Menu("fewer"))],
    )


def back(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Mi negocio"), data.Business("show"))])


def who_share(_: Words, group_id: int, each: Sequence[Member]) -> InlineKeyboardMarkup:
    shown = [[button(short(name(_, one)), data.BusinessOf(one.household_id))] for one in each[:MOST]]
    return rows(*shown, [button(_("El grupo"), GroupShow(group_id))])
