"""Buttons of a group's meetings."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import staff_data as data
from bot.outgoing.keyboards import button, rows, short
from bot.outgoing.messages import meetings as words
from core.domain.meetings import Meeting, MeetingState
from core.i18n import Words

MOST = 8


def listed(_: Words, group: int, each: Sequence[Meeting]) -> InlineKeyboardMarkup:
    shown = [[button(short(words.title(_, one)), data.Meet("show", one.id))] for one in each[:MOST]]
    return rows(*shown, [button(_("Planear una reunión"), data.Meet("plan", group))])


def card(_: Words, one: Meeting, is_over: bool) -> InlineKeyboardMarkup:
    def to(step: str) -> data.Meet:
        return data.Meet(step, one.id)

    if one.state is MeetingState.CANCELLED:
        return rows([button(_("Planear una reunión"), data.Meet("plan", one.group_id))])
    if is_over:
        return rows([button(_("Quiénes vinieron"), to("there"))], [button(_("Mandar en qué quedaron"), to("recap"))])
    invite = [] if one.campaign_id else [button(_("Invitar al grupo"), to("invite"))]
    return rows(invite, [button(_("Cambiar día o lugar"), to("move")), button(_("Ya no se hace"), to("off"))])


def same_place(_: Words, meeting: int) -> InlineKeyboardMarkup:
    return rows([button(_("En el mismo lugar"), data.Meet("same", meeting))])


def sure_off(_: Words, meeting: int) -> InlineKeyboardMarkup:
    return rows([button(_("Sí"), data.Meet("off_yes", meeting)), button(_("No"), data.Meet("show", meeting))])
