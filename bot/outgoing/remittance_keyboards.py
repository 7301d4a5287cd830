"""Buttons around a remittance: before it comes, its plan, and what it cost."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.keyboards import button, rows, short
from bot.outgoing.messages import remittances as words
from core.domain.lesson import Lesson
from core.i18n import Words

PARTS = (5, 10, 15, 20)


def evening(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver el plan"), data.Menu("plan"))], [button(_("Menos mensajes"), data.Menu("fewer"))])


def day(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ya llegó"), data.Menu("remittance")), button(_("Todavía no"), data.Menu("not_yet"))],
        [button(_("Menos mensajes"), data.Menu("fewer"))],
    )


def plan(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ya llegó"), data.Menu("remittance")), button(_("Otra parte"), data.Setting("share_part"))],
        [button(_("Lo que costó el envío"), data.Menu("cost"))],
    )


def parts(_: Words) -> InlineKeyboardMarkup:
    each = [button(words.part(_, percent).capitalize(), money.SharePart(percent)) for percent in PARTS]
    return rows(
        each[:2],
        each[2:],
        [button(_("No proponer nada"), money.SharePart(0))],
        [button(_("Volver"), data.Menu("settings"))],
    )


def cost(_: Words, lessons: Sequence[Lesson], has_one: bool) -> InlineKeyboardMarkup:
    check = [button(_("Revisar mi último envío"), data.Menu("cost"))] if has_one else []
    links = [[button(short(lesson.title), data.Lesson(lesson.slug, None, None))] for lesson in lessons]
    return rows(check, [button(_("El impuesto al enviar"), data.Menu("tax"))], *links)


def fee(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("No cobraron"), money.NoFee(asked)), button(_("Dejarlo"), data.Skip("cost_fee", asked))],
    )


def how_paid(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Con efectivo o giro"), money.Paid("cash"))],
        [button(_("De su cuenta de banco"), money.Paid("account"))],
        [button(_("Con tarjeta"), money.Paid("card"))],
    )


def share(_: Words, remittance_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, lo aparté"), data.Share(remittance_id, "yes"))],
        [
            button(_("Otro monto"), data.Share(remittance_id, "other")),
            button(_("Hoy no"), data.Share(remittance_id, "no")),
        ],
        [_take_back(_, remittance_id)],
    )


def arrived(_: Words, remittance_id: int) -> InlineKeyboardMarkup:
    """Where nothing is proposed."""
    return rows([_take_back(_, remittance_id), button(_("Menú"), data.Menu("menu"))])


def cost_told(_: Words, remittance_id: int) -> InlineKeyboardMarkup:
    undo = button(_("Deshacer"), money.TakeBack("cost", remittance_id))
    return rows([undo, button(_("Menú"), data.Menu("menu"))])


def another(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Es la misma"), money.Another("no", asked)), button(_("Es otra"), money.Another("yes", asked))]
    )


def _take_back(_: Words, remittance_id: int) -> InlineKeyboardButton:
    return button(_("Deshacer"), money.TakeBack("remittance", remittance_id))
