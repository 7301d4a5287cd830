"""Numbers that are never money: telephones, identity papers, cards, percentages, fractions, scores."""

import re

from nlu.money.currencies import named
from nlu.writing.plain_text import PlainText

_GROUPS = re.compile(
    r"(?<![\d.,/:])(?:\+ ?|00)?\(?\d{1,16}\)?(?:[ .-]{1,3}\(?\d{2,8}\)?|-\d(?!\d)){0,6}(?![\d/:%]|[.,]\d)"
)
_A_DATE = re.compile(r"(?:\d{1,2}[-.]\d{1,2}[-.](?:20)?\d\d|20\d\d-\d{1,2}-\d{1,2})")
_THOUSANDS = re.compile(r"\d{1,3}(?: \d{3})+")
_LINKED = re.compile(
    r"\d+(?: ?[/:] ?\d+)+|\d+ ?(?:%|por ?ciento|percent)|\b\d+x\d+\b|\b\d+-\d+\b|\bde \d{1,2} a \d{1,2}\b"
    r"|\d+ ?- ?\d+ ?(?:anos|dias|meses)"
    r"|\b(?:gan\w+|perd\w+|empat\w+|quedaron|quedo|won|lost|beat|tied|score|marcador) (?:\w+ )?\d a \d\b"
    r"|(?<![\d.])\b\d{1,3} (?:por|x|times|entre|dividido) \d{1,3}\b(?! ?(?:ciento|%|\d|[.,]\d))"
)


def not_money(plain: PlainText) -> set[int]:
    """The pieces that belong to such a number."""
    taken: set[int] = set()
    for found in _GROUPS.finditer(plain.folded):
        if _is_identity(plain, found):
            taken |= {i for i, piece in enumerate(plain.pieces) if found.start() <= piece.start < found.end()}
    return taken | _dictated(plain)


def linked(plain: PlainText) -> set[int]:
    """«10%», «7:30», «1/2»: no money even where they turn out to be no date and no hour."""
    return {i for found in _LINKED.finditer(plain.text) for i in plain.pieces_between(*found.span())}


def _is_identity(plain: PlainText, found: "re.Match[str]") -> bool:
    raw = found[0].strip()
    digits = re.sub(r"\D", "", raw)
    if len(digits) < 7 or _A_DATE.fullmatch(raw):
        return False
    if raw.isdecimal():
        return not raw.endswith("000") and not _priced(plain, found) and len(digits) not in {7, 9}
    if raw.startswith("+") or "(" in raw:
        return True
    if re.fullmatch(r"[\d.]+", raw):
        return not re.fullmatch(r"\d+(?:\.\d{1,2})?|\d{1,3}(?:\.\d{3})+", raw)
    return not (_THOUSANDS.fullmatch(raw) and (raw.endswith(" 000") or _priced(plain, found)))


def _priced(plain: PlainText, found: "re.Match[str]") -> bool:
    """A currency stands right before or right after."""
    before = plain.folded[: found.start()].rstrip(" .-").rsplit(" ", 1)[-1]
    after = plain.folded[found.end() :].split(maxsplit=1)
    return any(word and named(word, "GT") for word in (before, after[0] if after else ""))


def _dictated(plain: PlainText) -> set[int]:
    """«cinco cinco cinco uno dos»: three or more numbers in a row with nothing between are a telephone."""
    taken: set[int] = set()
    row: list[int] = []
    for i, piece in enumerate([*plain.pieces, None]):
        digit = piece is not None and (piece.number is not None or piece.text in {"uno", "un", "una", "one"})
        if digit:
            row.append(i)
            continue
        if len(row) >= 4 or (len(row) == 3 and all(len(plain.pieces[at].text) >= 2 for at in row)):
            taken.update(row)
        row = []
    return taken
