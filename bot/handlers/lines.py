"""/consulado: whom one may ask or call in a country. What nobody has verified is no number here, but whom to ask."""

from __future__ import annotations

from bot.outgoing import community_data as data
from bot.outgoing import line_keyboards as keyboards
from bot.outgoing.messages import lines as words
from bot.talk import Talk
from core.domain.words import plain
from core.i18n import country_in


def overview(talk: Talk) -> None:
    """Of her own country, or of the one that she names behind the command."""
    _show(talk, country_in(talk.text, tuple(talk.library.registers)) or talk.household.country)


def show(talk: Talk) -> None:
    _show(talk, talk.tapped(data.Lines).country)


def asked(talk: Talk) -> bool:
    """«Consulado», «consulado de Honduras», «teléfonos de ayuda en México»: true when that is all she wants."""
    if not words.asks(plain(talk.text)):
        return False
    overview(talk)
    return True


def _show(talk: Talk, country: str) -> None:
    registers = talk.library.registers
    at = country if country in registers else talk.around.country
    each = [(key, talk.library.fact(key, at, talk.today)) for key in words.KEYS if key in registers[at].facts]
    others = [code for code in registers if code != at and words.KEYS[0] in registers[code].facts]
    talk.say(words.lines(talk.words, at, each), keyboards.countries(talk.words, others))
