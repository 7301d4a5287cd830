"""Which financial product she speaks of."""

import re

from nlu.writing.normal import bare

_PRODUCTS = {
    "savings_account": r"cuent\w+|libret\w+|account|acount|passbook|cta",
    "term_deposit": r"plazo fijo|fixed deposit|term deposit|ahorro programado",
    "insurance": r"segur\w+|microsegur\w+|aseguranza|insurance|poliza|policy",
    "credit": r"prestam\w+|credit\w*|loan|microcredit\w*|microloan|hipoteca|mortgage",
    "card": r"tarjeta|card",
}
_FOUND = {kind: re.compile(rf"\b(?:{pattern})\b") for kind, pattern in _PRODUCTS.items()}


def find_product(text: str) -> str | None:
    """The one named first; a credit union is no credit."""
    said = bare(text).replace("credit union", "cooperative")
    places = {kind: found.start() for kind, pattern in _FOUND.items() if (found := pattern.search(said))}
    return min(places, key=lambda kind: places[kind]) if places else None
