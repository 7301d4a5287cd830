"""Buttons with which a coordinator looks after the team."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import staff_data as data
from bot.outgoing.keyboards import button, rows, short
from core.domain.staff import Group, Role
from core.i18n import Words
from core.services.staff import Member

#: Names on one screen; the panel shows all.
MOST = 8


def team(_: Words, members: Sequence[Member]) -> InlineKeyboardMarkup:
    shown = [[button(short(one.staff.name), data.Team("show", one.staff.id))] for one in members[:MOST]]
    facilitator = button(_("Invitar a facilitar"), data.Team("invite"))
    return rows(*shown, [facilitator], [button(_("Invitar a coordinar"), data.InviteTo(Role.COORDINATOR, None))])


def groups(_: Words, each: Sequence[Group]) -> InlineKeyboardMarkup:
    shown = [[button(short(group.name), data.InviteTo(Role.FACILITATOR, group.id))] for group in each[:MOST]]
    return rows(*shown, [button(_("Todavía ninguno"), data.InviteTo(Role.FACILITATOR, None))])


def member(_: Words, one: Member) -> InlineKeyboardMarkup:
    return rows([button(_("Quitar del equipo"), data.Team("retire", one.staff.id))])


def sure(_: Words, staff_id: int) -> InlineKeyboardMarkup:
    return rows([button(_("Sí, quitar"), data.Team("retire_yes", staff_id)), button(_("No"), data.Team("list"))])
