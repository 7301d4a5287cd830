"""What is not to be any more: «ya no los lunes», «en vez de diario», «quíteme el de las seis», «los lunes ya no»."""

import re

_SMALL = (
    r"me|le|les|nos|se|lo|la|los|las|el|tu|su|sus|mi|mis|ese|esos|mas|que|nada|en|a|de|del|por|para|tan|todos|quiero"
    r"|quisiera|necesito|ocupo|sea|sean|es|son|avisos?|recordatorios?|records?|alarmas?|mensajes?|llamadas?"
)
_CALLS = r"(?:a[bv]is|re[ck]uerd|re[ck]ord|a[ck]uerd|mand|[ei]scri[bv]|llam|habl|en[vb]i|dig)[a-z]+"
_BEFORE = re.compile(
    rf"(?:\b(?:ya no|no)(?: (?:{_SMALL}|{_CALLS}))*"
    rf"|\ben (?:vez|ves|bez|bes|lugar)(?: (?:{_SMALL}|ser|{_CALLS}))*"
    rf"|\b(?:qu?it|kit|borr|cancel|elimin|suspend)[a-z]*(?: (?:{_SMALL}))*"
    rf"|\b(?:cans|aburr|molest)[a-z]*(?: (?:{_SMALL}))* de"
    rf"|\b(?:cambi|muev|mov|pas[ae])[a-z]*(?: (?:{_SMALL}))* del?(?: los| las)?) $"
)
_BEHIND = re.compile(r",? (?:ya )?no(?= ?[,.;]| ?$| mejor| sino| pong?[a-z]*)")
#: “don't message me in the mornings no more, make it evenings”
_IN_ENGLISH = re.compile(
    r"\b(?:don ?'? ?t|dont|do not|not|no more|nuh|noh|no|never|stop|quit)"
    r"(?: (?:me|mi|in|a|at|on|the|more|with|any|badda|bother|ring|call|message|text|ping|remind|tell|wake|send"
    r"|shout))* $"
)
_ENDED = re.compile(r",? (?:no more|any ?more|no longer|again)(?= ?[,.;]| ?$| make| mek| put)")
_ITSELF = re.compile(r"(?:en (?:vez|ves|bez|bes|lugar)|ya no|no mas)\b")
_OWN = re.compile(r"del? ")


def is_taken_back(text: str, found: "re.Match[str]") -> bool:
    """Whether the words around a rhythm or an hour say that it is to end."""
    own = _OWN.match(found[0])
    start = found.start() + (own.end() if own else 0)
    if _IN_ENGLISH.search(text, 0, start) and _ENDED.match(text, found.end()):
        return True
    return bool(_ITSELF.match(found[0]) or _BEFORE.search(text, 0, start) or _BEHIND.match(text, found.end()))
