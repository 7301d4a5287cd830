"""The route table of both sides of the family: a relative keeps no book of his own, so he is heard as anybody."""

from __future__ import annotations

from bot.handlers import family, relatives
from bot.outgoing import callback_data as data
from bot.outgoing import family_data
from bot.scribe import Handler

BUTTONS: list[tuple[type[data.Data], Handler]] = [
    (family_data.Family, family.step),
    (family_data.Guest, relatives.answered),
    (family_data.Bond, relatives.act),
    (family_data.Cheering, relatives.cheer),
]
HANDLERS: frozenset[Handler] = frozenset({family.overview, *(handler for _, handler in BUTTONS)})
