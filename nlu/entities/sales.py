"""«vendí 450, gasté 300, me pagué 100»: a small business told in one breath, and nothing else in the same message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nlu.normal import bare

#: In the order in which they are looked for: «me pagué» is no spending.
_KINDS = {
    "pay": re.compile(r"\b(?:me pague|mi (?:pago|sueldo)|para mi|i paid myself|paid myself|my pay)\b"),
    "sold": re.compile(r"\b(?:vendi|vendimos|vendido|ventas?|i sold|we sold|sold|sales?)\b"),
    "spent": re.compile(r"\b(?:gaste|gastamos|gastos?|compre|compramos|inverti|i spent|we spent|spent|costs?)\b"),
}
#: Commas and stops that divide, and not those within a figure.
_PIECES = re.compile(
    r"[;\n]+|,(?!\d)|\.(?!\d)|\s+(?:y|and)\s+(?=(?:me|mi|i|we|my|vend|gast|compr|invert|sold|spent|paid)\w*\b)"
)
#: With one of these it is about her savings or her remittance, whatever was sold for it.
_ELSEWHERE = re.compile(
    r"\b(?:guard\w+|ahorr\w+|apart\w+|separ\w+|meta|remesa|banco|deposit\w+|prest\w+|deb\w+|saved?|saving|put aside)\b"
)
Reads = Callable[[str], tuple[int, str | None] | None]


@dataclass(frozen=True)
class Sales:
    """In minor units; None where it was not told."""

    sold: int | None
    spent: int | None
    pay: int | None
    currency: str | None


def find_sales(text: str, read: Reads) -> Sales | None:
    """`read` gives the amount of a piece. None unless something was sold and every figure has its kind."""
    said = bare(text)
    if "?" in text or _ELSEWHERE.search(said) or not _KINDS["sold"].search(said):
        return None
    found: dict[str, int] = {}
    currencies: set[str] = set()
    for piece in filter(None, (piece.strip() for piece in _PIECES.split(said))):
        kind = next((kind for kind, pattern in _KINDS.items() if pattern.search(piece)), None)
        amount = read(piece)
        if kind is None and (amount is not None or re.search(r"\d", piece)):
            return None
        if kind is not None and amount is not None:
            found[kind] = found.get(kind, 0) + amount[0]
            currencies |= {amount[1]} if amount[1] else set()
    if "sold" not in found or len(currencies) > 1:
        return None
    return Sales(found.get("sold"), found.get("spent"), found.get("pay"), next(iter(currencies), None))
