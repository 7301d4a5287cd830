"""What was said to her while another held the phone: read to her once her code has opened."""

from __future__ import annotations

from bot.outgoing.proactive import call_for
from bot.talk import Talk
from core.errors import MilpaError
from core.services import shared_phones


def say(talk: Talk) -> None:
    for claimed in shared_phones.kept(talk.session, talk.household, talk.now):
        try:
            talk.calls.append(call_for(claimed, talk.around.catalogs, talk.library))
        except (MilpaError, KeyError):
            continue  # its lesson is gone, or nobody has words for it any more: her books open all the same
