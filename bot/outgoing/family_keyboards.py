"""Buttons between her and a relative."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import family_data, learning_data
from bot.outgoing.family_data import Bond, Cheering, Family, Guest
from bot.outgoing.keyboards import Row, button, one_each, rows, short
from bot.outgoing.messages import family as words
from core.domain.family import Cheer, Shared, Standing
from core.i18n import Words
from core.services.family import Beside
from core.services.family import Family as Seen

#: Of relatives and of goals in one message; a small screen holds no more.
MOST_SHOWN = 4


def overview(_: Words, seen: Seen, may_invite: bool) -> InlineKeyboardMarkup:
    each = [row for one in seen.hers[:MOST_SHOWN] for row in _of_relative(_, one)]
    others = [[button(short(one.name), Bond("see", one.relative_id))] for one in seen.others[:MOST_SHOWN]]
    invite = [button(_("Invitar a un familiar"), Family("choose"))] if may_invite else []
    return rows(*each, *others, invite)


def see(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver"), Family("open"))])


def goals(_: Words, each: Sequence[tuple[int, str]]) -> InlineKeyboardMarkup:
    choices = [[button(short(name), Family("goal", goal_id))] for goal_id, name in each]
    return rows(*choices, [button(_("Ahora no"), data.Menu("calm"))])


def set_one(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Poner mi meta"), data.Menu("goal"))])


def make_link(_: Words, goal_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Hacer el enlace"), Family("link", goal_id)), button(_("Ahora no"), data.Menu("calm"))])


def guest(_: Words, token: str) -> InlineKeyboardMarkup:
    return rows([button(_("Sí, acepto"), Guest("yes", token)), button(_("No, gracias"), Guest("no", token))])


def shared(_: Words, one: Shared) -> InlineKeyboardMarkup:
    number = one.relative_id
    return rows(
        [button(_("Voy a poner…"), Bond("pledge", number)), button(_("Mandar ánimo"), Bond("cheer", number))],
        [button(_("Lecciones para quien envía"), learning_data.Path("sender"))],
        [button(_("Dejar de acompañar"), Bond("part", number))],
    )


def pledged(_: Words, number: int) -> InlineKeyboardMarkup:
    return rows([button(_("Mejor no"), Bond("back", number)), button(_("Ver la meta"), Bond("see", number))])


def cheers(_: Words, number: int) -> InlineKeyboardMarkup:
    return one_each(button(words.cheer_words(_, cheer), Cheering(str(cheer), number)) for cheer in Cheer)


def back_to(_: Words, number: int) -> InlineKeyboardMarkup:
    return rows([button(_("Ver la meta"), Bond("see", number))])


def _of_relative(_: Words, one: Beside) -> list[Row]:
    number, name = one.relative.id, one.relative.called
    away = [button(_("Quitar a {name}").format(name=short(name, 20)), family_data.Bond("part", number))]
    if one.relative.standing is Standing.TOGETHER:
        return [away]
    return [[button(_("Sí, conozco a {name}").format(name=short(name, 14)), family_data.Bond("welcome", number))], away]
