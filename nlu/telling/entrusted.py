"""«¿Usted tiene mi dinero?», «devuélvame mi dinero»: who counts money for her is soon taken for who keeps it."""

import re

from core.domain.words import plain

_HERS = r"(?:mi (?:dinero|pisto|plata|lana|ahorro)|mis (?:ahorros|centavos|reales)|el dinero mio|my (?:money|savings))"
_ASKED = re.compile(
    rf"(?:y |oiga |pero |and |but )*(?:(?:usted|ustedes|vos|milpa|quien|you|who) (?:me )?"
    rf"(?:tiene|tienen|tenes|guarda|guardan|agarro|have|has|keeps?|got) (?:todo )?{_HERS}"
    rf"|(?:a ?)?donde (?:esta|tienen?|quedo|guardan?|va) (?:todo )?{_HERS}"
    rf"|{_HERS} (?:a ?)?donde (?:esta|quedo|queda|lo tienen?)"
    rf"|where (?:is|do you keep) {_HERS}"
    rf"|(?:quiero|deme|denme|devuelva(?:n)?me|regrese(?:n)?me|entregue(?:n)?me|me devuelven?|give me(?: back)?|i want)"
    rf" (?:de vuelta |ya |todo )*{_HERS}(?: back| de vuelta| ya)?)(?: por favor| please| pues)?"
)


def asks_for_her_money(text: str) -> bool:
    return _ASKED.fullmatch(plain(text)) is not None
