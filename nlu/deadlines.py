"""By when: «antes del 15 de enero», «para Navidad», «en 6 meses», «by January 15»."""

import re

_BEFORE = re.compile(
    r"(?:\bantes de(?:l| que sea| que llegue)?|\bpara(?: antes de(?:l)?)?|\bhasta|\ba mas tardar|\bcomo maximo|\blimite|\bplazo"
    r"|\bfecha limite|\bby|\bbefore|\buntil|\btill?|\bfor|\bno later than|\bdue|\bdeadline(?: is)?|\bvence|\bno mas tarde)"
    r"(?: el| la| los| las| del| de| este| esta| the| dia| around| mas o menos| como| a| al| fin| de| in| on| en| es)*:? ?$"
)
_LEADS = re.compile(r"^(?:para|antes de|hasta|by|before|until|for)\b")
_STRETCH = re.compile(
    r"^(?:en|dentro de|de aqui|a|in|within)\b.*\b(?:mes|meses|anos?|months?|years?|semanas?|weeks?)\b"
)
_PLAN = re.compile(
    r"\b(?:juntar|reunir|metas?|ahorrar|aorrar|guardar|completar|comprar\w*|quiero|kiero|quisiera|queremos|necesito"
    r"|necesitamos|pagar|goal|save|saving|want|need|reach|buy)\b"
)
_REMIND = re.compile(r"\b(?:recuerd\w+|record\w+|avis\w+|remind\w*|alarma)\b")


def leads_to_deadline(text: str, found: "re.Match[str]", expecting: str | None) -> bool:
    """The day that was found is the end of a plan: said so before it, or a stretch of time for a plan."""
    if expecting == "deadline" or _LEADS.match(found[0]):
        return True
    if _BEFORE.search(text, max(0, found.start() - 40), found.start()):
        return True
    future_month = found[0].startswith(("en ", "in ")) and bool(_PLAN.search(text)) and not _REMIND.search(text)
    return future_month and not re.search(r"\b(?:hace|ago|guarde|ahorre|saved)\b", text)
