"""Buttons under goals, their pictures, and the entries in her book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import goal_data as goals
from bot.outgoing.keyboards import Row, button, rows, short
from core.domain.goals import Goal, GoalState
from core.domain.pace import Outlook
from core.domain.savings import Entry, EntryKind
from core.i18n import Words
from core.services.corrections import Card, Page

#: More of them would push everything else off a small screen.
MOST_GOALS = 6


def progress(_: Words, each: Sequence[Outlook]) -> InlineKeyboardMarkup:
    """Under how far she is: a way to each goal, and to what one does next."""
    if not each:
        return rows([button(_("Poner mi meta"), data.Menu("goal"))], [button(_("Anotar ahorro"), data.Menu("saving"))])
    if len(each) == 1:
        links = [[button(_("Cambiar mi meta"), goals.Goal(each[0].progress.goal.id, "card"))]]
    else:
        links = [_link(one.progress.goal) for one in each[:MOST_GOALS]]
    return rows(
        *links,
        [button(_("Anotar ahorro"), data.Menu("saving")), button(_("Recordarme"), data.Menu("reminder"))],
        [button(_("Ver lo anotado"), goals.History(0)), button(_("Otra meta"), data.Menu("goal"))],
        [button(_("Dónde lo tengo"), data.Menu("places"))],
    )


def made(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Anotar ahorro"), data.Menu("saving")), button(_("Recordarme"), data.Menu("reminder"))],
        [button(_("Ver mi meta"), goals.Goal(goal_id, "card")), button(_("Otra meta"), data.Menu("goal"))],
    )


def card(_: Words, goal: Goal, *, may_be_first: bool, is_short: bool) -> InlineKeyboardMarkup:
    """`is_short`: it is not, or no longer, full."""

    def act(words: str, name: str) -> Row:
        return [button(words, goals.Goal(goal.id, name))]

    rests = goal.state is GoalState.PAUSED
    first = act(_("Que sea la primera"), "first") if may_be_first else []
    saved_for = goal.state is not GoalState.REACHED
    going_on = act(_("Seguir con ella"), "resume")
    moving = [*(going_on if rests else act(_("Dejar en pausa"), "rest")), *first]
    return rows(
        [*act(_("Cambiar el monto"), "amount"), *act(_("Cambiar la fecha"), "date")],
        [*act(_("Cambiar el nombre"), "name"), *act(_("Ver dibujo"), "picture")],
        moving if saved_for else going_on if is_short else first,
        [*act(_("Ya la cumplí"), "finish"), *act(_("Dejar esta meta"), "leave")],
        [button(_("Ver lo anotado"), goals.History(0)), button(_("Mis metas"), data.Menu("progress"))],
    )


def changed(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Ver mi meta"), goals.Goal(goal_id, "card"))])


def rested(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Seguir con ella"), goals.Goal(goal_id, "resume"))], [button(_("Menú"), data.Menu("menu"))])


def finish(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, ya lo usé"), goals.Goal(goal_id, "spent"))],
        [button(_("Todavía lo tengo"), goals.Goal(goal_id, "kept")), button(_("Volver"), goals.Goal(goal_id, "card"))],
    )


def leave(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, dejarla"), goals.Goal(goal_id, "left"))],
        [button(_("Dejar en pausa"), goals.Goal(goal_id, "rest")), button(_("Volver"), goals.Goal(goal_id, "card"))],
    )


def ended(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Otra meta"), data.Menu("goal")), button(_("Menú"), data.Menu("menu"))],
        [button(_("Volver a abrirla"), goals.Goal(goal_id, "open"))],
    )


def reached(_: Words, entry_id: int, goal_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Terminar la meta"), goals.Goal(goal_id, "finish"))], [button(_("Deshacer"), data.Undo(entry_id))]
    )


def same_goal(_: Words, goal_id: int, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Es la misma"), goals.GoalMeant(goal_id, asked)), button(_("Es otra"), goals.GoalMeant(0, asked))]
    )


def used(_: Words, entry_id: int, goal_id: int) -> InlineKeyboardMarkup:
    """She took something out of a goal that was full: perhaps it is done, perhaps she fills it again."""
    return rows(
        [button(_("Terminar la meta"), goals.Goal(goal_id, "finish"))],
        [button(_("Seguir con ella"), goals.Goal(goal_id, "resume")), button(_("Deshacer"), data.Undo(entry_id))],
    )


def taken_from(_: Words, each: Sequence[tuple[int, str]], asked: int) -> InlineKeyboardMarkup:
    links = [[button(short(name), goals.GoalMeant(goal_id, asked))] for goal_id, name in each[:MOST_GOALS]]
    return rows(*links, [button(_("No anotar"), data.Skip("taken_from", asked))])


def which(_: Words, each: Sequence[tuple[int, str]], asked: int) -> InlineKeyboardMarkup:
    links = [[button(short(name), goals.GoalMeant(goal_id, asked))] for goal_id, name in each[:MOST_GOALS]]
    return rows(*links, [button(_("Dejarlo"), data.Skip("goal_meant", asked))])


def which_for(_: Words, facts: Mapping[str, Any]) -> InlineKeyboardMarkup:
    """For which goal an entry was; `new` is a goal that she named and does not have yet."""
    number, new = facts["entry"], facts.get("new")
    links = [[button(short(name), data.EntryGoal(number, goal_id))] for goal_id, name in facts["goals"][:MOST_GOALS]]
    made = [button(short(_("Poner meta: {goal}").format(goal=new)), goals.Entry(number, "new"))] if new else []
    return rows(*links, made, [button(_("Deshacer"), data.Undo(number))])


def in_other_currency(_: Words, entry_id: int, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Dejarlo aparte"), data.Skip("entry_in_goal", asked))], [button(_("Deshacer"), data.Undo(entry_id))]
    )


def history(_: Words, page: Page) -> InlineKeyboardMarkup:
    """Two entries share a line; a tap opens one to be put right."""
    each = [button(_entry(_, entry), goals.Entry(entry.id, "card")) for entry in page.entries]
    pairs = [each[i : i + 2] for i in range(0, len(each), 2)]
    turns = []
    if page.number > 0:
        turns.append(button(_("Más nuevas"), goals.History(page.number - 1)))
    if page.has_older:
        turns.append(button(_("Más antiguas"), goals.History(page.number + 1)))
    return rows(*pairs, turns, [button(_("Menú"), data.Menu("menu"))])


def entry(_: Words, one: Card, *, has_goals: bool) -> InlineKeyboardMarkup:
    number = one.entry.id
    moving = [button(_("Es de otra meta"), goals.Entry(number, "goals"))] if has_goals else []
    gone = [button(_("Quitarla"), data.Undo(number))] if one.may_undo else []
    return rows(
        [button(_("Corregir el monto"), goals.Entry(number, "amount")), *gone],
        moving,
        [button(_("Volver"), goals.History(0))],
    )


def entry_goals(_: Words, entry_id: int, each: Sequence[Goal]) -> InlineKeyboardMarkup:
    links = [[button(short(goal.name), data.EntryGoal(entry_id, goal.id))] for goal in each[:MOST_GOALS]]
    return rows(*links, [button(_("Volver"), goals.Entry(entry_id, "card"))])


def corrected(_: Words, entry_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Dejarla como estaba"), goals.Entry(entry_id, "back"))])


def correct_instead(_: Words, entry_id: int) -> InlineKeyboardMarkup:
    """Too late to take it away; a wrong amount is put right at any time."""
    return rows(
        [button(_("Corregir el monto"), goals.Entry(entry_id, "amount"))], [button(_("Menú"), data.Menu("menu"))]
    )


def look_into_book(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver lo anotado"), goals.History(0)), button(_("Menú"), data.Menu("menu"))])


def _link(goal: Goal) -> Row:
    return [button(short(goal.name), goals.Goal(goal.id, "card"))]


def _entry(_: Words, entry: Entry) -> str:
    sign = "+" if entry.kind is EntryKind.SAVING else "−"
    return f"{entry.id}: {sign}{_.money(entry.amount)}"
