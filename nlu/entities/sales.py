"""«vendí 450, gasté 300, me pagué 100»: a small business told in one breath, and nothing else in the same message."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from nlu.money.currencies import named
from nlu.money.numbers import number_at
from nlu.writing.normal import bare

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
#: «no vendí 450», «ojalá venda»: straight before the verb, whatever small words stand between.
_NO_DEED = re.compile(
    r"\b(?:no|nunca|tampoco|ni|casi|ojala|quiero|quisiera|queria|espero|esperaba|pienso|pensaba|hubiera|habria|"
    r"not|never|didnt|didn't|havent|haven't|almost|want|wish|hope|if)(?: (?!pero\b|but\b|solo\b|only\b)\S+){0,2} $"
)
_EACH = re.compile(r"\bcada\b|\bc/u\b|\beach\b|\bapiece\b")
_FOR = frozenset({"a", "por", "at", "for"})
_UNITS = frozenset({"cada", "c", "la", "el", "lo", "each", "apiece"})
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
        if kind is not None and amount is not None and (_is_no_deed(piece, kind) or _is_by_the_piece(piece)):
            return None
        if kind is not None and amount is not None:
            found[kind] = found.get(kind, 0) + amount[0]
            currencies |= {amount[1]} if amount[1] else set()
    if "sold" not in found or len(currencies) > 1:
        return None
    return Sales(found.get("sold"), found.get("spent"), found.get("pay"), next(iter(currencies), None))


def names_a_kind(text: str) -> bool:
    """Whether it says of a figure that it was sold, spent or paid: then its place among the figures tells nothing."""
    return any(kind.search(bare(text)) for kind in _KINDS.values())


def _is_no_deed(piece: str, kind: str) -> bool:
    verb = _KINDS[kind].search(piece)
    return verb is not None and _NO_DEED.search(piece[: verb.start()]) is not None


def _is_by_the_piece(piece: str) -> bool:
    """«2 quesos a 25», «tres gallinas, 80 cada una»: the figure is of one, and what all brought was not told."""
    row = [word for word in re.findall(r"[a-z]+|\d+", piece) if word != "q"]
    found = [at for at in range(len(row)) if number_at(row, at) is not None]
    prices = [at for at in found if at and row[at - 1] in _FOR and _ends_as_price(row, at)]
    priced = any(_counts(row, before) for at in prices for before in found if before < at - 1)
    return priced or _EACH.search(piece) is not None


def _ends_as_price(row: list[str], at: int) -> bool:
    """«a 25», «a 25 cada uno», «a 25 quetzales», and not «500 a 3 vecinas»."""
    number = number_at(row, at)
    behind = row[number.end] if number is not None and number.end < len(row) else None
    return behind is None or behind in _UNITS or named(behind, "GT") is not None


def _counts(row: list[str], at: int) -> bool:
    number = number_at(row, at)
    return number is not None and number.value > 1
