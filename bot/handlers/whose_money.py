"""«¿Usted tiene mi dinero?», «devuélvame mi dinero»: who counts money for her is soon taken for who keeps it."""

from __future__ import annotations

import re

from bot.outgoing import money_keyboards
from bot.outgoing.messages import savings as words
from bot.talk import Talk
from core.domain.words import plain

_HERS = r"(?:mi (?:dinero|pisto|plata|lana|ahorro)|mis (?:ahorros|centavos|reales)|el dinero mio|my (?:money|savings))"
ASKED = re.compile(
    rf"(?:y |oiga |pero |and |but )*(?:(?:usted|ustedes|vos|milpa|quien|you|who) (?:me )?"
    rf"(?:tiene|tienen|tenes|guarda|guardan|agarro|have|has|keeps?|got) (?:todo )?{_HERS}"
    rf"|(?:a ?)?donde (?:esta|tienen?|quedo|guardan?|va) (?:todo )?{_HERS}"
    rf"|{_HERS} (?:a ?)?donde (?:esta|quedo|queda|lo tienen?)"
    rf"|where (?:is|do you keep) {_HERS}"
    rf"|(?:quiero|deme|denme|devuelva(?:n)?me|regrese(?:n)?me|entregue(?:n)?me|me devuelven?|give me(?: back)?|i want)"
    rf" (?:de vuelta |ya |todo )*{_HERS}(?: back| de vuelta| ya)?)(?: por favor| please| pues)?"
)


def asked(talk: Talk) -> bool:
    """True when she thought that we have it, and has heard that she does."""
    if not talk.household.is_active or ASKED.fullmatch(plain(talk.text)) is None:
        return False
    talk.say(words.it_is_with_her(talk.words), money_keyboards.with_her(talk.words))
    return True
