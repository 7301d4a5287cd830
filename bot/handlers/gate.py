"""What stands before a command or a button: a finger that taps twice, a group, her code, and her consent."""

from __future__ import annotations

from collections.abc import Callable

from bot.handlers import menu, other, pupils
from bot.handlers.code_gate import code_first
from bot.handlers.onboarding import consent_first, team_first
from bot.handlers.remittances import PROPOSED
from bot.handlers.safety import ASKED_ON_CARDS
from bot.pupil_ways import ALONE, OF_MONEY
from bot.talk import Talk

#: Where staff who are no learners find what they may do.
LEADS_ANYWHERE = frozenset({menu.menu, menu.help_})


def guarded(handler: Callable[[Talk], None], *, for_anybody: bool, shows_money: bool) -> Callable[[Talk], None]:
    def hears(talk: Talk) -> None:
        if not talk.is_private:
            other.in_group(talk)
        elif (
            talk.is_second_tap
            or (shows_money and code_first(talk))
            or pupils.kept_from(talk, for_anybody=for_anybody, is_money=handler in OF_MONEY, is_alone=handler in ALONE)
            or (handler in LEADS_ANYWHERE and team_first(talk))
        ):
            return
        elif for_anybody or not consent_first(talk):
            unproposed(handler)(talk)

    return hears


def unproposed(handler: Callable[[Talk], None]) -> Callable[[Talk], None]:
    """She does something else: what was only proposed to her is not answered by a later «sí»."""

    def hears(talk: Talk) -> None:
        for kind in (PROPOSED, *ASKED_ON_CARDS):
            talk.forget_if(kind)
        handler(talk)

    return hears
