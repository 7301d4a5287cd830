"""The way into the panel."""

from __future__ import annotations

from bot.handlers.people import staff_of
from bot.outgoing import staff_keyboards
from bot.outgoing.messages import people as words
from bot.talk import Talk
from core.services import staff


def panel(talk: Talk) -> None:
    """/panel: a link that opens the panel once, within ten minutes."""
    member = staff_of(talk)
    token = staff.panel_link(talk.session, member.id, talk.now)
    address = f"{talk.around.panel_url.rstrip('/')}/entrar/{token}"
    # Telegram refuses buttons with an address of this machine, so the address stands in the text as well.
    markup = staff_keyboards.url(talk.words("Abrir el panel"), address) if address.startswith("https://") else None
    talk.say(words.panel_link(talk.words, address), markup)
