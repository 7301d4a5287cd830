"""«Anotar ahorro», written instead of tapped: the labels of the menu are words of hers, too."""

from __future__ import annotations

from bot.handlers import menu
from bot.handlers.answers import ANY_WORDS
from bot.listening import EXPECTS
from bot.outgoing import callback_data as data
from bot.outgoing import keyboards
from bot.talk import Talk
from core.domain.words import plain


def heard(talk: Talk) -> bool:
    """True when it was one of them, and no name that she was asked for sounds like it."""
    question = talk.question
    if question is not None and (EXPECTS.get(question.kind) in ("name", "goal") or question.kind in ANY_WORDS):
        return False
    said = plain(talk.text)
    for row in keyboards.menu(talk.words).inline_keyboard:
        for button in row:
            if plain(button.text) == said:
                talk.understood = None  # the label says where to, and nothing of her own
                menu.go_to(talk, data.Menu.decode(str(button.callback_data)).to)
                return True
    return False
