"""OCULTAR clears the screen; SALIDA RÁPIDA leaves a recipe in its place. Both at once, at any moment, unasked."""

from __future__ import annotations

from bot.outgoing.messages import hiding as words
from bot.outgoing.sender import Call
from bot.talk import Talk
from core.services import traces

#: Telegram takes away so many in one call.
AT_ONCE = 100


def hide(talk: Talk) -> None:
    clear(talk)
    talk.say(words.hidden(talk.words), silent=True)


def escape(talk: Talk) -> None:
    """Whoever looks over her shoulder reads how to cook beans."""
    talk.forget()
    clear(talk)
    talk.say(words.decoy(talk.words), silent=True)


def clear(talk: Talk) -> None:
    numbers = traces.take(talk.session, talk.household.id, talk.now)
    if talk.message is not None:
        numbers = sorted({*numbers, talk.message.message_id})
    for start in range(0, len(numbers), AT_ONCE):
        some = numbers[start : start + AT_ONCE]
        talk.calls.append(Call("deleteMessages", {"chat_id": talk.household.chat_id, "message_ids": some}))
