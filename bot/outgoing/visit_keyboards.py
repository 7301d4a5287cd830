"""Buttons on the way to an account."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.keyboards import Row, button, rows, short
from core.domain.handovers import Outcome, Visit, VisitState
from core.domain.institutions import Near
from core.domain.lesson import Lesson
from core.i18n import Words


def way(_: Words, lessons: Sequence[Lesson]) -> InlineKeyboardMarkup:
    """What comes after the papers: a person to go with, a place, the lesson."""
    links = [[button(short(lesson.title), data.Lesson(lesson.slug, None, None))] for lesson in lessons]
    return rows(
        *go(_, None),
        [button(_("Lugares cerca"), data.Menu("branch")), button(_("Ahora no"), data.Menu("calm"))],
        *links,
    )


def papers(_: Words, product: str) -> InlineKeyboardMarkup:
    named = {"account": _("Cuenta"), "insurance": _("Seguro"), "credit": _("Préstamo")}
    others = [button(words, money.Papers(key)) for key, words in named.items() if key != product]
    return rows(others, [button(_("Menú"), data.Menu("menu"))])


def places(_: Words, each: Sequence[Near]) -> InlineKeyboardMarkup:
    only = each[0].branch.id if len(each) == 1 else None
    return rows(*go(_, only), [button(_("Qué llevar"), data.Menu("papers")), button(_("Menú"), data.Menu("menu"))])


def go(_: Words, branch: int | None) -> list[Row]:
    return [
        [button(_("Sí, que me acompañen"), money.VisitStart("staff", branch))],
        [button(_("Voy por mi cuenta"), money.VisitStart("alone", branch))],
    ]


def alone(_: Words, branch: int | None) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Voy por mi cuenta"), money.VisitStart("alone", branch))],
        [button(_("Ahora no"), data.Menu("calm"))],
    )


def planned(_: Words, visit: int) -> InlineKeyboardMarkup:
    return rows([button(_("Qué llevar"), data.Menu("papers")), button(_("Otro día"), money.VisitSaid(visit, "day"))])


def unconfirmed(_: Words, visit: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Voy por mi cuenta"), money.VisitSaid(visit, "alone"))],
        [
            button(_("Otro día"), money.VisitSaid(visit, "day")),
            button(_("Ya no quiero"), _said(visit, Outcome.NO_MORE)),
        ],
    )


def another_day(_: Words, visit: int) -> InlineKeyboardMarkup:
    return rows([button(_("Otro día"), money.VisitSaid(visit, "day")), button(_("Ahora no"), data.Menu("calm"))])


def outcome(_: Words, visit: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ya la abrí"), _said(visit, Outcome.OPENED))],
        [button(_("Me pidieron otro papel"), _said(visit, Outcome.PAPERS))],
        [button(_("No fui"), _said(visit, Outcome.NOT_GONE)), button(_("Ya no quiero"), _said(visit, Outcome.NO_MORE))],
    )


def open_visits(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver visitas"), data.Menu("visits"))])


def visits(_: Words, each: Sequence[Visit]) -> InlineKeyboardMarkup | None:
    asked = [one for one in each if one.state is VisitState.ASKED][:5]
    buttons = []
    for one in asked:
        name = one.called or _("sin nombre")
        buttons.append([button(short(_("Sí, voy: {name}").format(name=name)), money.VisitStaff(one.id, "agree"))])
        buttons.append([button(short(_("Otro día: {name}").format(name=name)), money.VisitStaff(one.id, "decline"))])
    return rows(*buttons) if buttons else None


def _said(visit: int, outcome_: Outcome) -> money.VisitSaid:
    return money.VisitSaid(visit, str(outcome_))
