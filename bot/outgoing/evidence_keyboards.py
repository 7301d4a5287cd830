"""Buttons with which a facilitator confirms what a household said."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data as data
from bot.outgoing import money_data as money
from bot.outgoing.keyboards import button, one_each, rows, short
from bot.outgoing.messages import evidence as words
from core.domain.evidence import Claim
from core.domain.savings import Evidence
from core.i18n import Words

MOST = 10


def to_confirm(_: Words, claims: Sequence[Claim]) -> InlineKeyboardMarkup | None:
    if not claims:
        return None
    return one_each(
        button(
            short(f"{one.called or _('sin nombre')}: {words.what(_, one)}"),
            money.Claimed(str(one.thing), one.number, "show"),
        )
        for one in claims[:MOST]
    )


def claim(_: Words, one: Claim) -> InlineKeyboardMarkup:
    def say(said: str) -> money.Claimed:
        return money.Claimed(str(one.thing), one.number, said)

    shown = [button(_("Me mostró un papel"), say("shown"))] if one.grade is Evidence.SAID else []
    sure = [button(_("Confirmado"), say("confirm"))] if one.grade is not Evidence.CONFIRMED else []
    return rows(shown, sure, [button(_("Volver"), data.Menu("confirm"))])


def raised(_: Words, act: int) -> InlineKeyboardMarkup:
    return rows([button(_("Deshacer"), money.ClaimUndo(act))], [button(_("Volver"), data.Menu("confirm"))])
