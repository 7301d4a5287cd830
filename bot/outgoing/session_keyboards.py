"""Buttons for what was taken at an institution in a session, and for what a household sees of it."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from bot.outgoing import callback_data, staff_data
from bot.outgoing.community_data import FollowUp
from bot.outgoing.keyboards import button, rows
from bot.outgoing.messages.members import name
from core.domain.members import Member
from core.domain.products import InstitutionKind, ProductKind
from core.domain.sessions import Advice, Followed, Manner
from core.i18n import Words
from core.paper.session_words import product
from core.paper.session_words import where as where_taken


def more(_: Words, one: Advice) -> list[list[InlineKeyboardButton]]:
    """Under a session's card: what she took, where it was with her alone, and another day than today."""
    took = [button(_("Tomó un producto"), _to(one.id, "product"))] if one.manner is not Manner.MEETING else []
    return [[*took, button(_("Fue otro día"), _to(one.id, "day"))]]


def whom(_: Words, each: Sequence[Member], asked: int | None) -> InlineKeyboardMarkup:
    """Each by name for what was in person, and beside it by telephone; a way out where a name is waited for."""
    lines = [(name(_, one), one.household_id) for one in each]
    by_phone = _("Por teléfono")
    return rows(
        *(
            [
                button(called, staff_data.Advise(Manner.IN_PERSON, number)),
                button(by_phone, staff_data.Advise(Manner.TELEPHONE, number)),
            ]
            for called, number in lines
        ),
        *([] if asked is None else [[button(_("Dejarlo"), callback_data.Skip("advised_whom", asked))]]),
    )


def products(_: Words, session: int) -> InlineKeyboardMarkup:
    each = [[button(product(kind, _), _to(session, "took", i))] for i, kind in enumerate(ProductKind)]
    return rows(*each, [button(_("Nada de eso"), _to(session, "nothing"))])


def where(_: Words, session: int) -> InlineKeyboardMarkup:
    kinds = list(InstitutionKind)
    each = [button(where_taken(kind, _).capitalize(), _to(session, "where", i)) for i, kind in enumerate(kinds)]
    return rows(each[:2], each[2:])


def nothing_put_in(_: Words, session: int) -> InlineKeyboardMarkup:
    return rows([button(_("Nada"), _to(session, "show"))])


def see_book(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver mis movimientos"), callback_data.Menu("history"))])


def open_agreed(_: Words, session: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Verlo"), FollowUp(session, "show"))], [button(_("Menos mensajes"), callback_data.Menu("fewer"))]
    )


def followed(_: Words, session: int) -> InlineKeyboardMarkup:
    return rows(
        [
            button(_("Ya lo hice"), FollowUp(session, str(Followed.DONE))),
            button(_("Todavía no"), FollowUp(session, str(Followed.NOT_YET))),
        ],
        [button(_("No puedo"), FollowUp(session, str(Followed.CANNOT)))],
    )


def _to(session: int, step: str, value: int | None = None) -> staff_data.Session:
    return staff_data.Session(session, step, value)
