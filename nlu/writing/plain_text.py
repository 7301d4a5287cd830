"""A message laid out for reading: respelt words, numbers in digits, and the way back to what was typed."""

import re
from bisect import bisect_right
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cached_property

from nlu.money import money_words
from nlu.money.currencies import named
from nlu.money.number_words import ORDINALS
from nlu.money.numbers import Number, number_at
from nlu.writing.creole import WEEKDAYS, in_company, is_english
from nlu.writing.folding import fold, listed, shorten
from nlu.writing.spelling import MONTHS, respell

_PIECE = re.compile(
    r"(?P<hidden>https?://\S+|www\.\S+|\S+@\S+|(?<!\S)[@#/][a-z]\w*)"
    r"|(?P<texted>2(?:dai|dy|day|morrow|moro|nite|night)(?![a-z])|b4(?![a-z0-9]))"
    r"|(?P<sign>(?<![a-z])(?:u\.?s\.? ?|mx|c|u|q|l)?\$s?(?![a-z])|\$|[¢₡€£])"
    r"|(?P<number>(?<![a-z\d])[1-9]\d*o[o\d]+(?![a-z\d])|\d+(?:\.\d+)?e[+-]?\d+(?![\d.])|\d+(?:[.,']\d+)*|(?<![a-z\d.,])\.\d+)"
    r"|(?P<word>(?<=\d)(?:mil|k)(?=(?:qs?|lps|quetza\w*|lempira\w*|pesos?|dolar\w*|usd|cords?|bolas?|varas?)\b)|[a-z]+)"
    r"|(?P<other>\S)"
)


@dataclass(frozen=True)
class Piece:
    """A word, a number (of one or more words) or a sign: `text` as respelt, start and end in the message."""

    text: str
    start: int
    end: int
    kind: str
    number: Number | None = None
    glued: bool = False  # no space between it and the piece before

    @property
    def value(self) -> Fraction | None:
        return self.number.value if self.number else None


class PlainText:
    def __init__(self, message: str) -> None:
        self.message = shorten(message)
        self.folded = fold(self.message)
        cut = _cut(self.folded)
        self.english = is_english([piece.text for piece in cut])
        self.pieces = _with_numbers(_in_company(cut, self.english))

    @cached_property
    def text(self) -> str:
        return "".join((" " if gap else "") + piece.text for gap, piece in self._spaced)

    @cached_property
    def _spaced(self) -> list[tuple[bool, Piece]]:
        return [(i > 0 and not piece.glued, piece) for i, piece in enumerate(self.pieces)]

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [], 0
        for gap, piece in self._spaced:
            at += gap
            starts.append(at)
            at += len(piece.text)
        return starts

    def pieces_between(self, start: int, end: int) -> range:
        """The pieces that a stretch of .text touches."""
        if end <= start or not self.pieces:
            return range(0)
        first = max(bisect_right(self._starts, start) - 1, 0)
        return range(first, max(bisect_right(self._starts, end - 1), first + 1))

    def where(self, at: int) -> int:
        """Where piece number `at` begins in .text."""
        return self._starts[at]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """A stretch of .text as a stretch of the message."""
        touched = self.pieces_between(start, end)
        return self.pieces[touched[0]].start, self.pieces[touched[-1]].end


_TEXTED = {"2day": "today", "2dy": "today", "2dai": "today", "2nite": "tonight", "2night": "tonight", "b4": "before"}
_STROKES = {"c": "cada", "p": "para"}
_GROUP = re.compile(r"\d{3}(?:\.\d\d)?")
_NAMES_A_TIME = {"las", "la", "el", "dia", "at", "the", "los", "numero", "tel", "cel"}
_ORDINAL_UNIT = re.compile(r"\d(?:st|nd|rd|th)")
#: After these a «q» is the texter's «que» and no quetzal.
_AFTER_THAT = listed(
    """me le se nos te viene pasa paso entra termine mi mis lo ya no es tengo tenia vendi guarde ahorre saque junte
    gane aparte si quiero son era eran fue yo ella el_ mando mandaron pude puedo llego aber ver haga hago esta estaba"""
)

_ENGLISH = listed(
    "i my the need how had thx thanks ur u wanna gonna want help you can wat what do please pls is it have im got"
    " whats way"
)
_NUMBERED = listed("at by las the every each last until till around about of and")
_MEASURED = listed("pm am oclock o p a k mil grand hundred thousand more mas of de y and or en in")
_WHO = listed("i y we he she they mi")
_AFTER_FOR = listed(
    "a an the di mi my our me u us xmas christmas his her their this that school rent mom dad emergencies"
)
_SAVES = listed("save saving put goal saved")
_AFTER_TO = listed("save put send get open see talk learn buy pay stop know borrow take start change have do be my me")


def _cut(folded: str) -> list[Piece]:
    pieces: list[Piece] = []
    for found in _PIECE.finditer(folded):
        kind = found.lastgroup or "other"
        if found[0] == "'" and pieces and pieces[-1].text == "para":  # «pa' Navidad»
            continue
        text = _as_read(found[0], kind)
        glued = bool(pieces) and pieces[-1].end == found.start()
        if text == "/" and glued and pieces[-1].text in _STROKES and not pieces[-1].glued:  # «c/ viernes»
            pieces[-1] = replace(pieces[-1], text=_STROKES[pieces[-1].text], end=found.end())
            continue
        glued = glued and not (bool(pieces) and pieces[-1].text in {"cada", "para"})
        if pieces and pieces[-1].text in {"q", "k"} and text in _AFTER_THAT:
            pieces[-1] = replace(pieces[-1], text="que")
        pieces.append(Piece(text, found.start(), found.end(), kind, glued=glued))
    return pieces


def _in_company(pieces: list[Piece], english: bool) -> list[Piece]:
    heard = in_company([piece.text for piece in pieces], english)
    pieces = [replace(piece, text=text) for piece, text in zip(pieces, heard, strict=True)]
    english = english or any(piece.text in _ENGLISH for piece in pieces)
    return [_as_texted(pieces, at, english) for at in range(len(pieces))]


def _as_texted(pieces: list[Piece], at: int, english: bool) -> Piece:
    """«2k 4 a truck», «wanna save 4 xmas», «I want 2 open an account»: a word, and no number."""
    piece = pieces[at]
    after = pieces[at + 1] if at + 1 < len(pieces) else None
    if after is None or after.glued or piece.glued or not at:
        return piece
    if piece.text == "4" and after.text in _AFTER_FOR:
        return replace(piece, text="for", kind="word")
    if piece.text == "2" and after.text in _AFTER_TO and pieces[at - 1].kind == "word":
        return replace(piece, text="to", kind="word")
    if english and piece.text == "4" and after.text == "de" and not _names_a_month(pieces, at + 2):
        return replace(piece, text="for", kind="word")  # “4 d meds”
    if english and piece.text == "4" and pieces[at - 1].text in _SAVES and _another_number(pieces, at):
        return replace(piece, text="for", kind="word")  # “save 4 baby crib, 150 cords”
    if piece.text == "4" and pieces[at - 1].text in WEEKDAYS and _is_for(pieces, at + 1):
        return replace(piece, text="for", kind="word")  # “thurs 4 copies”
    if piece.text == "2" and after.text in WEEKDAYS and _are_counted_back(pieces, at + 2):
        return piece  # “2 sundays back”
    if english and piece.text in {"2", "4"} and _is_small_word(pieces[at - 1], after):
        return replace(piece, text="to" if piece.text == "2" else "for", kind="word")
    return piece


def _another_number(pieces: list[Piece], at: int) -> bool:
    after = pieces[at + 1].text
    counts = after.isalpha() and not (after in _MEASURED or money_words.is_counted(after) or named(after, "GT"))
    return counts and any(len(piece.text) > 1 and piece.text.isdecimal() for piece in pieces)


def _names_a_month(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text in MONTHS


def _is_for(pieces: list[Piece], at: int) -> bool:
    after = pieces[at].text
    return (
        after.isalpha() and after not in _MEASURED | _WHO and not _names_a_month(pieces, at) and not named(after, "GT")
    )


def _are_counted_back(pieces: list[Piece], at: int) -> bool:
    return at < len(pieces) and pieces[at].text in {"ago", "back", "gone", "past", "running", "straight"}


def _is_small_word(before: Piece, after: Piece) -> bool:
    """“need help 2 understand”: neither counted nor paid nor an hour."""
    if before.kind != "word" or not after.text.isalpha() or money_words.about(before.text) or before.text in _NUMBERED:
        return False
    return not (after.text in _MEASURED or money_words.is_counted(after.text) or named(after.text, "GT"))


def _as_read(raw: str, kind: str) -> str:
    match kind:
        case "word":
            word = respell(raw)
            return ORDINALS.get(word, word)
        case "texted":
            return _TEXTED.get(raw, "tomorrow")
        case "hidden":
            return "·"
        case "number":
            return raw.replace("o", "0")  # «1oo pesos»
        case _:
            return raw


def _with_numbers(pieces: list[Piece]) -> list[Piece]:
    pieces = _with_ordinals(pieces)
    row = [piece.text for piece in pieces]
    joined: list[Piece] = []
    at = 0
    while at < len(pieces):
        number = number_at(row, at) if pieces[at].kind in {"word", "number"} else None
        number = _in_spaced_groups(pieces, at) or number
        end = number.end if number else at + 1
        joined.append(_one_piece(pieces[at:end], number) if number else pieces[at])
        at = end
    return joined


def _in_spaced_groups(pieces: list[Piece], at: int) -> Number | None:
    """«1 500» is fifteen hundred to one hand and two numbers to another: never silently 1."""
    first = pieces[at].text
    if not (first.isdecimal() and len(first) <= 3 and first[0] != "0") or (at and pieces[at - 1].text in _NAMES_A_TIME):
        return None
    end = at + 1
    while end < len(pieces) and _GROUP.fullmatch(pieces[end].text) and not pieces[end].glued:
        end += 1
    if end == at + 1 or (end < len(pieces) and pieces[end].kind == "number"):
        return None
    joined = Fraction("".join(piece.text for piece in pieces[at:end]))
    plainly = pieces[end - 1].text.startswith("000")
    return Number(joined, end, None if plainly else Fraction(first), spelled=False)


def _with_ordinals(pieces: list[Piece]) -> list[Piece]:
    """«twenty-fifth» and «thirty first» are one word in a date."""
    joined: list[Piece] = []
    for piece in pieces:
        tens = next((old for old in joined[-2:] if old.text in {"twenty", "thirty"}), None)
        unit = _ORDINAL_UNIT.fullmatch(piece.text if piece.text != "first" else "1st")
        if tens and unit and all(old.text == "-" for old in joined[joined.index(tens) + 1 :]):
            del joined[joined.index(tens) :]
            text = ("2" if tens.text == "twenty" else "3") + unit[0]
            piece = replace(piece, text=text, start=tens.start, glued=tens.glued)
        joined.append(piece)
    return joined


def _one_piece(pieces: list[Piece], number: Number) -> Piece:
    if len(pieces) == 1 and pieces[0].kind == "number":
        text = pieces[0].text  # «7.30» and «15.01.2027» may still be a time or a date
    else:
        whole, rest = divmod(number.value, 1)
        text = f"{whole}.{round(rest * 100):02d}" if rest else str(whole)
    return Piece(text, pieces[0].start, pieces[-1].end, "number", number, pieces[0].glued)
