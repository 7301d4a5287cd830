"""What sessions, topics, products and needs are called on a page."""

from __future__ import annotations

from core.domain.sessions import Advice, Followed
from core.errors import MilpaError
from core.i18n import Words
from core.paper.session_words import manner, need, product, topic, where

__all__ = ["AmountUnreadable", "OneIsAdvised", "followed", "manner", "need", "product", "topic", "topics", "where"]


class OneIsAdvised(MilpaError):
    """Advising is with one person; with more it is a meeting."""


class AmountUnreadable(MilpaError):
    """What was written as an amount is none."""


def topics(one: Advice, _: Words) -> str:
    return ", ".join(topic(each, _) for each in one.topics) or "–"


def followed(one: Advice, _: Words) -> str:
    """Her word on what was agreed, a week after."""
    words = {
        Followed.DONE: _("dice que ya lo hizo"),
        Followed.NOT_YET: _("dice que todavía no"),
        Followed.CANNOT: _("dice que no puede"),
    }
    return words[one.followed] if one.followed is not None else "–"
