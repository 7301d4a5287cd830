"""By when: «antes del 15 de enero», «para Navidad», «en 6 meses», «by January 15»."""

import re

from nlu.days.calendar_words import WHOLE_MONTHS, one_of

#: “from now to August”, «de aquí a diciembre»
FROM_NOW = r"(?:from |between |entre |desde )?(?:now|today|ahora|hoy) (?:to|till?|until|and|y|a)"
_BEFORE = re.compile(
    r"(?:\bantes de(?:l| que sea| que llegue)?|\bpara(?: antes de(?:l)?)?|\bpal?(?: ')?|\bpa'|\bhasta|\ba mas tardar"
    r"|\bcomo maximo|\blimite|\bplazo|\bby|\bbefore(?: of)?"
    r"|\buntil|\btill?|\bfor|\bno later than|\bdue|\bdeadline(?: is)?"
    rf"|\bvence|\bthis side of|\bahead of|\b'?a?gainst|\b{FROM_NOW}|\bde aqui a|\bde aqui al|\bno mas tarde)"
    r"(?: el| la| los| las| del| de| este| esta| the| dia| around| mas o menos| como| a| al| fin| in| on| en| es"
    r"| this| time| day of| night of| feast of)*:? ?$"
)
#: «para cuando cumpla años mi nena el 8 de marzo»
_CLAUSE = re.compile(r"\b(?:para cuando|antes (?:de )?(?:que|q|k)|by the time|before)\b[^.,;?!]*$")
#: «la promoción, que es el 4 de diciembre»: what is saved for is on that day
_OCCASION = re.compile(
    r"\b(?:es|sera|seria|va a ser|cae|toca|la hacen|lo hacen)"
    r"(?: como| para| hasta)?(?: el| la| los| las| en| dia)* ?$"
)
_GOES_ON = re.compile(r" (?:que|q|k) ")
_LEADS = re.compile(rf"^(?:para|antes|hasta|by|before|until|for|inside|over|plazo|come|when|once|till?|{FROM_NOW})\b")
_AHEAD = re.compile(
    r"^(?:en|dentro de|de aqui|de hoy|in|within|for|con|tengo|tenemos|me doy|nos damos|i have"
    r"|we have|give (?:me|myself|us)) |\b(?:from now|from today|de plazo)$"
)
_LONG = re.compile(rf"\b(?:mes|meses|anos?|months?|years?|{one_of(WHOLE_MONTHS)})\b")
_PLAN = re.compile(
    r"\b(?:juntar|reunir|metas?|ahorrar|aorrar|guardar|apartar|completar|comprar\w*|quiero|kiero|quisiera|queremos"
    r"|necesito|nesesito|necesitamos|pagar|goal|save|saving|want|need|reach|buy|tener"
    r"|ocupo|ocupamos|chance|plazo|aim|s(?:ei|ey|ie|ee|ai|ay)[bv]e?|wa+h?n?|gu[ao]+n?t?|nid"
    r"|lay by|put (?:up|by|aside)|get together|tryna|gather)\b"
)
_END = re.compile(r"\b(?:fin|fines|final|finales|end|mediados|principios)\b|^(?:next|el otro|este|this) ")
_FAREWELL = re.compile(r"\b(?:hasta|nos vemos|see you|see ya|till|until)(?: el| la)? ?$")
_REMIND = re.compile(
    r"\b(?:re[ck]uerd\w+|re[ck]ord\w+|a[ck]ord\w+|avis\w+|abis\w+|remind\w*|rmnd|alarma?|ping|poke|nudge|nag"
    r"|(?:send|drop|gi|give) (?:me|mi) (?:(?:a|wan|one|lee|likkle|little) )*(?:note|message|line|word|text|shout)"
    r"|text me|tell me to|no se me olvide)\b"
)
#: “postpone the reminder until Friday” names its new day
_PUT_OFF = re.compile(
    r"\b(?:postpone|push|mov(?:e|ing)|shift|delay|put off)\b[^.;]{0,40}\b(?:reminder|message|alarm|call|ping|notice)\b"
    r"[^.;]{0,30}$"
)
#: “I put 30 by on Thursday”
_PUT_BY = re.compile(r"\b(?:put|lay|laid|set)(?: \S+){0,3} by (?:on|last|this|pan)(?: the)? ?$")


#: «empezando el otro mes»: the first day of the plan, and not its last
_STARTS = re.compile(
    r"\b(?:empezando|comenzando|iniciando|arrancando|empiezo|empezamos|empezar|comienzo|comenzar|starting|beginning|start"
    r"|begin|a partir)(?: (?:en|el|la|los|on|in|this|este|esta|con|de|del|desde|from|at|dia))* ?$"
)


def is_its_start(text: str, begins: int) -> bool:
    return bool(_STARTS.search(text, max(0, begins - 40), begins))


def is_said_to_be_deadline(text: str, found: "re.Match[str]", begins: int, plans: bool = False) -> bool:
    """«para», «antes de», «by» or their like stand before the day, which begins at `begins`; `plans` where the
    message sets a goal."""
    lead = _LEADS.match(found[0]) or _BEFORE.search(text, max(0, begins - 40), begins)
    if _PUT_OFF.search(text, 0, begins) or _PUT_BY.search(text, 0, begins):
        return False
    if lead is None:
        return bool(_CLAUSE.search(text, 0, begins))
    # «recuérdeme para el 12» names the day of the reminder, «hasta mañana» takes leave
    softly = lead[0].startswith(("para", "pa", "for", "hasta", "when", "once"))
    return not softly or plans or bool(_PLAN.search(text)) or not (asks_reminder(text) or lead[0].startswith("hasta"))


def is_firm(text: str, found: "re.Match[str]", begins: int) -> bool:
    """«antes del 20» outweighs «para Navidad»: the feast may be what the money is for."""
    lead = _LEADS.match(found[0]) or _BEFORE.search(text, max(0, begins - 40), begins)
    return lead is not None and not lead[0].startswith(("para", "pa", "for"))


def asks_reminder(text: str) -> bool:
    """However it is spelt: «rekuerde», «que no se me olvide», “tell me to”."""
    return bool(_REMIND.search(text))


def takes_leave(text: str, found: "re.Match[str]") -> bool:
    """«hasta mañana», «nos vemos el lunes»: a farewell, unless a plan runs until then."""
    numbered = any(letter.isdecimal() for letter in found[0])  # nobody says goodbye until the 24th of December
    goes_on = numbered or _GOES_ON.match(text, found.end())  # «hasta el domingo que mandó 400»
    if goes_on or _PLAN.search(text) or _PUT_OFF.search(text, 0, found.start()):
        return False
    return bool(_FAREWELL.search(text, 0, found.start()))


def is_the_occasion(text: str, begins: int) -> bool:
    """In a plan, the day of what she saves for."""
    return bool(_OCCASION.search(text, max(0, begins - 40), begins))


def is_plan(text: str) -> bool:
    """Something is to be saved, and nobody asks to be reminded."""
    return bool(_PLAN.search(text)) and not asks_reminder(text)


def may_be_deadline(text: str, found: "re.Match[str]") -> bool:
    """A time to come in which something is to be saved, «en 6 meses»: the end of the plan, unless of a reminder."""
    if _PLAN.search(text) and not asks_reminder(text) and _END.search(found[0]):
        return True
    before = text[max(0, found.start() - 8) : found.start()]
    ahead = _AHEAD.search(found[0]) or _AHEAD.match(before[-4:].lstrip())
    if not ahead or asks_reminder(text):
        return False
    return bool(_PLAN.search(text)) or bool(_LONG.search(found[0]))
