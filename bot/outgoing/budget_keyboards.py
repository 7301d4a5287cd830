"""Buttons of the budget."""

from __future__ import annotations

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.keyboards import button, rows, short
from bot.outgoing.messages import budget as words
from core.domain.budget import Budget, Line, Sort
from core.i18n import Words

MOST_LINES = 9


def question(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Nada"), money.BudgetSaid("none", asked)), button(_("Pasar"), money.BudgetSaid("pass", asked))],
        [button(_("Seguir otro día"), money.BudgetSaid("stop", asked))],
    )


def overview(_: Words, budget: Budget, has_goal: bool) -> InlineKeyboardMarkup:
    more = budget.next_question is not None
    goal = (
        button(_("Ver mi meta"), data.Menu("progress")) if has_goal else button(_("Poner mi meta"), data.Menu("goal"))
    )
    return rows(
        [button(_("Seguir con las preguntas"), data.Menu("budget_on"))] if more else [],
        [button(_("Cambiar algo"), data.Menu("budget_lines")), goal] if not budget.is_empty else [goal],
    )


def lines(_: Words, budget: Budget, page_of: int = 0) -> InlineKeyboardMarkup:
    each = [line for line in budget.lines if line.amount is not None][page_of : page_of + MOST_LINES]
    named = [[button(short(words.name(_, line)), money.BudgetLine(line.key, "show"))] for line in each]
    return rows(*named, [button(_("Volver"), data.Menu("budget"))])


def line(_: Words, one: Line) -> InlineKeyboardMarkup:
    change = button(_("Otro monto"), money.BudgetLine(one.key, "change"))
    off = button(_("Quitarlo"), money.BudgetLine(one.key, "off"))
    back = [button(_("Volver"), data.Menu("budget"))]
    if one.sort is Sort.INCOME:
        return rows([change, off], back)
    return rows([change, off], *sorts(_, one.key).inline_keyboard, back)  # type: ignore[arg-type]


def sorts(_: Words, key: str) -> InlineKeyboardMarkup:
    named = {Sort.NEED: _("Es necesario"), Sort.WANT: _("Es un gusto"), Sort.CAN_WAIT: _("Puede esperar")}
    each = [button(label, money.BudgetSort(key, str(sort))) for sort, label in named.items()]
    return rows(each[:2], each[2:])


def noted(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Mi presupuesto"), data.Menu("budget")), button(_("Menú"), data.Menu("menu"))])


def add_or_change(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sumarlo"), money.BudgetAdd("add", asked)), button(_("Cambiarlo"), money.BudgetAdd("change", asked))],
        [button(_("Dejarlo"), data.Skip("budget_add", asked))],
    )
