"""Money in a message: with its currency («Q1,250.50», «cien varas») or as a bare number where it can be nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from nlu import money_words
from nlu.currencies import CENTS, CURRENCY_OF, PREFIXES, Currency, named
from nlu.folding import listed
from nlu.found import Amount
from nlu.plain_text import Piece, PlainText

_APPROXIMATE = {"como", "unos", "unas", "casi", "aproximadamente", "aprox", "alrededor", "cerca", "about", "around",
                "almost", "roughly", "like", "approximately", "minimo", "maximo"}  # fmt: skip
_ONE = {"un", "una", "uno", "one", "a"}
_YEARS = range(1990, 2041)


@dataclass(frozen=True)
class _Draft:
    """Pieces first..last, being read as money."""

    value: Fraction
    first: int
    last: int
    currency: Currency | None = None
    other: Fraction | None = None
    approximate: bool = False
    doubtful: bool = False


class AmountReader:
    def __init__(self, plain: PlainText, country: str, expecting: str | None) -> None:
        self.plain, self.country, self.expecting = plain, country, expecting
        self.pieces = plain.pieces

    def priced(self, taken: set[int]) -> Iterator[_Draft]:
        """The amounts that name their currency."""
        at = 0
        while at < len(self.pieces):
            draft = self._draft(at, taken)
            if draft and draft.currency and not self._is_denied(draft.first):
                yield draft
                at = draft.last
            at += 1

    def bare(self, taken: set[int]) -> Iterator[_Draft]:
        """The numbers that no word calls money, where the message leaves no other reading."""
        at = 0
        while at < len(self.pieces):
            draft = self._draft(at, taken)
            if draft and not draft.currency and self._is_money(draft):
                yield replace(draft, doubtful=draft.doubtful or not self._money_verb_before(draft.first))
                at = draft.last
            at += 1

    def _draft(self, at: int, taken: set[int]) -> _Draft | None:
        piece = self.pieces[at]
        if at in taken:
            return None
        if piece.number:
            draft = _Draft(piece.number.value, at, at, None, piece.number.other, piece.number.approximate)
        elif piece.text in _ONE and self._suffix(at + 1) and at + 1 not in taken:
            draft = _Draft(Fraction(1), at, at)
        else:
            return None
        draft = self._with_sign(self._with_prefix(draft))
        return self._with_cents(self._with_suffix(self._in_two_breaths(self._several_notes(draft, taken), taken)))

    def _text(self, at: int) -> str:
        return self.pieces[at].text if 0 <= at < len(self.pieces) else ""

    def _with_prefix(self, draft: _Draft) -> _Draft:
        at = draft.first - 1
        if self._text(at) == "-":
            at -= 1
        if self._text(at) == "." and self.pieces[at].glued:
            at -= 1
        if at < 0 or not self._is_prefix(at):
            return draft
        return replace(draft, first=at, currency=named(self._text(at), self.country))

    def _is_prefix(self, at: int) -> bool:
        piece = self.pieces[at]
        if piece.kind == "sign":
            return not (self._text(at - 1).isdigit() and piece.glued)
        if piece.text not in PREFIXES or named(piece.text, self.country) is None:
            return False
        if len(piece.text) > 1 or self._typed(piece).isupper():
            return True
        # a small «q» is also the texter's «que», a small «l» a slip
        return self.pieces[at + 1].glued or (piece.text == "q" and self.country == "GT" and not self._counts(at + 2))

    def _typed(self, piece: Piece) -> str:
        return self.plain.message[piece.start : piece.end]

    def _with_sign(self, draft: _Draft) -> _Draft:
        number_at = draft.last
        for minus in (number_at - 1, draft.first - 1):
            if self._text(minus) == "-" and self.pieces[minus + 1].glued and not self._after_word(minus):
                return replace(draft, value=-draft.value, first=min(minus, draft.first))
        return draft

    def _after_word(self, minus: int) -> bool:
        """«5-10» and «DPI-5»: the stroke joins, it does not subtract."""
        before = self.pieces[minus - 1] if minus else None
        joins = before is not None and self.pieces[minus].glued
        return joins and not (before is not None and named(before.text, self.country))

    def _with_suffix(self, draft: _Draft) -> _Draft:
        at = draft.last + 1
        if self._text(at) == "y" and self._text(at + 1) in {"medio", "media"} and self._suffix(at + 2):
            draft = replace(draft, value=draft.value + Fraction(1, 2), last=at + 1)
            at += 2
        elif self._text(at) in {"de", "en"} and self._text(at + 1) != "feria" and self._suffix(at + 1):
            at += 1
        if self._text(at) in CENTS and draft.currency is None:
            return replace(draft, value=draft.value / 100, last=at, currency=Currency(None))
        suffix = self._suffix(at)
        if suffix is None or (draft.currency and draft.currency.code and suffix.code != draft.currency.code):
            return draft
        better = suffix if not (draft.currency and draft.currency.code) else draft.currency
        return replace(draft, last=at, currency=better)

    def _suffix(self, at: int) -> Currency | None:
        """The currency that stands behind a number, unless it belongs to the next one."""
        if not 0 <= at < len(self.pieces):
            return None
        piece = self.pieces[at]
        follows = self.pieces[at + 1] if at + 1 < len(self.pieces) else None
        if piece.kind == "sign" and not piece.glued and follows is not None and follows.number:
            return None
        if piece.text in {"c", "us", "feria"} or (piece.text in {"q", "l"} and not self._is_unit_letter(at)):
            return None
        return named(piece.text, self.country)

    def _is_unit_letter(self, at: int) -> bool:
        piece = self.pieces[at]
        if at + 1 < len(self.pieces) and self.pieces[at + 1].number:
            return False
        after = self._text(at + 1)
        ends = not after or not after.isalpha() or after in _AFTER_UNIT
        return piece.glued or self._typed(piece).isupper() or ends

    def _several_notes(self, draft: _Draft, taken: set[int]) -> _Draft:
        """«dos billetes de cien», «tres de a veinte»."""
        at = draft.last + 1
        if self._text(at) in {"billetes", "billetitos", "monedas"}:
            at += 1
        elif (self._text(at), self._text(at + 1)) != ("de", "a"):
            return draft
        if self._text(at) != "de":
            return draft
        at += 2 if self._text(at + 1) == "a" else 1
        at += 1 if at < len(self.pieces) - 1 and self.pieces[at].kind == "sign" else 0
        note = self.pieces[at].value if at < len(self.pieces) and at not in taken else None
        return replace(draft, value=draft.value * note, last=at) if note is not None else draft

    def _in_two_breaths(self, draft: _Draft, taken: set[int]) -> _Draft:
        """«dos cincuenta» is 2.50 or 250; «dos quinientos» is 2,500: said aloud, asked about."""
        at = draft.last + 1
        first, second = self.pieces[draft.last].number, self.pieces[at].number if at < len(self.pieces) else None
        if at in taken or not (first and second and first.spelled and second.spelled) or draft.value != first.value:
            return draft
        if draft.value < 100 and 10 <= second.value < 100 and second.value.denominator == 1:
            aloud = draft.value + second.value / 100
            return replace(draft, value=aloud, last=at, other=aloud * 100)
        if draft.value < 10 and second.value in range(100, 1000, 100):
            return replace(draft, value=draft.value * 1000 + second.value, last=at, doubtful=True)
        return draft

    def _with_cents(self, draft: _Draft) -> _Draft:
        at = draft.last + 1
        joined = self._text(at) in {"con", "y", "and"}
        number_at = at + joined
        if joined and self._text(number_at) in {"pico", "piquito"}:
            return replace(draft, approximate=True, last=number_at)
        if draft.currency and joined and self._text(number_at) == "medio":
            return replace(draft, value=draft.value + Fraction(1, 2), last=number_at)
        piece = self.pieces[number_at] if number_at < len(self.pieces) else None
        cents = piece.value if piece else None
        if cents is None or not 0 < cents < 100 or cents.denominator != 1 or draft.value.denominator != 1:
            return draft
        if self._text(number_at + 1) in CENTS and (joined or draft.currency):
            return replace(draft, value=draft.value + cents / 100, last=number_at + 1)
        plain_cents = self._text(at) == "con" and not self._counts(number_at + 1) and not self._suffix(number_at + 1)
        return replace(draft, value=draft.value + cents / 100, last=number_at) if plain_cents else draft

    def _counts(self, at: int) -> bool:
        """The piece says what the number before it counts."""
        if not 0 <= at < len(self.pieces):
            return False
        if self._text(at) == "por" and self._text(at + 1) == "ciento":
            return True
        return money_words.is_counted(self._text(at))

    def _is_money(self, draft: _Draft) -> bool:
        if (
            self._is_denied(draft.first)
            or self._counts(draft.last + 1)
            or self._is_named(draft.first - 1)
            or self._is_stuck(draft)
        ):
            return False
        if draft.first > 0 and self._text(draft.first - 1) in _BEFORE_YEAR and draft.value in _YEARS:
            return False
        if self._is_code(draft) or self._is_mark(draft):
            return False
        if self.expecting == "amount":
            return True
        if any(money_words.about(piece.text) for piece in self.pieces):
            return True
        if draft.value >= 1000 and self.pieces[draft.last].number and self._spelled(draft):
            return True
        # «tortillas 15», «50 para la leche»: a note of what was spent
        return self.expecting is None and len(self.pieces) <= 5

    def _is_named(self, at: int) -> bool:
        if self._text(at) in {".", ":", "#", "es"}:
            at -= 1
        if (self._text(at - 1), self._text(at)) == ("'", "m"):  # «I'm 45»
            return True
        return self._text(at) in money_words.NAMED_BY_NUMBER or self._text(at + 1) == "#"

    def _is_denied(self, first: int) -> bool:
        """«no eran 300, eran 350», «it wasn't 300»: what it was not."""
        before = [self._text(at) for at in range(max(0, first - 4), first)]
        spoken = " ".join(before)
        return spoken.endswith(
            ("no eran", "no fueron", "no son", "no era", "no fue", "wasn ' t", "not", "wasnt", "isn ' t")
        )

    def _spelled(self, draft: _Draft) -> bool:
        number = self.pieces[draft.last].number
        return number is not None and number.spelled

    def _is_code(self, draft: _Draft) -> bool:
        """«el número que llegó, 482913»: long, without a comma, and called a number or a code."""
        before = {self._text(at) for at in range(max(0, draft.first - 8), draft.first)}
        return self._text(draft.last).isdigit() and draft.value >= 1000 and bool(before & _CODES)

    def _is_mark(self, draft: _Draft) -> bool:
        """«sacó 95 en matemáticas»."""
        after = {self._text(at) for at in range(draft.last + 2, draft.last + 4)}
        return self._text(draft.last + 1) in {"en", "in", "on"} and bool(after & _SCHOOL)

    def _is_stuck(self, draft: _Draft) -> bool:
        """«4g», «a4», «5-6»: letters or strokes without a space."""
        after = self.pieces[draft.last + 1] if draft.last + 1 < len(self.pieces) else None
        if after and after.glued and (after.kind == "number" or (after.text.isalpha() and len(after.text) < 3)):
            return after.text not in {"q", "l", "en", "a", "y", "de"}
        first = self.pieces[draft.first]
        before = self.pieces[draft.first - 1] if draft.first else None
        return bool(first.glued and before and before.kind == "word" and not money_words.about(before.text))

    def _money_verb_before(self, at: int) -> bool:
        return self.expecting == "amount" or any(
            money_words.about(piece.text) for piece in self.pieces[max(0, at - 7) : at]
        )

    def amount(self, draft: _Draft) -> Amount:
        """The draft as it leaves this room, with the other readings that it may have."""
        currency = draft.currency or Currency(None)
        found = Amount(
            minor=round(draft.value * 100),
            currency=currency.code,
            start=self.pieces[draft.first].start,
            end=self.pieces[draft.last].end,
            approximate=draft.approximate or self._is_about(draft.first),
            about=self._purpose(draft),
        )
        others = [replace(found, currency=code) for code in currency.may_be]
        if draft.other is not None:
            others.append(replace(found, minor=round(draft.other * 100)))
        exact = (draft.value * 100).denominator == 1
        sure = not others and not draft.doubtful and exact
        return replace(found, sure=sure, ambiguous=bool(others), alternatives=tuple(others))

    def _is_about(self, first: int) -> bool:
        before = [self._text(at) for at in range(max(0, first - 3), first)]
        return bool(before) and (before[-1] in _APPROXIMATE or before[-3:] == ["mas", "o", "menos"])

    def _purpose(self, draft: _Draft) -> str | None:
        """The nearest word that does something with money; «los 300 que me mandó» looks ahead."""
        after = [self._text(at) for at in range(draft.last + 1, min(draft.last + 6, len(self.pieces)))]
        if after[:1] and after[0] in {"que", "q", "k", "that"}:
            ahead = next(filter(None, map(money_words.about, after[1:4])), None)
            if ahead:
                return ahead
        after = after[: next((i for i, word in enumerate(after) if word in {"y", "and", ".", "pero", "but"}), None)]
        behind = (money_words.about(self._text(at)) for at in range(draft.first - 1, max(-1, draft.first - 12), -1))
        return next(filter(None, behind), None) or next(filter(None, map(money_words.about, after)), None)


_AFTER_UNIT = listed("de del para pa en hoy ayer antier a al y por cada el la este esta nomas no mas pero porque")
_CODES = listed("numero codigo pin clave code number otp contrasena")
_SCHOOL = listed("matematicas mate examen parcial prueba lenguaje clase ciencias exam test math quiz sociales")
_BEFORE_YEAR = {"en", "ano", "del", "de", "in", "since", "desde", "para", "year", "of"}


def own_currency(country: str) -> str:
    return CURRENCY_OF.get(country, "USD")
