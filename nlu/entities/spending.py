"""What she spends on or earns with: «gasto 300 en comida a la semana», “I spend 300 a week on food”."""

import re
from dataclasses import dataclass

from nlu.entities.words import words
from nlu.writing.normal import bare

_KINDS = {
    "remittance": r"remes\w+|remittance|lo que me manda\w*|me manda\w*",
    "yearly": r"fiesta\w*|navidad\w*|cumplean\w*|feria|semana santa|siembra|semilla\w*|christmas|seeds|holidays?",
    "school": (
        r"escuela|colegio|colegiatura|utiles|cuaderno\w*|uniforme\w*|estudio\w*|instituto"
        r"|school|notebooks?|uniforms?"
    ),
    "food": (
        r"comida|comer|mercado|alimento\w*|tortilla\w*|maiz|frijol\w*|super|despensa|abarrote\w*|pollo|carne|pan|leche"
        r"|food|groceries|market"
    ),
    "health": r"medicin\w*|doctor\w*|farmacia|salud|consulta|dentista|hospital|medicines?|health|pharmacy",
    "transport": (
        r"bus\w*|pasaje\w*|camioneta|moto|gasolina|transporte|taxi|tuc|saldo|recarga\w*|telefono|celular|internet|datos"
        r"|transport|fare\w*|phone|gas for the car"
    ),
    "home": r"luz|agua|gas|alquiler|renta|lena|casa|cable|rent|water|electricity|light|firewood",
    "debts": r"deuda\w*|prestamo|cuota\w*|fiado|abono\w*|cuchubal|tanda|debts?|loan|instal?ments?",
    "treats": r"gust\w+|dulce\w*|gaseosa\w*|paseo\w*|antojo\w*|salida\w*|treats?|sodas?|snacks?|trips?",
}
_FOUND = {kind: re.compile(rf"\b(?:{pattern})\b") for kind, pattern in _KINDS.items()}
_EARNS = re.compile(
    r"\b(?:gano|ganamos|me pagan|me entra\w*|entran?|recibo|recibimos|sueldo|vendo|earn|get paid|salary)\b"
)
_USUALLY = re.compile(r"\b(?:gano|ganamos|gasto|gastamos|i (?:earn|spend)|we (?:earn|spend))\b.*\d")
_AGAIN = re.compile(
    r"\b(?:al|a la|por|cada|a|per|every) (?:dia|semana|quincena|mes|ano|day|week|fortnight|month|year)\b"
)
_AFTER = re.compile(r"\b(?:en|de|on|for)\s+(?:el |la |los |las |mi |mis |the |my )?([a-z]+)\b")
#: Not things, though they follow «en» and «de».
_NO_THING = frozenset(
    [
        *("semana", "semanal", "mes", "mensual", "quincena", "ano", "dia", "total", "todo", "cada", "la", "el", "lo"),
        *("quetzales", "dolares", "lempiras", "week", "month", "year", "day"),
    ]
)


@dataclass(frozen=True)
class Spending:
    key: str | None  #: one of the ten
    name: str | None  #: what it is in her own word, where it is none of the ten


def tells_of_budget(text: str) -> bool:
    """«gano 800 cada quincena»: an amount that comes or goes again and again, told and not asked."""
    said = bare(text)
    return "?" not in text and bool(_USUALLY.search(said)) and bool(_AGAIN.search(said))


def find_spending(text: str) -> Spending:
    """The first kind that is named; what is earned is income, whatever it is earned with."""
    said = bare(text)
    if _FOUND["remittance"].search(said):
        return Spending("remittance", None)
    if _EARNS.search(said):
        return Spending("income", None)
    places = {kind: found.start() for kind, pattern in _FOUND.items() if (found := pattern.search(said))}
    if places:
        return Spending(min(places, key=lambda kind: places[kind]), None)
    return Spending(None, _own_word(text))


def _own_word(text: str) -> str | None:
    """«en flores»: the word as she wrote it."""
    said = bare(text)
    named = next((found for found in _AFTER.findall(said) if found not in _NO_THING), None)
    return next((word.text for word in words(text) if word.bare == named), None)
