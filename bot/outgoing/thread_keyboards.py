"""Buttons of a thread, of the list of who needs somebody, and of writing down a session."""

from __future__ import annotations

from collections.abc import Sequence

from telegram import InlineKeyboardMarkup

from bot.outgoing import callback_data, session_keyboards
from bot.outgoing import staff_data as data
from bot.outgoing.keyboards import button, one_each, rows, short
from bot.outgoing.messages import threads as words
from bot.outgoing.messages.members import name
from core.domain.members import Member
from core.domain.sessions import LENGTHS, Advice, Manner, Topic
from core.domain.staff import Staff
from core.i18n import Words
from core.paper.session_words import topic
from core.services.needs import Needed

MOST = 9
PAGE = 8


def from_person(_: Words, request: int | None) -> InlineKeyboardMarkup | None:
    """Under what a person wrote to her: reply, and ask whether it is really them."""
    if request is None:
        return None
    return rows([button(_("Contestar"), data.Reply(request)), button(_("¿De verdad son?"), callback_data.Menu("word"))])


def thread(_: Words, request: int, asked: int) -> InlineKeyboardMarkup:
    return rows(
        [button(_("Pasar a otra"), data.Thread(request, "hand")), button(_("Ya quedó"), data.Thread(request, "close"))],
        [button(_("Dejarlo"), callback_data.Skip("help_answer", asked))],
    )


def colleagues(_: Words, request: int, each: Sequence[Staff]) -> InlineKeyboardMarkup:
    return one_each(button(short(words.colleague(_, one)), data.Thread(request, "to", one.id)) for one in each[:MOST])


def closed(_: Words, request: int) -> InlineKeyboardMarkup:
    return rows([button(_("Volver a abrir"), data.Thread(request, "reopen"))])


def needs(_: Words, each: Sequence[Needed]) -> InlineKeyboardMarkup:
    named = [(one.household_id, short(words.name(_, one), 22)) for one in each[:MOST]]
    return one_each(button(_("Ver a {name}").format(name=called), data.Person(her, "show")) for her, called in named)


def see_needs(_: Words) -> InlineKeyboardMarkup:
    return rows([button(_("Ver quién"), callback_data.Menu("needs"))])


def advice(_: Words, one: Advice) -> InlineKeyboardMarkup:
    def to(step: str, value: int | None = None) -> data.Session:
        return data.Session(one.id, step, value)

    lengths = [button(_marked(str(n), one.minutes == n), to("minutes", n)) for n in LENGTHS]
    topics = [button(_marked(topic(each, _), str(each) in one.topics), to("topic", i)) for i, each in enumerate(Topic)]
    there = [button(_("Quiénes vinieron"), to("page", 0))] if one.manner is Manner.MEETING else []
    return rows(
        lengths,
        topics[:3],
        topics[3:],
        there,
        *session_keyboards.more(_, one),
        [button(_("En qué quedaron"), to("agreed")), button(_("Guardar"), to("save"))],
    )


def there(_: Words, one: Advice, each: Sequence[Member], page: int) -> InlineKeyboardMarkup:
    first = min(page, max(0, len(each) - 1) // PAGE) * PAGE
    named = [(her.household_id, short(name(_, her), 30)) for her in each[first : first + PAGE]]
    shown = [[button(_marked(called, her in one.people), data.Session(one.id, "there", her))] for her, called in named]
    back = [button(_("Antes"), data.Session(one.id, "page", first // PAGE - 1))] if first else []
    more = [button(_("Más"), data.Session(one.id, "page", first // PAGE + 1))] if first + PAGE < len(each) else []
    return rows(*shown, [*back, *more], [button(_("Listo"), data.Session(one.id, "show"))])


def _marked(text: str, is_so: bool) -> str:
    return f"✓ {text}" if is_so else text
