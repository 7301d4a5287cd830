"""Pledges before the rains, in her words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from html import escape

from core.domain.pledges import Deed, Pledge, PledgeState, Tally
from core.i18n import Words
from core.paper.community_words import deed


def overview(_: Words, each: Sequence[Pledge]) -> str:
    return "\n".join([*(_line(_, one) for one in each), _("¿Qué quiere hacer antes de las lluvias?")])


def _line(_: Words, one: Pledge) -> str:
    if one.state is PledgeState.DONE:
        return _("• {deed}: hecho").format(deed=deed(one.deed, _))
    return _("• {deed}: para el {day}").format(deed=deed(one.deed, _), day=_.long_day(one.due))


def ask_day(_: Words, one: Deed) -> str:
    return _("¿Para cuándo piensa {deed}? Elija o escriba un día.").format(deed=deed(one, _))


def noted(_: Words, one: Pledge) -> str:
    return _("Anotado: {deed}, para el {day}. Ese día le pregunto una vez.").format(
        deed=deed(one.deed, _), day=_.long_day(one.due)
    )


def how_is_it(_: Words, one: Deed) -> str:
    return _("Usted pensaba {deed} por estos días. ¿Cómo va?").format(deed=deed(one, _))


def done(_: Words) -> str:
    return _("Qué bien. Queda anotado.")


def put_off(_: Words, on: date) -> str:
    return _("Está bien. Le pregunto otra vez el {day}.").format(day=_.long_day(on))


def dropped(_: Words) -> str:
    return _("Está bien, ya no le pregunto.")


def which_group(_: Words) -> str:
    return _("¿De qué grupo quiere ver los compromisos?")


def of_group(_: Words, group: str, each: Sequence[Tally]) -> str:
    lines = [
        _("• {deed}: {pledged} hogares se comprometieron, {done} ya lo hicieron").format(
            deed=deed(one.deed, _), pledged=_cell(_, one.pledged), done=_cell(_, one.done)
        )
        for one in each
    ]
    return "\n".join([f"<b>{escape(group)}</b>", *lines, _("Donde serían menos de cinco dice «reservado».")])


def _cell(_: Words, count: int | None) -> str:
    return _("reservado") if count is None else str(count)
