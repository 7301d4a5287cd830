"""Buttons of the polls of a place."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import community_data as data
from bot.outgoing.callback_data import Menu, Skip
from bot.outgoing.keyboards import Row, button, one_each, rows, short
from bot.outgoing.messages import agenda as words
from core.domain.agenda import Ballot, Consultation, Manner, Stage
from core.domain.staff import Group
from core.i18n import Words

MOST = 8


def polls(_: Words, each: Sequence[Consultation], *, may_ask: bool) -> InlineKeyboardMarkup:
    shown = [[button(short(one.question.words), data.Poll(one.id, "show"))] for one in each[:MOST]]
    return rows(*shown, [button(_("Nueva consulta"), data.PollNew("begin"))] if may_ask else [])


def whom(_: Words, groups: Sequence[Group], towns: dict[str, list[Group]]) -> InlineKeyboardMarkup:
    """Whole municipalities first: a group of them stands for all."""
    several = [
        [button(short(_("Municipio: {name}").format(name=name)), data.PollNew("town", each[0].id))]
        for name, each in towns.items()
        if len(each) > 1
    ]
    shown = [[button(short(group.name), data.PollNew("group", group.id))] for group in groups[:MOST]]
    return rows(*several[:2], *shown)


def manners(_: Words, scope: str, group: int) -> InlineKeyboardMarkup:
    return one_each(button(words.manner(_, one), data.PollNew(scope, group, i)) for i, one in enumerate(Manner))


def send(_: Words, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Preguntar ahora"), data.PollSend(asked))], [button(_("Dejarlo"), Skip("agenda_send", asked))]
    )


def hers(_: Words, one: Consultation, ballot: Ballot) -> InlineKeyboardMarkup:
    if not one.is_open:
        return rows([button(_("Menú"), Menu("menu"))])
    return one_each(
        button(f"✓ {answer}" if i in ballot else answer, data.Poll(one.id, "answer", i))
        for i, answer in enumerate(one.question.answers)
    )


def kept(_: Words, one: Consultation) -> InlineKeyboardMarkup:
    """Of staff: what follows now."""
    if one.is_open:
        return rows([button(_("Cerrar y contar"), data.Poll(one.id, "close"))])
    needs = [button(_("Votar propuestas"), data.Poll(one.id, "vote"))] if one.stage is Stage.NEEDS else []
    return rows(needs, _deciding(_, one))


def _deciding(_: Words, one: Consultation) -> Row:
    if one.decision is not None:
        return []
    if one.project_id is not None:
        return [
            button(_("Se aprobó"), data.Poll(one.id, "decide_yes")),
            button(_("No se hará"), data.Poll(one.id, "decide_no")),
        ]
    return [button(_("Anotar la decisión"), data.Poll(one.id, "decide"))]


def sure_close(_: Words, poll_id: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Sí, cerrar"), data.Poll(poll_id, "close_yes")), button(_("Todavía no"), data.Poll(poll_id, "show"))]
    )


def answer_it(_: Words, poll_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Responder"), data.Poll(poll_id, "show"))], [button(_("Menos mensajes"), Menu("fewer"))])


def see_it(_: Words, poll_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Verla"), data.Poll(poll_id, "show"))], [button(_("Menos mensajes"), Menu("fewer"))])
