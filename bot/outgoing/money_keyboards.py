"""Buttons about where the money is and what was taken at an institution."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.goal_data import History
from bot.outgoing.keyboards import button, one_each, rows, short
from bot.outgoing.messages import places as words
from core.domain.products import InstitutionKind, ProductKind
from core.domain.savings import Place
from core.i18n import Words


def whereabouts(
    _: Words, has_money: bool, goal: int | None = None, *, offers_account: bool = False
) -> InlineKeyboardMarkup:
    if not has_money:
        return rows(
            [button(_("Anotar ahorro"), data.Menu("saving")), button(_("Menú"), data.Menu("menu"))], [_my_circle(_)]
        )
    to = {place: button(words.inside(_, place), money.MoveTo(str(place), goal)) for place in Place}
    return rows(
        [button(_("Pasé dinero al banco"), money.MoveTo("bank", goal))],
        [button(_("Pasé a la cooperativa"), money.MoveTo("credit_union", goal))],
        [to[Place.HOME]],
        [to[Place.CUCHUBAL]],
        [_my_circle(_)],
        [button(_("¿Cómo abro una cuenta?"), data.Menu("account"))] if offers_account else [],
    )


def _my_circle(_: Words) -> InlineKeyboardButton:
    named = {"MX": _("Los días de mi tanda"), "GT": _("Los días de mi cuchubal"), "SV": _("Los días de mi cuchubal")}
    return button(named.get(_.country, _("Los días de mi grupo")), data.Menu("cuchubal"))


def with_her(_: Words) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Ver lo anotado"), History(0)), button(_("Dónde lo tengo"), data.Menu("places"))],
        [button(_("Una persona"), data.Menu("person"))],
    )


def goals_of_move(_: Words, goals: Sequence[tuple[int, str]], asked: int) -> InlineKeyboardMarkup:
    each = [[button(short(name), money.MoveGoal(goal_id, asked))] for goal_id, name in goals]
    return rows(*each, [button(_("De todo junto"), money.MoveGoal(None, asked))])


def moved(_: Words, move_id: int, *, asks_product: bool) -> InlineKeyboardMarkup:
    opened = [button(_("Ya abrí mi cuenta"), money.Took("account_opened", None))] if asks_product else []
    return rows([button(_("Deshacer"), money.MoveUndo(move_id))], opened)


def which_product(_: Words) -> InlineKeyboardMarkup:
    return one_each(
        [
            button(_("Abrí una cuenta"), money.Took("account_opened", None)),
            button(_("Volví a usar mi cuenta"), money.Took("account_reactivated", None)),
            button(_("Un seguro"), money.Took("insurance", None)),
            button(_("Un préstamo"), money.Took("credit", None)),
            button(_("Nada de eso"), data.Menu("calm")),
        ]
    )


def where_taken(_: Words, kind: ProductKind) -> InlineKeyboardMarkup:
    def at(where: InstitutionKind) -> money.Took:
        return money.Took(str(kind), str(where))

    return rows(
        [button(_("En un banco"), at(InstitutionKind.BANK))],
        [button(_("En una cooperativa"), at(InstitutionKind.CREDIT_UNION))],
        [button(_("En otro lugar"), at(InstitutionKind.OTHER))],
        [button(_("Prefiero no decir"), at(InstitutionKind.UNSAID))],
    )


def taken(_: Words, kind: ProductKind, product_id: int, where: InstitutionKind) -> InlineKeyboardMarkup:
    undo = [button(_("Deshacer"), money.ProductUndo(product_id))]
    place = {InstitutionKind.BANK: "bank", InstitutionKind.CREDIT_UNION: "credit_union"}.get(where)
    if kind.is_account and place:
        return rows([button(_("Pasé dinero ahí"), money.MoveTo(place, None))], undo)
    return rows(undo)
