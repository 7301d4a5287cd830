"""A product that she says she took: «saqué un préstamo», «compré un seguro», «volví a usar mi cuenta»."""

import re

from nlu.writing.normal import bare

_TOOK = (
    r"saque|sacamos|tome|hice|hicimos|me (?:dieron|aprobaron|prestaron)|consegui|contrate|compre|adquiri"
    r"|took|got|bought"
)
_PRODUCTS = {
    "insurance": re.compile(rf"\b(?:{_TOOK})\b(?: \w+){{0,3}} (?:seguro|microseguro|insurance)\b"),
    "credit": re.compile(rf"\b(?:{_TOOK})\b(?: \w+){{0,3}} (?:prestamo|credito|loan|credit)\b"),
    "account_reactivated": re.compile(
        r"\b(?:reactive|reactivaron|active de nuevo|volvi a (?:usar|activar)|reactivated|reopened)\b.*"
        r"\b(?:cuenta|libreta|account)\b"
    ),
}
_NOT = re.compile(r"\b(?:no|nunca|quiero|puedo|como|si saco|usurero|gota a gota|not|never|want|how|de mi ahorro)\b")


def find_taken(text: str) -> str | None:
    """Only what has been done; a question or a wish is none."""
    said = bare(text)
    if "?" in text or _NOT.search(said):
        return None
    return next((kind for kind, found in _PRODUCTS.items() if found.search(said)), None)
